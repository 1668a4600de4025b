// The rows of the progress tab, which three years of returns make the longest: the latest period first.
import { periodLabel } from '../calendar/periods.ts';
import { inOrder, tasksInOrder, type PlanDocument } from '../plan/document.ts';
import type { ProgressRow, ProjectRow, TaskRow, UnitRow } from '../plan/model.ts';
import { rowsSince } from '../plan/updatedRows.ts';
import { lazyRow, RowMemory, type Looks } from './lazyRow.ts';
import { referenceTo, taskPlaces } from './taskReference.ts';
import { formatPercent, type ViewRow } from './viewRow.ts';
import { choiceLabel, columnChoices, type PlainContext } from './viewContext.ts';

/** Everything that the row of a report is made of. Nothing else may be used for it: the row is kept while these are the same. */
type Parts = {
  report: ProgressRow;
  task: TaskRow | undefined;
  project: ProjectRow | undefined;
  unit: UnitRow | undefined;
};

const memory = new RowMemory<ProgressRow>();
/** Of reports whose task or unit was another one then than now: both rows are asked for in turn. */
const pastMemory = new RowMemory<ProgressRow>();

type MadeRows = { ground: Ground; reports: readonly ProgressRow[]; rows: readonly ViewRow[] };

/** The rows that were made last: after an edit those that it does not touch are not even looked at. */
let last: MadeRows | null = null;

export function progressRows(context: PlainContext): ViewRow[] {
  const { document, now } = context;
  const ground = groundOf(document);
  const before = now ? null : last;
  const kept = before && reportsSince(before, ground);
  const reports = kept ?? reportsInOrder(document);
  const isTouched = before && kept && touchedSince(before.ground, ground);
  const made = rowMaker(context);
  const rows: ViewRow[] = [];
  for (let index = 0; index < reports.length; index += 1) {
    const report = reports[index] as ProgressRow;
    const row = before?.reports[index] === report ? before.rows[index] : undefined;
    const stays = row !== undefined && isTouched !== null && !isTouched(report);
    rows.push(stays ? row : made(report));
  }
  if (now) return rows;
  last = { ground, reports, rows };
  // The caller may sort what it gets.
  return [...rows];
}

function rowMaker({ document, now }: PlainContext): (report: ProgressRow) => ViewRow {
  const { tasks, projects, units } = document;
  return (report) => {
    const { id, period, taskId, unitId } = report;
    const task = tasks.get(taskId);
    const project = task && projects.get(task.projectId);
    const unit = units.get(unitId);
    const same =
      !now || (now.document.tasks.get(taskId) === task && now.document.units.get(unitId) === unit);
    return (same ? memory : pastMemory).rowOf(report, [task, project, unit], () => {
      const merges = {
        project: `${period} ${project?.id ?? ''}`,
        task: `${period} ${taskId}`,
      };
      return lazyRow({ id, merges, taskId }, () => looksOf({ report, task, project, unit }));
    });
  };
}

const statuses = columnChoices('progress', 'status');

function looksOf({ report, task, project, unit }: Parts): Looks {
  return {
    texts: {
      period: periodLabel(report.period),
      ...referenceTo(project, task).texts,
      unit: unit?.name ?? report.unitId,
      status: choiceLabel(statuses, report.status),
      percent: formatPercent(report.percent),
      progress: report.progress,
      problems: report.problems,
      nextSteps: report.nextSteps,
      actualDate: report.actualDate ?? '',
      contact: report.contact,
      phone: report.phone,
      source: report.source,
    },
    locks: {},
    light: null,
  };
}

/** What reports are ordered by, and what their rows show beside them. */
type Ground = Pick<PlanDocument, 'progress' | 'projects'> & {
  tasks: readonly TaskRow[];
  units: readonly UnitRow[];
};

function groundOf(document: PlanDocument): Ground {
  const { progress, projects, units } = document;
  return { progress, projects, tasks: tasksInOrder(document), units: inOrder(units) };
}

