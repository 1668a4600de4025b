// What a target takes from the expressions of time around it: its day, and a unit that is counted per year or month.
import type { FoundDate } from '../calendar/expressions.ts';
import type { Day } from '../plan/model.ts';
import type { Clause } from './targetGroups.ts';
import type { Quantity } from './targetQuantities.ts';

/** 每年 makes 名 into 名/年; 每千常住人口 makes 人 into 人/千人. */
export function perOf(
  plain: string,
  clause: Clause,
  quantity: Quantity,
  dates: readonly FoundDate[],
): string {
  const before = plain.slice(clause.from, quantity.from);
  const heads = /每(百|千|万|十万|百万)(?:名)?[\u4e00-\u9fff]{0,6}?人/.exec(before);
  if (heads && /^[人名个张]/.test(quantity.unit)) return `/${heads[1]}人`;
  if (
    /(?:年均|(?<!全)年(?:递增|新增|培训|增长))|逐年[^,，]*$/.test(before) &&
    quantity.unit !== '%'
  )
    return '/年';
  const rhythm = dates.findLast(
    (date) =>
      date.kind === 'recurring' &&
      ((quantity.from >= date.governs[0] && quantity.to <= date.governs[1]) ||
        (date.from >= clause.from && date.to <= quantity.from)),
  );
  const unit = /每(?:隔)?(\d*)个?(年|半年|季度?|月|周|星期|旬|天|日)/.exec(rhythm?.raw ?? '');
  if (!unit || unit[1] !== '') return '';
  return `/${unit[2] === '季' ? '季度' : unit[2]}`;
}

/** The day that governs the figure, else a day named in its clause. See TARGETS.md [Q16]. */
export function dayFor(
  dates: readonly FoundDate[],
  quantity: Quantity,
  clause: Clause,
): Day | null {
  const due = dates.filter(
    (date) =>
      date.end !== null &&
      (quantity.to <= date.from || quantity.from >= date.to) &&
      (date.kind === 'deadline' || date.kind === 'range'),
  );
  const governing = due.findLast(
    (date) => quantity.from >= date.governs[0] && quantity.to <= date.governs[1],
  );
  if (governing) return governing.end;
  const inClause = due.filter((date) => date.from >= clause.from && date.to <= clause.to);
  return (inClause.findLast((date) => date.to <= quantity.from) ?? inClause[0])?.end ?? null;
}
