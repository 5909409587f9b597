import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Register } from '../../src/domain/register.ts';
import { nodeWorld } from '../../src/files/node-world.ts';
import { readFolder } from '../../src/files/read-folder.ts';
import { readRegister } from '../../src/read/read-register.ts';

/** The folder of the checkout. */
export const checkout = join(__dirname, '../..');

/** The data folders that tests read: the real programme, and the fictional one where everything happens. */
export const sampleData = join(checkout, 'data');
export const harbour = join(checkout, 'test/programmes/harbour');
export const harbourData = join(harbour, 'data');

/** The register of a data folder that has no findings. */
export function readProgramme(folder: string): Register {
  const files = readFolder(nodeWorld, folder);
  const { value, diagnostics } = readRegister(files.programme, files.records);
  expect([...files.diagnostics, ...diagnostics]).toEqual([]);
  return value.register;
}

/** A JSON file of a test. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
