// Entries for the menu of tasks: from the selected row on another project, or another action, which is then named.
import type { Edit } from '#shared/plan/edit.ts';
import type { RowExtra } from '../grid/sheetProps.ts';

const ways = [
  { level: 'project', label: '从这一行起另立工程（项目）', step: '另立工程（项目）' },
  { level: 'action', label: '从这一行起另立行动', step: '另立行动' },
] as const;

export function groupExtras(readOnly: boolean, send: (edit: Edit) => void): RowExtra[] {
  return ways.map(({ level, label, step }) => ({
    label,
    rests: readOnly,
    run([rowId]) {
      if (rowId === undefined) return;
      send({ label: step, operations: [{ type: 'startGroup', tab: 'tasks', rowId, level }] });
    },
  }));
}
