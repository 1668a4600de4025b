// Which figures of a clause belong together, and which only say what things are meant. See TARGETS.md [Q12], [Q15].
import type { FoundDate } from '../calendar/expressions.ts';
import { bindingOf, type Binding } from './targetComparators.ts';
import type { Quantity } from './targetQuantities.ts';
import { nounBefore } from './targetSubjects.ts';

export type Clause = { from: number; to: number };

/** Quantities of a clause that share one subject: 占比达30%、20%和10%. */
export type Group = {
  quantities: Quantity[];
  binding: Binding;
  stretchFrom: number;
  stretchTo: number;
};

const onlyJoined = /^(?:\s|[、,，]|和|及|与|以及|或)*$/;
const separator = /[、，,]|和|以及|及|与/;

/** Figures that only say which things are meant: 年产值超100亿元的龙头企业2家, 1000项投资5000万元以上技术改造项目. */
export function conditionsAmong(
  plain: string,
  quantities: Quantity[],
  clause: Clause,
): Set<Quantity> {
  const conditions = new Set<Quantity>();
  for (let index = 1; index < quantities.length; index++) {
    const first = quantities[index - 1];
    const second = quantities[index];
    if (!first || !second) continue;
    const between = plain.slice(first.to, second.from);
    if (onlyJoined.test(between)) continue;
    const isOfThing = /^(?:及?以[上下内])?的/.test(between) && !/[、，,]/.test(between);
    const isMeasure =
      between.includes('的') && isCondition(nounBefore(wordsUpTo(plain, clause, first)));
    if (isOfThing || isMeasure) conditions.add(first);
    else if (!separator.test(between)) {
      const after = plain.slice(second.to, quantities[index + 1]?.from ?? clause.to);
      if (
        /^(?:及?以[上下内])?的?[\u4e00-\u9fff“]/.test(after) &&
        !/^(?:左右|以[上下内])?$/.test(after.trim())
      )
        conditions.add(second);
    }
  }
  return conditions;
}

function wordsUpTo(plain: string, clause: Clause, quantity: Quantity): string {
  return plain.slice(clause.from, bindingOf(plain, clause.from, quantity).wordsFrom);
}

export function groupsOf(
  plain: string,
  clause: Clause,
  quantities: Quantity[],
  conditions: Set<Quantity>,
  dates: readonly FoundDate[],
): Group[] {
  const groups: Group[] = [];
  quantities.forEach((quantity, index) => {
    const previous = quantities[index - 1];
    const group = groups.at(-1);
    if (previous && group) {
      const between = plain.slice(
        group.binding.to > previous.to ? group.binding.to : previous.to,
        quantity.from,
      );
      if (between !== '' && onlyJoined.test(between)) {
        group.quantities.push(quantity);
        group.binding = { ...group.binding, to: bindingOf(plain, group.stretchFrom, quantity).to };
        return;
      }
    }
    let stretchFrom = Math.max(
      clause.from,
      group ? afterSeparator(plain, group.binding.to, quantity.from) : 0,
    );
    for (const date of dates)
      if (isBreak(date) && date.to <= quantity.from && date.to > stretchFrom) stretchFrom = date.to;
    for (const condition of conditions)
      if (condition.to <= quantity.from && condition.to > stretchFrom) stretchFrom = condition.to;
    const following = quantities[index + 1];
    let stretchTo = following ? following.from : clause.to;
    for (const date of dates)
      if (date.from >= quantity.to && date.from < stretchTo) stretchTo = date.from;
    const binding = bindingOf(plain, stretchFrom, quantity);
    groups.push({ quantities: [quantity], binding, stretchFrom, stretchTo });
  });
  return groups;
}

/** 比2023年下降6.5% leaves the noun where it was; any other date begins the words of a target anew. */
function isBreak(date: FoundDate): boolean {
  return !(date.kind === 'none' && date.note.startsWith('对比'));
}

/** A list goes on after its last 、: 300米见绿、500米入园, 教师100名、校车20辆. */
function afterSeparator(plain: string, from: number, to: number): number {
  const between = plain.slice(from, to);
  const conjunction =
    /(?:和|以及|及|与|并)(?:新建|改建|建设|引进|培养|培育|新增|改造|打造|完成|实施|开展)*$/.exec(
      between,
    );
  if (conjunction && conjunction.index > 0) return from + conjunction.index + 1;
  return from + between.lastIndexOf('、') + 1;
}

/** The words after a figure with the conditions among them left out. */
export function withoutConditions(
  plain: string,
  from: number,
  to: number,
  conditions: Set<Quantity>,
): { words: string; from: number } {
  let start = from;
  for (const condition of conditions)
    if (condition.from >= from && condition.to <= to)
      start =
        condition.to + (/^(?:及?以[上下内])/.exec(plain.slice(condition.to, to))?.[0].length ?? 0);
  return { words: plain.slice(start, to), from: start };
}

/** 年产值, 投资额: a measure of the things named after 的, not what is to be done. */
export function isCondition(before: string): boolean {
  return /(?:产值|收入|投资额?|面积|规模|营收|资产|注册资本|利润|税收|销售额|年限|人口|学历|贡献)$/.test(
    before,
  );
}
