// What presses on a day, from the flags: in groups that a person works off, and by unit. Rules T1 to T6.
import { dayNumber } from '../calendar/days.ts';
import type { Flag } from '../flags/flag.ts';
import { allFlags, type FlagBook } from '../flags/flagBook.ts';
import { flagMessage } from '../flags/flagMessage.ts';
import { inFlagOrder } from '../flags/flagOrder.ts';
import { inOrder, planOf, type PlanDocument } from '../plan/document.ts';
import type { Day } from '../plan/model.ts';
import type { Quiet } from '../reminders/memory.ts';
import { quietState } from '../reminders/quiet.ts';
import type { Cell } from './fieldCells.ts';
import { placeOfFlag } from './flagPlace.ts';
import { taskReference } from './taskReference.ts';
import { unitNames } from './viewContext.ts';
import { flagLight, type Light } from './viewRow.ts';

/** `missed`, `due:7` (a lead step of the plan), `notReported`, `behind`, `doubtful`. */
export type TodayKey = 'missed' | `due:${number}` | 'notReported' | 'behind' | 'doubtful';

export type TodayGroup = {
  key: TodayKey;
  title: string;
  /** The gravest light that stands in it, for its sign and colour. */
  light: Pick<Light, 'color' | 'sign'>;
  /** In the order of flags [F9]. */
  flags: readonly Flag[];
};

/** What the reminders are silent about stands apart, with the same order [T4]. */
export type Today = { groups: readonly TodayGroup[]; silent: readonly Flag[] };

/** One flag in the words of the page. */
export type TodayItem = {
  id: string;
  light: Light;
  units: string;
  project: string;
  task: string;
  message: string;
  /** Where one click leads. */
  place: Cell | null;
  /** Put off until this day, or muted. */
  until: Day | null;
  muted: boolean;
};

/** An open plan; `today` is the day of the computer's calendar, which counts for what is put off. */
type TodayPlan = { document: PlanDocument; book: FlagBook; quiet: Quiet; asOf: Day; today: Day };

export function todayOf(plan: Omit<TodayPlan, 'asOf'>): Today {
  const { document, book, quiet, today } = plan;
  const groups = emptyGroups(planOf(document).settings.leadDays);
  const byKey = new Map(groups.map((group) => [group.key, group.flags]));
  const silent: Flag[] = [];
  for (const flag of inFlagOrder(document, allFlags(book))) {
    const key = keyOf(flag);
    if (key === null) continue;
    const { muted, until } = quietState(quiet, flag.id, today);
    if (muted || until !== null) silent.push(flag);
    else byKey.get(key)?.push(flag);
  }
  return { groups, silent };
}

type OpenGroup = Omit<TodayGroup, 'flags'> & { flags: Flag[] };

/** The nearest lead step stands first [T2]. */
function emptyGroups(leadDays: readonly number[]): OpenGroup[] {
  const yellow = { color: 'yellow', sign: '▲' } as const;
  const due = leadDays.toReversed().map((days): OpenGroup => {
    return { key: `due:${days}`, title: `${days}天内到期`, light: yellow, flags: [] };
  });
  return [
    { key: 'missed', title: '已逾期', light: { color: 'red', sign: '●' }, flags: [] },
    ...due,
    { key: 'notReported', title: '未报送', light: yellow, flags: [] },
    { key: 'behind', title: '进度滞后', light: yellow, flags: [] },
    { key: 'doubtful', title: '待核实', light: yellow, flags: [] },
  ];
}

/** The group of a flag; null for what is only good to know, such as what was done late [T1]. */
function keyOf(flag: Flag): TodayKey | null {
  switch (flag.kind) {
    case 'missed':
    case 'stageMissed':
      return 'missed';
    case 'dueSoon':
      return flag.leadDays === null ? null : `due:${flag.leadDays}`;
    case 'notReported':
    case 'behind':
      return flag.kind;
    case 'inconsistent':
    case 'noLead':
      return 'doubtful';
    case 'doneLate':
    case 'unitRenamed':
      return null;
  }
}

/** What one unit has in each group; `total` is the sum of its groups. */
export type UnitCount = {
  unitId: string;
  name: string;
  counts: ReadonlyMap<TodayKey, number>;
  total: number;
};

/** Units with anything in a group, in official order; every unit that leads a task counts it [T3]. */
export function countByUnit(document: PlanDocument, groups: readonly TodayGroup[]): UnitCount[] {
  const counts = new Map<string, Map<TodayKey, number>>();
  for (const { key, flags } of groups) {
    for (const flag of flags) {
      for (const unitId of unitsOf(document, flag)) {
        const own = counts.get(unitId) ?? new Map<TodayKey, number>();
        own.set(key, (own.get(key) ?? 0) + 1);
        counts.set(unitId, own);
      }
    }
  }
  return inOrder(document.units).flatMap(({ id, name }) => {
    const own = counts.get(id);
    if (!own) return [];
    let total = 0;
    for (const count of own.values()) total += count;
    return [{ unitId: id, name, counts: own, total }];
  });
}

/** Whom a flag is about: the leads of its task, or its unit. */
export function unitsOf(document: PlanDocument, flag: Flag): readonly string[] {
  const leads = flag.taskId === null ? undefined : document.tasks.get(flag.taskId)?.leads;
  return leads ?? (flag.unitId === null ? [] : [flag.unitId]);
}

export function todayItem(plan: Omit<TodayPlan, 'book'>, flag: Flag): TodayItem {
  const { document, quiet, asOf, today } = plan;
  const task = flag.taskId === null ? undefined : document.tasks.get(flag.taskId);
  const { project, task: text } = taskReference(document, task).texts;
  const daysLeft = flag.due === null ? 0 : dayNumber(flag.due) - dayNumber(asOf);
  const duty = 'dutyId' in flag.reason ? flag.reason.what : '';
  return {
    id: flag.id,
    light: flagLight(flag, daysLeft),
    units: task ? unitNames(document, task.leads) : (flag.unit ?? ''),
    project: duty === '' ? project : (flag.stage ?? ''),
    task: duty || text,
    message: flagMessage(flag),
    place: placeOfFlag(flag),
    ...quietState(quiet, flag.id, today),
  };
}

/** The next day after `asOf` on which an open commitment falls due, for a morning on which nothing presses [T6]. */
export function nextDue(document: PlanDocument, asOf: Day): Day | null {
  let next: Day | null = null;
  for (const { taskId, kind, end, actual } of document.deadlines.values()) {
    if (end === null || actual !== null || end <= asOf || (next !== null && end >= next)) continue;
    if (kind !== 'deadline' && kind !== 'range') continue;
    const status = document.tasks.get(taskId)?.status;
    if (status !== 'done' && status !== 'stopped') next = end;
  }
  return next;
}
