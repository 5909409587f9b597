import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFileNames, type FontFiles } from '../../../src/render/pdf/font-files.ts';

/** The fonts of the sources. */
export const reportFonts = Object.fromEntries(
  Object.entries(fontFileNames).map(([name, file]) => [
    name,
    new Uint8Array(readFileSync(join(__dirname, '../../../src/render/pdf/fonts', file))),
  ]),
) as unknown as FontFiles;
