// Rows that stand for several: the name of a group across the table, subtotals, the total [S2].
import { figuresInWords, type Figures } from './figures.ts';
import type { ColumnSums } from './columnSums.ts';
import type { TaskGroup } from './groups.ts';
import type { RowSubject, SheetColumn, SheetRow, Span } from './sheet.ts';

export function groupRow({ name, tasks }: TaskGroup, group: number, width: number): SheetRow {
  const cells: SheetRow['cells'] = Array.from({ length: width }, () => null);
  cells[0] = `${name}（共${tasks.length}项）`;
  return { kind: 'group', cells, spans: [[0, width - 1]], light: 'none', about: { group } };
}

export type SumParts = {
  label: string;
  columns: readonly SheetColumn[];
  figures: Figures;
  sums: ColumnSums;
  withReports: boolean;
  about: RowSubject;
};

/** Columns whose label and words need at least so many characters. */
const labelWidth = 14;

/** The label at the left, sums below their columns, the figures in words in the widest place that is left. */
export function sumRow(kind: 'subtotal' | 'total', parts: SumParts): SheetRow {
  const { label, columns, figures, sums, withReports, about } = parts;
  const cells: SheetRow['cells'] = columns.map((_, at) => {
    const sum = sums.get(at);
    return sum ? (sum.mixed ? '—' : sum.value) : null;
  });
  const spans = freeSpans(columns, sums);
  const words = figuresInWords(figures, withReports);
  const widest = spans.toSorted((a, b) => widthOf(columns, b) - widthOf(columns, a))[0];
  const first = spans[0];
  if (first && widest) {
    cells[first[0]] = first === widest ? `${label}；${words}` : label;
    if (first !== widest) cells[widest[0]] = words;
  }
  return { kind, cells, spans: spans.filter(([from, to]) => to > from), light: 'none', about };
}

/** Runs of columns without a sum; the first run is cut behind what the label needs. */
function freeSpans(columns: readonly SheetColumn[], sums: ColumnSums): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (let at = 0; at <= columns.length; at++) {
    if (at < columns.length && !sums.has(at)) continue;
    if (at > from) spans.push([from, at - 1]);
    from = at + 1;
  }
  const first = spans[0];
  if (!first) return spans;
  const task = columns.findIndex(({ source }) => source === 'task');
  let cut = task > first[0] && task <= first[1] ? task : first[0] + 1;
  while (cut <= first[1] && widthOf(columns, [first[0], cut - 1]) < labelWidth) cut += 1;
  if (cut > first[1]) return spans;
  return [[first[0], cut - 1], [cut, first[1]], ...spans.slice(1)];
}

function widthOf(columns: readonly SheetColumn[], [from, to]: Span): number {
  return columns.slice(from, to + 1).reduce((sum, { width }) => sum + width, 0);
}
