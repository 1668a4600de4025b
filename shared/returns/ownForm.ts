// Our own form as it came back: read by the columns that it was sent with, wherever they stand now.
import type { Baseline } from '../forms/baseline.ts';
import { isFilledKey, type FilledKey } from '../forms/definition.ts';
import { otherKey } from '../forms/ownColumns.ts';
import { columnLetters } from '../tables/address.ts';
import { createGrid, type Grid, type Segment } from '../tables/grid.ts';
import { withoutSpace } from '../tables/headingText.ts';
import { isColumnNumbers, isNote, isSignature, isTotal } from '../tables/lineKinds.ts';
import { takeApart } from '../tables/problemsAndSteps.ts';
import type { RawSheet } from '../tables/rawSheet.ts';
import { tellChoice, type ChosenField, type ColumnChoice } from './columnChoice.ts';
import { findHead, headingsIn, type OwnHead } from './ownHead.ts';
import type { ReviewColumn } from './review.ts';
import { ofMoney } from './otherTable.ts';
import {
  chooseColumns,
  mergedReader,
  tableKey,
  textOf,
  type ReturnedCell,
  type ReturnedRow,
  type ReturnedTable,
} from './returnedTable.ts';
import { numbersOf } from './rowNumbers.ts';

/** Its head is the row with most of the headings that were sent. Null when there is none. */
export function readOwnForm(
  sheet: RawSheet,
  baseline: Baseline,
  choice: ColumnChoice,
): ReturnedTable | null {
  const grid = createGrid(sheet);
  const head = findHead(grid, baseline);
  if (!head) return null;
  const { headRow, idColumn } = head;
  const firstHeadRow = headRow - baseline.headRows + 1;
  const headings = headingsAt(grid, headRow, baseline.headRows);
  const key = tableKey(sheet.name, headings[0]?.index ?? 1, headRow);
  const chosen = choice({ key, columns: headings });
  const byKey = chooseColumns(
    new Map([...head.recognised, ...head.sent]),
    chosen,
    columnLetters,
    (letters) => headings.find(({ column }) => column === letters)?.index,
  );
  const cellAt = mergedReader(sheet, headRow);
  const sentHeadings = new Map(baseline.columns.map((column) => [column.key, column.heading]));
  // A heading that somebody typed over: of the money, perhaps. What was sent so was meant so.
  const typedOver = head.recognised.get('percent');
  const moneyColumn =
    typedOver !== undefined && !chosen.has(columnLetters(typedOver)) ? typedOver : null;
  const rate = { heading: headings.find(({ index }) => index === moneyColumn)?.heading ?? '' };
  const rows: ReturnedRow[] = [];
  const others: ReturnedTable['others'] = [];
  const numbers = [...sheet.rows.keys()].filter((row) => row > headRow).sort((a, b) => a - b);
  for (const row of numbers) {
    const text = (field: string): string => {
      const column = byKey.get(field);
      return column === undefined ? '' : textOf(cellAt(row, column)).trim();
    };
    const id = idColumn === null ? '' : textOf(cellAt(row, idColumn)).trim();
    const cells = new Map<FilledKey, ReturnedCell>();
    const given = new Map<string, ReturnedCell>();
    for (const [field, column] of byKey) {
      const cell = cellAt(row, column);
      if (!cell) continue;
      const found = { cell, address: `${columnLetters(column)}${row}` };
      const doubt = field === 'percent' && column === moneyColumn ? ofMoney(rate) : null;
      if (isFilledKey(field)) cells.set(field, doubt === null ? found : { ...found, doubt });
      else if (!field.startsWith(otherKey)) given.set(field, found);
    }
    if (!byKey.has('nextSteps')) splitCell(cells);
    const names = [text('task')].filter((name) => name !== '');
    // The signature below the table has neither a task nor an id.
    if (id === '' && names.length === 0 && !cells.has('progress') && !cells.has('status')) continue;
    // A head that was repeated for printing.
    if (withoutSpace(text('task')) === headingOf(baseline, 'task')) continue;
    if (id === '' && isNoData(grid.line(row), byKey.size)) continue;
    if (id === '' && baseline.below.has(text('task'))) continue;
    for (const [field, column] of byKey) {
      const said = field.startsWith(otherKey) ? text(field) : '';
      const address = `${columnLetters(column)}${row}`;
      if (said !== '') others.push({ heading: sentHeadings.get(field) ?? '', address, text: said });
    }
    const named = numbersOf(text('ordinal'));
    rows.push({
      sheet: sheet.name,
      row,
      id: id || null,
      ordinal: named.length === 1 ? (named[0] ?? null) : null,
      numbers: named,
      names,
      unit: null,
      unitLeads: false,
      responsible: null,
      cells,
      given,
    });
  }
  const columns = headings.map((heading) => ownColumn(heading, head, chosen));
  const filled = new Set(
    headings.flatMap(({ index, column }) =>
      rows.some(({ row }) => textOf(cellAt(row, index)).trim() !== '') ? [column] : [],
    ),
  );
  const below = linesBelow(grid, baseline, rows);
  const above = [...sheet.rows]
    .filter(([row]) => row < firstHeadRow)
    .flatMap(([, cells]) => [...cells.values()].map((cell) => cell.text));
  return {
    key,
    sheet: sheet.name,
    title: above.find((text) => text.trim() !== '')?.trim() ?? null,
    headRows: [firstHeadRow, headRow],
    lastColumn: headings.at(-1)?.index ?? 1,
    columns,
    unknown: columns.filter(
      ({ column, heading, field, by }) =>
        field === null && by === 'none' && heading !== '' && filled.has(column),
    ),
    unit: labelled(above, /填报单位(?:[（(]盖章[）)])?[:：]\s*(.+)$/u),
    period: labelled(above, /期次[:：]\s*(.+)$/u),
    rows,
    others,
    below,
  };
}

