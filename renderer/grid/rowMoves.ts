// Moving rows of a tab that has an order of its own: which rows, whether it is possible now, and the one edit.
import type { Edit } from '#shared/plan/edit.ts';
import type { TabName } from '#shared/plan/tabs.ts';
import { columnOf, type GridCore } from './core.ts';
import { rowIdsIn, type Rectangle } from './selection.ts';
import { submit } from './submit.ts';

/** Why rows cannot be moved now, in Chinese, or null. */
export function whyRowsStay(core: GridCore): string | null {
  const { readOnly, tab } = core.props;
  if (readOnly !== null) return `不能修改：${readOnly}`;
  if (!tab.reorderable) return `“${tab.title}”表的次序不能调整`;
  const sorted = core.api?.getColumnState().find(({ sort }) => sort !== null && sort !== undefined);
  if (sorted) {
    const heading = columnOf(core, sorted.colId)?.heading ?? '';
    return `正按“${heading}”排序显示，不能调整次序。请先取消排序。`;
  }
  if (core.filtered) return '只显示了部分行，不能调整次序。请先清除筛选。';
  return null;
}

/** The selected rows if the row is one of them, otherwise the row alone. */
export function rowsToMove(core: GridCore, row: number): string[] {
  const { rectangle, layout } = core;
  if (rectangle && row >= rectangle.top && row <= rectangle.bottom) {
    return rowIdsIn(layout, rectangle);
  }
  return layout.rowIds.slice(row, row + 1);
}

/** In front of which row (null: at the end); `into` names a row of the group that takes them at a group's edge. */
export type RowPlace = { before: string | null; into?: string };

/** What a merge stands for that is the group of a row: the project of a task, the stage of a duty, the task of a target. */
const groupColumns: Partial<Record<TabName, string>> = { tasks: 'project', duties: 'stage' };

/** Group of a row within which its order counts. */
export function groupOf(core: Pick<GridCore, 'rowById' | 'props'>, rowId: string): string {
  const merges = core.rowById.get(rowId)?.merges;
  return merges?.[groupColumns[core.props.tab.name] ?? 'task'] ?? '';
}

/** The edit that puts neighbouring rows in front of `before` (null: at the end), or null where they stand there. */
export function moveEdit(
  core: Pick<GridCore, 'layout' | 'props' | 'rowById'>,
  ids: readonly string[],
  { before, into }: RowPlace,
): Edit | null {
  const { rowIds, rowIndex } = core.layout;
  const first = rowIndex.get(ids[0] ?? '');
  const last = rowIndex.get(ids.at(-1) ?? '');
  if (first === undefined || last === undefined) return null;
  const at = before === null ? rowIds.length : (rowIndex.get(before) ?? -1);
  const joins = into !== undefined && ids.some((id) => groupOf(core, id) !== groupOf(core, into));
  if (at < 0 || (at >= first && at <= last + 1 && !joins)) return null;
  const { name: tab, rowName } = core.props.tab;
  const label = ids.length === 1 ? `调整${rowName}次序` : `调整${ids.length}个${rowName}的次序`;
  return {
    label,
    operations: [
      { type: 'moveRows', tab, ids: [...ids], before, ...(into === undefined ? {} : { into }) },
    ],
  };
}

export async function moveRowsTo(
  core: GridCore,
  ids: readonly string[],
  place: RowPlace,
): Promise<void> {
  const edit = moveEdit(core, ids, place);
  if (edit) await submit(core, { edit, locked: 0 }, '调整次序');
}

/** One place up or down; at the edge of a group first into the neighbouring one, without passing a row. */
function nextPlace(core: GridCore, { top, bottom }: Rectangle, step: 1 | -1): RowPlace | null {
  const { rowIds } = core.layout;
  const next = rowIds[step === -1 ? top - 1 : bottom + 1];
  const own = rowIds[step === -1 ? top : bottom];
  if (next === undefined || own === undefined) return null;
  if (groupOf(core, next) !== groupOf(core, own)) {
    return { before: step === -1 ? own : next, into: next };
  }
  const before = step === -1 ? next : (rowIds[bottom + 2] ?? null);
  return { before, into: next };
}

/** Targets and deadlines stay in their task, duties in their stage. */
export function mayGo(core: GridCore, ids: readonly string[], { before, into }: RowPlace): boolean {
  const { name } = core.props.tab;
  if (name === 'tasks' || name === 'units') return true;
  const groups = new Set(ids.map((id) => groupOf(core, id)));
  const beside = into ?? before;
  return groups.size === 1 && beside !== null && groups.has(groupOf(core, beside));
}

/** The selected rows one place up or down. While one step is on its way to the file, further ones are left out. */
export async function moveRowsBy(core: GridCore, step: 1 | -1): Promise<void> {
  const { rectangle, layout } = core;
  if (!rectangle || core.moving) return;
  const reason = whyRowsStay(core);
  if (reason !== null) {
    core.props.onMessage({ tone: 'info', title: reason });
    return;
  }
  const ids = rowIdsIn(layout, rectangle);
  const place = nextPlace(core, rectangle, step);
  if (!place) return;
  if (!mayGo(core, ids, place)) {
    const groupWord = core.props.tab.name === 'duties' ? '阶段' : '项任务';
    core.props.onMessage({ tone: 'info', title: `只能在同一${groupWord}内调整次序` });
    return;
  }
  core.moving = true;
  await moveRowsTo(core, ids, place);
  // The rows are drawn after the answer; the next step starts from where they stand then.
  setTimeout(() => {
    core.moving = false;
    const row = core.layout.rowIndex.get((step === -1 ? ids[0] : ids.at(-1)) ?? '');
    if (row !== undefined) core.api?.ensureIndexVisible(row);
  }, 30);
}
