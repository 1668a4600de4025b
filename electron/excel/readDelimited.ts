// Lines of values between commas, semicolons or tabs (.csv): every value is text, `0001` stays `0001`.
import { columnLetters } from '#shared/tables/address.ts';
import type { RawCell, RawSheet } from '#shared/tables/rawSheet.ts';
import { limits } from './limits.ts';
import type { ReadBudget } from './readBudget.ts';
import { ReadProblem } from './readProblem.ts';
import { textCell } from './xlsxStrings.ts';

const delimiters = ['\t', ',', ';'] as const;

/**
 * Reads delimited lines. Text without any delimiter is no table and refused, unless the file is called .csv.
 * A quoted value may hold delimiters, line breaks and doubled quotes.
 */
export function readDelimited(text: string, fileName: string, budget: ReadBudget): RawSheet {
  const named = /\.(?:csv|tsv)$/iu.test(fileName);
  const delimiter = chooseDelimiter(text, named);
  if (delimiter === null && !named) {
    throw new ReadProblem('notWorkbook', null, { reason: 'text' });
  }
  const rows = new Map<number, Map<number, RawCell>>();
  readFields(
    text,
    delimiter ?? ',',
    (row, column, value) => {
      if (row > limits.rows || column > limits.columns) {
        throw new ReadProblem('badReference', null, { reference: `${row}:${column}` });
      }
      if ((row & 0x3ff) === 0) budget.checkTime('csv');
      if (value === '') return;
      budget.countCell('csv');
      const cells = rows.get(row);
      if (!cells) budget.countRow('csv');
      if (cells) cells.set(column, textCell(value));
      else rows.set(row, new Map([[column, textCell(value)]]));
    },
    (row, column) =>
      budget.warn(
        'openQuote',
        '引号没有结束，后面的内容都读进了这一格，请核对',
        `${columnLetters(column)}${row}`,
      ),
  );
  if (rows.size === 0) throw new ReadProblem('emptyFile');
  return {
    name: 'Sheet1',
    hidden: false,
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

/**
 * The delimiter that most of the first lines have, outside quotes; `sep=;` in the first line decides. Lines above a short
 * table may have none: in a file that is `named` for it, two lines with the same number of delimiters are enough.
 */
function chooseDelimiter(text: string, named: boolean): string | null {
  const stated = /^sep=([,;\t])\r?\n/u.exec(text)?.[1];
  if (stated) return stated;
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/gu, '')
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  let best: string | null = null;
  let most = 0;
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((one) => one > 0);
    const having = counts.length;
    const alike = counts.some((one, index) => one > 1 && counts.indexOf(one) !== index);
    if (having > most && (having * 2 >= lines.length || (named && alike))) {
      best = delimiter;
      most = having;
    }
  }
  return best;
}

function readFields(
  text: string,
  delimiter: string,
  onValue: (row: number, column: number, value: string) => void,
  onOpenQuote: (row: number, column: number) => void,
): void {
  const plainEnd = new RegExp(`[${delimiter}\\r\\n]|$`, 'gu');
  let at = /^sep=[,;\t]\r?\n/u.exec(text)?.[0].length ?? 0;
  let row = 1;
  let column = 1;
  while (at <= text.length) {
    let value: string;
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      if (end === text.length) onOpenQuote(row, column);
      value = text
        .slice(at + 1, end)
        .replaceAll('""', '"')
        .replaceAll('\r\n', '\n');
      at = end + 1;
      plainEnd.lastIndex = Math.min(at, text.length);
      const rest = plainEnd.exec(text)?.index ?? text.length;
      value += text.slice(at, rest);
      at = rest;
    } else {
      plainEnd.lastIndex = at;
      const end = plainEnd.exec(text)?.index ?? text.length;
      value = text.slice(at, end);
      at = end;
    }
    onValue(row, column, value);
    if (at >= text.length) return;
    if (text[at] === delimiter) column += 1;
    else {
      if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
      row += 1;
      column = 1;
    }
    at += 1;
  }
}

/** The quote that ends a value: the first that is not doubled; the end of the text where there is none. */
function closingQuote(text: string, from: number): number {
  let at = from;
  for (;;) {
    const next = text.indexOf('"', at);
    if (next < 0) return text.length;
    if (text[next + 1] !== '"') return next;
    at = next + 2;
  }
}
