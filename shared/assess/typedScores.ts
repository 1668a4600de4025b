// What was typed or pasted into the sheet of scores, as points for the plan; what cannot be points is left as it was [K2].
import type { Edit, Operation } from '../plan/edit.ts';
import { isPoints } from '../plan/assessment.ts';
import { halfWidth } from '../plan/input.ts';
import type { Period } from '../plan/model.ts';
import type { IndicatorRow } from '../plan/outputRows.ts';
import type { Problem } from '../result.ts';

type RefusedScore = { rowId: string; column: string; text: string; problem: Problem };

export type TypedScores = { operations: Operation[]; refused: RefusedScore[] };

/** Rows of the sheet are units, columns indicators. A score that was cut leaves its cell only when the new one took it. */
export function typedScores(
  { operations }: Pick<Edit, 'operations'>,
  indicators: ReadonlyMap<string, IndicatorRow>,
  period: Period | null,
): TypedScores {
  const typed: TypedScores = { operations: [], refused: [] };
  const give = (unitId: string, indicatorId: string, points: number | null) =>
    typed.operations.push({ type: 'giveScore', period, indicatorId, unitId, points });
  for (const operation of operations) {
    if (operation.type !== 'input') continue;
    const { rowId, column, text, clears } = operation;
    const indicator = indicators.get(column);
    if (!indicator) continue;
    const read = readPoints(text, indicator.weight);
    if (typeof read === 'object' && read !== null) {
      typed.refused.push({ rowId, column, text, problem: read });
      continue;
    }
    give(rowId, column, read);
    if (clears && indicators.has(clears.column)) give(clears.rowId, clears.column, null);
  }
  return typed;
}

/** `8`, `8.5分`, `８．５`; empty: none. */
function readPoints(text: string, weight: number): number | null | Problem {
  const plain = halfWidth(text)
    .trim()
    .replace(/\s*分$/u, '');
  if (plain === '') return null;
  if (!/^-?(?:\d+(?:\.\d*)?|\.\d+)$/u.test(plain)) return { code: 'notNumber' };
  const points = Number(plain);
  return points >= 0 && points <= weight && isPoints(points)
    ? points
    : { code: 'scoreOutOfRange', facts: { most: weight } };
}
