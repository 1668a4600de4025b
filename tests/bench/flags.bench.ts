// Flags of a plan with 100,000 deadlines: from nothing, as of another day, after an edit of one task. The floor of the same run
// reads of every task and deadline what no way of flagging can leave unread.
import { dayNumber } from '#shared/calendar/days.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { fromSnapshot, toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import { idSource } from '#shared/plan/identity.ts';
import type { SheetName } from '#shared/plan/model.ts';
import { rowsByTask } from '#shared/plan/rowsByTask.ts';
import { allFlags } from '#shared/flags/flagBook.ts';
import { flagIndex, indexAfter, indexAsOf } from '#shared/flags/flagIndex.ts';
import { flagMessage } from '#shared/flags/flagMessage.ts';
import { inFlagOrder } from '#shared/flags/flagOrder.ts';
import { measure, table } from './measure.ts';
import { largePlan } from './largePlan.ts';

const document = largePlan({ tasks: 50_000, deadlinesPerTask: 2, units: 200, progress: 50_000 });
const started = performance.now();
const index = flagIndex(document, '2022-06-30');
const cold = performance.now() - started;
const flags = allFlags(index.book);
console.log(
  `${flags.length} flags; counted from nothing by code that never ran: ${cold.toFixed(1)} ms`,
);
const edit = {
  label: '修改',
  operations: [{ type: 'set', sheet: 'tasks', id: 't77', values: { status: 'done' } } as const],
};
const applied = applyEdit(document, edit, { newId: idSource(), year: 2022 });
if (!applied.ok) throw new Error(applied.problem.code);
const { change } = applied.value;
const fromFile = asRead(document);
/** The rows for each run, whose lists of numbers are not made yet. */
const gathered = Array.from({ length: 20 }, () => rowsByTask(document));
console.log(
  table([
    measure('floor: the same rows and days read', () => readOnly()),
    measure('rows of a plan gathered', () => rowsByTask(document)),
    measure('flags of 100,000 deadlines, rows gathered', () => {
      flagIndex(document, '2022-06-30', gathered.pop());
    }),
    measure('from nothing at all: gathered and flagged', () => flagIndex(document, '2022-06-30')),
    measure('the same of rows as a plan file gives them', () => flagIndex(fromFile, '2022-06-30')),
    measure('rows of every task in lists, of the one', () => listsOf(document)),
    measure('and of the other', () => listsOf(fromFile)),
    measure('flags as of another day', () => indexAsOf(index, '2022-07-01')),
    measure('flags after an edit of one task', () =>
      indexAfter(index, applied.value.document, change),
    ),
    measure('all flags in their order', () => inFlagOrder(document, flags)),
    measure('sentences of all flags', () => flags.map((flag) => flagMessage(flag))),
  ]),
);

/** The same plan as it comes from its file: ids as the program makes them, each row parsed by itself, sheets in the order of ids. */
function asRead(plan: PlanDocument): PlanDocument {
  let last = 1;
  const newId = idSource(() => (last = (last * 16_807) % 2_147_483_647) / 2_147_483_647);
  const taskIds = new Map([...plan.tasks.keys()].map((id) => [id, newId('tasks')]));
  const sheetOf = <Row extends { id: string }>(sheet: Iterable<Row>): Row[] =>
    [...sheet]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((row) => JSON.parse(JSON.stringify(row)) as Row);
  const hanging = <Row extends { id: string; taskId: string }>(name: SheetName, sheet: Row[]) =>
    sheetOf(
      sheet.map((row) => ({ ...row, id: newId(name), taskId: taskIds.get(row.taskId) ?? '' })),
    );
  const { deadlines, progress, tasks, ...others } = toSnapshot(plan);
  return fromSnapshot({
    ...others,
    deadlines: hanging('deadlines', deadlines),
    progress: hanging('progress', progress),
    tasks: sheetOf(tasks.map((row) => ({ ...row, id: taskIds.get(row.id) ?? '' }))),
  });
}

/** What a screen asks for that shows flags one by one. */
function listsOf(plan: PlanDocument): number {
  let lists = 0;
  for (const { deadlines } of rowsByTask(plan).values()) lists += deadlines.length;
  return lists;
}

function readOnly(): number {
  let sum = 0;
  for (const { leads, percent } of document.tasks.values()) sum += leads.length + (percent ?? 0);
  for (const { end, changes } of document.deadlines.values()) {
    sum += changes.length + (end === null ? 0 : dayNumber(end));
  }
  return sum;
}
