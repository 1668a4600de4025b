// What is wrong in a file, as sentences with their places.
import type { FileProblem } from './review.ts';

export function problem(code: string, message: string): FileProblem {
  return { code, sheet: null, cell: null, message };
}

export function placedProblem(
  code: string,
  sheet: string | null,
  cell: string | null,
  message: string,
): FileProblem {
  return { code, sheet, cell, message };
}

/** A name of a task or row in a sentence: short, in quotation marks. */
export function quoted(text: string | undefined): string {
  return `“${brief(text ?? '')}”`;
}

/** The beginning of a text on one line. `longest` in UTF-16 code units. */
export function brief(text: string, longest = 20): string {
  const line = text.replaceAll('\n', ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

export function listed(items: readonly string[]): string {
  return items.slice(0, 10).join('、') + (items.length > 10 ? `等${items.length}处` : '');
}
