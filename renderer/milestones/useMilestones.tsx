// The way to milestones from the sheets of a plan: from the menu of rows, from the strip of tabs, and back to the dates.
import { useCallback, useState, type ReactNode } from 'react';
import { inheritedPrefix, stagePrefix } from '#shared/plan/cellFields.ts';
import type { TabName } from '#shared/plan/tabs.ts';
import type { ViewContext } from '#shared/view/viewContext.ts';
import type { RowExtra } from '../grid/sheetProps.ts';
import type { SendEdit } from '../units/UnitsPanel.tsx';
import { MilestonesDialog } from './MilestonesDialog.tsx';

type Parts = {
  context: ViewContext;
  readOnly: boolean;
  onEdit: SendEdit;
  goTo(tab: TabName, rowId: string, column?: string): void;
};

export type Milestones = {
  /** What else the menu of rows of a tab offers. */
  rowExtras(tab: TabName): readonly RowExtra[];
  /** Opens the dialog for the tasks of rows of a tab. */
  open(tab: TabName, rowIds: readonly string[]): void;
  /** Where the dates of a task with several are changed. */
  showDates(taskId: string): void;
  dialog: ReactNode;
};

export function useMilestones({ context, readOnly, onEdit, goTo }: Parts): Milestones {
  const { document } = context;
  const [tasks, setTasks] = useState<readonly string[] | null>(null);
  const taskOf = useCallback(
    (tab: TabName, rowId: string): string | undefined => {
      if (tab === 'tasks') return rowId;
      if (tab !== 'deadlines' || rowId.startsWith(stagePrefix)) return undefined;
      if (rowId.startsWith(inheritedPrefix)) return rowId.slice(inheritedPrefix.length);
      return document.deadlines.get(rowId)?.taskId;
    },
    [document],
  );
  const open = useCallback(
    (tab: TabName, rowIds: readonly string[]) => {
      const ids = rowIds.flatMap((rowId) => taskOf(tab, rowId) ?? []);
      setTasks([...new Set(ids)]);
    },
    [taskOf],
  );
  const showDates = useCallback(
    (taskId: string) => {
      const [first] = context.deadlines.get(taskId) ?? [];
      if (first) goTo('deadlines', first.id, 'end');
    },
    [context, goTo],
  );
  const rowExtras = useCallback(
    (tab: TabName): readonly RowExtra[] => {
      if (tab !== 'tasks' && tab !== 'deadlines') return [];
      const add: RowExtra = {
        label: '添加里程碑…',
        rests: readOnly,
        run: (rowIds) => open(tab, rowIds),
      };
      const dates: RowExtra = {
        label: '查看时间节点',
        rests: false,
        run: ([taskId]) => taskId !== undefined && showDates(taskId),
      };
      return tab === 'tasks' ? [add, dates] : [add];
    },
    [readOnly, open, showDates],
  );
  const dialog = tasks !== null && (
    <MilestonesDialog
      document={document}
      tasks={tasks.filter((id) => document.tasks.has(id))}
      deadlinesOf={(taskId) => context.deadlines.get(taskId) ?? []}
      asOf={context.asOf}
      onEdit={onEdit}
      onClose={() => setTasks(null)}
    />
  );
  return { rowExtras, open, showDates, dialog };
}
