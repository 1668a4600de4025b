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
  /** How many changes there are on the day. */
  changes: number;
  readonly lines: readonly ScoreLine[];
};

export function scoreCell(
  indicator: IndicatorRow,
  record: UnitRecord | undefined,
  scores: readonly ScoreRow[],
  options: CellOptions,
): ScoreCell {
  const { name } = ruleOf(indicator.rule);
  const entered = name === 'entered';
  const made: { base: number | null; lines: () => ScoreLine[] } = entered
    ? givenBase(indicator, scores)
    : computeBase(name, indicator, record, options);
  const { base } = made;
  const changes = scores.filter((row) => row.points === null && hasHappened(row, options.asOf));
  const wanted =
    base === null ? null : roundPoints(sumPoints([base, ...changes.map(({ change }) => change)]));
  const limit = limitsOf(indicator, name);
  const points = wanted === null ? null : Math.min(limit.most, Math.max(limit.least, wanted));
  let lines: readonly ScoreLine[] | null = null;
  return {
    indicatorId: indicator.id,
    points,
    base,
    entered,
    changes: changes.length,
    get lines() {
      lines ??= [...made.lines(), ...changes.map(changeLine), ...cutLine(points, wanted)];
      return lines;
    },
  };
}

/** A change of later is none yet [K4]. */
function hasHappened({ day }: ScoreRow, asOf: Day): boolean {
  return day === null || day <= asOf;
}

function givenBase(
  { weight }: IndicatorRow,
  scores: readonly ScoreRow[],
): { base: number | null; lines: () => ScoreLine[] } {
  const given = scores.find(({ points }) => points !== null)?.points ?? null;
  const says =
    given === null ? '还没有评分' : `评${pointsText(given)}分，满分${pointsText(weight)}分`;
  return { base: given, lines: () => [plainLine(says)] };
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

/** That a limit cut the sum is said. */
function cutLine(points: number | null, wanted: number | null): ScoreLine[] {
  if (points === null || wanted === null || points === wanted) return [];
  return [plainLine(`合计${pointsText(wanted)}分，${cappedWords(points, wanted)}`)];
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