/** What a unit wrote below the last task, in lines that are no rows: an answer in prose, a note on its figures. */
function linesBelow(
  grid: Grid,
  baseline: Baseline,
  rows: readonly ReturnedRow[],
): ReturnedTable['below'] {
  const read = new Set(rows.map(({ row }) => row));
  const last = Math.max(0, ...rows.filter(({ id }) => id !== null).map(({ row }) => row));
  return [...grid.sheet.rows.keys()]
    .filter((row) => last > 0 && row > last && !read.has(row))
    .sort((a, b) => a - b)
    .flatMap((row) => {
      const line = grid.line(row);
      const own = line.filter(({ text }) => !baseline.below.has(text.trim()));
      const text = own.map((segment) => segment.text.trim()).join(' ');
      const noData = isTotal(line) || isSignature(line) || isColumnNumbers(line, line.length);
      return text === '' || noData || text.length < 4 ? [] : [{ row, text }];
    });
}

/** Headings from the left; columns between and beside them that hold something have none. */
function headingsAt(
  grid: Grid,
  headRow: number,
  headRows: number,
): { index: number; column: string; heading: string }[] {
  const { sheet } = grid;
  const head = headingsIn(grid, headRow, headRows);
  const columns = new Set(head.keys());
  const last = Math.max(...columns);
  for (const [row, cells] of sheet.rows) {
    if (row <= headRow) continue;
    for (const [column, cell] of cells) {
      if (column <= last && cell.text.trim() !== '') columns.add(column);
    }
  }
  return [...columns]
    .sort((a, b) => a - b)
    .map((index) => ({
      index,
      column: columnLetters(index),
      heading: head.get(index)?.text.trim() ?? '',
    }));
}

/** Problems and next steps that somebody joined in one column. */
function splitCell(cells: Map<FilledKey, ReturnedCell>): void {
  const problems = cells.get('problems');
  const parts = problems?.cell.type === 'text' ? takeApart(problems.cell.value) : null;
  if (!problems || !parts) return;
  const { address } = problems;
  for (const field of ['problems', 'nextSteps'] as const) {
    const text = parts[field];
    cells.set(field, { cell: { type: 'text', value: text, text }, address });
  }
}

/** A line that no task stands in: totals, notes, names to sign, numbers of the columns. */
function isNoData(line: Segment[], columns: number): boolean {
  return isTotal(line) || isNote(line) || isSignature(line) || isColumnNumbers(line, columns);
}

function ownColumn(
  { index, column, heading }: { index: number; column: string; heading: string },
  { sent, recognised, idColumn }: OwnHead,
  chosen: ReadonlyMap<string, ChosenField>,
): ReviewColumn {
  const choice = chosen.get(column);
  if (choice) return { column, heading, ...choice, reason: tellChoice(choice) };
  if (index === idColumn) {
    return { column, heading, field: 'id', by: 'sent', reason: '发出时的隐藏编号' };
  }
  const keyAt = (columns: ReadonlyMap<string, number>) =>
    [...columns].find(([, at]) => at === index)?.[0];
  const field = keyAt(sent);
  if (field?.startsWith(otherKey)) {
    const reason = '计划中没有对应的内容，填写的另行列出';
    return { column, heading, field: null, by: 'sent', reason };
  }
  if (field !== undefined) {
    return { column, heading, field, by: 'sent', reason: '与发出时的表头一致' };
  }
  const known = keyAt(recognised);
  if (known !== undefined) {
    return { column, heading, field: known, by: 'recognised', reason: '表头有改动，按表头识别' };
  }
  if (heading === '') {
    return { column, heading, field: null, by: 'none', reason: '没有表头，不读取' };
  }
  return { column, heading, field: null, by: 'none', reason: '发出时没有这一列，不读取' };
}

function labelled(texts: readonly string[], pattern: RegExp): string | null {
  for (const text of texts) {
    const found = pattern.exec(text.trim())?.[1]?.trim();
    if (found) return found;
  }
  return null;
}

function headingOf(baseline: Baseline, key: string): string {
  return withoutSpace(baseline.columns.find((column) => column.key === key)?.heading ?? '');
}
