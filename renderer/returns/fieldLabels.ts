// The Chinese names of the fields that returns change.
import { taskFields } from '#shared/forms/buildForm.ts';
import { tabOf } from '#shared/plan/tabs.ts';

const labels = new Map<string, string>([
  ...tabOf('progress').columns.map(({ key, heading }): [string, string] => [key, heading]),
  [taskFields.status, '任务状态'],
  [taskFields.percent, '任务完成率'],
  [taskFields.actualDate, '任务完成日期'],
]);

/** The name of a field of a report, or of the task that follows it. An unknown one is shown as it is. */
export function fieldLabel(field: string): string {
  return labels.get(field) ?? field;
}
