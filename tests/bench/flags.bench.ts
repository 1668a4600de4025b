// Flags of a plan with 100,000 deadlines: from nothing, as of another day, after an edit of one task. The floor of the same run
// reads of every task and deadline what no way of flagging can leave unread.
import { dayNumber } from '#shared/calendar/days.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { idSource } from '#shared/plan/identity.ts';
import { rowsByTask } from '#shared/plan/rowsByTask.ts';
import { allFlags } from '#shared/flags/flagBook.ts';
import { flagIndex, indexAfter, indexAsOf } from '#shared/flags/flagIndex.ts';
import { flagMessage } from '#shared/flags/flagMessage.ts';
import { inFlagOrder } from '#shared/flags/flagOrder.ts';
import { measure, table } from './measure.ts';
import { largePlan } from './largePlan.ts';

const document = largePlan({ tasks: 50_000, deadlinesPerTask: 2, units: 200, progress: 50_000 });
const rows = rowsByTask(document);
const index = flagIndex(document, '2022-06-30', rows);
const flags = allFlags(index.book);
console.log(`${flags.length} flags`);
const edit = {
  label: '修改',
  operations: [{ type: 'set', sheet: 'tasks', id: 't77', values: { status: 'done' } } as const],
};
const applied = applyEdit(document, edit, { newId: idSource(), year: 2022 });
if (!applied.ok) throw new Error(applied.problem.code);
const { change } = applied.value;
/** Deadlines and reports as a plan has them after years of additions: not in the order of their tasks. */
const mixed = {
  ...document,
  deadlines: inNoOrder(document.deadlines),
  progress: inNoOrder(document.progress),
};
/** A grouping for each run, whose lists of numbers are not made yet. */
const grouped = Array.from({ length: 20 }, () => rowsByTask(document));
console.log(
  table([
    measure('floor: the same rows and days read', () => readOnly()),
    measure('rows of a plan by task', () => rowsByTask(document)),
    measure('flags of 100,000 deadlines, rows grouped', () => {
      flagIndex(document, '2022-06-30', grouped.pop());
    }),
    measure('from nothing at all: grouped and flagged', () => flagIndex(document, '2022-06-30')),
    measure('the same of rows that stand in no order', () => flagIndex(mixed, '2022-06-30')),
    measure('flags as of another day', () => indexAsOf(index, '2022-07-01')),
    measure('flags after an edit of one task', () =>
      indexAfter(index, applied.value.document, change),
    ),
    measure('all flags in their order', () => inFlagOrder(document, flags)),
    measure('sentences of all flags', () => flags.map((flag) => flagMessage(flag))),
  ]),
);

function inNoOrder<Row>(sheet: ReadonlyMap<string, Row>): Map<string, Row> {
  const entries = [...sheet];
  // A prime that divides neither count: every row comes once.
  return new Map(entries.map((_, at) => entries[(at * 7919) % entries.length] as [string, Row]));
}

function readOnly(): number {
  let sum = 0;
  for (const { leads, percent } of document.tasks.values()) sum += leads.length + (percent ?? 0);
  for (const { end, changes } of document.deadlines.values()) {
    sum += changes.length + (end === null ? 0 : dayNumber(end));
  }
  return sum;
}
