// The rows of the progress tab, which three years of returns make the longest: the latest period first.
import { periodLabel } from '../calendar/periods.ts';
import { inOrder, type PlanDocument } from '../plan/document.ts';
import type { ProgressRow, ProjectRow, TaskRow, UnitRow } from '../plan/model.ts';
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

export function progressRows({ document, now }: PlainContext): ViewRow[] {
  const { tasks, projects, units } = document;
  return reportsInOrder(document).map((report) => {
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
  });
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

type Ordered = Pick<PlanDocument, 'progress' | 'tasks' | 'projects' | 'actions' | 'units'>;
let last: (Ordered & { reports: readonly ProgressRow[] }) | null = null;

/** The latest period first, in it tasks in the order of the tree, of a task the units in official order. */
function reportsInOrder(document: PlanDocument): readonly ProgressRow[] {
  const { progress, tasks, projects, actions, units } = document;
  const same =
    last?.progress === progress &&
    last.tasks === tasks &&
    last.projects === projects &&
    last.actions === actions &&
    last.units === units;
  if (last && same) return last.reports;
  const all = [...progress.values()];
  const places = taskPlaces(document);
  const unitRanks = ranksOfUnits(document);
  const periods = [...new Set(all.map(({ period }) => period))].sort().reverse();
  const periodRanks = new Map(periods.map((period, index) => [period, index]));
  const byUnit = sortedByRank(all, ({ unitId }) => unitRanks.get(unitId) ?? units.size);
  const byTask = sortedByRank(byUnit, ({ taskId }) => places.get(taskId) ?? 0);
  const reports = sortedByRank(byTask, ({ period }) => periodRanks.get(period) ?? 0);
  last = { progress, tasks, projects, actions, units, reports };
  return reports;
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
