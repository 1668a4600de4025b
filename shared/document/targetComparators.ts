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

const filler = '(?:\\s|要|须|应|将|需|力争|争取)*';
const spreadWords = '(分别|各自|年?均|都|皆)?';
const wordsBefore: readonly [pattern: RegExp, comparator: Comparator][] = [
  [
    /(?:不少于|不低于|不小于|不得少于|不得低于|不得小于|达到或超过|达到|稳定达到|达|至少|最少|起码|≥|>=|保持在|稳定在|维持在|(?:提[高升]|增[加长]|上升|扩大|拓展|扩展|增)[到至]|升[到至])$/,
    '>=',
  ],
  [
    /(?:不超过|不得超过|不高于|不得高于|不多于|不大于|控制在|压[缩减][到至]|缩短[到至]|精简[到至]|缩减[到至]|下降[到至]|降低?[到至]|减少?[到至]|≤|<=|最多)$/,
    '<=',
  ],
  [/(?:超过|超出|超|突破|高于|大于|多于|>)$/, '>'],
  [/(?:低于|小于|少于|<)$/, '<'],
  [/(?:大约|约为?|将近|接近|近|≈)$/, '~'],
];
const increments =
  /(?:新增|增加|增长|净增|递增|提高|提升|上升|扩大|增设|增幅|增幅达|同比增长)(?:了)?$/;
const decreases = /(?:下降|降低|减少|压减|减|缩短|压缩)(?:了)?$/;
const looseAtLeast = /(?:至少|不少于|不低于)[\u4e00-\u9fff]{1,8}$/;
/** 新增 before another verb only says that it is new work: 新增建设城市绿地30个 is thirty. */
const newOnes =
  /^(?:[\s,，、]|力争|确保|每年|年|全市|全县|全区|计划|共|再|努力|实现|要)*(?:新增|增加|增设|净增)(?!建设|建成|改造|培育|认定|创建|布局|实施|引进|设立|开工|打造|培养|完成|投放|配备|规划)/;
const after = /^\s?(?:\(含\))?(?:(及以上|以上|以下|以内|之内|内(?![蒙部外容涵设])|左右|上下))/;
const spreadAtEnd = new RegExp(`${spreadWords}${filler}$`);

/** The comparison of a quantity, from the words of its stretch before it and after it. */
export function bindingOf(text: string, stretchFrom: number, quantity: Quantity): Binding {
  const before = text.slice(stretchFrom, quantity.from);
  let words = before.replace(/\s+$/, '');
  let comparator: Comparator | null = null;
  const notes: string[] = [];
  // 提高不少于20%: comparison and increment may stand in a row.
  for (let round = 0; round < 3; round++) {
    const hit = wordsBefore.find(([pattern]) => pattern.test(words));
    if (!hit) break;
    comparator ??= hit[1];
    words = words.replace(hit[0], '').trimEnd();
  }
  const increment = increments.exec(words);
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
  const spread = /(分别|各自|(?<!年)均|都|皆)(?:\s|要|须|应|将|需|力争|争取|稳定)*$/.exec(
    words,
  )?.[1];
  words = words.replace(spreadAtEnd, '');
  if (quantity.upper !== null) {
    notes.push(`区间：${quantity.value}—${quantity.upper}${quantity.unit}`);
    comparator = '>=';
  }
  if (
    /年均\s?$/.test(before.slice(0, words.length + 2)) ||
    /年均(?:增长|提高|提升|递增|下降)/.test(before)
  )
    notes.push('年均');
  if (increment || newOnes.test(before)) {
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

function nameOf(comparator: Comparator | null): string {
  const names: Partial<Record<Comparator, string>> = {
    '>=': '（不少于）',
    '>': '（超过）',
    '<=': '（不超过）',
    '<': '（低于）',
    '~': '（左右）',
  };
  return comparator ? (names[comparator] ?? '') : '';
}
