// A sheet of the window as a table to be written: columns, texts, what is merged, what stands above it.
import { formatDay } from '../calendar/format.ts';
import type { ColumnMerge, Light, SheetColumn, SheetRow } from '../consolidate/sheet.ts';
import { tabIn } from '../plan/customColumns.ts';
import { planOf } from '../plan/document.ts';
import type { Column, Tab, TabName } from '../plan/tabs.ts';
import { arrangeTab, orderedColumns, plainLayout, type SheetLayout } from '../view/sheetLayout.ts';
import type { ViewContext } from '../view/viewContext.ts';
import type { ViewRow } from '../view/viewRow.ts';
import { viewRows } from '../view/viewRows.ts';
import { valueKindOf, type ValueKind } from './typedCell.ts';

/** Which part of a sheet: columns by key with their widths in pixels, rows by id. Null: all rows in the order of the plan. */
export type SheetPart = {
  tab: TabName;
  columns: { key: string; width: number }[];
  /** How many of the columns stay in view. */
  frozen: number;
  rows: string[] | null;
};

/** `values`: what the cells are where their texts can be counted with. */
export type PrintedColumn = SheetColumn & { values?: ValueKind };

export type ExportedSheet = {
  name: string;
  titles: string[];
  headLine: [left: string, middle: string, right: string];
  table: { columns: PrintedColumn[]; rows: SheetRow[]; merges: ColumnMerge[] };
  frozen: number;
};

/** The columns of a tab as a person arranged them, or all of them. */
export function partOfTab(
  tab: Tab,
  layout: SheetLayout = plainLayout,
  which: 'shown' | 'all' = 'shown',
): Pick<SheetPart, 'columns' | 'frozen'> {
  const columns =
    which === 'shown'
      ? arrangeTab(tab, layout).columns
      : orderedColumns(tab, layout).map((column) => ({
          ...column,
          width: layout.widths[column.key] ?? column.width,
        }));
  const inView = columns.filter((column) => column.frozen);
  const others = columns.filter((column) => !column.frozen);
  return {
    columns: [...inView, ...others].map(({ key, width }) => ({ key, width })),
    frozen: inView.length,
  };
}

const lights: Record<NonNullable<ViewRow['light']>['color'], Light> = {
  red: 'red',
  yellow: 'yellow',
  blue: 'blue',
  green: 'green',
  grey: 'none',
};

/** Rows and columns that the plan does not have any more are left out. */
export function exportedSheet(
  context: ViewContext,
  part: SheetPart,
  options: { merged: boolean },
): ExportedSheet {
  const { document, asOf } = context;
  const tab = tabIn(document, part.tab);
  const byKey = new Map(tab.columns.map((column) => [column.key, column]));
  const columns = part.columns.flatMap(({ key, width }) => {
    const column = byKey.get(key);
    return column ? [{ column, width }] : [];
  });
  const all = viewRows(part.tab, context);
  const rows = part.rows === null ? all : rowsById(all, part.rows);
  const merges = options.merged
    ? columns.flatMap(({ column }, at) => (column.merged ? mergesOf(rows, column.key, at) : []))
    : [];
  const count =
    rows.length === all.length ? `共${all.length}行` : `筛选出${rows.length}行，共${all.length}行`;
  return {
    name: tab.title,
    titles: [planOf(document).title, tab.title].filter((title) => title !== ''),
    headLine: [`截至${formatDay(asOf)}`, '', count],
    table: {
      columns: columns.map(({ column, width }) => printedColumn(column, width)),
      rows: rows.map((row) => ({
        kind: 'task',
        cells: columns.map(({ column }) => row.texts[column.key] ?? ''),
        spans: [],
        light: row.light ? lights[row.light.color] : 'none',
      })),
      merges,
    },
    frozen: part.frozen,
  };
}

function rowsById(rows: readonly ViewRow[], ids: readonly string[]): ViewRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const leftKinds: ReadonlySet<Column['kind']> = new Set([
  'text',
  'longText',
  'units',
  'list',
  'formerNames',
]);

function printedColumn({ key, heading, kind }: Column, width: number): PrintedColumn {
  const values = valueKindOf(kind);
  return {
    key,
    heading,
    group: null,
    // The default font has digits of seven pixels and a margin of five.
    width: Math.max(5, Math.round(((width - 5) / 7) * 10) / 10),
    align: leftKinds.has(kind) ? 'left' : 'center',
    ...(values ? { values } : {}),
  };
}

/** Neighbours that stand for the same thing, as the window shows them as one cell [E3]. */
function mergesOf(rows: readonly ViewRow[], key: string, column: number): ColumnMerge[] {
  const merges: ColumnMerge[] = [];
  for (let from = 0; from < rows.length;) {
    let to = from;
    while (isSameThing(rows[to], rows[to + 1], key)) to += 1;
    if (to > from) merges.push({ column, from, to });
    from = to + 1;
  }
  return merges;
}

function isSameThing(above: ViewRow | undefined, row: ViewRow | undefined, key: string): boolean {
  const stands = row?.merges[key];
  return stands !== undefined && stands !== '' && above?.merges[key] === stands;
}
