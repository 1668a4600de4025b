// Two states of the same plan held against each other, task by task: two seals, or a seal and the plan as it is.
import type { SealedTask } from './content.ts';

/** What is compared, in the order in which it is said. */
export const comparedFields = [
  'status',
  'percent',
  'light',
  'progress',
  'problems',
  'nextSteps',
  'deadline',
  'leads',
  'supports',
  'text',
] as const;
export type ComparedField = (typeof comparedFields)[number];

export const fieldNames: Record<ComparedField, string> = {
  status: '状态',
  percent: '完成率',
  light: '预警',
  progress: '进展',
  problems: '问题',
  nextSteps: '下一步',
  deadline: '时限',
  leads: '牵头单位',
  supports: '配合单位',
  text: '任务内容',
};

/** A task that is not the same in both; null where it is missing in one of them. */
export type TaskDifference = {
  before: SealedTask | null;
  after: SealedTask | null;
  fields: ComparedField[];
};

/** In the order of the later state, what is gone at the end; tasks that are the same are left out [SN6]. */
export function compareTasks(
  before: readonly SealedTask[],
  after: readonly SealedTask[],
): TaskDifference[] {
  const known = new Map(before.map((task) => [task.id, task]));
  const differences: TaskDifference[] = [];
  for (const task of after) {
    const old = known.get(task.id) ?? null;
    known.delete(task.id);
    const fields = old ? comparedFields.filter((field) => old[field] !== task[field]) : [];
    if (!old || fields.length > 0) differences.push({ before: old, after: task, fields });
  }
  for (const gone of known.values()) differences.push({ before: gone, after: null, fields: [] });
  return differences;
}

/** What differs, in words: `状态、进展`, `新增`, `已删除`. */
export function differenceWords({ before, after, fields }: TaskDifference): string {
  if (!before) return '新增';
  if (!after) return '已删除';
  return fields.map((field) => fieldNames[field]).join('、');
}
