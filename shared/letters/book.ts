// What letters say, gathered once for a plan, a day and a period, by the functions that count for consolidated sheets and flags [L1].
import { countTasks, type Figures, type Known } from '../consolidate/figures.ts';
import { groupTasks } from '../consolidate/groups.ts';
import { gravestFlags, lightOf } from '../consolidate/lights.ts';
import { reportReader } from '../consolidate/texts.ts';
import type { Flag } from '../flags/flag.ts';
import { inFlagOrder } from '../flags/flagOrder.ts';
import { reportsOwed, type OwedReport } from '../flags/reportsOwed.ts';
import { reportDeadline } from '../forms/reportDeadline.ts';
import { tasksInOrder, type PlanDocument } from '../plan/document.ts';
import type { Day, DutyRow, Period, TaskRow } from '../plan/model.ts';
import { planAsOf } from '../plan/planAsOf.ts';
import { expandCollectives } from '../plan/reporters.ts';
import { rowsByTask } from '../plan/rowsByTask.ts';

/** Longest report that stands in a row of a list; more would make a table of pages. */
const longestReport = 160;

/** A task that is late or nearly due, by its gravest flag; `leads` are units, collectives through their members. */
export type LetterTask = { task: TaskRow; flag: Flag; leads: readonly string[] };
export type LetterDuty = { duty: DutyRow; flag: Flag };
export type LetterScope = { period: Period | null; asOf: Day };

export type LetterBook = LetterScope & {
  /** As of the day. */
  document: PlanDocument;
  /** What is known of each task, as on a consolidated sheet. */
  known: ReadonlyMap<string, Known>;
  missed: readonly LetterTask[];
  soon: readonly LetterTask[];
  missedDuties: readonly LetterDuty[];
  soonDuties: readonly LetterDuty[];
  /** Who owes a report for the period; nobody before the day after it was due, when nobody is late yet [F40]. */
  owed: readonly OwedReport[];
  /** For how many periods in a row a unit has not reported, by unit, where the chosen period is the last of them. */
  streaks: ReadonlyMap<string, number>;
  /** Tasks by unit that leads them, itself or in a collective. */
  led: ReadonlyMap<string, readonly TaskRow[]>;
};

/** `document` is the plan of today, `flags` are those as of the day. */
export function letterBook(
  document: PlanDocument,
  flags: readonly Flag[],
  { period, asOf }: LetterScope,
): LetterBook {
  const then = planAsOf(document, rowsByTask(document), asOf).document;
  const gravest = gravestFlags(flags);
  const read = reportReader(then, { period, asOf, textLimit: longestReport });
  const known = new Map<string, Known>();
  const missed: LetterTask[] = [];
  const soon: LetterTask[] = [];
  const led = new Map<string, TaskRow[]>();
  const leadsOf = leadReader(then);
  for (const task of tasksInOrder(then)) {
    const flag = gravest.get(task.id);
    const light = lightOf(task, flag);
    known.set(task.id, { light, reports: read(task) });
    const leads = leadsOf(task);
    for (const id of leads) {
      const list = led.get(id);
      if (list) list.push(task);
      else led.set(id, [task]);
    }
    // The same two questions as `countTasks` asks, so that a list is as long as its figure says.
    if (flag && light.light === 'red') missed.push({ task, flag, leads });
    if (flag && light.kind === 'dueSoon') soon.push({ task, flag, leads });
  }
  const duties = inFlagOrder(
    then,
    flags.filter(({ taskId }) => taskId === null),
  ).flatMap((flag): LetterDuty[] => {
    const { reason } = flag;
    const duty = 'dutyId' in reason ? then.duties.get(reason.dutyId) : undefined;
    return duty ? [{ duty, flag }] : [];
  });
  return {
    period,
    asOf,
    document: then,
    known,
    missed,
    soon,
    missedDuties: duties.filter(({ flag }) => flag.kind === 'stageMissed'),
    soonDuties: duties.filter(({ flag }) => flag.kind === 'dueSoon'),
    // Reports count by their period, whatever the day: those of today's plan, as flags count them.
    owed:
      period !== null && reportDeadline(document, period) < asOf
        ? reportsOwed(document, period)
        : [],
    streaks: streaksOf(flags, period),
    led,
  };
}

/** Figures of all tasks, or of those that a unit leads. */
export function figuresOf(book: LetterBook, unitId: string | null): Figures {
  const tasks = unitId === null ? book.document.tasks.values() : (book.led.get(unitId) ?? []);
  return countTasks(tasks, book.known);
}

/** Figures by lead unit, as the consolidated sheet by unit has them. */
export function figuresByUnit(book: LetterBook): { name: string; figures: Figures }[] {
  return groupTasks(book.document, { by: 'unit', withSupports: false }).map(({ name, tasks }) => ({
    name,
    figures: countTasks(tasks, book.known),
  }));
}

function leadReader(document: PlanDocument): (task: TaskRow) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return ({ leads }) => {
    const key = leads.join(' ');
    let ids = known.get(key);
    if (!ids) known.set(key, (ids = expandCollectives(document, leads).ids));
    return ids;
  };
}

function streaksOf(flags: readonly Flag[], period: Period | null): Map<string, number> {
  const streaks = new Map<string, number>();
  for (const { unitId, reason } of flags) {
    if (reason.says !== 'unitNotReported' || unitId === null) continue;
    if (reason.period === period) streaks.set(unitId, reason.streak);
  }
  return streaks;
}
