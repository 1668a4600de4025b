// One tab's sheet: rows derived from the plan, edits sent to the plan file, refusals worded. A hidden pane keeps its
// filters and selection, and the rows that it had: it is brought up to date when it is shown.
import {
  memo,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';
import { tabInPlan } from '#shared/plan/customColumns.ts';
import type { ClipboardTexts } from '#shared/ipc/calls.ts';
import { inOrder } from '#shared/plan/document.ts';
import type { Edit, Rejection } from '#shared/plan/edit.ts';
import { idSource } from '#shared/plan/identity.ts';
import type { SheetName } from '#shared/plan/model.ts';
import type { Tab, TabName } from '#shared/plan/tabs.ts';
import { typedDeadline } from '#shared/plan/typedDeadline.ts';
import type { Result } from '#shared/result.ts';
import type { Cell } from '#shared/view/fieldCells.ts';
import type { ViewContext } from '#shared/view/viewContext.ts';
import { addUnitsEdit, unknownNames } from '#shared/units/addUnits.ts';
import type { FindQuery } from '#shared/view/findText.ts';
import type { SheetLayout } from '#shared/view/sheetLayout.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { viewRows } from '#shared/view/viewRows.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { GridMessage, RowExtra } from '../grid/sheetProps.ts';
import type { CutBoard } from '../grid/cutBoard.ts';
import { SheetGrid } from '../grid/SheetGrid.tsx';
import type { SheetGridHandle } from '../grid/sheetHandle.ts';
import { emptySummary, type SelectionSummary } from '../grid/summary.ts';
import type { Notify } from '../window/messages.tsx';
import type { StatusStore } from '../window/status.ts';
import { useLeading } from '../parts/leading.ts';
import { emptyActions } from './emptyActions.ts';
import { emptyTexts } from './emptyTexts.ts';
import type { AskHistory } from './HistoryDialog.tsx';
import { groupExtras } from './groupExtras.ts';
import { keepRows } from './keepRows.ts';
import { usePaneDialogs } from './usePaneDialogs.tsx';
import { usePasteTable } from './usePasteTable.tsx';

type Props = {
  tab: Tab;
  active: boolean;
  context: ViewContext;
  readOnly: string | null;
  quickFind: string;
  onClearQuickFind?: () => void;
  layout: SheetLayout;
  onLayout: (tab: TabName, layout: SheetLayout) => void;
  zoom: number;
  onZoom: (zoom: number) => void;
  /** Opens the find bar of the screen. */
  onFind?: () => void;
  find?: FindQuery | null;
  onFound?: (found: { place: number; total: number }) => void;
  cutBoard: CutBoard;
  edits: PlanEdits;
  store: StatusStore;
  notify: Notify;
  onTotal?: (total: number) => void;
  /** Puts on the rows what only this screen knows of them. */
  dress?: (tab: TabName, rows: readonly ViewRow[]) => readonly ViewRow[];
  /** The active cell, after every change of the selection while the pane is shown. */
  onCell?: (cell: Cell, row: ViewRow) => void;
  /** Further entries for the menu of rows. */
  rowExtras?: readonly RowExtra[];
  /** Shows where the dates of a task with several are changed. */
  onShowDates?: (taskId: string) => void;
  handle: Ref<SheetGridHandle>;
  /** Whether the sheet, when empty, offers what fills it: commands of the window, not of a draft. */
  leads?: boolean;
};

/** What changes the plan behind the sheet: the open plan or a draft. */
export type PlanEdits = {
  edit(edit: Edit): Promise<Result<{ rejected: Rejection[] }>>;
  undo(): Promise<Result<unknown>>;
  redo(): Promise<Result<unknown>>;
  historyOf: AskHistory;
  readClipboard(): Promise<ClipboardTexts>;
};

const newIds = idSource();
const sheetOfTab: Partial<Record<TabName, SheetName>> = {
  tasks: 'tasks',
  units: 'units',
  targets: 'targets',
  deadlines: 'deadlines',
  duties: 'duties',
};

type PaneStatus = {
  summary: SelectionSummary;
  shown: number;
  activeRow: ViewRow | null;
  note: string | null;
};

export const SheetPane = memo(function SheetPane(props: Props): ReactNode {
  const { active, context, edits, store, notify, onTotal, dress, onCell, onShowDates } = props;
  const tab = tabInPlan(props.tab, context.document);
  const grid = useRef<SheetGridHandle>(null);
  useImperativeHandle(props.handle, () => grid.current as SheetGridHandle);
  const rows = useRows(tab.name, active, context, dress);
  const unitNames = useMemo(
    () => inOrder(context.document.units).map((unit) => unit.name),
    [context.document.units],
  );
  const otherNames = useMemo(
    () =>
      new Map(
        [...context.document.units.values()].map(({ name, aliases, formerNames }) => [
          name,
          [...aliases, ...formerNames.map((former) => former.name)],
        ]),
      ),
    [context.document.units],
  );
  const [own] = useState<{ status: PaneStatus }>(() => ({
    status: { summary: emptySummary, shown: 0, activeRow: null, note: null },
  }));
  const isActive = useRef(active);
  isActive.current = active;

  useEffect(() => {
    if (!active) return;
    store.put(own.status);
    onTotal?.(rows.length);
  }, [active, own, store, onTotal, rows.length]);

  const report = useCallback(
    (next: Partial<PaneStatus>) => {
      own.status = { ...own.status, ...next };
      if (isActive.current) store.put(own.status);
    },
    [own, store],
  );
  const onSelected = useCallback(
    (summary: SelectionSummary, activeRow: ViewRow | null, column: string, note: string | null) => {
      report({ summary, activeRow, note });
      if (activeRow && isActive.current) {
        onCell?.({ tab: tab.name, rowId: activeRow.id, column }, activeRow);
      }
    },
    [report, onCell, tab.name],
  );
  const onShown = useCallback((shown: number) => report({ shown }), [report]);
  const onEdit = useCallback(
    async (edit: Edit): Promise<readonly Rejection[] | null> => {
      const reply = await edits.edit(edit);
      if (reply.ok) return reply.value.rejected;
      // The person has just said so: nothing is to be told.
      if (reply.problem.code === 'changeWithdrawn') return null;
      notify({ tone: 'error', title: '没有保存这次改动', details: [wordProblem(reply.problem)] });
      return null;
    },
    [edits, notify],
  );
  const { document } = context;
  const onMessage = useCallback(
    ({ rejected = [], locked, ...message }: GridMessage) => {
      const dates = locked?.column === 'deadline' && severalDates(context, locked.rowId);
      if (dates && onShowDates) {
        const run = () => onShowDates(locked.rowId);
        notify({ ...message, actions: [{ label: '去“时间节点”表', run }] });
        return;
      }
      const names = unknownNames(document, rejected);
      const add = () => void onEdit(addUnitsEdit(document, rejected, () => newIds('units')));
      const label =
        names.length === 1 ? `添加“${names[0]}”并填入` : `添加这${names.length}个单位并填入`;
      notify(names.length === 0 ? message : { ...message, actions: [{ label, run: add }] });
    },
    [notify, document, context, onShowDates, onEdit],
  );
  const step = useCallback(
    async (direction: 'undo' | 'redo') => {
      const reply = await edits[direction]();
      if (!reply.ok) notify({ tone: 'info', title: wordProblem(reply.problem) });
    },
    [edits, notify],
  );
  const newId = useCallback(() => newIds(sheetOfTab[tab.name] ?? 'tasks'), [tab.name]);

  const { leads = false } = props;
  const leading = useLeading();
  const actions = useMemo(
    () => emptyActions(tab.name, leading, () => grid.current?.insertRow()),
    [tab.name, leading],
  );
  const fromTable = leads && tab.name === 'tasks' && props.readOnly === null;
  const undo = useCallback(() => void step('undo'), [step]);
  const { onBlock, review } = usePasteTable(notify, undo);
  const extras = useMemo(() => {
    const send = (edit: Edit) => {
      void onEdit(edit).then((rejected) => {
        const [first] = rejected ?? [];
        if (first) notify({ tone: 'info', title: wordProblem({ code: first.code }) });
      });
    };
    const groups = tab.name === 'tasks' ? groupExtras(props.readOnly !== null, send) : [];
    return [...groups, ...(props.rowExtras ?? [])];
  }, [tab.name, props.readOnly, props.rowExtras, onEdit, notify]);
  const { ownColumns, onHistory, dialogs } = usePaneDialogs({
    document: context.document,
    tab,
    readOnly: props.readOnly !== null,
    edits,
    notify,
    focus: () => grid.current?.focus(),
  });

  return (
    <div className={active ? 'pb-pane' : 'pb-pane pb-pane-hidden'}>
      <SheetGrid
        handle={grid}
        behind={!active}
        tab={tab}
        rows={rows}
        readOnly={props.readOnly}
        unitNames={unitNames}
        otherNames={otherNames}
        quickFind={active ? props.quickFind : ''}
        layout={props.layout}
        onLayout={(layout) => props.onLayout(tab.name, layout)}
        zoom={props.zoom}
        onZoom={props.onZoom}
        {...(props.onClearQuickFind ? { onClearQuickFind: props.onClearQuickFind } : {})}
        find={active ? (props.find ?? null) : null}
        {...(props.onFind ? { onFind: props.onFind } : {})}
        {...(active && props.onFound ? { onFound: props.onFound } : {})}
        cutBoard={props.cutBoard}
        onEdit={onEdit}
        onUndo={undo}
        onRedo={() => void step('redo')}
        readClipboard={edits.readClipboard}
        onMessage={onMessage}
        onSelected={onSelected}
        onShown={onShown}
        wordRejection={({ code }) => wordProblem({ code })}
        newId={newId}
        emptyText={emptyTexts[tab.name]}
        {...(leads && props.readOnly === null ? { emptyActions: actions } : {})}
        {...(ownColumns ? { ownColumns } : {})}
        rowExtras={extras}
        {...(fromTable ? { onBlock } : {})}
        onHistory={onHistory}
      />
      {dialogs}
      {review}
    </div>
  );
}, restsHidden);

/** A sheet that is hidden is drawn when it is shown again, whatever happens meanwhile. */
function restsHidden(before: Props, after: Props): boolean {
  return !before.active && !after.active;
}

/** Whether a task's own dates are to be changed on their own tab [P7]. */
function severalDates({ rows }: ViewContext, taskId: string): boolean {
  return typedDeadline(rows.get(taskId)?.deadlines ?? []) === 'several';
}

function useRows(
  name: TabName,
  active: boolean,
  context: ViewContext,
  dress: Props['dress'],
): readonly ViewRow[] {
  const last = useRef<{
    context: ViewContext | null;
    dress: Props['dress'];
    rows: readonly ViewRow[];
  }>({ context: null, dress: undefined, rows: [] });
  // One that is made before it is shown knows how many rows it will have.
  const wanted = active || last.current.context === null;
  if (wanted && (last.current.context !== context || last.current.dress !== dress)) {
    const rows = viewRows(name, context);
    const dressed = dress ? dress(name, rows) : rows;
    last.current = { context, dress, rows: keepRows(last.current.rows, dressed) };
  }
  return last.current.rows;
}
