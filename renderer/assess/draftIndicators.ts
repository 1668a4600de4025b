// Indicators as they are being changed in their dialog, and the one edit that the changes come to.
import { checkIndicator } from '#shared/plan/assessment.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { halfWidth } from '#shared/plan/input.ts';
import type { IndicatorRow } from '#shared/plan/outputRows.ts';
import { roundPoints, sumPoints } from '#shared/assess/points.ts';
import { numbersOf, ruleOf, type RuleName } from '#shared/assess/rules.ts';
import type { Problem } from '#shared/result.ts';

/** Numbers are kept as typed, so that a field can be emptied on the way to another number. */
export type DraftIndicator = {
  id: string;
  group: string;
  name: string;
  weight: string;
  rule: RuleName;
  numbers: Readonly<Record<string, string>>;
  note: string;
};

export function draftOf(row: Omit<IndicatorRow, 'order'>): DraftIndicator {
  const { id, group, name, weight, note } = row;
  const rule = ruleOf(row.rule);
  const numbers = textsOf(numbersOf(rule, row.options));
  return { id, group, name, weight: String(weight), rule: rule.name, numbers, note };
}

/** A rule begins with its usual numbers; what only adds and deducts has no weight. */
export function withRule(draft: DraftIndicator, name: RuleName): DraftIndicator {
  const rule = ruleOf(name);
  const weight = name === 'adjust' ? '0' : draft.rule === 'adjust' ? '10' : draft.weight;
  return { ...draft, rule: name, weight, numbers: textsOf(numbersOf(rule, {})) };
}

function textsOf(numbers: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, String(value)]));
}

/** Not a number where none stands: then the row may not stand. */
export function readNumber(text: string): number {
  const plain = halfWidth(text).trim();
  return /^(?:\d+(?:\.\d*)?|\.\d+)$/u.test(plain) ? Number(plain) : Number.NaN;
}

export function rowOf(draft: DraftIndicator, order: number): IndicatorRow {
  const { id, rule } = draft;
  const options = Object.fromEntries(
    ruleOf(rule).numbers.map(({ key }) => [key, readNumber(draft.numbers[key] ?? '')]),
  );
  const [group, name, note] = [draft.group.trim(), draft.name.trim(), draft.note.trim()];
  return { id, order, group, name, weight: readNumber(draft.weight), rule, options, note };
}

/** What is wrong with one of them, named by it; null when all may stand. */
export function problemOf(
  drafts: readonly DraftIndicator[],
): (Problem & { indicatorId: string }) | null {
  const rows = drafts.map((draft, index) => rowOf(draft, index + 1));
  for (const row of rows) {
    const refusal = checkIndicator(row, rows);
    if (refusal) return { ...refusal, indicatorId: row.id };
  }
  return null;
}

/** The sum of what can be read. */
export function weightSum(drafts: readonly DraftIndicator[]): number {
  const weights = drafts.map(({ weight }) => readNumber(weight)).filter(Number.isFinite);
  return sumPoints(weights.map(roundPoints));
}

/** Null where nothing differs. */
export function indicatorsEdit(
  before: readonly IndicatorRow[],
  drafts: readonly DraftIndicator[],
): Edit | null {
  const rows = (all: readonly DraftIndicator[]) =>
    all.map((draft, index) => rowOf(draft, index + 1));
  const indicators = rows(drafts);
  const unchanged = JSON.stringify(rows(before.map(draftOf))) === JSON.stringify(indicators);
  if (unchanged) return null;
  return {
    label: before.length === 0 ? '设置考评指标' : '修改考评指标',
    operations: [{ type: 'putIndicators', indicators }],
  };
}