/** The reports in the order that they had; null where an edit may have moved, added or removed some. */
function reportsSince(before: MadeRows, ground: Ground): readonly ProgressRow[] | null {
  const { progress, tasks, units } = before.ground;
  const sameOrder =
    progress.size === ground.progress.size &&
    tasks.length === ground.tasks.length &&
    units.length === ground.units.length &&
    tasks.every(({ id }, index) => id === ground.tasks[index]?.id) &&
    units.every(({ id, order }, index) => {
      const unit = ground.units[index];
      return id === unit?.id && order === unit.order;
    });
  if (!sameOrder) return null;
  if (progress === ground.progress) return before.reports;
  const changed = new Map<string, ProgressRow>();
  for (const report of rowsSince(progress, ground.progress) ?? ground.progress.values()) {
    const old = progress.get(report.id);
    if (old === report) continue;
    const { taskId, unitId, period } = report;
    if (old?.taskId !== taskId || old.unitId !== unitId || old.period !== period) return null;
    changed.set(report.id, report);
  }
  return before.reports.map((report) => changed.get(report.id) ?? report);
}

/** Whether a report shows a task, a project or a unit that is another one than before; the same ones stand in both orders. */
function touchedSince(before: Ground, ground: Ground): (report: ProgressRow) => boolean {
  const moved = before.projects !== ground.projects;
  const projectOf = ({ projects }: Ground, task: TaskRow) => projects.get(task.projectId);
  const tasks = new Set<string>();
  for (const [index, task] of ground.tasks.entries()) {
    const same =
      before.tasks[index] === task &&
      !(moved && projectOf(before, task) !== projectOf(ground, task));
    if (!same) tasks.add(task.id);
  }
  const units = new Set<string>();
  for (const [index, unit] of ground.units.entries()) {
    if (before.units[index] !== unit) units.add(unit.id);
  }
  if (tasks.size + units.size === 0) return () => false;
  return ({ taskId, unitId }) => tasks.has(taskId) || units.has(unitId);
}

/** The latest period first, in it tasks in the order of the tree, of a task the units in official order. */
function reportsInOrder(document: PlanDocument): readonly ProgressRow[] {
  const all = [...document.progress.values()];
  const places = taskPlaces(document);
  const unitRanks = ranksOfUnits(document);
  const periods = [...new Set(all.map(({ period }) => period))].sort().reverse();
  const periodRanks = new Map(periods.map((period, index) => [period, index]));
  const byUnit = sortedByRank(all, ({ unitId }) => unitRanks.get(unitId) ?? unitRanks.size);
  const byTask = sortedByRank(byUnit, ({ taskId }) => places.get(taskId) ?? 0);
  return sortedByRank(byTask, ({ period }) => periodRanks.get(period) ?? 0);
}

/** Units of the same order have the same rank. */
function ranksOfUnits({ units }: Pick<PlanDocument, 'units'>): Map<string, number> {
  const ranks = new Map<string, number>();
  let rank = -1;
  let before: number | null = null;
  for (const { id, order } of inOrder(units)) {
    if (order !== before) rank += 1;
    before = order;
    ranks.set(id, rank);
  }
  return ranks;
}

/**
 * Sorted by small whole numbers, rows of one rank in the order that they had: counted and dealt out, since comparing tens of
 * thousands of reports in pairs takes ten times as long.
 */
function sortedByRank<Row>(rows: readonly Row[], rankOf: (row: Row) => number): Row[] {
  const ranks = new Uint32Array(rows.length);
  let most = 0;
  // Plain loops: iterators over so many rows cost more than the sorting.
  for (let index = 0; index < rows.length; index += 1) {
    const rank = rankOf(rows[index] as Row);
    ranks[index] = rank;
    if (rank > most) most = rank;
  }
  const starts = new Uint32Array(most + 2);
  for (const rank of ranks) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  for (let rank = 1; rank < starts.length; rank += 1) {
    starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  }
  const sorted = rows.slice();
  for (let index = 0; index < rows.length; index += 1) {
    const rank = ranks[index] ?? 0;
    const at = starts[rank] ?? 0;
    sorted[at] = rows[index] as Row;
    starts[rank] = at + 1;
  }
  return sorted;
}
