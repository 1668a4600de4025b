// The flags of an open plan with what they were made of, so that an edit computes anew only what it touches: a task when its
// row, what hangs on it or a unit that it names has changed, a check of the plan when something that it reads has. Pure: a
// change makes another index, which shares with the one before all that it did not touch.
import type { Change } from '../plan/change.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Day, TaskRow } from '../plan/model.ts';
import { taskWithRowsAsOf } from '../plan/planAsOf.ts';
import { patchedMap } from '../plan/patchedMap.ts';
import {
  idsIn,
  noRows,
  rowsAfter,
  rowsByTask,
  type RowsByTask,
  type TaskRows,
} from '../plan/rowsByTask.ts';
import { allAtOnce } from '../steps.ts';
import { planChecks, taskChecks, taskCounts } from './checks.ts';
import {
  deadlinesOfTask,
  inheritedDeadline,
  type InheritedDeadline,
} from './effectiveDeadlines.ts';
import { flagContext, type FlagContext, type TaskFacts, type TaskVersions } from './facts.ts';
import type { Flag, SeverityCounts } from './flag.ts';
import { bookAfter, sameFlags, type FlagBook, type FlagDifference } from './flagBook.ts';
import { inTaskOrder } from './flagOrder.ts';
import { lazyFlags } from './lazyFlags.ts';
import { countPlainTasks } from './plainTasks.ts';

type PlanResult = { reads: readonly unknown[]; flags: readonly Flag[] };

export type FlagIndex = {
  document: PlanDocument;
  context: FlagContext;
  inherited: InheritedDeadline | null;
  rows: RowsByTask;
  versions: TaskVersions;
  /** What each check of the plan found, in the order of `planChecks`. */
  ofPlan: readonly PlanResult[];
  book: FlagBook;
};

/** All flags as of a day, from nothing. */
export function flagIndex(
  document: PlanDocument,
  asOf: Day,
  rows: RowsByTask = rowsByTask(document),
): FlagIndex {
  const index = {
    document,
    context: flagContext(document, asOf),
    inherited: inheritedDeadline(document),
    rows,
    versions: { text: 0, assignment: 0 },
  };
  const counts = { red: 0, yellow: 0, blue: 0 };
  const others = countPlainTasks(document.tasks.values(), rows, index.context, counts);
  for (const { task, rows: own } of others) countTask(index, task, own, counts);
  const ofPlan = runPlanChecks(index, null);
  const found = ofPlan.flatMap(({ flags }) => flags);
  for (const { severity } of found) counts[severity] += 1;
  const byTask = patchedMap(lazyFlags(document.tasks, (task) => flagsOfTask(index, task)));
  return { ...index, ofPlan, book: { byTask, ofPlan: found, counts } };
}

/** The same plan as of another day. */
export function indexAsOf(index: FlagIndex, asOf: Day): FlagIndex {
  return flagIndex(index.document, asOf, index.rows);
}

export type IndexAfter = { index: FlagIndex; difference: FlagDifference };

/** The index after a change, and what it makes of the flags. */
export function indexAfter(before: FlagIndex, document: PlanDocument, change: Change): IndexAfter {
  return allAtOnce(indexAfterInSteps(before, document, change));
}

/** Tasks between two pauses. */
const stretch = 100;

/** The same with pauses, each with how many tasks are done. */
export function* indexAfterInSteps(
  before: FlagIndex,
  document: PlanDocument,
  change: Change,
): Generator<number, IndexAfter> {
  const { rows, tasks } = rowsAfter(before.rows, before.document, document, change);
  const fresh = flagContext(document, before.context.asOf);
  const inherited = inheritedDeadline(document);
  const wide = !sameForAll(before, fresh, inherited);
  const index = {
    document,
    // The plan and its units may be other objects now, though what holds for every check is the same.
    context: fresh,
    inherited,
    rows,
    versions: versionsAfter(before.versions, change),
  };
  for (const id of idsIn(change, 'tasks')) tasks.add(id);
  const touched = wide
    ? new Set([...before.document.tasks.keys(), ...document.tasks.keys()])
    : withTasksOfUnits(tasks, document, idsIn(change, 'units'));
  const byTask: [string, readonly Flag[]][] = [];
  let done = 0;
  for (const id of touched) {
    if (done % stretch === 0) yield done;
    done += 1;
    const task = document.tasks.get(id);
    const flags = task ? flagsOfTask(index, task) : none;
    if (!sameFlags(before.book.byTask.get(id) ?? none, flags)) byTask.push([id, flags]);
  }
  yield done;
  const ofPlan = runPlanChecks(index, wide ? null : before.ofPlan);
  const found = ofPlan.flatMap(({ flags }) => flags);
  yield done;
  const difference = { byTask, ofPlan: sameFlags(before.book.ofPlan, found) ? null : found };
  return { index: { ...index, ofPlan, book: bookAfter(before.book, difference) }, difference };
}

