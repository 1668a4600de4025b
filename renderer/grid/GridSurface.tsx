// AG Grid itself, made once and told what changed. It draws its cells without React; typing in a cell or moving the selection
// must not render anything here.
import './modules.ts';
import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale';
import {
  createGrid,
  type CellContextMenuEvent,
  type CellDoubleClickedEvent,
  type Column,
  type GridOptions,
} from 'ag-grid-community';
import { memo, useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Tab } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { setWidths } from '#shared/view/sheetLayout.ts';
import { styleNonce } from '../styles/nonce.ts';
import { useDarkMode } from '../styles/useDarkMode.ts';
import { AddColumnHeader, addColumnKey } from './AddColumnHeader.tsx';
import { ColumnHeader } from './ColumnHeader.tsx';
import { columnDefinitions, rowNumberColumn } from './columns.ts';
import { readLayout, type GridCore } from './core.ts';
import { fillToNeighbour, isOnHandle } from './fillHandle.ts';
import type { MenuPlace } from './GridMenu.tsx';
import { freshCell, sinkFresh, updateFresh, withFresh } from './freshRow.ts';
import { createHeadings, headingClass, HeadingPortals } from './headings.tsx';
import { repaintAll } from './paint.ts';
import { replaceRows } from './replaceRows.ts';
import { giveRowsLater, rowsAtFirst } from './rowsLater.ts';
import { leastRows, rowsAhead, type RowsAhead } from './rowsAhead.ts';
import { darkGridTheme, lightGridTheme } from './theme.ts';
import type { EditingActions } from './useEditing.ts';
import type { HeightActions } from './useRowHeights.ts';
import type { SelectionActions } from './useSelection.ts';
import { topDialog, typedInto } from '../parts/topDialog.ts';

type Props = {
  core: GridCore;
  frame: RefObject<HTMLDivElement | null>;
  tab: Tab;
  /** Whether the sheet offers to add columns: it has one more heading then. */
  ownColumns: boolean;
  zoom: number;
  rows: readonly ViewRow[];
  selection: SelectionActions;
  editing: EditingActions;
  heights: HeightActions;
  passes: RefObject<((row: ViewRow) => boolean) | null>;
  /** The displayed rows are others, or in another order. */
  onModelUpdated(): void;
  /** The same rows in the same order show something else. */
  onRowsReplaced(): void;
  onMenu(place: MenuPlace): void;
  onSorted(): void;
};

export const GridSurface = memo(function GridSurface(props: Props): ReactNode {
  const { core, tab, zoom, rows, ownColumns } = props;
  const dark = useDarkMode();
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [headings] = useState(createHeadings);
  const [classes] = useState(() => ({
    column: headingClass(headings, ColumnHeader),
    add: headingClass(headings, AddColumnHeader),
  }));
  const columns = useMemo(
    () => columnDefinitions(tab, core, zoom, { ...classes, add: ownColumns ? classes.add : null }),
    [tab, core, zoom, ownColumns, classes],
  );
  const changing = useMemo(
    (): GridOptions<ViewRow> => ({
      theme: dark ? darkGridTheme : lightGridTheme,
      columnDefs: columns,
      headerHeight: Math.round(32 * zoom),
    }),
    [dark, columns, zoom],
  );
  /** `rows` are those that the grid has: the first ones of `all`, or all of them. */
  const told = useRef<Told>(null);

  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const first = rowsAtFirst(rows);
    told.current = { options: changing, rows: first, all: rows };
    const ahead = rowsAhead(core);
    const api = createGrid<ViewRow>(element, {
      ...fixedOptions(core, latest, ahead),
      ...changing,
      rowData: (first === rows ? withFresh(core, first) : first) as ViewRow[],
    });
    core.api = api;
    core.drawLess = ahead.jump;
    latest.current.onModelUpdated();
    ahead.rest();
    const rest = giveRowsLater(core, latest.current.frame.current, {
      given: () => told.current?.rows ?? [],
      all: () => told.current?.all ?? [],
      put(given) {
        if (told.current) told.current = { ...told.current, rows: given };
      },
      read: () => latest.current.onModelUpdated(),
      done() {
        updateFresh(core);
        latest.current.heights.ahead();
      },
    });
    return () => {
      rest.stop();
      ahead.stop();
      core.api = null;
      api.destroy();
    };
    // Made once for the life of the sheet: what changes later is told below.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [core]);

  useEffect(() => {
    const { api } = core;
    const before = told.current;
    if (!api || !before) return;
    const others = before.all !== rows;
    told.current = { options: changing, rows: others ? rows : before.rows, all: rows };
    const options = changesBetween(before.options, changing);
    if (options) api.updateGridOptions(options);
    if (others && replaceRows(core, before.rows, rows)) {
      latest.current.onRowsReplaced();
    }
  }, [core, changing, rows]);
  const { readOnly } = core.props;
  useEffect(() => updateFresh(core), [core, readOnly, tab]);

  return (
    <>
      <div ref={place} className="pb-surface" />
      <HeadingPortals headings={headings} />
    </>
  );
});

