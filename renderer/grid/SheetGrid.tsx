// A sheet: a spreadsheet on top of AG Grid Community. Selection, keys, editing, clipboard and filters are ours, because
// Community has none that fit; AG Grid draws, scrolls, sorts and resizes.
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
  type Ref,
} from 'react';
import { useUncontrolledFocus } from '@fluentui/react-components';
import { arrangeTab } from '#shared/view/sheetLayout.ts';
import { isAwaitedShown, selectAwaited, useTypeAgain } from './awaited.ts';
import { CellEditor } from './CellEditor.tsx';
import { noteOfActive } from './cellNote.ts';
import {
  selectedColumnKeys,
  sortBy,
  sortedColumns,
  wholeColumns,
  type SortedColumn,
} from './columnActions.ts';
import { hasKeys, placeOfLost } from './lostRows.ts';
import { createCore, readLayout } from './core.ts';
import { FilterChips } from './FilterChips.tsx';
import { fillSelection } from './fillHandle.ts';
import { EmptySheet } from './EmptySheet.tsx';
import { createRowTest, noFilters, withFilter, type Filters } from './filters.ts';
import { isFresh } from './freshRow.ts';
import { GridSurface } from './GridSurface.tsx';
import { GridMenu, type MenuPlace } from './GridMenu.tsx';
import { HeaderContext } from './headerContext.ts';
import { menuFacts, runMenuCommand, type MenuScreen } from './menuCommands.ts';
import { menuEntries } from './menuItems.ts';
import { repaintAll, repaintRows, summarizeSelection } from './paint.ts';
import { pressColumn } from './press.ts';
import { emptySummary } from './summary.ts';
import { SheetDialogs, type SheetDialog } from './SheetDialogs.tsx';
import type { SheetGridHandle } from './sheetHandle.ts';
import type { SheetGridProps } from './sheetProps.ts';
import { useSheetHandle } from './useSheetHandle.ts';
import { fitAtBorder } from './fitAtBorder.ts';
import { useClipboard } from './useClipboard.ts';
import { useEditing } from './useEditing.ts';
import { useColumnDrag } from './useColumnDrag.ts';
import { useKeyboard } from './useKeyboard.ts';
import { usePress } from './usePress.ts';
import { useRowDrag } from './useRowDrag.ts';
import { useRowFilter } from './useRowFilter.ts';
import { useRowHeights } from './useRowHeights.ts';
import { useFind } from './useFind.ts';
import { useHoverNote } from './useHoverNote.ts';
import { useSelection } from './useSelection.ts';
import { useZoom } from './useZoom.ts';

