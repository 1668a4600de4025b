// Which figures of a clause belong together, and which only say what things are meant. See TARGETS.md [Q12], [Q15].
import type { FoundDate } from '../calendar/expressions.ts';
import { isBaseYear } from './targetDays.ts';
import { bindingOf, nameOf, type Binding } from './targetComparators.ts';
import type { Quantity } from './targetQuantities.ts';
import { nounBefore } from './targetSubjects.ts';

export type Clause = { from: number; to: number };

/** Quantities of a clause that share one subject: 占比达30%、20%和10%. */
export type Group = {
  quantities: Quantity[];
  binding: Binding;
  stretchFrom: number;
  stretchTo: number;
  /** The first group of its clause. */
  isFirst: boolean;
};

const onlyJoined = /^(?:\s|[、,，]|和|及|与|以及|或)*$/;
const separator = /[、，,]|和|以及|及|与/;

export const sizes =
  /^(?:元|美元|亩|公顷|平方米|平方公里|人|张|吨|兆瓦|千瓦|MW|kW|GW|千伏安|kVA|MVA|米|蒸吨|立方米|床|个?班|[GTM]B)(?:\/|$)/;
const measureReached =
  /^(?!及?以[上下])[\u4e00-\u9fff“”]{2,20}(?:率|量|比例|比重|占比|面积|产值|收入|浓度|水平)(?:总体|稳定)?(?:达到?|超过|不低于|不少于|提[高升]到|控制在|保持在)$/;
const countUnit = /^(?:种|个|家|项|条|户|座|所|处)$/;
const increasing = /新增|增加|惠及|涉及|覆盖|完成|带动|达到?|建|改造|安置|受益|投资/;

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
    // 1所200张床位以上的养老机构: the second figure says how large.
    if (between === '' && first.unit === '类') conditions.add(first);
    else if (between === '' && !second.isDuration) conditions.add(second);
    // 示范片2个各1000亩: so large is each of them.
    if (/^\s?(?:,|，)?各$/.test(between)) conditions.add(second);
    // 至少1所、150张: figures in a row are of equal rank.
    if (onlyJoined.test(between)) continue;
    const isOfThing =
      /^(?:及?以[上下内]|[\u4e00-\u9fff“”]{1,8}以[上下])?的/.test(between) &&
      !/[、，,]/.test(between);
    const isMeasure =
      between.includes('的') && isCondition(nounBefore(wordsUpTo(plain, clause, first)));
    // 9种再生资源循环利用量达到4.5亿吨: the count says of what the measure is taken.
    const isScope =
      countUnit.test(first.unit) && measureReached.test(between) && plain[second.to] !== '的';
    if (
      isScope ||
      isOfThing ||
      isMeasure ||
      isSizeOfThing(plain, first, second, quantities[index + 1], clause)
    )
      conditions.add(first);
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

/** 投资10亿元以上项目10个, 300兆瓦机组2台: a size, the thing, and how many of it. */
function isSizeOfThing(
  plain: string,
  size: Quantity,
  count: Quantity,
  next: Quantity | undefined,
  clause: Clause,
): boolean {
  if (!sizes.test(size.unit) || sizes.test(count.unit) || count.unit === '%') return false;
  const between = plain
    .slice(size.to, count.from)
    .replace(/(?:达到?|不少于|不低于|超过|突破|增加到|发展到)$/, '');
  const after = plain.slice(count.to, next?.from ?? clause.to);
  const thing = between.replace(/^及?以[上下]/, '');
  if (!/^[\u4e00-\u9fff“”]{2,14}$/.test(thing) || separator.test(thing)) return false;
  if (increasing.test(between)) return false;
  return /^(?:左右|以[上下内])?\s*(?:$|[、和及与])/.test(after);
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
        const own = bindingOf(plain, quantity.from, quantity);
        // 25%、20%、15%左右: the word after the last figure is about all of them.
        const { comparator } =
          own.comparator === '=' ||
          group.binding.comparator === '+' ||
          group.binding.to > previous.to
            ? group.binding
            : own;
        group.binding = { ...group.binding, comparator, to: own.to };
        return;
      }
    }
    let stretchFrom = Math.max(
      clause.from,
      group ? afterSeparator(plain, group.binding.to, quantity.from) : 0,
    );
    for (const date of dates)
      if (isBreak(plain, date) && date.to <= quantity.from && date.to > stretchFrom)
        stretchFrom = date.to;
    for (const condition of conditions) {
      if (condition.to > quantity.from || condition.to <= stretchFrom) continue;
      const rest = plain.slice(condition.to, quantity.from);
      const suffix = /^(?:及?以[上下内])?/.exec(rest)?.[0] ?? '';
      // 投资10亿元以上项目10个: without 的 the size is part of the name.
      if (/的|[、，,]/.test(rest) || !sizes.test(condition.unit))
        stretchFrom = condition.to + suffix.length;
    }
    const following = quantities[index + 1];
    let stretchTo = following ? following.from : clause.to;
    for (const date of dates)
      if (date.from >= quantity.to && date.from < stretchTo) stretchTo = date.from;
    const binding = bindingOf(plain, stretchFrom, quantity);
    const listed = group && isListed(plain, group, quantity);
    // 新增城市道路180公里、绿道130公里: both are new.
    if (
      listed &&
      group.binding.comparator === '+' &&
      binding.comparator !== '+' &&
      quantity.unit !== '%'
    ) {
      binding.notes.unshift(`增量${binding.comparator === '=' ? '' : nameOf(binding.comparator)}`);
      binding.comparator = '+';
    }
    groups.push({
      quantities: [quantity],
      binding,
      stretchFrom,
      stretchTo,
      isFirst: groups.length === 0,
    });
  });
  return groups;
}

export const anyVerb =
  /新建|改建|扩建|建成|建设|改造|打造|培育|培养|培训|引进|完成|实施|达|增|降|提[高升]|惠及|涉及|总|安排|其中|开展|举办|治理|整治|修复|扶持|支持|发放|种植|创建|推广|布局|设立|修订|铺设|更新|开通|续建|启动|淘汰|拆除|投放|优化|调整|盘活|清理|关闭|升级|就业/;

/** Whether a figure goes on with the list that the group before it began, without a verb of its own. */
function isListed(plain: string, group: Group, quantity: Quantity): boolean {
  const between = plain.slice(group.binding.to, quantity.from);
  const own = plain.slice(afterSeparator(plain, group.binding.to, quantity.from), quantity.from);
  return /[、和及与]/.test(between) && !anyVerb.test(own);
}

/** 比2023年下降6.5% leaves the noun where it was; any other date begins the words of a target anew. */
function isBreak(plain: string, date: FoundDate): boolean {
  return !isBaseYear(plain, date) && !(date.kind === 'none' && date.note.startsWith('对比'));
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
  return /(?:产值|收入|投资额?|面积|规模|营收|资产|注册资本|利润|税收|销售额|年限|人口|学历|贡献|投入|流量|容量|库容|能耗)$/.test(
    before,
  );
}
