import { createHash } from 'node:crypto';

/** What tells the bytes from all others, in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
