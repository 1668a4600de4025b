// The quantified targets in a task's text: subject, comparison, figure, unit, day. Rules: TARGETS.md.
import type { Comparator, Day } from '../plan/model.ts';
import { readDates, type DateContext, type FoundDate } from '../calendar/expressions.ts';
import { toPlainForm } from '../calendar/plainForm.ts';
import { compareWithAverage } from './targetAverages.ts';
import { readDirection } from './targetDirections.ts';
import { conditionsAmong, groupsOf } from './targetGroups.ts';
import { fillFromBehind, shareHeadNoun, targetsOfGroup } from './targetNaming.ts';
import { isOutdated, isProgress } from './targetProgress.ts';
import { findQuantities, type Quantity } from './targetQuantities.ts';
import { piecesOf, type Piece } from './targetSentences.ts';
import { closedText, isNoTarget } from './targetTraps.ts';
import { findUnreadable } from './targetUnreadable.ts';

export type FoundTarget = {
  raw: string;
  subject: string;
  /** Null for a direction only: 逐年下降. */
  comparator: Comparator | null;
  /** 万 and 亿 multiplied out; the lower bound of a range; null for “不低于全市平均水平” and where no figure can be read. */
  value: number | null;
  /** The measure word, with what it is counted per: 公里/年, 人/千人. */
  unit: string;
  /** The day that a date of the same clause or sentence sets. */
  by: Day | null;
  /** Offsets of `raw` in UTF-16 code units; `to` is exclusive. */
  from: number;
  to: number;
  /** What a person should know or check, in Chinese. */
  note: string;
};

const quick =
  /[\d%％０-９]|百分之|[一二两三四五六七八九十百千万亿][万亿个项条座所处家名场栋辆亩公户套台批平立千人元吨倍]|番|成|分之|平均|逐年|不增|不减|上年|去年|[IOl]{2}/;

/** The targets in the text, in order. Slogans, progress, conditions and names are left out. */
export function readTargets(text: string, context: DateContext): FoundTarget[] {
  if (!quick.test(text)) return [];
  return targetsAmong(text, readDates(text, context));
}

/** The same for a text whose dates have been read already. */
export function targetsAmong(text: string, dates: readonly FoundDate[]): FoundTarget[] {
  if (!quick.test(text)) return [];
  const plain = toPlainForm(text);
  const closed = closedText(plain, dates);
  const open = findQuantities(plain, text).filter(
    (quantity) => !closed.subarray(quantity.from, quantity.to).includes(1),
  );
  const found: FoundTarget[] = [];
  let next = 0;
  for (const piece of piecesOf(plain, dates, open)) {
    const inside: Quantity[] = [];
    for (; next < open.length && (open[next]?.from ?? 0) < piece.clause.to; next++) {
      const quantity = open[next];
      if (quantity && counts(plain, piece, quantity)) inside.push(quantity);
    }
    if (inside.length > 0) readClause(text, plain, piece, inside, found);
    else if (!compareWithAverage(text, plain, piece, found))
      readDirection(text, plain, piece, found);
  }
  fillFromBehind(found);
  return withUnreadable(found, findUnreadable(text, plain));
}

/** Neither what is done nor what only looks like a target. */
function counts(plain: string, { clause, dates, sentence }: Piece, quantity: Quantity): boolean {
  return (
    !sentence.isReport &&
    !isOutdated(plain, dates, quantity, sentence.hasGoal) &&
    !isProgress(plain, quantity, clause.from, clause.to, sentence) &&
    !isNoTarget(plain, quantity, clause.from, clause.to)
  );
}

function readClause(
  text: string,
  plain: string,
  piece: Piece,
  quantities: Quantity[],
  found: FoundTarget[],
): void {
  const { clause, dates } = piece;
  const conditions = conditionsAmong(plain, quantities, clause);
  const groups = groupsOf(
    plain,
    clause,
    quantities.filter((quantity) => !conditions.has(quantity)),
    conditions,
    dates,
  );
  const first = found.length;
  for (const group of groups)
    found.push(...targetsOfGroup(text, plain, piece, group, conditions, found));
  shareHeadNoun(found, first);
}

function withUnreadable(found: FoundTarget[], unreadable: FoundTarget[]): FoundTarget[] {
  const added = unreadable.filter(({ from, to }) =>
    found.every((target) => target.to <= from || target.from >= to),
  );
  return added.length === 0 ? found : [...found, ...added].sort((a, b) => a.from - b.from);
}
