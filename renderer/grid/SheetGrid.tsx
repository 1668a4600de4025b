// A sheet: a spreadsheet on top of AG Grid Community. Selection, keys, editing, clipboard and filters are ours, because
// Community has none that fit; AG Grid draws, scrolls, sorts and resizes.
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';
import { CellEditor } from './CellEditor.tsx';
import { createCore, readLayout, type SheetGridProps } from './core.ts';
import { createRowTest, noFilters, withFilter, type Filters } from './filters.ts';
import { GridSurface } from './GridSurface.tsx';
import { GridMenu, type MenuPlace } from './GridMenu.tsx';
import { HeaderContext } from './headerContext.ts';
import { runMenuCommand } from './menuCommands.ts';
import { repaintAll, summarizeSelection } from './paint.ts';
import { deleteRows, insertRow } from './rowActions.ts';
import { useClipboard } from './useClipboard.ts';
import { useEditing } from './useEditing.ts';
import { useKeyboard } from './useKeyboard.ts';
import { useRowHeights } from './useRowHeights.ts';
import { useSelection } from './useSelection.ts';

/** What buttons outside the sheet can ask of it. */
export type SheetGridHandle = {
  insertRow(): void;
  deleteRows(): void;
  focus(): void;
  /** Selects the first cell of a row and scrolls there; filters that hide it are taken off. */
  goTo(rowId: string): void;
  clearFilters(): void;
};

export function SheetGrid(props: SheetGridProps & { handle?: Ref<SheetGridHandle> }): ReactNode {
  const { tab, rows, quickFind, handle } = props;
  const [core] = useState(() => createCore(props));
  core.props = props;
  const frame = useRef<HTMLDivElement>(null);
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [menu, setMenu] = useState<MenuPlace | null>(null);

  const editing = useEditing(core, frame);
  const selection = useSelection(core, editing.actions.place);
  const clipboard = useClipboard(core);
  const heights = useRowHeights(core, tab, rows);
  const openMenu = useCallback(() => {
    const box = editing.sink.current?.getBoundingClientRect();
    if (box) setMenu({ x: box.left + 8, y: box.top + 24 });
  }, [editing.sink]);
  const onKeyDown = useKeyboard({ core, selection, editing, openMenu });

  const test = useMemo(() => createRowTest(filters, quickFind), [filters, quickFind]);
  const passes = useRef(test);
  passes.current = test;
  useEffect(() => core.api?.onFilterChanged(), [core, test]);

  const onModelUpdated = useCallback(() => {
    readLayout(core);
    const awaited = core.awaited === null ? undefined : core.layout.rowIndex.get(core.awaited);
    if (awaited !== undefined) {
      core.awaited = null;
      const first = tab.columns.findIndex((column) => column.editable && !column.merged);
      const column = core.layout.columnIndex.get(tab.columns[first]?.key ?? '') ?? 0;
      // After the grid has drawn the new row.
      setTimeout(() => selection.select({ row: awaited, column }));
    }
    repaintAll(core);
    core.props.onShown(core.layout.rowIds.length);
    const active = core.selection ? core.rowById.get(core.selection.anchor.rowId) : undefined;
    if (core.selection && active) core.props.onSelected(summarizeSelection(core), active);
    setTimeout(editing.actions.place);
  }, [core, tab, selection, editing.actions.place]);

  useImperativeHandle(handle, () => ({
    insertRow: () => void insertRow(core),
    deleteRows: () => void deleteRows(core),
    focus: editing.actions.focus,
    clearFilters: () => setFilters(noFilters),
    goTo(rowId) {
      setFilters(noFilters);
      setTimeout(() => {
        const row = core.layout.rowIndex.get(rowId);
        if (row === undefined) return;
        core.api?.ensureIndexVisible(row, 'middle');
        selection.select({ row, column: 0 });
        editing.actions.focus();
      }, 60);
    },
  }));

  // These two never change; the object that holds them does with every key.
  const { commit, focus } = editing.actions;
  const release = useCallback(() => setTimeout(focus), [focus]);
  const headers = useMemo(
    () => ({
      filters,
      rows,
      setFilter: (column: string, filter: Filters[string]) =>
        setFilters((before) => withFilter(before, column, filter)),
      selectColumn(column: string) {
        commit();
        selection.selectColumn(column);
        focus();
      },
      release,
    }),
    [filters, rows, selection, commit, focus, release],
  );

  const closeMenu = () => {
    setMenu(null);
    setTimeout(editing.actions.focus);
  };
  const rectangle = core.rectangle;
  return (
    <HeaderContext value={headers}>
      <div
        ref={frame}
        className="pb-grid"
        onContextMenu={(event) => event.preventDefault()}
        role="presentation"
      >
        <GridSurface
          core={core}
          tab={tab}
          rows={rows}
          emptyText={props.emptyText}
          selection={selection}
          editing={editing.actions}
          heights={heights}
          passes={passes}
          onModelUpdated={onModelUpdated}
          onMenu={setMenu}
        />
        <CellEditor core={core} editing={editing} clipboard={clipboard} onKeyDown={onKeyDown} />
        <GridMenu
          place={menu}
          rowName={tab.rowName}
          rows={rectangle ? rectangle.bottom - rectangle.top + 1 : 0}
          insertable={tab.insertable}
          readOnly={props.readOnly !== null}
          onClose={closeMenu}
          onCommand={(command) => {
            closeMenu();
            setTimeout(() => runMenuCommand(core, command));
          }}
        />
      </div>
    </HeaderContext>
  );
}
