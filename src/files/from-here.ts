import { errorCode, type World } from './world.ts';

/**
 * The folder as seen from where the tool was started, so that findings name the files as the repository
 * does: `data` for `./data`, and for an absolute path that leads there. Others stay as they are.
 */
export function fromHere(world: World, folder: string): string {
  const parts = folder.split('/').filter((part) => part !== '' && part !== '.');
  if (!folder.startsWith('/') && !parts.includes('..')) return parts.join('/') || '.';
  try {
    const here = world.realPath('.');
    const there = world.realPath(folder);
    if (there === here) return '.';
    return there.startsWith(`${here}/`) ? there.slice(here.length + 1) : folder;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return folder; // Nothing is there, and whoever reads it says so.
  }
}
