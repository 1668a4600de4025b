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
import { freshCell, sinkFresh, updateFresh } from './freshRow.ts';
import { createHeadings, headingClass, HeadingPortals } from './headings.tsx';
import { fillGrid, type Filling, type Wanted } from './fillGrid.ts';
import { repaintAll } from './paint.ts';
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
  /** The sheet is not shown. */
  behind: boolean;
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
  const { core, tab, zoom, rows, ownColumns, behind } = props;
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
  const wanted = useRef<Wanted>({ options: changing, rows });
  wanted.current = { options: changing, rows };
  const filling = useRef<Filling>(null);

  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const ahead = rowsAhead(core);
    core.drawLess = ahead.jump;
    const made = fillGrid(core, latest.current.frame.current, {
      make: (begin) =>
        createGrid(element, { ...fixedOptions(core, latest, ahead, behind), ...begin }),
      wanted: () => wanted.current,
      onModelUpdated: () => latest.current.onModelUpdated(),
      onRowsReplaced: () => latest.current.onRowsReplaced(),
      rest: ahead.rest,
      measureAhead: () => latest.current.heights.ahead(),
    });
    filling.current = made;
    return () => {
      ahead.stop();
      made.stop();
    };
    // Made once for the life of the sheet: what changes later is told below.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [core]);

  useEffect(() => {
    if (!behind) filling.current?.show();
    latest.current.editing.settle();
    filling.current?.tell();
  }, [core, changing, rows, behind]);
  const { readOnly } = core.props;
  useEffect(() => updateFresh(core), [core, readOnly, tab]);

  return (
    <>
      <div ref={place} className="pb-surface" />
      <HeadingPortals headings={headings} />
    </>
  );
});

/** What the grid is told once. Handlers look at the newest properties when they are called. */
function fixedOptions(
  core: GridCore,
  latest: RefObject<Props>,
  ahead: RowsAhead,
  behind: boolean,
): GridOptions<ViewRow> {
  const now = () => latest.current;
  let isNew = true;
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
    onNewColumnsLoaded() {
      // It says so first of the columns that it was made with, and has just drawn.
      columnsChanged(core, now(), isNew);
      isNew = false;
    },
    ...mouseHandlers(core, now, behind),
  };
}

function keepWidth(core: GridCore, column: Column | null): void {
  if (!column) return;
  const { layout, zoom, onLayout } = core.props;
  onLayout(setWidths(layout, { [column.getColId()]: column.getActualWidth() / zoom }));
}

/** Positions have moved: the selection is by ids and is drawn where its cells are now. `drawn`: none of them has. */
function columnsChanged(core: GridCore, props: Props, drawn: boolean): void {
  const { heights, editing, onRowsReplaced } = props;
  const before = core.shown;
  const moved = readLayout(core);
  heights.update();
  if (moved || !drawn) repaintAll(core);
  // Rows that came together with the columns: the grid's own word of them will find nothing new.
  if (core.shown === before) editing.placeSoon();
  else onRowsReplaced();
}

function mouseHandlers(
  core: GridCore,
  now: () => Props,
  madeBehind: boolean,
): GridOptions<ViewRow> {
  return {
    onFirstDataRendered() {
      const { selection, editing, frame } = now();
      if (core.selection === null) {
        selection.select(core.shown.length > 0 ? { row: 0, column: 0 } : freshCell(core, 0));
      }
      const dialog = topDialog();
      const behind = dialog !== null && !dialog.contains(frame.current);
      // To a sheet that was behind another page whoever shows it gives the keys, and sooner.
      if (core.props.following || madeBehind || behind) return;
      // Who has gone into a field before the rows were drawn is typing there.
      if (typedInto() === null) editing.focus();
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
