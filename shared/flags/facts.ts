// What a check is given: the facts of one task, or the whole plan, and what holds for the plan on the as-of day.
import { tableOfRows } from '../calendar/workdayTable.ts';
import { addDays, dayNumber } from '../calendar/days.ts';
import { planYears } from '../plan/checkpoints.ts';
import { planOf, type PlanDocument } from '../plan/document.ts';
import type { Day, PlanRow, ProgressRow, TargetRow, TaskRow, UnitRow } from '../plan/model.ts';
import type { PlanSettings } from '../plan/settings.ts';
import { moveDayBy, type MoveDay } from './countingDay.ts';
import type { EffectiveDeadline } from './effectiveDeadlines.ts';
import type { Flag, SeverityCounts } from './flag.ts';

/** One task with all that hangs on it. A check of tasks reads nothing else of the plan but units by id. */
export type TaskFacts = {
  task: TaskRow;
  /** The first lead, who is asked about the task. */
  lead: UnitRow | null;
  /** Its own ones in their order, or the one that it inherits. */
  deadlines: readonly EffectiveDeadline[];
  targets: readonly TargetRow[];
  /** Reports from the first period to the last. */
  progress: readonly ProgressRow[];
};

/** What holds for every check of one pass. */
export type FlagContext = {
  asOf: Day;
  /** The last day that counts as due soon. */
  farDay: Day;
  /** The as-of day as a day number: whole numbers are compared and counted faster than days as texts. */
  today: number;
  plan: PlanRow;
  settings: PlanSettings;
  /** The years of the plan, `YYYY`. */
  years: readonly string[];
  unit: (id: string) => UnitRow | undefined;
  /** By how many points a task may lag behind, of the units that have a limit of their own. */
  ownLimits: ReadonlyMap<string, number>;
  /** Collectives that list no members. */
  unlisted: ReadonlySet<string>;
  /** The due day that counts for a stated one where that is another [F13]; null where no day moves. */
  moveDay: MoveDay | null;
};

/** A check of one task. It is run again when one of the rows in its facts, a unit named in them or the context changes. */
export type TaskCheck = (facts: TaskFacts, context: FlagContext) => readonly Flag[];

/** Adds how many flags of each severity a check finds. A check that finds many counts them without making them. */
export type TaskCount = (facts: TaskFacts, context: FlagContext, counts: SeverityCounts) => void;

/** Numbers that grow with every change of something in any task. What asks for them is not run again for other changes. */
export type TaskVersions = {
  /** Text. */
  text: number;
  /** Who leads, who supports, the status and the day of completion: what a unit has to answer for. */
  assignment: number;
};

/**
 * A check of what belongs to no single task; its flags name no task. It is run again when the context changes or when one
 * of the things that it reads is no longer the same: whole sheets (`document.duties`) or versions of the tasks.
 */
export type PlanCheck = {
  reads: (document: PlanDocument, tasks: TaskVersions) => readonly unknown[];
  check: (document: PlanDocument, context: FlagContext) => readonly Flag[];
};

export function flagContext(document: PlanDocument, asOf: Day): FlagContext {
  const plan = planOf(document);
  const { settings } = plan;
  return {
    asOf,
    today: dayNumber(asOf),
    farDay: addDays(asOf, settings.leadDays[0] ?? 0),
    plan,
    settings,
    years: planYears(document),
    unit: (id) => document.units.get(id),
    ...oddUnits(document.units.values()),
    moveDay: moveDayBy(settings.dueOnHoliday, tableOfRows(document.holidays)),
  };
}

/** The few units that are asked about for every task: looking up the others would cost more than the checks themselves. */
function oddUnits(units: Iterable<UnitRow>): Pick<FlagContext, 'ownLimits' | 'unlisted'> {
  const ownLimits = new Map<string, number>();
  const unlisted = new Set<string>();
  for (const { id, behindBy, kind, members } of units) {
    if (behindBy !== null) ownLimits.set(id, behindBy);
    if (kind === 'collective' && members.length === 0) unlisted.add(id);
  }
  return { ownLimits, unlisted };
}
