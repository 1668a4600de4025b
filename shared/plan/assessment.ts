// Indicators and scores as far as the plan itself has a say: names, weights, ranges, what goes with what [K1] to [K5]. What a rule
// makes of the record is decided where units are assessed (`assess/`).
import { isDay } from '../calendar/days.ts';
import { isPeriod } from '../calendar/periods.ts';
import type { AssessmentOperation } from './edit.ts';
import type { Period, SheetName, UnitRow } from './model.ts';
import type { IndicatorRow, ScoreRow } from './outputRows.ts';
import type { WorkingCopy } from './workingCopy.ts';

export type AssessmentRefusal = { code: string; facts?: Record<string, string | number> };

/** The rule of indicators for which persons give the points, and of those that have nothing but points off and on top. */
export const enteredRule = 'entered';
export const adjustRule = 'adjust';

export const mostIndicators = 40;
export const longestIndicatorName = 40;
export const longestScoreReason = 500;
/** The largest weight, and the most points that one change takes or gives. */
export const mostPoints = 1000;

/** Points are counted in hundredths: what has more digits is none. */
export function isPoints(value: number): boolean {
  return Number.isFinite(value) && Math.abs(Math.round(value * 100) - value * 100) < 1e-6;
}

/** What must hold of an indicator beside the others [K1]; null when it may stand. */
export function checkIndicator(
  { id, name, group, weight, rule, options, note }: IndicatorRow,
  others: readonly Pick<IndicatorRow, 'id' | 'name'>[],
): AssessmentRefusal | null {
  if (name.trim() === '') return { code: 'indicatorWithoutName' };
  if ([name, group].some((text) => text.length > longestIndicatorName))
    return { code: 'indicatorNameLong', facts: { most: longestIndicatorName } };
  if (note.length > longestScoreReason)
    return { code: 'indicatorNoteLong', facts: { most: longestScoreReason } };
  const siblings = others.filter((other) => other.id !== id);
  if (siblings.length >= mostIndicators)
    return { code: 'tooManyIndicators', facts: { most: mostIndicators } };
  if (siblings.some((other) => other.name === name))
    return { code: 'indicatorNameTaken', facts: { name } };
  // What only adds and deducts starts at nothing.
  const right = rule === adjustRule ? weight === 0 : weight > 0 && weight <= mostPoints;
  if (!right || !isPoints(weight)) return { code: 'badWeight', facts: { name } };
  const numbers = Object.values(options);
  return numbers.every((each) => each >= 0 && each <= mostPoints && isPoints(each))
    ? null
    : { code: 'badRuleNumber', facts: { name } };
}

/** What must hold of a score [K2] [K3]; null when it may stand. */
export function checkScore(copy: WorkingCopy, row: ScoreRow): AssessmentRefusal | null {
  const unit = copy.get('units', row.unitId);
  const indicator = copy.get('indicators', row.indicatorId);
  if (!unit || !indicator) return { code: 'missingReference' };
  if (row.period !== null && !isPeriod(row.period)) return { code: 'badPeriod' };
  if (unit.kind === 'collective') return { code: 'scoreOfCollective' };
  if (row.points !== null) {
    if (indicator.rule !== enteredRule) return { code: 'scoreComputed' };
    const right = row.points >= 0 && row.points <= indicator.weight && isPoints(row.points);
    return right ? null : { code: 'scoreOutOfRange', facts: { most: indicator.weight } };
  }
  if (row.day !== null && !isDay(row.day)) return { code: 'notDate' };
  if (row.reason.trim() === '') return { code: 'scoreWithoutReason' };
  if (row.reason.length > longestScoreReason)
    return { code: 'scoreReasonLong', facts: { most: longestScoreReason } };
  const size = Math.abs(row.change);
  return size > 0 && size <= mostPoints && isPoints(row.change)
    ? null
    : { code: 'badScoreChange', facts: { most: mostPoints } };
}

export function applyAssessmentOperation(
  copy: WorkingCopy,
  operation: AssessmentOperation,
  newId: (sheet: SheetName) => string,
): AssessmentRefusal | null {
  switch (operation.type) {
    case 'putIndicators':
      return putIndicators(copy, operation.indicators);
    case 'giveScore':
      return giveScore(copy, operation, newId);
    case 'putScoreChange': {
      const row = { ...operation.change, points: null, reason: operation.change.reason.trim() };
      const before = copy.get('scores', row.id);
      // Points that were given are no change.
      if (before && before.points !== null) return { code: 'rowExists' };
      const refusal = checkScore(copy, row);
      if (!refusal) copy.put('scores', row);
      return refusal;
    }
  }
}

/** All of them at once, so that two may change names with each other [K1]; scores go with their indicator [K5]. */
function putIndicators(
  copy: WorkingCopy,
  wanted: readonly IndicatorRow[],
): AssessmentRefusal | null {
  const rows = wanted.map((row, index) => ({
    ...row,
    order: index + 1,
    name: row.name.trim(),
    group: row.group.trim(),
    note: row.note.trim(),
  }));
  for (const row of rows) {
    const refusal = checkIndicator(row, rows);
    if (refusal) return refusal;
  }
  const ids = new Set(rows.map(({ id }) => id));
  if (ids.size < rows.length) return { code: 'rowExists' };
  for (const { id } of copy.rows('indicators')) {
    if (ids.has(id)) continue;
    removeScores(copy, 'indicatorId', id);
    copy.remove('indicators', id);
  }
  for (const row of rows) copy.put('indicators', row);
  return null;
}

type Given = Extract<AssessmentOperation, { type: 'giveScore' }>;

function giveScore(
  copy: WorkingCopy,
  { period, indicatorId, unitId, points }: Given,
  newId: (sheet: SheetName) => string,
): AssessmentRefusal | null {
  const known = givenRow(copy, period, indicatorId, unitId);
  if (points === null) {
    if (known) copy.remove('scores', known.id);
    return null;
  }
  const row: ScoreRow = known
    ? { ...known, points }
    : {
        id: newId('scores'),
        period,
        indicatorId,
        unitId,
        points,
        change: 0,
        day: null,
        reason: '',
      };
  const refusal = checkScore(copy, row);
  if (!refusal) copy.put('scores', row);
  return refusal;
}

function givenRow(
  copy: WorkingCopy,
  period: Period | null,
  indicatorId: string,
  unitId: string,
): ScoreRow | undefined {
  return copy
    .rowsWith('scores', 'unitId', unitId)
    .find((row) => row.indicatorId === indicatorId && row.period === period && row.points !== null);
}

/** Scores go with their indicator or unit. */
export function removeScores(copy: WorkingCopy, field: 'indicatorId' | 'unitId', id: string): void {
  for (const row of copy.rowsWith('scores', field, id)) copy.remove('scores', row.id);
}

/**
 * Scores of a unit that is merged into another. Where both were given points for the same, those of the kept one stand and the
 * other's are kept in words, as a change of nothing [K5].
 */
export function moveScores(copy: WorkingCopy, keep: string, drop: UnitRow): void {
  for (const row of copy.rowsWith('scores', 'unitId', drop.id)) {
    const own = row.points === null ? undefined : givenRow(copy, row.period, row.indicatorId, keep);
    const said = { points: null, change: 0, reason: `${drop.name}合并前评${row.points}分` };
    copy.put('scores', { ...row, unitId: keep, ...(own ? said : {}) });
  }
}
