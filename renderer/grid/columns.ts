// From the columns of a tab to AG Grid's column definitions. Functions only: string expressions would need `eval`.
import type { ColDef, ICellRendererParams, IRowNode } from 'ag-grid-community';
import type { Column, Tab } from '#shared/plan/tabs.ts';
import { leastWidth } from '#shared/view/sheetLayout.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { addColumnDefinition } from './AddColumnHeader.tsx';
import { cellClassesOf, isRight } from './cellClasses.ts';
import { choicesToPress, mergedText, partedText, RowHead } from './cellParts.ts';
import { freshText, isFresh } from './freshRow.ts';
import type { HeadingClass } from './headings.tsx';
import { displayedColumns, isMergedWith, type GridCore } from './core.ts';

/** What draws the headings: of a column, and of the place where one is added (null: none can be). */
export type HeadingClasses = { column: HeadingClass; add: HeadingClass | null };

export const rowNumberColumn = 'rowNumber';
const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Widths are those of the tab times the zoom. */
export function columnDefinitions(
  tab: Tab,
  core: GridCore,
  zoom: number,
  headings: HeadingClasses,
): ColDef<ViewRow>[] {
  return [
    rowNumbers(tab, core, zoom),
    ...displayedColumns(tab).map((column) => definition(tab, column, core, zoom, headings.column)),
    ...(headings.add ? [addColumnDefinition(core, zoom, headings.add)] : []),
  ];
}

function rowNumbers(tab: Tab, core: GridCore, zoom: number): ColDef<ViewRow> {
  return {
    colId: rowNumberColumn,
    headerName: '',
    width: Math.round((tab.reorderable ? 56 : 46) * Math.max(zoom, 0.8)),
    minWidth: 30,
    pinned: 'left',
    lockPinned: true,
    resizable: false,
    sortable: false,
    cellDataType: false,
    suppressNavigable: true,
    // An empty row has no number: it is none of the rows that are counted.
    valueGetter: ({ node, data }) => (isFresh(data) ? '+' : (node?.rowIndex ?? 0) + 1),
    ...(tab.reorderable ? { cellRenderer: RowHead } : {}),
    cellClass({ rowIndex }) {
      const classes = ['pb-row-number'];
      if (tab.reorderable) classes.push('pb-row-movable');
      if (core.rectangles.some(({ top, bottom }) => rowIndex >= top && rowIndex <= bottom)) {
        classes.push('pb-row-selected');
      }
      return classes;
    },
  };
}

function definition(
  tab: Tab,
  column: Column,
  core: GridCore,
  zoom: number,
  heading: HeadingClass,
): ColDef<ViewRow> {
  const { key } = column;
  const classes = cellClassesOf(tab, column, core);
  const textOf = (row: ViewRow | undefined) =>
    row && (row.texts[key] ?? (isFresh(row) ? freshText(core, row, key) : ''));
  return {
    colId: key,
    headerName: column.heading,
    headerComponent: heading,
    headerComponentParams: { info: column },
    width: Math.round(column.width * zoom),
    minWidth: Math.round((column.flex === undefined ? leastWidth : column.width) * zoom),
    flex: column.flex ?? null,
    pinned: column.frozen ? ('left' as const) : null,
    lockPinned: true,
    suppressAutoSize: true,
    cellDataType: false,
    // The grid asks for the value of every row of a merged column to find what is merged: it gets what the cell stands for,
    // so that no row is worded for that.
    valueGetter: column.merged
      ? ({ data }) => data?.merges[key] ?? ''
      : ({ data }) => textOf(data) ?? '',
    comparator: comparatorOf(column),
    ...(column.merged
      ? {
          spanRows: ({ nodeA, nodeB }) =>
            isMergedWith(nodeA?.data ?? undefined, nodeB?.data ?? undefined, key),
          cellRenderer: ({ data }: ICellRendererParams<ViewRow>) => mergedText(textOf(data) ?? ''),
        }
      : {}),
    ...drawnBy(column),
    cellClass: ({ data, rowIndex }) => classes({ data, rowIndex }),
  };
}

/** What draws the cells of columns whose text is more than a text. */
function drawnBy({ key, parted, pressed, choices = [] }: Column): Partial<ColDef<ViewRow>> {
  if (pressed) {
    return {
      cellRenderer: ({ data }: ICellRendererParams<ViewRow>) =>
        choicesToPress(data?.locks[key] === undefined ? choices : [], data?.texts[key] ?? ''),
    };
  }
  if (!parted) return {};
  return {
    cellRenderer: ({ data }: ICellRendererParams<ViewRow>) => {
      const text = data?.texts[key] ?? '';
      return partedText(data?.parts?.[key] ?? [{ kind: 'same', text }]);
    },
  };
}

const lightOrder = { red: 0, yellow: 1, blue: 2, grey: 3, green: 4 };

/** Empty cells come last in both directions. Merged columns sort in the order of the plan. */
function comparatorOf(column: Column): NonNullable<ColDef<ViewRow>['comparator']> {
  const compare = (a: string, b: string, nodeA: IRowNode<ViewRow>, nodeB: IRowNode<ViewRow>) => {
    if (column.merged) return nodeA.sourceRowIndex - nodeB.sourceRowIndex;
    if (column.kind === 'light') {
      const place = (node: IRowNode<ViewRow>) => lightOrder[node.data?.light?.color ?? 'grey'];
      return place(nodeA) - place(nodeB) || collator.compare(b, a);
    }
    if (isRight(column.kind)) return numberOf(a) - numberOf(b);
    return collator.compare(a, b);
  };
  return (a: string, b: string, nodeA, nodeB, descending) => {
    if (a === '' || b === '') {
      if (a === b) return 0;
      return (a === '' ? 1 : -1) * (descending ? -1 : 1);
    }
    return compare(a, b, nodeA, nodeB);
  };
}

function numberOf(text: string): number {
  return Number(text.replaceAll(',', '').replace('%', '')) || 0;
}
