// The assessment of a plan's units as of a day: who takes part, their points with what they are made of, their places among units
// of the same kind, and who is left out [K6] to [K13]. Pure; nothing of it is stored but indicators and what persons say.
import { unitKindChoices } from '../plan/choices.ts';
import { inOrder, type PlanDocument } from '../plan/document.ts';
import type { UnitKind, UnitRow } from '../plan/model.ts';
import type { IndicatorRow, ScoreRow } from '../plan/outputRows.ts';
import { planAsOf } from '../plan/planAsOf.ts';
import { expandCollectives } from '../plan/reporters.ts';
import { rowsByTask, type RowsByTask } from '../plan/rowsByTask.ts';
import { sumPoints } from './points.ts';
import { placesOf } from './ranking.ts';
import { recordsOf } from './record.ts';
import { scoreCell, type ScoreCell } from './scoreCell.ts';
import type { RecordOptions, UnitRecord } from './unitRecord.ts';

export type AssessOptions = RecordOptions & {
  /** Units that only support take part as well. */
  withSupporters: boolean;
};

export type AssessedUnit = {
  unit: UnitRow;
  cells: readonly ScoreCell[];
  total: number;
  /** Among units of its kind; null while nothing at all is scored. */
  place: number | null;
  /** How many indicators nobody has given points for. */
  open: number;
};

/** Units of one kind in their official order. */
export type AssessedGroup = { kind: UnitKind; label: string; units: readonly AssessedUnit[] };

export type LeftOut = {
  why: 'collective' | 'supportsOnly' | 'noTasks';
  units: readonly UnitRow[];
};

export type Assessment = {
  indicators: readonly IndicatorRow[];
  /** What all weights come to. */
  weights: number;
  groups: readonly AssessedGroup[];
  leftOut: readonly LeftOut[];
};

export type Records = ReadonlyMap<string, UnitRecord>;

/** The record of all units as of the day; typing scores does not change it. `document` is the plan of today. */
export function recordsAsOf(
  document: PlanDocument,
  options: RecordOptions,
  rows: RowsByTask = rowsByTask(document),
): Records {
  return recordsOf(planAsOf(document, rows, options.asOf), document, options);
}

export function assess(
  document: PlanDocument,
  records: Records,
  options: Pick<AssessOptions, 'period' | 'asOf' | 'withSupporters'>,
): Assessment {
  const indicators = inOrder(document.indicators);
  const scores = scoresBy(document, options.period);
  const { taking, leftOut } = sortUnits(document, records, options.withSupporters);
  const groups = unitKindChoices.flatMap(({ value: kind, label }): AssessedGroup[] => {
    const units = taking.filter((unit) => unit.kind === kind);
    if (units.length === 0) return [];
    return [{ kind, label, units: ranked(units.map((unit) => assessUnit(unit))) }];
  });
  const weights = sumPoints(indicators.map(({ weight }) => weight));
  return { indicators, weights, groups, leftOut };

  function assessUnit(unit: UnitRow): Omit<AssessedUnit, 'place'> {
    const cells = indicators.map((indicator) =>
      scoreCell(
        indicator,
        records.get(unit.id),
        scores.get(`${indicator.id} ${unit.id}`) ?? [],
        options,
      ),
    );
    const points = cells.flatMap((cell) => (cell.points === null ? [] : [cell.points]));
    return { unit, cells, total: sumPoints(points), open: cells.length - points.length };
  }
}

function ranked(units: readonly Omit<AssessedUnit, 'place'>[]): AssessedUnit[] {
  const places = placesOf(
    units.map(({ total, open, cells }) => (open === cells.length ? null : total)),
  );
  return units.map((each, index) => ({ ...each, place: places[index] ?? null }));
}

/** Scores of the period by indicator and unit, changes in the order of their days. */
function scoresBy(
  document: PlanDocument,
  period: string | null,
): ReadonlyMap<string, readonly ScoreRow[]> {
  const found = new Map<string, ScoreRow[]>();
  for (const row of document.scores.values()) {
    if (row.period !== period) continue;
    const key = `${row.indicatorId} ${row.unitId}`;
    const own = found.get(key) ?? [];
    found.set(key, own);
    own.push(row);
  }
  const day = (row: ScoreRow) => row.day ?? '';
  for (const own of found.values()) {
    own.sort((a, b) => (day(a) === day(b) ? (a.id < b.id ? -1 : 1) : day(a) < day(b) ? -1 : 1));
  }
  return found;
}

/** Who takes part [K12]: who leads a task, itself or in a collective; who has none is left out and said. */
function sortUnits(
  document: PlanDocument,
  records: Records,
  withSupporters: boolean,
): { taking: UnitRow[]; leftOut: LeftOut[] } {
  const taking: UnitRow[] = [];
  const out: Record<LeftOut['why'], UnitRow[]> = { collective: [], supportsOnly: [], noTasks: [] };
  const leads = leadersOf(document);
  for (const unit of inOrder(document.units)) {
    const supports = records.get(unit.id)?.supports ?? 0;
    if (unit.kind === 'collective') out.collective.push(unit);
    else if (leads.has(unit.id) || (withSupporters && supports > 0)) taking.push(unit);
    else if (supports > 0) out.supportsOnly.push(unit);
    else out.noTasks.push(unit);
  }
  const whys = ['collective', 'supportsOnly', 'noTasks'] as const;
  const leftOut = whys.map((why) => ({ why, units: out[why] }));
  return { taking, leftOut: leftOut.filter(({ units }) => units.length > 0) };
}

/** In a period in which none of its tasks was due, a unit takes part all the same. */
function leadersOf(document: PlanDocument): ReadonlySet<string> {
  const ids = new Set<string>();
  const known = new Set<string>();
  for (const { leads, status } of document.tasks.values()) {
    if (status === 'stopped') continue;
    const key = leads.join(' ');
    if (known.has(key)) continue;
    known.add(key);
    for (const id of expandCollectives(document, leads).ids) ids.add(id);
  }
  return ids;
}
