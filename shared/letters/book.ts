// What letters say, gathered once for a plan, a day and a period, by the functions that count for consolidated sheets and flags [L1].
import { countTasks, type Figures, type Known } from '../consolidate/figures.ts';
import { groupTasks } from '../consolidate/groups.ts';
import { gravestFlags, lightOf } from '../consolidate/lights.ts';
import { reportReader } from '../consolidate/texts.ts';
import type { Flag } from '../flags/flag.ts';
import { inFlagOrder } from '../flags/flagOrder.ts';
import { reportsOwed, type OwedReport } from '../flags/reportsOwed.ts';
import { reportDeadline } from '../plan/reportDeadline.ts';
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

/** In the order of the plan; `of` gives those of a unit, and `all` for null. A letter for each of many units asks for its own. */
export type ByUnit<Item> = {
  all: readonly Item[];
  of(unitId: string | null): readonly Item[];
};

export type LetterBook = LetterScope & {
  /** As of the day. */
  document: PlanDocument;
  /** What is known of a task, as on a consolidated sheet; its reports are read when somebody asks. */
  knownOf: (task: TaskRow) => Known;
  missed: ByUnit<LetterTask>;
  soon: ByUnit<LetterTask>;
  missedDuties: ByUnit<LetterDuty>;
  soonDuties: ByUnit<LetterDuty>;
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
  const missed: LetterTask[] = [];
  const soon: LetterTask[] = [];
  const led = new Map<string, TaskRow[]>();
  const leadsOf = leadReader(then);
  for (const task of tasksInOrder(then)) {
    const flag = gravest.get(task.id);
    const light = lightOf(task, flag);
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
    knownOf: remembered((task) => ({
      light: lightOf(task, gravest.get(task.id)),
      reports: read(task),
    })),
    missed: byUnit(missed, ({ leads }) => leads),
    soon: byUnit(soon, ({ leads }) => leads),
    missedDuties: byUnit(
      duties.filter(({ flag }) => flag.kind === 'stageMissed'),
      unitOfDuty,
    ),
    soonDuties: byUnit(
      duties.filter(({ flag }) => flag.kind === 'dueSoon'),
      unitOfDuty,
    ),
    // Reports count by their period, whatever the day: those of today's plan, as flags count them.
    owed:
      period !== null && reportDeadline(document, period) < asOf
        ? reportsOwed(document, period)
        : [],
    streaks: streaksOf(flags, period),
    led,
  };
}

function unitOfDuty({ flag }: LetterDuty): readonly string[] {
  return flag.unitId === null ? [] : [flag.unitId];
}

function byUnit<Item>(
  all: readonly Item[],
  unitsOf: (item: Item) => readonly string[],
): ByUnit<Item> {
  const lists = new Map<string, Item[]>();
  for (const item of all) {
    for (const id of unitsOf(item)) {
      const list = lists.get(id);
      if (list) list.push(item);
      else lists.set(id, [item]);
    }
  }
  return { all, of: (unitId) => (unitId === null ? all : (lists.get(unitId) ?? [])) };
}

/** Figures of all tasks, or of those that a unit leads. */
export function figuresOf(book: LetterBook, unitId: string | null): Figures {
  const tasks = unitId === null ? book.document.tasks.values() : (book.led.get(unitId) ?? []);
  return countKnown(tasks, book);
}

type UnitFigures = { name: string; figures: Figures };
/** The same for every letter of a batch. */
const figuresOfBook = new WeakMap<LetterBook, readonly UnitFigures[]>();

/** Figures by lead unit, as the consolidated sheet by unit has them. */
export function figuresByUnit(book: LetterBook): readonly UnitFigures[] {
  const known = figuresOfBook.get(book);
  if (known) return known;
  const figures = groupTasks(book.document, { by: 'unit', withSupports: false }).map(
    ({ name, tasks }) => ({
      name,
      figures: countKnown(tasks, book),
    }),
  );
  figuresOfBook.set(book, figures);
  return figures;
}

function countKnown(tasks: Iterable<TaskRow>, { knownOf }: LetterBook): Figures {
  const list = [...tasks];
  return countTasks(list, new Map(list.map((task) => [task.id, knownOf(task)])));
}

function remembered(know: (task: TaskRow) => Known): (task: TaskRow) => Known {
  const answers = new Map<string, Known>();
  return (task) => {
    let answer = answers.get(task.id);
    if (!answer) answers.set(task.id, (answer = know(task)));
    return answer;
  };
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
