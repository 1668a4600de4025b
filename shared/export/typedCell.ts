// A shown text as a value that a spreadsheet program counts with, where it then shows the very same text [E2].
import { dayNumber, isDay } from '../calendar/days.ts';
import type { ColumnKind } from '../plan/tabs.ts';
import { formatNumber } from '../words/numbers.ts';

export type ValueKind = 'number' | 'percent' | 'date';
export type TypedCell = { value: number; format: string };

/** What the cells of a column may be beside texts. */
export function valueKindOf(kind: ColumnKind): ValueKind | undefined {
  return kind === 'number' || kind === 'percent' || kind === 'date' ? kind : undefined;
}

/** Digits that a spreadsheet program keeps. */
const mostDigits = 15;
/** Day numbers count from 1970; those of spreadsheets, from March 1900 on, from the end of 1899. */
const serialOfFirstDay = 25_569;

export function typedCell(text: string, kind: ValueKind): TypedCell | null {
  switch (kind) {
    case 'number':
      return numberCell(text);
    case 'percent':
      return percentCell(text);
    case 'date':
      return isDay(text) && text >= '1900-03-01'
        ? { value: dayNumber(text) + serialOfFirstDay, format: 'yyyy-mm-dd' }
        : null;
  }
}

function numberCell(text: string): TypedCell | null {
  const plain = text.replaceAll(',', '');
  if (!isPlainNumber(plain)) return null;
  const value = Number(plain);
  const grouped = formatNumber(value) === text;
  if (!grouped && String(value) !== text) return null;
  return { value, format: (grouped ? groupedFormat(value) : null) ?? `0${decimals(plain)}` };
}

/** How a spreadsheet program shows a number of a thousand or more as it is shown here; null where it does so by itself. */
export function groupedFormat(value: number): string | null {
  const plain = String(value);
  if (Math.abs(value) < 1000 || !isPlainNumber(plain)) return null;
  return `#,##0${decimals(plain)}`;
}

function percentCell(text: string): TypedCell | null {
  const plain = text.endsWith('%') ? text.slice(0, -1) : '';
  if (!isPlainNumber(plain) || String(Number(plain)) !== plain) return null;
  return { value: Number(`${plain}e-2`), format: `0${decimals(plain)}%` };
}

function isPlainNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/u.test(text) && text.replace(/\D/gu, '').length <= mostDigits;
}

function decimals(text: string): string {
  const [, fraction = ''] = text.split('.');
  return fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`;
}
