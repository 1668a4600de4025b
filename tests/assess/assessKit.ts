// Assessments of the small plan, and what a score is made of in short lines.
import { assess, recordsAsOf, type AssessedUnit, type Assessment } from '#shared/assess/assess.ts';
import { lineInWords } from '#shared/assess/scoreLine.ts';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Day, Period } from '#shared/plan/model.ts';
import type { IndicatorRow, ScoreRow } from '#shared/plan/outputRows.ts';

export function indicator(id: string, more: Partial<IndicatorRow> = {}): IndicatorRow {
  return {
    id: `in-${id}`,
    order: 1,
    group: '',
    name: id,
    weight: 10,
    rule: 'entered',
    options: {},
    note: '',
    ...more,
  };
}

export function score(id: string, more: Partial<ScoreRow> = {}): ScoreRow {
  return {
    id: `sc-${id}`,
    period: null,
    indicatorId: 'in-a',
    unitId: 'housing',
    points: null,
    change: 0,
    day: null,
    reason: '',
    ...more,
  };
}

export const dayOf = (instant: string): Day => instant.slice(0, 10);

export function assessed(
  document: PlanDocument,
  asOf: Day = '2022-06-30',
  period: Period | null = null,
  withSupporters = false,
): Assessment {
  const flags = computeFlags(document, asOf);
  const records = recordsAsOf(document, { asOf, period, flags, dayOf });
  return assess(document, records, { asOf, period, withSupporters });
}

export function unitIn({ groups }: Assessment, id: string): AssessedUnit {
  const found = groups.flatMap(({ units }) => units).find(({ unit }) => unit.id === id);
  if (!found) throw new Error(`${id} takes no part`);
  return found;
}

/** The points of a unit for its first indicator, and the lines behind them. */
export function firstCell(assessment: Assessment, unitId: string) {
  const [cell] = unitIn(assessment, unitId).cells;
  if (!cell) throw new Error('no indicators');
  return { points: cell.points, lines: cell.lines.map(lineInWords) };
}
