// Which plan file a start of the program asks for: a double click passes its path among Chromium's own switches.
import path from 'node:path';
import { planExtension } from './storage/openPlanFile.ts';

/** The first plan file among the arguments, resolved against the folder of the start; null when there is none. */
export function planFileIn(argv: readonly string[], folder: string): string | null {
  const found = argv.slice(1).find((argument) => {
    return !argument.startsWith('-') && argument.toLowerCase().endsWith(planExtension);
  });
  return found === undefined ? null : path.resolve(folder, found);
}

/** The word with which Windows starts the program at logging on: without showing its window. */
export const hiddenWord = '--hidden';

export function wantsHidden(argv: readonly string[]): boolean {
  return argv.includes(hiddenWord);
}

/** Whether the start asks for the bundled example. */
export function wantsExample(argv: readonly string[]): boolean {
  return argv.includes('--example');
}
