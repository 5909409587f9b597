import { joined } from './read-folder.ts';
import { isYaml } from './stray-files.ts';
import { errorCode, type World } from './world.ts';

/**
 * Differs whenever a file of the data folder was added, changed, renamed or removed. What cannot be
 * looked at is a part of it, so that this too is seen to come and to go.
 */
export function dataStamp(world: World, folder: string): string {
  const recordsFolder = joined(folder, 'recommendations');
  const names = looked(() => world.readFolder(recordsFolder).sort());
  const paths = (typeof names === 'string' ? [] : names)
    .map((name) => joined(recordsFolder, name))
    // An editor's own files beside the records come and go with every key.
    .filter((path) => isYaml(path) || looked(() => world.kindOf(path)) === 'folder');
  return JSON.stringify([
    typeof names === 'string' ? names : '',
    ...[joined(folder, 'programme.yaml'), ...paths].map((path) => [
      path,
      looked(() => world.stampOf(path)),
    ]),
  ]);
}

/** What is there; in place of it the name of the error that the system gives. */
function looked<T>(look: () => T): T | string {
  try {
    return look();
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return code;
  }
}
