// One thing that a score is made of [K10].
import type { Day, Period } from '../plan/model.ts';
import type { TabName } from '../plan/tabs.ts';
import { signedPoints } from './points.ts';

/**
 * One thing that a score is made of, in words, with the points that it took (negative) or gave; null: it says only what is so.
 * `place` is where it can be looked at, `scoreId` the change of a person that it is.
 */
export type ScoreLine = {
  text: string;
  points: number | null;
  place: { tab: TabName; rowId: string; column: string } | null;
  scoreId: string | null;
};

export type CellOptions = { period: Period | null; asOf: Day };

export function plainLine(text: string): ScoreLine {
  return { text, points: null, place: null, scoreId: null };
}

/** A line as it stands on paper: what it says, and the points that it took or gave. */
export function lineInWords({ text, points }: ScoreLine): string {
  return points === null ? text : `${text}　${signedPoints(points)}`;
}
