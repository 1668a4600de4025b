// AG Grid itself, with handlers that never change: typing in a cell or moving the selection must not render it again.
import './modules.ts';
import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale';
import type {
  CellContextMenuEvent,
  CellDoubleClickedEvent,
  CellMouseDownEvent,
  CellMouseOverEvent,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { memo, useMemo, type ReactNode, type RefObject } from 'react';
import type { Tab } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { styleNonce } from '../styles/nonce.ts';
import { useDarkMode } from '../styles/useDarkMode.ts';
import { columnDefinitions, rowNumberColumn } from './columns.ts';
import { readLayout, type GridCore } from './core.ts';
import type { MenuPlace } from './GridMenu.tsx';
import { darkGridTheme, lightGridTheme } from './theme.ts';
import type { EditingActions } from './useEditing.ts';
import type { HeightActions } from './useRowHeights.ts';
import type { SelectionActions } from './useSelection.ts';

type Props = {
  core: GridCore;
  tab: Tab;
  rows: readonly ViewRow[];
  emptyText: string;
  selection: SelectionActions;
  editing: EditingActions;
  heights: HeightActions;
  passes: RefObject<((row: ViewRow) => boolean) | null>;
  onModelUpdated(): void;
  onMenu(place: MenuPlace): void;
};

export const GridSurface = memo(function GridSurface(props: Props): ReactNode {
  const { core, tab, rows, selection, editing, heights, passes, onModelUpdated } = props;
  const dark = useDarkMode();
  const columns = useMemo(() => columnDefinitions(tab, core), [tab, core]);
  const note = useMemo(() => ({ text: props.emptyText }), [props.emptyText]);
  const handlers = useMemo(
    () => createHandlers(core, selection, editing, props.onMenu),
    [core, selection, editing, props.onMenu],
  );
  const options = useMemo(
    () => ({
      getRowId: ({ data }: { data: ViewRow }) => data.id,
      getRowHeight: ({ data }: { data: ViewRow | undefined }) => heights.heightOf(data),
      isExternalFilterPresent: () => passes.current !== null,
      doesExternalFilterPass: ({ data }: { data?: ViewRow | undefined }) =>
        data === undefined || (passes.current?.(data) ?? true),
      onColumnResized: ({ finished }: { finished: boolean }) => {
        if (finished) heights.update();
        editing.place();
      },
    }),
    [heights, passes, editing],
  );
  return (
    <AgGridReact<ViewRow>
      theme={dark ? darkGridTheme : lightGridTheme}
      {...nonceProps}
      localeText={AG_GRID_LOCALE_CN}
      rowData={rows as ViewRow[]}
      columnDefs={columns}
      headerHeight={32}
      enableCellSpan
      suppressCellFocus
      suppressHeaderFocus
      suppressMovableColumns
      animateRows={false}
      rowBuffer={8}
      tooltipShowDelay={500}
      noRowsOverlayComponent={EmptyNote}
      noRowsOverlayComponentParams={note}
      onModelUpdated={onModelUpdated}
      onBodyScroll={editing.place}
      onGridSizeChanged={editing.place}
      {...options}
      {...handlers}
    />
  );
});

function createHandlers(
  core: GridCore,
  selection: SelectionActions,
  editing: EditingActions,
  onMenu: (place: MenuPlace) => void,
) {
  return {
    onGridReady({ api }: { api: NonNullable<GridCore['api']> }) {
      core.api = api;
      readLayout(core);
    },
    onGridPreDestroyed() {
      core.api = null;
    },
    onFirstDataRendered() {
      if (core.selection === null) selection.select({ row: 0, column: 0 });
      editing.focus();
    },
    onCellMouseDown(event: CellMouseDownEvent<ViewRow>) {
      const mouse = event.event as MouseEvent | null | undefined;
      if (event.rowIndex === null || !mouse) return;
      mouse.preventDefault();
      editing.commit();
      press(core, selection, mouse, event.rowIndex, event.column.getColId());
      editing.focus();
    },
    onCellMouseOver(event: CellMouseOverEvent<ViewRow>) {
      if (event.rowIndex === null) return;
      const column = core.layout.columnIndex.get(event.column.getColId());
      selection.dragOver(event.rowIndex, column ?? null);
    },
    onCellContextMenu(event: CellContextMenuEvent<ViewRow>) {
      const mouse = event.event as MouseEvent | null | undefined;
      mouse?.preventDefault();
      if (mouse) onMenu({ x: mouse.clientX, y: mouse.clientY });
    },
    onCellDoubleClicked({ column }: CellDoubleClickedEvent<ViewRow>) {
      if (column.getColId() !== rowNumberColumn) editing.begin(false);
    },
  };
}

/** What a mouse button on a cell selects. The right button keeps a selection that it hits. */
function press(
  core: GridCore,
  selection: SelectionActions,
  mouse: MouseEvent,
  row: number,
  key: string,
): void {
  const column = core.layout.columnIndex.get(key);
  const right = mouse.button === 2;
  if (right && selection.isSelected(row, column ?? 0)) return;
  if (column === undefined) {
    selection.selectRow(row, mouse.shiftKey);
    if (!right) selection.startDrag('rows');
  } else if (mouse.shiftKey && !right) {
    selection.extendTo({ row, column });
  } else {
    selection.select({ row, column });
    if (!right) selection.startDrag('cells');
  }
}

const nonce = styleNonce();
const nonceProps = nonce ? { styleNonce: nonce } : {};

function EmptyNote({ text }: { text?: string }): ReactNode {
  return <div className="pb-empty-note">{text}</div>;
}
