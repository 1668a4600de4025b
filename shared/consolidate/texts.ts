// What the units of a task reported, joined into one text a column, and who has not reported.
import { periodLabel, periodRange } from '../calendar/periods.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Day, Period, ProgressRow, TaskRow, UnitRow } from '../plan/model.ts';
import { expandCollectives } from '../plan/reporters.ts';
import { reportsIn, reportsOn } from '../plan/reports.ts';
import { hasCome } from './asOfWords.ts';

export type TaskReports = {
  progress: string;
  problems: string;
  nextSteps: string;
  /** Units that were to report on the task, how many of them did, and how many sent their form back without a word on it. */
  expected: number;
  reported: number;
  unfilled: number;
};

/** Excel takes no more in a cell. */
const longestCell = 32_767;
const cutNote = '……（过长，余下见“进展”表）';

const nothing: TaskReports = {
  progress: '',
  problems: '',
  nextSteps: '',
  expected: 0,
  reported: 0,
  unfilled: 0,
};

export type ReportReader = (task: TaskRow) => TaskReports;

/** Reads the reports of a period; without a period the latest of every unit that had begun by the as-of day [S4]. */
export function reportReader(
  document: PlanDocument,
  period: Period | null,
  asOf: Day,
): ReportReader {
  const sentBack = new Set<string>();
  if (period !== null) {
    for (const row of document.returns.values()) {
      if (row.period === period && row.unitId !== null) sentBack.add(row.unitId);
    }
  }
  // For a period that had not begun nobody was asked [S8].
  const early = period !== null && !hasCome(period, asOf);
  return (task) => {
    if (early) return nothing;
    const units = expandCollectives(document, [...task.leads, ...task.supports])
      .ids.map((id) => document.units.get(id))
      .filter((unit) => unit !== undefined)
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
    const reports: { unit: UnitRow; row: ProgressRow | null }[] = [];
    const missing: string[] = [];
    for (const unit of units) {
      const row =
        period === null
          ? latestReport(document, unit.id, task.id, asOf)
          : reportsIn(document, unit.id, task.id, period).current;
      if (row) reports.push({ unit, row });
      else if (sentBack.has(unit.id)) reports.push({ unit, row: null });
      else missing.push(unit.name);
    }
    const unfilled = reports.filter(({ row }) => row === null).map(({ unit }) => unit.name);
    const progress = [
      joined(reports, 'progress', period === null),
      unfilled.length > 0 ? `已交回、未填写：${unfilled.join('、')}` : '',
      // Without a period nobody was asked for anything in particular.
      period !== null && missing.length > 0 ? `未报：${missing.join('、')}` : '',
    ];
    return {
      progress: withinCell(progress.filter((part) => part !== '').join('\n')),
      problems: withinCell(joined(reports, 'problems', false)),
      nextSteps: withinCell(joined(reports, 'nextSteps', false)),
      expected: units.length,
      reported: reports.length - unfilled.length,
      unfilled: unfilled.length,
    };
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

/** Texts with the names of their units, in official order; the name is left out where only one unit has a say. */
function joined(
  reports: readonly { unit: UnitRow; row: ProgressRow | null }[],
  field: 'progress' | 'problems' | 'nextSteps',
  withPeriod: boolean,
): string {
  const texts = reports.filter(({ row }) => row !== null && row[field].trim() !== '');
  return texts
    .map(({ unit, row }) => {
      const period = withPeriod && row ? `（${periodLabel(row.period)}）` : '';
      const name = reports.length > 1 || period ? `${unit.name}${period}：` : '';
      return name + (row?.[field].trim() ?? '');
    })
    .join('\n');
}

function withinCell(text: string): string {
  return text.length <= longestCell ? text : text.slice(0, longestCell - cutNote.length) + cutNote;
}
