// Tasks of the plan that the revised notice no longer has.
import type { PlanDocument } from '../../plan/document.ts';
import type { TaskRow } from '../../plan/model.ts';
import {
  groupOfRow,
  itemsOf,
  reasonOf,
  type Comparison,
  type PlanItems,
  type PlannedDifference,
} from './planned.ts';
import { taskText } from './show.ts';

/** Tasks that the notice made and no longer has. With progress they stay unless a person says otherwise [R8]. */
export function goneTasks(comparison: Comparison): PlannedDifference[] {
  const { sides, match, keys, document } = comparison;
  const matched = new Set(match.tasks.map((found) => found?.id));
  const tied = new Set([...match.ties.values()].flat());
  const reported = reportedTasks(document);
  return sides.tasks.flatMap(({ id, now, base }): PlannedDifference[] => {
    if (!now || !base || matched.has(id) || now.status === 'stopped') return [];
    const hasProgress = reported.has(id);
    const touched = wasTouched(comparison, now, base);
    return [
      {
        id: `tasks:${id}`,
        kind: 'tasks',
        change: 'removed',
        group: groupOfRow(comparison, now.projectId),
        field: '修订通知已无此任务',
        about: '',
        before: taskText({
          text: now.text,
          leads: keys.namesOf(now.leads),
          supports: keys.namesOf(now.supports),
          deadlines: itemsOf(comparison.items.deadlines, id),
          targets: itemsOf(comparison.items.targets, id),
        }),
        after: null,
        decision: hasProgress || touched || tied.has(id) ? 'conflict' : 'safe',
        reason: reasonOf(
          tied.has(id) && '修订通知中有相近的任务，无法断定是否同一项，请人工核对',
          hasProgress && '已有进展，默认保留；可改为“已终止”，或删除（进展一并删去）',
          touched && !hasProgress && '本单位改过这项任务，默认保留',
        ),
        choices: hasProgress ? ['stop', 'delete'] : ['delete', 'stop'],
        spans: [],
        steps: [{ type: 'dropTask', taskId: id }],
      },
    ];
  });
}

function reportedTasks(document: PlanDocument): Set<string> {
  const reported = new Set<string>();
  for (const { taskId } of document.progress.values()) reported.add(taskId);
  for (const { id, status, percent, done } of document.tasks.values()) {
    if (status !== 'notStarted' || percent !== null || done !== null) reported.add(id);
  }
  for (const { taskId, actual } of document.targets.values()) {
    if (actual !== null) reported.add(taskId);
  }
  for (const { taskId, actual } of document.deadlines.values()) {
    if (actual !== null) reported.add(taskId);
  }
  return reported;
}

/** Whether the office changed what it itself answers for: the text, the units, the dates, the targets, a note. */
function wasTouched({ items, baseItems, keys }: Comparison, now: TaskRow, was: TaskRow): boolean {
  const units = (ids: readonly string[]) => [...new Set(ids.map(keys.currentId))];
  const plain = ({ order: _order, leads, supports, ...row }: TaskRow) =>
    JSON.stringify([row, units(leads), units(supports)]);
  const hanging = ({ deadlines, targets }: PlanItems) =>
    [...itemsOf(deadlines, now.id), ...itemsOf(targets, now.id)]
      .map((row) => JSON.stringify(row))
      .sort()
      .join();
  return plain(now) !== plain(was) || hanging(items) !== hanging(baseItems);
}
