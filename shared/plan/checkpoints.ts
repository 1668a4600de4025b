// What targets ask for by the end of each year [C1–C4]: derived from the target and the years of the plan, never stored.
import { inOrder, planOf, type PlanDocument } from './document.ts';
import type { Comparator, Day, TargetRow } from './model.ts';

/**
 * What is to be reached by the end of one year. `expected` is for that year alone where the target counts anew every year
 * or is split by years, and the level itself where it rises in steps. `actual` is measured the same way; null: not known.
 */
export type Checkpoint = {
  targetId: string;
  taskId: string;
  /** `YYYY`. */
  year: string;
  due: Day;
  comparator: Comparator | null;
  expected: number;
  /** What the years up to this one come to together; null where years do not add up, as with rates. */
  cumulative: number | null;
  actual: number | null;
};

/** Prefix of derived rows on the targets tab: `checkpoint:tg-1:2022`. */
const checkpointPrefix = 'checkpoint:';
/** A plan that seems to run longer has a wrong day in it. */
const mostYears = 30;

export function checkpointId({ targetId, year }: Pick<Checkpoint, 'targetId' | 'year'>): string {
  return `${checkpointPrefix}${targetId}:${year}`;
}

/** The target and year that a derived row stands for; null for any other row. */
export function checkpointOf(rowId: string): { targetId: string; year: string } | null {
  if (!rowId.startsWith(checkpointPrefix)) return null;
  const year = rowId.slice(-4);
  const targetId = rowId.slice(checkpointPrefix.length, -5);
  return /^\d{4}$/.test(year) && rowId.at(-5) === ':' && targetId !== ''
    ? { targetId, year }
    : null;
}

/** What a plant can turn out in a year is a measure of the plant, not of the year. */
const capacity = /能力|产能|规模/;

/** Whether a target counts anew every year [C1]. */
export function isPerYear({
  unit,
  raw,
  subject,
}: Pick<TargetRow, 'unit' | 'raw' | 'subject'>): boolean {
  if (capacity.test(subject)) return false;
  return unit.endsWith('/年') || raw.startsWith('每年');
}

/** Rates are reached, not gathered; percentage points add up. */
function addsUp({ unit }: TargetRow): boolean {
  return !/^[%％‰]/.test(unit);
}

/** The years of the plan, `YYYY`; none where its days are not known. */
export function planYears(document: PlanDocument): string[] {
  const { start, issued, end } = planOf(document);
  const first = Number((start ?? issued)?.slice(0, 4));
  const last = Number(end?.slice(0, 4));
  if (!(last >= first) || last - first >= mostYears) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** All checkpoints by target, in the order of the years. Targets without any have no entry. */
export function checkpointsByTarget(document: PlanDocument): Map<string, Checkpoint[]> {
  return checkpointsOf(inOrder(document.targets), planYears(document));
}

/** The same of some targets, such as those of one task, in their order; `years` are those of the plan. */
export function checkpointsOf(
  targets: readonly TargetRow[],
  years: readonly string[],
): Map<string, Checkpoint[]> {
  const found = new Map<string, Checkpoint[]>();
  const series = new Map<string, TargetRow[]>();
  for (const target of targets) {
    if (target.value === null) continue;
    if (isPerYear(target)) {
      const list = perYear(target, target.value, years);
      if (list.length > 0) found.set(target.id, list);
    } else if (target.by !== null) {
      const key = JSON.stringify([target.taskId, target.subject.trim(), target.unit]);
      const list = series.get(key);
      if (list) list.push(target);
      else series.set(key, [target]);
    }
  }
  for (const list of series.values()) {
    if (list.length < 2) continue;
    for (const each of splitByYear(list) ?? stepsOf(list) ?? []) found.set(each.targetId, [each]);
  }
  return found;
}

function perYear(target: TargetRow, value: number, years: readonly string[]): Checkpoint[] {
  const last = target.by?.slice(0, 4) ?? '9999';
  const within = years.filter((year) => year <= last);
  return within.map((year, index) => ({
    ...common(target),
    year,
    due: `${year}-12-31`,
    expected: value,
    cumulative: addsUp(target) ? tidy(value * (index + 1)) : null,
    actual: target.yearly[year] ?? null,
  }));
}

/** 新建100公里，其中2021年30公里、2022年70公里: parts of years that make up the whole [C3]. */
function splitByYear(series: readonly TargetRow[]): Checkpoint[] | null {
  const dated = byDay(series);
  const sum = tidy(dated.reduce((total, { value }) => total + (value ?? 0), 0));
  const whole = dated.findLast(({ value }) => tidy(2 * (value ?? 0)) === sum);
  const parts = dated.filter((target) => target !== whole);
  if (
    !whole ||
    parts.length < 2 ||
    !distinct(parts) ||
    parts.some(({ by }) => (by ?? '') > (whole.by ?? ''))
  ) {
    return null;
  }
  let reached = 0;
  return parts.map((part) => point(part, (reached = tidy(reached + (part.value ?? 0)))));
}

/** 到2020年70%，到2025年75%: steps of one target, each with its own day [C2]. Counts of single years need not rise. */
function stepsOf(series: readonly TargetRow[]): Checkpoint[] | null {
  const dated = byDay(series);
  const levels = dated.every((step) => isLevel(step));
  return distinct(dated) ? dated.map((step) => point(step, levels ? step.value : null)) : null;
}

/** 达到 and 控制在 name where things stand by then; 完成100个 and 新增100个 may be that year's share. */
function isLevel(target: TargetRow): boolean {
  return !addsUp(target) || ['>=', '>', '<=', '<'].includes(target.comparator ?? '');
}

function byDay(series: readonly TargetRow[]): TargetRow[] {
  return series.toSorted((a, b) => ((a.by ?? '') < (b.by ?? '') ? -1 : 1));
}

function distinct(dated: readonly TargetRow[]): boolean {
  return dated.every(({ by }, index) => index === 0 || by !== dated[index - 1]?.by);
}

function point(target: TargetRow, cumulative: number | null): Checkpoint {
  const due = target.by ?? '';
  const { value, actual } = target;
  return {
    ...common(target),
    year: due.slice(0, 4),
    due,
    expected: value ?? 0,
    cumulative,
    actual,
  };
}

function common({ id, taskId, comparator }: TargetRow) {
  return { targetId: id, taskId, comparator };
}

/** 0.1 + 0.2 as a person adds it. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** What the years have come to so far [C4]; null where nothing is known or years do not add up. */
export function yearlyTotal(target: TargetRow): number | null {
  const values = Object.values(target.yearly);
  if (values.length === 0 || !addsUp(target)) return null;
  return tidy(values.reduce((total, value) => total + value, 0));
}
