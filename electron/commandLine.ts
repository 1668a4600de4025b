// What a start of the program asks for: a double click passes paths among Chromium's own switches.
import path from 'node:path';

/**
 * The files among the arguments, resolved against the folder of the start. `program`: the folder of the program, which stands
 * among the arguments in a checkout.
 */
export function filesIn(argv: readonly string[], folder: string, program: string): string[] {
  const named = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'));
  return named.map((name) => path.resolve(folder, name)).filter((file) => file !== program);
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

/** The word of the task in the jump list: straight to a new plan from a notice. */
export const newFromNoticeWord = '--new-from-notice';

export function wantsNewFromNotice(argv: readonly string[]): boolean {
  return argv.includes(newFromNoticeWord);
}