export function SheetGrid(props: SheetGridProps & { handle?: Ref<SheetGridHandle> }): ReactNode {
  const { rows, quickFind, zoom, handle } = props;
  const [core] = useState(() => createCore(props));
  const { tab: fullTab, layout } = props;
  const tab = useMemo(() => arrangeTab(fullTab, layout), [fullTab, layout]);
  core.props = { ...props, tab };
  core.fullTab = fullTab;
  const frame = useRef<HTMLDivElement>(null);
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const [panel, setPanel] = useState<string | null>(null);
  const [dialog, setDialog] = useState<SheetDialog | null>(null);
  /** Whether no row is displayed. */
  const [bare, setBare] = useState(false);
  const [sorted, setSorted] = useState<readonly SortedColumn[]>([]);

  // Fluent takes Tab at the edges of what it manages before the sheet sees the key.
  const ownTab = useUncontrolledFocus();
  const editing = useEditing(core, frame);
  const selection = useSelection(core, editing.actions.moved);
  const find = useFind(core, selection);
  const clipboard = useClipboard(core);
  const rowDrag = useRowDrag(core, frame);
  const onPress = usePress({ core, frame, selection, editing: editing.actions, rowDrag });
  const columnDrag = useColumnDrag(core, frame);
  const heights = useRowHeights(core, frame, tab, rows, zoom);
  useZoom(core, frame);
  useHoverNote(core, frame);
  const openMenu = useCallback(() => {
    const box = editing.sink.current?.getBoundingClientRect();
    const kind = wholeColumns(core) ? 'columns' : 'cells';
    if (box) setMenu({ x: box.left + 8, y: box.top + 24, kind });
  }, [core, editing.sink]);
  const openPanel = useCallback(
    (column: string) => {
      core.api?.ensureColumnVisible(column);
      // After the focus went back to the sheet, and the heading is drawn.
      setTimeout(() => setPanel(column), 30);
    },
    [core],
  );
  const onKeyDown = useKeyboard({ core, selection, editing, openMenu, openPanel });

  const { unitNames } = props;
  const test = useMemo(
    () => createRowTest(filters, quickFind, fullTab.columns, unitNames),
    [filters, quickFind, fullTab, unitNames],
  );
  const passes = useRowFilter(core, test, rows);

  /** What depends on the texts of the rows. */
  const onRowsReplaced = useCallback(() => {
    // What a long sheet has not been given yet is not hidden.
    core.props.onShown(core.layout.rowIds.length + (core.filtered ? 0 : core.coming));
    const active = core.selection ? core.rowById.get(core.selection.active.rowId) : undefined;
    if (core.selection && active && !isFresh(active)) {
      const { column } = core.selection.active;
      core.props.onSelected(summarizeSelection(core), active, column, noteOfActive(core));
    } else core.props.onSelected(emptySummary, null, '', null);
    find.update();
    editing.actions.placeSoon();
  }, [core, find, editing.actions]);
  const onModelUpdated = useCallback(() => {
    const before = core.layout;
    const moved = readLayout(core);
    setBare(core.layout.rowIds.length + core.coming === 0);
    const lost = placeOfLost(core, before, hasKeys(frame.current));
    if (lost) setTimeout(() => selection.select(lost));
    // After the grid has drawn the new row.
    if (isAwaitedShown(core)) setTimeout(() => selectAwaited(core, selection));
    if (moved) {
      // The first rows have just been drawn, and nothing is selected in them.
      if (before.rowIds.length > 0 || core.selection) repaintAll(core);
      else repaintRows(core, new Set(core.fresh.map(({ id }) => id)));
      onRowsReplaced();
    } else editing.actions.placeSoon();
  }, [core, selection, onRowsReplaced, editing.actions]);
  // After the grid has taken over the columns.
  useEffect(() => void setTimeout(find.update), [find, tab]);

  useTypeAgain(core, selection, editing.actions);
  useSheetHandle({
    handle,
    core,
    selection,
    find,
    editing: editing.actions,
    filters,
    setFilters,
    setDialog,
  });

  const selectColumn = useCallback(
    (column: string) => {
      const index = core.layout.columnIndex.get(column);
      if (index !== undefined) selection.selectColumn(index, 'one');
    },
    [core, selection],
  );
  // These two never change; the object that holds them does with every key.
  const { commit, focus } = editing.actions;
  const release = useCallback(() => setTimeout(focus), [focus]);
  const headers = useMemo(
    () => ({
      filters,
      rowsNow: () => core.props.rows,
      setFilter: (column: string, filter: Filters[string]) =>
        setFilters((before) => withFilter(before, column, filter)),
      pressColumn(column: string, mouse: MouseEvent, grip: boolean) {
        commit();
        const chosen = wholeColumns(core) ? selectedColumnKeys(core) : [];
        const further = mouse.shiftKey || mouse.ctrlKey || mouse.metaKey;
        if (!further && (grip || chosen.includes(column))) {
          const keys = chosen.includes(column) ? chosen : [column];
          columnDrag.start(keys, mouse, () => selectColumn(column));
        } else pressColumn({ core, selection, frame: frame.current }, column, mouse);
        focus();
      },
      openMenu(column: string, place: { x: number; y: number }) {
        commit();
        const chosen = wholeColumns(core) ? selectedColumnKeys(core) : [];
        if (!chosen.includes(column)) selectColumn(column);
        setMenu({ ...place, kind: 'columns' });
      },
      panel,
      setPanel,
      sort: (column: string, sort: 'asc' | 'desc' | null, beside: boolean) =>
        sortBy(core, column, sort, beside),
      unitNames,
      release,
    }),
    [core, filters, selection, selectColumn, columnDrag, commit, focus, release, panel, unitNames],
  );
  const onSorted = useCallback(() => setSorted(sortedColumns(core)), [core]);
  const screen: MenuScreen = {
    showDialog: setDialog,
    openPanel,
    clearFilter: (column) =>
      setFilters((before) => withFilter(before, column, { text: '', values: null })),
    isFiltered: (column) => filters[column] !== undefined,
    // After the columns are drawn anew.
    selectColumn: (column) => setTimeout(() => selectColumn(column), 30),
    fillSeries: () => fillSelection({ core, selection }),
  };

  const clearFilters = () => {
    setFilters(noFilters);
    props.onClearQuickFind?.();
    focus();
  };
  const closeMenu = () => {
    setMenu(null);
    setTimeout(editing.actions.focus);
  };
  return (
    <HeaderContext value={headers}>
      <FilterChips
        tab={fullTab}
        filters={filters}
        sorted={sorted}
        quickFilter={quickFind}
        onClearFilter={screen.clearFilter}
        onClearSort={() => core.api?.applyColumnState({ defaultState: { sort: null } })}
        onClearQuickFilter={props.onClearQuickFind}
        onClearAll={() => {
          clearFilters();
          core.api?.applyColumnState({ defaultState: { sort: null } });
        }}
      />
      <div
        ref={frame}
        {...ownTab}
        className="pb-grid"
        style={{ '--pb-zoom': zoom } as CSSProperties}
        onContextMenu={(event) => event.preventDefault()}
        onDoubleClick={(event) => fitAtBorder(core, event.target)}
        onMouseDown={onPress}
        role="presentation"
      >
        <GridSurface
          core={core}
          frame={frame}
          tab={tab}
          ownColumns={props.ownColumns !== undefined}
          zoom={zoom}
          behind={props.behind ?? false}
          rows={rows}
          selection={selection}
          editing={editing.actions}
          heights={heights}
          passes={passes}
          onModelUpdated={onModelUpdated}
          onRowsReplaced={onRowsReplaced}
          onMenu={setMenu}
          onSorted={onSorted}
        />
        {bare && (
          <EmptySheet
            filtered={rows.length > 0}
            text={props.emptyText}
            actions={props.emptyActions ?? []}
            onClearFilters={clearFilters}
          />
        )}
        <div ref={rowDrag.line} className="pb-drop-line" hidden />
        <div ref={columnDrag.line} className="pb-drop-column" hidden />
        <CellEditor core={core} editing={editing} clipboard={clipboard} onKeyDown={onKeyDown} />
        <GridMenu
          place={menu}
          groups={menu ? menuEntries(menuFacts(core, menu.kind, screen)) : []}
          onClose={closeMenu}
          onCommand={(command) => {
            closeMenu();
            setTimeout(() => runMenuCommand(core, command, screen));
          }}
        />
        <SheetDialogs
          core={core}
          dialog={dialog}
          onClose={() => {
            setDialog(null);
            setTimeout(editing.actions.focus);
          }}
        />
      </div>
    </HeaderContext>
  );
}
