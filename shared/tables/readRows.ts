// The rows under a heading: data read by column, everything else left out with a reason.
import type { DateContext } from '../calendar/expressions.ts';
import { columnLetters } from './address.ts';
import { readValue } from './cellValues.ts';
import type { TablePlace } from './findTables.ts';
import type { Grid, Segment } from './grid.ts';
import { withoutSpace } from './headingText.ts';
import { isColumnNumbers, isNote, isNoteItem, isSignature, isTotal } from './lineKinds.ts';
import { splitProblems } from './problemsAndSteps.ts';
import { createSections } from './sections.ts';
import type { ColumnReading } from './tableColumns.ts';
import type { SkippedRow, Table, TableRow, TableWarning } from './table.ts';

export type RowContext = {
  firstLeads: boolean;
  measure: string | null;
  dates: DateContext;
  unitLists: Map<string, string[]>;
};

/** What people write instead of repeating the cell above. */
export const sameAsAbove = /^(?:同上|〃|″|"|’’|''|同上行|同前)$/u;
const addressesPerWarning = 10;
/** Two rows a million apart are no reason to list the rows between. */
const maximumBlanks = 10_000;

export function readRows(
  grid: Grid,
  place: TablePlace,
  columns: ColumnReading[],
  context: RowContext,
): Pick<Table, 'rows' | 'skipped' | 'warnings'> {
  const rows: TableRow[] = [];
  const skipped: SkippedRow[] = [];
  const { warn, warnings } = gatherWarnings(grid.sheet.name);
  const sections = createSections(grid, place, columns);
  const repeats = headingsByColumn(grid, place);
  const within = (line: Segment[]) => line.filter((segment) => isInside(segment, columns));
  let previous: TableRow | null = null;
  let inNotes = false;
  let expected = place.header.last + 1;
  for (const row of place.rows) {
    for (; expected < row && skipped.length < maximumBlanks; expected++) {
      skipped.push({ row: expected, reason: '空行' });
    }
    expected = row + 1;
    const line = within(grid.line(row));
    const own = line.filter((segment) => segment.top === row);
    const reason = reasonToSkip(line, own, columns.length, repeats, inNotes);
    if (reason) {
      if (reason === '注释行') inNotes = true;
      else if (reason === '重复表头') inNotes = false;
      skipped.push({ row, reason });
      continue;
    }
    if (line.length === 1 && columns.some((one) => isOnlyOrdinal(line[0], one))) {
      skipped.push({ row, reason: '只有序号' });
      continue;
    }
    const section = sections.take(row, own);
    if (section) {
      skipped.push({ row, reason: section });
      continue;
    }
    inNotes = false;
    const read = readRow(grid, row, line, columns, context, previous, warn);
    sections.fill(read);
    rows.push(read);
    previous = read;
  }
  dropTrailingBlanks(skipped, rows.at(-1)?.row ?? 0);
  return { rows, skipped, warnings: warnings() };
}

/** What the codes of `readValue` mean to a person. */
const doubts: Record<string, string> = {
  errorValue: '单元格是错误值，已按空白处理',
  dateNotCertain: '日期不能确定，原文保留',
  serialDate: '日期是未设格式的数字，已按 Excel 的算法换算成日期，请核对',
  percentOutOfRange: '完成率不在0到100之间，原文保留',
  numberNotCertain: '不是一个确定的数，原文保留',
  numberAsText: '数字以文本形式填写，已按数字读取',
};

/** One warning for each code and column, with the first addresses in it. */
function gatherWarnings(sheet: string) {
  const found = new Map<string, { code: string; addresses: string[]; count: number }>();
  const warn = (code: string, row: number, column: number) => {
    const key = `${code} ${column}`;
    let entry = found.get(key);
    if (!entry) found.set(key, (entry = { code, addresses: [], count: 0 }));
    entry.count += 1;
    if (entry.addresses.length < addressesPerWarning) {
      entry.addresses.push(`${columnLetters(column)}${row}`);
    }
  };
  const warnings = (): TableWarning[] =>
    [...found.values()].map(({ code, addresses, count }) => ({
      code,
      message: `${doubts[code] ?? code}${count > addresses.length ? `（共${count}处）` : ''}`,
      where: `${sheet}!${addresses.join('、')}`,
    }));
  return { warn, warnings };
}

function isInside(segment: Segment, columns: ColumnReading[]): boolean {
  const first = columns[0]?.column.index ?? 1;
  const last = columns.at(-1)?.column.index ?? 1;
  return segment.left <= last && segment.right >= first;
}

/** A form that was prepared for more items than there are. */
function isOnlyOrdinal(segment: Segment | undefined, { column }: ColumnReading): boolean {
  return (
    segment !== undefined &&
    column.field === 'ordinal' &&
    segment.left === column.index &&
    segment.right === column.index &&
    /^[（(]?(?:\d{1,5}|[一二三四五六七八九十]{1,3})[)）.．、]?$/u.test(segment.text)
  );
}

/** Blank rows behind the last row that says anything belong to nothing. */
function dropTrailingBlanks(skipped: SkippedRow[], lastRow: number): void {
  for (
    let last = skipped.at(-1);
    last?.reason === '空行' && last.row > lastRow;
    last = skipped.at(-1)
  ) {
    skipped.pop();
  }
}

function headingsByColumn(grid: Grid, { header }: TablePlace): Map<number, Set<string>> {
  const headings = new Map<number, Set<string>>();
  for (let row = header.first; row <= header.last; row++) {
    for (const { left, text } of grid.line(row)) {
      const texts = headings.get(left) ?? new Set();
      headings.set(left, texts.add(withoutSpace(text)));
    }
  }
  return headings;
}

function reasonToSkip(
  line: Segment[],
  own: Segment[],
  columns: number,
  repeats: Map<number, Set<string>>,
  inNotes: boolean,
): string | null {
  if (own.length === 0) return '空行';
  if (isColumnNumbers(own, columns)) return '栏号行';
  if (own.every(({ left, text }) => repeats.get(left)?.has(withoutSpace(text)))) {
    return own.length >= 2 || columns === 1 ? '重复表头' : null;
  }
  if (isNote(own)) return '注释行';
  if (isSignature(own)) return '签名行';
  if (inNotes && (isNoteItem(own) || own.length === 1)) return '注释行';
  if (isTotal(line)) return '合计行';
  return null;
}

function readRow(
  grid: Grid,
  row: number,
  line: Segment[],
  columns: ColumnReading[],
  context: RowContext,
  previous: TableRow | null,
  warn: (code: string, row: number, column: number) => void,
): TableRow {
  const read: TableRow = {
    row,
    hidden: grid.sheet.hiddenRows.has(row),
    values: new Map(),
    raw: new Map(),
  };
  let at = 0;
  for (const { column, measure, fractions } of columns) {
    while (at < line.length && (line[at]?.right ?? 0) < column.index) at += 1;
    const segment = line[at];
    const { key, field, index } = column;
    if (!segment || segment.left > index) {
      read.values.set(key, field === 'lead' || field === 'support' ? [] : null);
      read.raw.set(key, '');
      continue;
    }
    read.raw.set(key, segment.text);
    if (previous && sameAsAbove.test(segment.text) && previous.values.has(key)) {
      read.values.set(key, previous.values.get(key) ?? null);
      continue;
    }
    const found = readValue(segment.cell, segment.text, {
      field,
      measure: measure ?? context.measure,
      fractions,
      dates: context.dates,
      unitLists: context.unitLists,
    });
    read.values.set(key, found.value);
    if (found.doubt && segment.top === row && segment.left === index) {
      warn(found.doubt, row, index);
    }
  }
  if (context.firstLeads) takeFirstAsLead(read);
  splitProblems(read);
  return read;
}

/** 责任单位 without 牵头单位: the first unit leads, the others support. */
function takeFirstAsLead(row: TableRow): void {
  const units = row.values.get('lead');
  if (!Array.isArray(units) || row.values.has('support')) return;
  row.values.set('lead', units.slice(0, 1));
  row.values.set('support', units.slice(1));
  row.raw.set('support', row.raw.get('lead') ?? '');
}
