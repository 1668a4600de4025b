// How a figure binds: at least, at most, about, more than before. See TARGETS.md [Q3] to [Q6].
import type { Comparator } from '../plan/model.ts';
import type { Quantity } from './targetQuantities.ts';

export type Binding = {
  comparator: Comparator;
  /** Where the words of comparison begin: what stands before them is the subject. */
  wordsFrom: number;
  /** Past 以上, 左右 and the like. */
  to: number;
  notes: string[];
  /** The words of comparison were there, and not only the figure. */
  stated: boolean;
  /** 分别, 均. */
  spread: 'respectively' | 'each' | null;
};

const filler = '(?:\\s|要|须|(?<![供响反适对相效感])应|将|需|力争|争取)*';
const spreadWords = '(分别|各自|年?(?<!平)均|都|皆)?';
const wordsBefore: readonly [pattern: RegExp, comparator: Comparator][] = [
  [
    /(?:不少于|不低于|不小于|不得少于|不得低于|不得小于|不下于|达到或超过|达到|稳定达到|达|至少|最少|起码|最低|≥|>=|保持在|稳定在|维持在|(?:迈|跨|跃|站|登)上|(?:提[高升]|增[加长]|上升|扩大|拓展|扩展|增)[到至]|升[到至])$/,
    '>=',
  ],
  [
    /(?:不超过|不得超过|不突破|不高于|不得高于|不多于|不大于|不超|控制[在到至]|限制在|压[缩减降][到至]|缩[短小减][到至]|收窄[到至]|精简[到至]|下[降调][到至]|降低?[到至]|减少?[到至]|≤|<=|最多|最高|最长|上限为?)$/,
    '<=',
  ],
  [/(?:超过|超出|超|突破|(?:跨|迈|越)[过越]|高于|大于|多于|>)$/, '>'],
  [/(?:低于|小于|少于|<)$/, '<'],
  [/(?:大约|约为?|将近|接近|近|≈)$/, '~'],
];
const increments =
  /(?:新增|增加|增长|净增|递增|提高|(?<!改造|整治|优化|巩固|完善|更新)提升|上升|扩大|增设|增幅)$/;
const decreases = /(?:下降|降低|减少|压减|压降|减|缩短|压缩)$/;
const looseAtLeast = /(?:至少|不少于|不低于)[\u4e00-\u9fff]{1,8}$/;
/** 新增 before another verb only says that it is new work: 新增建设城市绿地30个 is thirty. */
const newOnes =
  /(?:新增|增加|增设|净增)(?!值|长|到|至|建设|建成|改造|培育|认定|创建|布局|实施|引进|设立|开工|打造|培养|完成|投放|配备|规划|安装|加装|安排|添置|购置|投入|开通|开设)[^,，]{0,30}$/;
/** What the figure is a share of: 不低于全社会用电量的30%, 占总数的六成. */
const shareOf =
  /(不少于|不低于|不高于|不超过|控制在|压[缩减]至|达到|占到|占|达|超过|相当于|等于|为)([\u4e00-\u9fffA-Za-z“”()]{1,30}(?=的$)|[\u4e00-\u9fff]{0,16}总[\u4e00-\u9fff]{1,3}(?=$))的?$/;
const after =
  /^\s?(?:\(含\))?(?:(及?以上|及?以下|及?以内|之内|内(?=\s*(?:[,，。；;、):]|$|响应|恢复|办结|办毕|到达|处置|反馈|完成|送达|拨付))|左右|上下))/;
/** 分别比2015年下降: the base of the comparison stands between. */
const base = '(?:(?:比|较)[^,，、]{2,12}|占[\\u4e00-\\u9fff]{1,10})?';
const spreadAtEnd = new RegExp(`${spreadWords}${filler}$`);

/** The comparison of a quantity, from the words of its stretch before it and after it. */
export function bindingOf(text: string, stretchFrom: number, quantity: Quantity): Binding {
  const before = text.slice(stretchFrom, quantity.from);
  let words = before.replace(/\s+$/, '');
  let comparator: Comparator | null = null;
  const notes: string[] = [];
  const share = quantity.unit === '%' || quantity.unit === '‰' ? shareOf.exec(words) : null;
  if (share) {
    notes.push(`以“${share[2] ?? ''}”为基数`);
    const verb = share[1] ?? '';
    words = words.slice(
      0,
      share.index + (/^[占相等]/.test(verb) ? share[0].length - 1 : verb.length),
    );
  }
  // 达到每千人6批次: the measure stands behind the word of comparison.
  words = words.replace(/每(?:百万|十万|百|千|万)[\u4e00-\u9fff]{0,6}?人$/, '');
  // 达到11大类37项: the classes only say how the items are sorted.
  words = words.replace(/\d+大?类$/, '');
  // 提高不少于20%: comparison and increment may stand in a row.
  for (let round = 0; round < 3 && words !== ''; round++) {
    const hit = wordsBefore.find(([pattern]) => pattern.test(words));
    if (!hit) break;
    comparator ??= hit[1];
    words = words.replace(hit[0], '').trimEnd();
  }
  const increment = quantity.unit === '番' ? /$/.exec(words) : increments.exec(words);
  const decrease = increment ? null : decreases.exec(words);
  const suffix = after.exec(text.slice(quantity.to, quantity.to + 8));
  const to = quantity.to + (suffix?.[0].length ?? 0);
  const fromSuffix = suffixComparator(suffix?.[1]);
  // 达到2000名左右 is about, 保持在98%以上 at least: the words after the figure say more.
  if (fromSuffix !== null) comparator = fromSuffix;
  if (quantity.roughly) comparator ??= '~';
  if (comparator === null && looseAtLeast.test(before)) comparator = '>=';
  const stated = comparator !== null || increment !== null || decrease !== null;
  if (increment) words = words.slice(0, increment.index);
  const spread = new RegExp(
    `(分别|各自|(?<![年平])均|都|皆)(?:\\s|要|须|应|将|需|力争|争取|稳定)*${base}(?:下降|降低|减少)?$`,
  ).exec(words)?.[1];
  words = words
    .replace(spreadAtEnd, '')
    .replace(/(?:分别|各自|均|都|皆)占[\u4e00-\u9fff]{1,10}$/, '');
  if (quantity.upper !== null) {
    notes.push(`区间：${quantity.value}—${quantity.upper}${quantity.unit}`);
    comparator = '>=';
  }
  if (
    /年均\s?$/.test(before.slice(0, words.length + 2)) ||
    /年均(?:增长|增速|增幅|提高|提升|递增|下降)/.test(before)
  )
    notes.push('年均');
  // 新增…的比例达到40% is a level all the same.
  const isNew = quantity.unit !== '%' && newOnes.test(before);
  if (increment || isNew) {
    notes.unshift(`增量${nameOf(comparator)}`);
    comparator = '+';
  } else if (decrease) notes.unshift('降幅');
  return {
    comparator: comparator ?? '=',
    wordsFrom: stretchFrom + words.length,
    to,
    notes,
    stated,
    spread: spread === undefined ? null : /分别|各自/.test(spread) ? 'respectively' : 'each',
  };
}

function suffixComparator(word: string | undefined): Comparator | null {
  if (word === undefined) return null;
  if (word.endsWith('以上')) return '>=';
  return word === '左右' || word === '上下' ? '~' : '<=';
}

export function nameOf(comparator: Comparator | null): string {
  const names: Partial<Record<Comparator, string>> = {
    '>=': '（不少于）',
    '>': '（超过）',
    '<=': '（不超过）',
    '<': '（低于）',
    '~': '（左右）',
  };
  return comparator ? (names[comparator] ?? '') : '';
}
