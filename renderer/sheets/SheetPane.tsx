// One tab's sheet: rows derived from the plan, edits sent to the plan file, refusals worded. A hidden pane keeps its
// filters and selection, and the rows that it had: it is brought up to date when it is shown.
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode, type Ref } from 'react';
import { inOrder } from '#shared/plan/document.ts';
import type { Edit, Rejection } from '#shared/plan/edit.ts';
import { idSource } from '#shared/plan/identity.ts';
import type { SheetName } from '#shared/plan/model.ts';
import type { Tab, TabName } from '#shared/plan/tabs.ts';
import type { ViewContext } from '#shared/view/viewContext.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { viewRows } from '#shared/view/viewRows.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { GridMessage } from '../grid/core.ts';
import { SheetGrid, type SheetGridHandle } from '../grid/SheetGrid.tsx';
import { emptySummary, type SelectionSummary } from '../grid/summary.ts';
import type { Mirror } from '../mirror.ts';
import type { Notify } from '../window/messages.tsx';
import type { StatusStore } from '../window/status.ts';
import { emptyTexts } from './emptyTexts.ts';
import { keepRows } from './keepRows.ts';

type Props = {
  tab: Tab;
  active: boolean;
  context: ViewContext;
  readOnly: string | null;
  quickFind: string;
  mirror: Mirror;
  store: StatusStore;
  notify: Notify;
  onTotal(total: number): void;
  handle: Ref<SheetGridHandle>;
};

const newIds = idSource();
const sheetOfTab: Partial<Record<TabName, SheetName>> = {
  tasks: 'tasks',
  units: 'units',
  targets: 'targets',
  deadlines: 'deadlines',
};

type PaneStatus = { summary: SelectionSummary; shown: number; activeRow: ViewRow | null };

export function SheetPane(props: Props): ReactNode {
  const { tab, active, context, mirror, store, notify, onTotal } = props;
  const rows = useRows(tab.name, active, context);
  const unitNames = useMemo(
    () => inOrder(context.document.units).map((unit) => unit.name),
    [context.document.units],
  );
  const [own] = useState<{ status: PaneStatus }>(() => ({
    status: { summary: emptySummary, shown: 0, activeRow: null },
  }));
  const isActive = useRef(active);
  isActive.current = active;

  useEffect(() => {
    if (!active) return;
    store.put(own.status);
    onTotal(rows.length);
  }, [active, own, store, onTotal, rows.length]);

  const report = useCallback(
    (next: Partial<PaneStatus>) => {
      own.status = { ...own.status, ...next };
      if (isActive.current) store.put(own.status);
    },
    [own, store],
  );
  const onSelected = useCallback(
    (summary: SelectionSummary, activeRow: ViewRow | null) => report({ summary, activeRow }),
    [report],
  );
  const onShown = useCallback((shown: number) => report({ shown }), [report]);
  const onMessage = useCallback((message: GridMessage) => notify(message), [notify]);
  const onEdit = useCallback(
    async (edit: Edit): Promise<readonly Rejection[] | null> => {
      const reply = await mirror.edit(edit);
      if (reply.ok) return reply.value.rejected;
      notify({ tone: 'error', title: '没有保存这次改动', details: [wordProblem(reply.problem)] });
      return null;
    },
    [mirror, notify],
  );
  const step = useCallback(
    async (direction: 'undo' | 'redo') => {
      const reply = await mirror[direction]();
      if (!reply.ok) notify({ tone: 'info', title: wordProblem(reply.problem) });
    },
    [mirror, notify],
  );
  const newId = useCallback(() => newIds(sheetOfTab[tab.name] ?? 'tasks'), [tab.name]);

  return (
    <div className={active ? 'pb-pane' : 'pb-pane pb-pane-hidden'} inert={!active}>
      <SheetGrid
        handle={props.handle}
        tab={tab}
        rows={rows}
        readOnly={props.readOnly}
        unitNames={unitNames}
        quickFind={active ? props.quickFind : ''}
        onEdit={onEdit}
        onUndo={() => void step('undo')}
        onRedo={() => void step('redo')}
        onMessage={onMessage}
        onSelected={onSelected}
        onShown={onShown}
        wordRejection={({ code }) => wordProblem({ code })}
        newId={newId}
        emptyText={emptyTexts[tab.name]}
      />
    </div>
  );
}

function useRows(name: TabName, active: boolean, context: ViewContext): readonly ViewRow[] {
  const last = useRef<{ context: ViewContext | null; rows: readonly ViewRow[] }>({
    context: null,
    rows: [],
  });
  if (active && last.current.context !== context) {
    last.current = { context, rows: keepRows(last.current.rows, viewRows(name, context)) };
  }
  return last.current.rows;
}
