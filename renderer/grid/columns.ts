// From the columns of a tab to AG Grid's column definitions. Functions only: string expressions would need `eval`.
import type { ColDef, IRowNode } from 'ag-grid-community';
import type { Column, Tab } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { ColumnHeader } from './ColumnHeader.tsx';
import { MergedText } from './MergedText.tsx';
import { isMergedWith, rejectedKey, type GridCore } from './core.ts';
import { lockOf } from './edits.ts';
import { contains } from './selection.ts';

export const rowNumberColumn = 'rowNumber';
const lightWidth = 104;
const rightKinds = new Set<Column['kind']>(['number', 'percent']);
const centreKinds = new Set<Column['kind']>(['date', 'choice', 'light']);
const collator = new Intl.Collator('zh-CN', { numeric: true });

export function columnDefinitions(tab: Tab, core: GridCore): ColDef<ViewRow>[] {
  return [rowNumbers(core), ...tab.columns.map((column) => definition(tab, column, core))];
}

function rowNumbers(core: GridCore): ColDef<ViewRow> {
  return {
    colId: rowNumberColumn,
    headerName: '',
    width: 46,
    minWidth: 40,
    pinned: 'left',
    lockPinned: true,
    resizable: false,
    sortable: false,
    cellDataType: false,
    suppressNavigable: true,
    valueGetter: ({ node }) => (node?.rowIndex ?? 0) + 1,
    cellClass: 'pb-row-number',
    cellClassRules: {
      'pb-row-selected': ({ rowIndex }) =>
        core.rectangle !== null && contains(core.rectangle, rowIndex, core.rectangle.left),
    },
  };
}

function definition(tab: Tab, column: Column, core: GridCore): ColDef<ViewRow> {
  const { key, kind } = column;
  const classes = ['pb-cell'];
  if (rightKinds.has(kind)) classes.push('pb-right');
  if (centreKinds.has(kind)) classes.push('pb-centre');
  if (!column.editable) classes.push('pb-locked');
  if (column.merged) classes.push('pb-merged');
  return {
    colId: key,
    headerName: column.heading,
    headerComponent: ColumnHeader,
    headerComponentParams: { info: column },
    width: kind === 'light' ? Math.max(column.width, lightWidth) : column.width,
    minWidth: 48,
    ...(column.frozen ? { pinned: 'left' as const, lockPinned: true } : {}),
    cellDataType: false,
    valueGetter: ({ data }) => data?.texts[key] ?? '',
    comparator: comparatorOf(column),
    ...(column.merged
      ? {
          spanRows: ({ nodeA, nodeB }) =>
            isMergedWith(nodeA?.data ?? undefined, nodeB?.data ?? undefined, key),
          cellRenderer: MergedText,
        }
      : {}),
    tooltip: ({ data }) => tooltipOf(tab, data, key, core),
    cellClass: ({ data }) =>
      kind === 'light' && data?.light ? [...classes, `pb-light-${data.light.color}`] : classes,
    cellClassRules: cellClassRules(tab, key, core),
  };
}

function tooltipOf(tab: Tab, data: ViewRow | undefined, key: string, core: GridCore) {
  if (!data) return null;
  const refused = core.rejected.get(rejectedKey(data.id, key));
  if (refused) return refused;
  const lock = lockOf(tab, data, key);
  return lock === null ? null : `🔒 ${lock}`;
}

function cellClassRules(
  tab: Tab,
  key: string,
  core: GridCore,
): NonNullable<ColDef<ViewRow>['cellClassRules']> {
  const at = (rowIndex: number) => {
    const { rectangle, layout } = core;
    const column = layout.columnIndex.get(key);
    if (!rectangle || column === undefined || !contains(rectangle, rowIndex, column)) return null;
    return { rectangle, column, span: layout.spanOf(rowIndex, column) };
  };
  return {
    'pb-in': ({ rowIndex }) => at(rowIndex) !== null,
    'pb-top': ({ rowIndex }) => {
      const here = at(rowIndex);
      return here !== null && here.span.first <= here.rectangle.top;
    },
    'pb-bottom': ({ rowIndex }) => {
      const here = at(rowIndex);
      return here !== null && here.span.last >= here.rectangle.bottom;
    },
    'pb-left': ({ rowIndex }) => {
      const here = at(rowIndex);
      return here !== null && here.column === here.rectangle.left;
    },
    'pb-end': ({ rowIndex }) => {
      const here = at(rowIndex);
      return here !== null && here.column === here.rectangle.right;
    },
    'pb-active': ({ data }) =>
      core.selection?.anchor.column === key && core.selection.anchor.rowId === data?.id,
    'pb-locked-here': ({ data }) =>
      data?.locks[key] !== undefined && lockOf(tab, data, key) !== null,
    'pb-rejected': ({ data }) => data !== undefined && core.rejected.has(rejectedKey(data.id, key)),
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
    if (rightKinds.has(column.kind)) return numberOf(a) - numberOf(b);
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
