// Whether a start of the program is for a command instead of its window.
import { commands } from './commands.ts';

/** The words of a command, or null when the program was started for its window. */
export function commandWords(argv: readonly string[], isPackaged: boolean): string[] | null {
  // From a checkout the folder of the program stands first.
  const words = argv.slice(isPackaged ? 1 : 2);
  const [name] = words;
  const isCommand = name !== undefined && (name === 'help' || Object.hasOwn(commands, name));
  return isCommand ? words : null;
}
