import { fontFileNames, type FontFiles, type FontName } from '../render/pdf/font-files.ts';
import { attempt } from './problem.ts';
import { joined } from './read-folder.ts';
import type { World } from './world.ts';

/** Far more than any of them has. */
const mostBytes = 16 * 1024 * 1024;

/** The fonts that reports are set in; they lie in the package, whether it runs built or from sources. */
export function readFonts(world: World, packageFolder: string): FontFiles {
  const folder = joined(packageFolder, 'src/render/pdf/fonts');
  const names = Object.entries(fontFileNames) as [FontName, string][];
  return Object.fromEntries(
    names.map(([name, file]) => [
      name,
      attempt(`read the font ${file}`, () =>
        world.readFile(world.realPath(joined(folder, file)), mostBytes),
      ),
    ]),
  ) as unknown as FontFiles;
}