type Told = {
  options: GridOptions<ViewRow>;
  rows: readonly ViewRow[];
  all: readonly ViewRow[];
};

function changesBetween(
  before: GridOptions<ViewRow>,
  after: GridOptions<ViewRow>,
): GridOptions<ViewRow> | null {
  const keys = Object.keys(after) as (keyof GridOptions<ViewRow>)[];
  const changed = keys.filter((key) => before[key] !== after[key]);
  return changed.length === 0 ? null : Object.fromEntries(changed.map((key) => [key, after[key]]));
}

/** What the grid is told once. Handlers look at the newest properties when they are called. */
function fixedOptions(
  core: GridCore,
  latest: RefObject<Props>,
  ahead: RowsAhead,
): GridOptions<ViewRow> {
  const now = () => latest.current;
  return {
    ...nonceOption,
    localeText: AG_GRID_LOCALE_CN,
    getRowId: ({ data }) => data.id,
    getRowHeight: ({ data }) => now().heights.heightOf(data),
    isExternalFilterPresent: () => now().passes.current !== null,
    doesExternalFilterPass: ({ data }) =>
      data === undefined || (now().passes.current?.(data) ?? true),
    enableCellSpan: true,
    suppressCellFocus: true,
    suppressHeaderFocus: true,
    // The sink is the sheet's one stop of the Tab key; rows and guards of the grid are none.
    tabIndex: -1,
    suppressMovableColumns: true,
    // The styles know which row the mouse is over.
    suppressRowHoverHighlight: true,
    postSortRows: ({ nodes }) => sinkFresh(core, nodes),
    animateRows: false,
    rowBuffer: leastRows,
    // What a sheet without rows says has buttons: it is drawn over the grid, not by it.
    suppressOverlays: ['noRows', 'noMatchingRows'],
    onModelUpdated: () => now().onModelUpdated(),
    onSortChanged: () => now().onSorted(),
    onBodyScroll({ direction }) {
      now().editing.placeSoon();
      if (direction === 'vertical') ahead.scrolled();
    },
    onGridSizeChanged: () => now().editing.place(),
    onColumnResized(event) {
      const { heights, editing } = now();
      if (event.finished && event.source === 'uiColumnResized') keepWidth(core, event.column);
      if (event.finished) heights.update();
      editing.place();
    },
    // After the columns were hidden, shown, moved, frozen or zoomed.
    onNewColumnsLoaded: () => columnsChanged(core, now()),
    ...mouseHandlers(core, now),
  };
}

function keepWidth(core: GridCore, column: Column | null): void {
  if (!column) return;
  const { layout, zoom, onLayout } = core.props;
  onLayout(setWidths(layout, { [column.getColId()]: column.getActualWidth() / zoom }));
}

/** Positions have moved: the selection is by ids and is drawn where its cells are now. */
function columnsChanged(core: GridCore, { heights, editing, onRowsReplaced }: Props): void {
  const before = core.shown;
  readLayout(core);
  heights.update();
  repaintAll(core);
  // Rows that came together with the columns: the grid's own word of them will find nothing new.
  if (core.shown === before) editing.placeSoon();
  else onRowsReplaced();
}

function mouseHandlers(core: GridCore, now: () => Props): GridOptions<ViewRow> {
  return {
    onFirstDataRendered() {
      const { selection, editing, frame } = now();
      if (core.selection === null) {
        selection.select(core.shown.length > 0 ? { row: 0, column: 0 } : freshCell(core, 0));
      }
      const dialog = topDialog();
      const behind = dialog !== null && !dialog.contains(frame.current);
      // Who has gone into a field before the rows were drawn is typing there.
      if (!core.props.following && !behind && typedInto() === null) editing.focus();
    },
    onCellContextMenu(event: CellContextMenuEvent<ViewRow>) {
      const mouse = event.event as MouseEvent | null | undefined;
      mouse?.preventDefault();
      if (!mouse || event.column.getColId() === addColumnKey) return;
      const kind = event.column.getColId() === rowNumberColumn ? 'rows' : 'cells';
      now().onMenu({ x: mouse.clientX, y: mouse.clientY, kind });
    },
    onCellDoubleClicked({ column, event }: CellDoubleClickedEvent<ViewRow>) {
      const { selection, frame, editing } = now();
      const key = column.getColId();
      if (event && isOnHandle(event as MouseEvent)) {
        fillToNeighbour({ core, selection, frame: frame.current });
      } else if (key !== rowNumberColumn && key !== addColumnKey) editing.begin(false);
    },
  };
}

const nonce = styleNonce();
const nonceOption: GridOptions<ViewRow> = nonce ? { styleNonce: nonce } : {};
