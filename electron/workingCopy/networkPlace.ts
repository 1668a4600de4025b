// Whether a plan lies on a network drive, asked of the system.
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isOnNetworkMount, namesServer } from '#shared/workingCopy/networkPlace.ts';

/** A place that cannot be asked about is taken for one of this computer: opening it says what is wrong. */
export async function isNetworkPlace(file: string): Promise<boolean> {
  try {
    if (process.platform === 'win32') {
      // A drive letter of a share is resolved to the share; without the separator it would name the drive's current folder.
      return namesServer(file) || namesServer(await realpath(path.parse(file).root));
    }
    const folder = await realpath(path.dirname(file));
    return isOnNetworkMount(await readFile('/proc/self/mounts', 'utf8'), folder);
  } catch {
    return false;
  }
}