/** What holds for every task: when it changes, all are looked at again. */
function sameForAll(
  before: FlagIndex,
  { plan, settings, moveDay }: FlagContext,
  inherited: InheritedDeadline | null,
): boolean {
  const old = before.context;
  return (
    old.settings === settings &&
    old.moveDay === moveDay &&
    old.plan.issued === plan.issued &&
    old.plan.start === plan.start &&
    old.plan.end === plan.end &&
    old.plan.issued === plan.issued &&
    JSON.stringify(before.inherited) === JSON.stringify(inherited)
  );
}

const taskFields: Record<keyof TaskVersions, readonly (keyof TaskRow)[]> = {
  text: ['text'],
  assignment: ['leads', 'supports', 'status', 'done'],
};

function versionsAfter(versions: TaskVersions, change: Change): TaskVersions {
  const changed = (fields: readonly (keyof TaskRow)[]) =>
    [...change.added, ...change.removed].some(({ sheet }) => sheet === 'tasks') ||
    change.updated.some(
      (entry) => entry.sheet === 'tasks' && fields.some((field) => field in entry.after),
    );
  return {
    text: versions.text + (changed(taskFields.text) ? 1 : 0),
    assignment: versions.assignment + (changed(taskFields.assignment) ? 1 : 0),
  };
}

/** Tasks that name one of the units, besides those given. */
function withTasksOfUnits(
  tasks: Set<string>,
  document: PlanDocument,
  units: ReadonlySet<string>,
): Set<string> {
  if (units.size === 0) return tasks;
  for (const { id, leads, supports } of document.tasks.values()) {
    if (leads.some((unit) => units.has(unit)) || supports.some((unit) => units.has(unit))) {
      tasks.add(id);
    }
  }
  // A report names its unit, which need not be one of the task.
  for (const { taskId, unitId } of document.progress.values()) {
    if (units.has(unitId)) tasks.add(taskId);
  }
  return tasks;
}

const none: readonly never[] = [];

type Pass = Pick<FlagIndex, 'document' | 'context' | 'inherited' | 'rows'>;

/** The flags of one task, the gravest first; none of one that was stopped [F11]. */
function flagsOfTask(pass: Pass, task: TaskRow): readonly Flag[] {
  if (task.status === 'stopped') return none;
  const facts = factsOf(pass, task, pass.rows.get(task.id) ?? noRows);
  const { context } = pass;
  let flags: readonly Flag[] = none;
  for (const check of taskChecks) {
    const found = check(facts, context);
    if (found.length > 0) flags = flags.length === 0 ? found : [...flags, ...found];
  }
  return flags.length > 1 ? inTaskOrder(flags) : flags;
}

/** Adds how many flags of each severity a task that was not stopped has. */
function countTask(pass: Pass, task: TaskRow, rows: TaskRows, counts: SeverityCounts): void {
  const facts = factsOf(pass, task, rows);
  for (const count of taskCounts) count(facts, pass.context, counts);
}

/** What the checks look at is the plan as it was on the day [F6]. */
function factsOf({ document, context, inherited }: Pass, task: TaskRow, rows: TaskRows): TaskFacts {
  const then = taskWithRowsAsOf(task, rows, context.plan, context.asOf);
  const { deadlines, targets, progress } = then.rows;
  return {
    task: then.task,
    lead: document.units.get(task.leads[0] ?? '') ?? null,
    deadlines: deadlinesOfTask(then.task, deadlines, inherited),
    targets,
    progress,
  };
}

function runPlanChecks(
  { document, context, versions }: Pick<FlagIndex, 'document' | 'context' | 'versions'>,
  before: readonly PlanResult[] | null,
): PlanResult[] {
  return planChecks.map(({ reads, check }, place): PlanResult => {
    const read = reads(document, versions);
    const known = before?.[place];
    const same = known?.reads.every((value, index) => value === read[index]);
    return known && same ? known : { reads: read, flags: check(document, context) };
  });
}
