// Whether two paths name one place. Windows does not tell capital letters from small ones, and a path may come from a dialog, a
// double click or the list of recent plans.
import path from 'node:path';

/** What is the same for every way of writing a place. */
export function placeKey(file: string, platform: string = process.platform): string {
  if (platform !== 'win32') return path.posix.normalize(file);
  return path.win32.normalize(file).toLowerCase();
}

export function samePlace(one: string, other: string, platform?: string): boolean {
  return placeKey(one, platform) === placeKey(other, platform);
}
