// The Chinese names of the fields that returns change.
import type { taskFields } from '#shared/forms/buildForm.ts';
import { tabOf } from '#shared/plan/tabs.ts';

type TaskField = (typeof taskFields)[keyof typeof taskFields];

/** Fields of the task itself, which follow what its lead reports. */
const taskLabels: Record<TaskField, string> = {
  taskStatus: '任务状态',
  taskPercent: '任务完成率',
  taskDone: '任务完成日期',
};

const labels = new Map<string, string>([
  ...tabOf('progress').columns.map(({ key, heading }): [string, string] => [key, heading]),
  ...Object.entries(taskLabels),
]);

/** The name of a field of a report, or of the task that follows it. An unknown one is shown as it is. */
export function fieldLabel(field: string): string {
  return labels.get(field) ?? field;
}
