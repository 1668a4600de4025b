// References in the text of a formula: found without understanding the formula, rewritten, everything else kept.
import { columnNumber } from '../cellText.ts';
import { columnLetters } from '#shared/tables/address.ts';

/** A row or cell of a reference. `column` is null in a reference to whole rows. */
export type ReferenceEnd = {
  column: number | null;
  columnFixed: boolean;
  row: number;
  rowFixed: boolean;
};
export type Reference = { sheet: string | null; first: ReferenceEnd; last: ReferenceEnd | null };

const token =
  /("(?:[^"]|"")*")|('(?:[^']|'')+'!)|((?:\[[^\]]*\])?[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?!)|(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.(!]))|(\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.]))|([\p{L}_\\][\p{L}\p{N}_.\\?]*)|(\d+(?:\.\d+)?)|(\[[^\]]*\])|([^])/gu;

/**
 * The formula with every reference to cells or whole rows put in as `rewrite` says: a reference, null to leave it as it
 * stands, or `gone` where there is nothing any more. Texts, names, functions and whole columns are left alone.
 */
export function rewriteFormula(
  formula: string,
  rewrite: (reference: Reference) => Reference | 'gone' | null,
): string {
  let sheet: string | null = null;
  let result = '';
  for (const found of formula.matchAll(token)) {
    const [whole, , quoted, plain, cells, rows] = found;
    if (quoted !== undefined) sheet = quoted.slice(1, -2).replaceAll("''", "'");
    else if (plain !== undefined) sheet = plain.slice(0, -1);
    const reference = readReference(cells ?? rows, sheet);
    const rewritten = reference && rewrite(reference);
    result += rewritten === 'gone' ? '#REF!' : rewritten ? writeReference(rewritten) : whole;
    if (quoted === undefined && plain === undefined) sheet = null;
  }
  return result;
}

const end = /^(\$?)([A-Za-z]{0,3})(\$?)(\d+)$/u;

function readReference(text: string | undefined, sheet: string | null): Reference | null {
  if (text === undefined) return null;
  const [first, last] = text.split(':').map(readEnd);
  return first && (last || last === undefined) ? { sheet, first, last: last ?? null } : null;
}

function readEnd(text: string): ReferenceEnd | null {
  const match = end.exec(text);
  if (!match) return null;
  const [, dollar, letters = '', rowDollar, digits] = match;
  const column = letters === '' ? null : columnNumber(letters);
  const row = Number(digits);
  if ((column !== null && column > 16_384) || row < 1 || row > 1_048_576) return null;
  const rowFixed = (letters === '' ? dollar : rowDollar) === '$';
  return { column, columnFixed: letters !== '' && dollar === '$', row, rowFixed };
}

function writeReference({ first, last }: Reference): string {
  return last ? `${writeEnd(first)}:${writeEnd(last)}` : writeEnd(first);
}

function writeEnd({ column, columnFixed, row, rowFixed }: ReferenceEnd): string {
  const letters = column === null ? '' : `${columnFixed ? '$' : ''}${columnLetters(column)}`;
  return `${letters}${rowFixed ? '$' : ''}${row}`;
}
