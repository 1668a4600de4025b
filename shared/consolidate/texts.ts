// What the units of a task reported, joined into one text a column, and who has not reported.
import { periodLabel, periodRange } from '../calendar/periods.ts';
import { reportersOwing } from '../flags/reportsOwed.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Day, Period, ProgressRow, TaskRow, UnitRow } from '../plan/model.ts';
import { expandCollectives } from '../plan/reporters.ts';
import { reportsIn, reportsOn } from '../plan/reports.ts';
import { hasCome } from './asOfWords.ts';
import { shortened } from './shortened.ts';

/**
 * What one unit said of a task: `row` is null where it sent its form back without a word on the task, or (`missing`) nothing.
 * `owes`: it was to report; who only supports, or reports on what is done, may.
 */
export type UnitReport = {
  unit: UnitRow;
  row: ProgressRow | null;
  missing: boolean;
  owes: boolean;
};

export type TaskReports = {
  progress: string;
  problems: string;
  nextSteps: string;
  /** Names of the units that sent nothing. */
  missing: string;
  /** Units that owed a report on the task, how many of them did, and how many sent their form back without a word on it. */
  expected: number;
  reported: number;
  unfilled: number;
};

const nothing: TaskReports = {
  progress: '',
  problems: '',
  nextSteps: '',
  missing: '',
  expected: 0,
  reported: 0,
  unfilled: 0,
};

/** Leaves room in the cell for the lines about who has not reported. */
const roomy = 26_000;

export type ReportReader = (task: TaskRow) => TaskReports;

type Question = { period: Period | null; asOf: Day };

/** Reads the reports of a period; without a period the latest of every unit that had begun by the as-of day [S4]. */
export function reportReader(
  document: PlanDocument,
  { period, asOf, textLimit }: Question & { textLimit: number | null },
): ReportReader {
  const ask = unitReports(document, { period, asOf });
  return (task) => {
    const reports = ask(task);
    if (reports === null) return nothing;
    const said = reports.filter(({ row }) => row !== null);
    const names = (list: readonly UnitReport[]) => list.map(({ unit }) => unit.name).join('、');
    const empty = reports.filter(({ row, missing }) => row === null && !missing);
    // Without a period nobody was asked for anything in particular.
    const missing = period === null ? '' : names(reports.filter((report) => report.missing));
    const write = (field: 'progress' | 'problems' | 'nextSteps', withPeriod: boolean) =>
      shortened(joined(reports, said, field, withPeriod), textLimit ?? roomy, '进展');
    const progress = [
      write('progress', period === null),
      empty.length === 0 ? '' : `已交回、未填写：${names(empty)}`,
      missing === '' ? '' : `未报：${missing}`,
    ];
    return {
      progress: shortened(progress.filter((part) => part !== '').join('\n'), null, '进展'),
      problems: write('problems', false),
      nextSteps: write('nextSteps', false),
      missing,
      expected: reports.filter(({ owes }) => owes).length,
      reported: said.filter(({ owes }) => owes).length,
      unfilled: empty.length,
    };
  };
}

/**
 * The units of a task in official order with what they reported: those that owe a report, and of the others those that gave
 * one [S4]. Null where nobody was asked, the period not having begun [S8].
 */
export function unitReports(
  document: PlanDocument,
  { period, asOf }: Question,
): (task: Pick<TaskRow, 'id' | 'leads' | 'supports' | 'status' | 'done'>) => UnitReport[] | null {
  const sentBack = new Set<string>();
  if (period !== null) {
    for (const row of document.returns.values()) {
      if (row.period === period && row.unitId !== null) sentBack.add(row.unitId);
    }
  }
  const early = period !== null && !hasCome(period, asOf);
  const owing = period === null ? null : reportersOwing(document, period);
  return (task) => {
    if (early) return null;
    const owed = owing && new Set(owing(task));
    return expandCollectives(document, [...task.leads, ...task.supports])
      .ids.map((id) => document.units.get(id))
      .filter((unit) => unit !== undefined)
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
      .map((unit) => {
        const row =
          period === null
            ? latestReport(document, unit.id, task.id, asOf)
            : reportsIn(document, unit.id, task.id, period).current;
        const owes = owed === null || owed.has(unit.id);
        return { unit, row, missing: row === null && !sentBack.has(unit.id), owes };
      })
      .filter(({ row, owes }) => owes || row !== null);
  };
}

function latestReport(
  document: PlanDocument,
  unitId: string,
  taskId: string,
  asOf: Day,
): ProgressRow | null {
  const reports = reportsOn(document, unitId, taskId);
  for (let index = reports.length - 1; index >= 0; index--) {
    const row = reports[index];
    if (row && periodRange(row.period).start <= asOf) return row;
  }
  return null;
}

/** Texts with the names of their units, in official order; the name is left out where no other unit was to say anything. */
function joined(
  reports: readonly UnitReport[],
  said: readonly UnitReport[],
  field: 'progress' | 'problems' | 'nextSteps',
  withPeriod: boolean,
): string {
  const several = reports.length > 1;
  return said
    .filter(({ row }) => row !== null && row[field].trim() !== '')
    .map(({ unit, row }) => {
      const period = withPeriod && row ? `（${periodLabel(row.period)}）` : '';
      const name = several || period ? `${unit.name}${period}：` : '';
      return name + (row?.[field].trim() ?? '');
    })
    .join('\n');
}
