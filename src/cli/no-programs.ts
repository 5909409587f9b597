/** In the bundle, what stands for `node:child_process`: the program starts no other. */
export function spawn(): never {
  throw new Error('no other program is started');
}
