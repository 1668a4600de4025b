// Numbers, days and choices in columns of the user that only one of two merged units can have: the other's are kept in words [A7].
import { checkColumn } from './columnOperations.ts';
import type { ColumnRow, CustomValue, CustomValues, SheetName } from './model.ts';
import type { WorkingCopy } from './workingCopy.ts';

/** The column that takes the words in; it is added when it is needed first. */
export const mergeNotesHeading = '合并备注';

export type DifferingValue = { column: ColumnRow; value: CustomValue };

/** Values of the unit that goes which the kept one has otherwise, in the order of the columns. */
export function differingValues(
  columns: readonly ColumnRow[],
  keep: CustomValues,
  drop: CustomValues,
): DifferingValue[] {
  const single = new Set(['number', 'percent', 'date', 'choice']);
  return columns
    .filter(({ tab, kind }) => tab === 'units' && single.has(kind))
    .toSorted((a, b) => a.order - b.order)
    .flatMap((column) => {
      const [one, other] = [keep[column.id], drop[column.id]];
      return one === undefined || other === undefined || one === other
        ? []
        : [{ column, value: other }];
    });
}

type Notes = { custom: CustomValues } | { refusal: { code: string } };

/** The kept unit's values with the other's in words behind what the column of notes holds. */
export function withMergeNotes(
  copy: WorkingCopy,
  custom: CustomValues,
  differing: readonly DifferingValue[],
  name: string,
  newId: (sheet: SheetName) => string,
): Notes {
  if (differing.length === 0) return { custom };
  const found = notesColumn(copy, newId);
  if ('code' in found) return { refusal: found };
  const parts = differing.map(({ column, value }) => `${column.heading} ${wordOf(column, value)}`);
  const words = `${name}：${parts.join('，')}`;
  const before = custom[found.id];
  const separator = found.kind === 'longText' ? '\n' : '；';
  const text = before === undefined ? words : `${String(before)}${separator}${words}`;
  return { custom: { ...custom, [found.id]: text } };
}

/** The column of notes. Where the heading stands for something else, one with the next free number. */
function notesColumn(
  copy: WorkingCopy,
  newId: (sheet: SheetName) => string,
): ColumnRow | { code: string } {
  const own = copy.rows('columns').filter(({ tab }) => tab === 'units');
  for (let number = 1; ; number += 1) {
    const heading = number === 1 ? mergeNotesHeading : `${mergeNotesHeading}${number}`;
    const there = own.find((column) => column.heading === heading);
    if (there && (there.kind === 'longText' || there.kind === 'text')) return there;
    if (there) continue;
    const column: ColumnRow = {
      id: newId('columns'),
      tab: 'units',
      heading,
      kind: 'longText',
      choices: [],
      width: 220,
      order: Math.max(0, ...own.map(({ order }) => order)) + 1,
    };
    const refusal = checkColumn(copy, column);
    if (refusal) return refusal;
    copy.put('columns', column);
    return column;
  }
}

function wordOf({ kind }: ColumnRow, value: CustomValue): string {
  return kind === 'percent' ? `${String(value)}%` : String(value);
}
