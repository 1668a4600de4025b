// The points of one unit for one indicator, and what they are made of, line by line [K6] [K9] [K10].
import type { Day } from '../plan/model.ts';
import type { IndicatorRow, ScoreRow } from '../plan/outputRows.ts';
import { pointsText, roundPoints, sumPoints } from './points.ts';
import { computeBase } from './ruleBase.ts';
import { ruleOf } from './rules.ts';
import { plainLine, type CellOptions, type ScoreLine } from './scoreLine.ts';
import type { UnitRecord } from './unitRecord.ts';

export type ScoreCell = {
  indicatorId: string;
  /** What counts; null: nobody has given points yet. */
  points: number | null;
  /** What was given or computed, before changes. */
  base: number | null;
  /** Points given by a person, or computed from the record. */
  entered: boolean;
  lines: readonly ScoreLine[];
};

export function scoreCell(
  indicator: IndicatorRow,
  record: UnitRecord | undefined,
  scores: readonly ScoreRow[],
  options: CellOptions,
): ScoreCell {
  const { name } = ruleOf(indicator.rule);
  const entered = name === 'entered';
  const { base, lines } = entered
    ? givenBase(indicator, scores)
    : computeBase(name, indicator, record, options);
  const changes = scores.filter((row) => row.points === null && hasHappened(row, options.asOf));
  const all = [...lines, ...changes.map(changeLine)];
  const sum = sumPoints(changes.map(({ change }) => change));
  if (base === null) return { indicatorId: indicator.id, points: null, base, entered, lines: all };
  const wanted = roundPoints(sumPoints([base, sum]));
  const limit = limitsOf(indicator, name);
  const points = Math.min(limit.most, Math.max(limit.least, wanted));
  if (points !== wanted) {
    all.push(plainLine(`合计${pointsText(wanted)}分，${cappedWords(points, wanted)}`));
  }
  return { indicatorId: indicator.id, points, base, entered, lines: all };
}

/** A change of later is none yet [K4]. */
function hasHappened({ day }: ScoreRow, asOf: Day): boolean {
  return day === null || day <= asOf;
}

function givenBase(
  { weight }: IndicatorRow,
  scores: readonly ScoreRow[],
): { base: number | null; lines: ScoreLine[] } {
  const given = scores.find(({ points }) => points !== null)?.points ?? null;
  if (given === null) return { base: null, lines: [plainLine('还没有评分')] };
  return {
    base: given,
    lines: [plainLine(`评${pointsText(given)}分，满分${pointsText(weight)}分`)],
  };
}

/** What only adds and deducts goes as far below nothing as above it. */
function limitsOf(
  { weight, options }: IndicatorRow,
  rule: string,
): { least: number; most: number } {
  if (rule !== 'adjust') return { least: 0, most: weight };
  const most = options['most'] ?? ruleOf(rule).numbers[0]?.usual ?? 0;
  return { least: 0 - most, most };
}

function cappedWords(points: number, wanted: number): string {
  if (points > wanted)
    return points === 0 ? '扣完为止，按0分计' : `按下限${pointsText(points)}分计`;
  return `按${points === 0 ? '' : '上限'}${pointsText(points)}分计`;
}

function changeLine({ id, change, reason, day }: ScoreRow): ScoreLine {
  const when = day === null ? '' : `（${day}）`;
  const what = change === 0 ? '' : `${change > 0 ? '加分' : '扣分'}：`;
  return {
    text: `${what}${reason}${when}`,
    points: change === 0 ? null : change,
    place: null,
    scoreId: id,
  };
}
