// Large edits as the main process takes them, without window and file: from the operations to the change. A plan of 5,000
// tasks with 30 columns; what a paste, a deletion of rows and the like cost.
import { applyEdit } from '#shared/plan/apply.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { idSource } from '#shared/plan/identity.ts';
import type { SheetName } from '#shared/plan/model.ts';
import type { TabName } from '#shared/plan/tabs.ts';
import { largePlan } from './largePlan.ts';
import { measure, table } from './measure.ts';

const tasks = 5000;
const document = largePlan({ tasks, deadlinesPerTask: 1, units: 2000, columns: 17 });
const newId: (sheet: SheetName) => string = idSource();

function apply(operations: readonly Operation[]): void {
  const applied = applyEdit(
    document,
    { label: '测量', operations: [...operations] },
    { newId, year: 2022 },
  );
  if (!applied.ok || applied.value.rejected.length > 0) {
    throw new Error(applied.ok ? applied.value.rejected[0]?.code : applied.problem.code);
  }
}

function input(tab: TabName, rowId: string, column: string, text: string): Operation {
  return { type: 'input', tab, rowId, column, text };
}

const rows = Array.from({ length: tasks }, (_, index) => index);
const edits: [string, Operation[]][] = [
  ['one cell', [input('tasks', 't7', 'text', '改动')]],
  [
    '10,000 cells: text and lead',
    rows.flatMap((row) => [
      input('tasks', `t${row}`, 'text', `粘贴${row}`),
      input('tasks', `t${row}`, 'leads', `第${(row % 200) + 1}局`),
    ]),
  ],
  [
    '10,000 cells: due day and note',
    rows.flatMap((row) => [
      input('tasks', `t${row}`, 'deadline', `2022-06-${String((row % 28) + 1).padStart(2, '0')}`),
      input('tasks', `t${row}`, 'note', `说明${row}`),
    ]),
  ],
  [
    '10,000 cells: own columns',
    rows.flatMap((row) => [
      input('tasks', `t${row}`, 'cu-0', `第${row}批次`),
      input('tasks', `t${row}`, 'cu-2', `${row}`),
    ]),
  ],
  [
    '2,000 names of units',
    rows.slice(0, 2000).map((row) => input('units', `u${row}`, 'name', `新名${row}`)),
  ],
  [
    '5,000 new rows below the last',
    rows.flatMap((row): Operation[] => [
      {
        type: 'insertRow',
        tab: 'tasks',
        after: row === 0 ? `t${tasks - 1}` : `new${row - 1}`,
        id: `new${row}`,
      },
      input('tasks', `new${row}`, 'text', `新增${row}`),
    ]),
  ],
  [
    '2,000 rows deleted',
    rows.slice(0, 2000).map((row) => ({ type: 'deleteRow', tab: 'tasks', rowId: `t${row}` })),
  ],
  [
    '500 rows duplicated',
    rows.slice(0, 500).map((row) => ({
      type: 'duplicateRow',
      tab: 'tasks',
      rowId: `t${row}`,
      after: `t${row}`,
      id: `copy${row}`,
    })),
  ],
];

console.log(table(edits.map(([name, operations]) => measure(name, () => apply(operations), 5))));
