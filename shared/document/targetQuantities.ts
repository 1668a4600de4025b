// Figures with a unit of measure in text: 100个, 150万亩, 1～3个百分点, 百分之八十, 3000余名, $8\text{km}/\text{km}^2$.
import { parseChineseNumber } from '../calendar/numerals.ts';
import { latexPattern, plainLatex } from './latex.ts';
import { anyUnit, concreteUnit, durations, unitInside, unitOfNoun } from './targetUnits.ts';

export type Quantity = {
  /** Offsets of figure and unit together; `to` is exclusive. */
  from: number;
  to: number;
  /** 万 and 亿 multiplied out. The lower bound of a range. */
  value: number;
  upper: number | null;
  unit: string;
  /** 余, 多 after the figure. */
  roughly: boolean;
  isDuration: boolean;
  /** Written in Chinese numerals: counts only where something is built or done. */
  inChinese: boolean;
  /** What a person should check about the figure itself, in Chinese; empty where it is plain. */
  doubt: string;
};

const figure = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const rangeSign = '\\s?(?:-|~|至|到)\\s?';
const multiplier = '(?:[百千]?[万亿]{1,2}|[百千](?=[亩元吨人户]))';
const arabic =
  `(?<![\\d.A-Za-z第×])(?<n>${figure})(?:(?<px>%?)(?<mx>${multiplier})?(?<ux>${unitInside})?${rangeSign}(?<x>${figure}))?\\s?(?<r>[余多来])?(?<m>${multiplier})?(?<r2>[余多])?\\s?` +
  `(?<u>${anyUnit})`;
const percentWords = `百分之(?<p>${figure}|[一二三四五六七八九十百点]{1,6})`;
const chinese = `(?<![第每各\\d一二三四五六七八九十百千两数几])(?<c>[一二两三四五六七八九十百千]{1,5})(?<cm>[万亿])?(?<cu>${concreteUnit})`;
/** 不低于四成, 压减三分之一: shares in words. */
const shares =
  '(?<t>[一二三四五六七八九])成(?=以上|以内|左右|[,，。；;、)]|$)|(?<fb>[二三四五十])分之(?<fa>[一二三四])';
const doublings = `翻(?<f>[一两二三四]|${figure})番`;
/** A figure without a unit: 指数控制在103.5以内, 参保人数达到30万. What it counts is looked for in the words around it. */
const bare = `(?<![\\d.A-Za-z第×/])(?<b>${figure})(?<bm>[百千]?[万亿])?(?=以[上内下]|左右|[,，。；;、)]|农村|城镇|人口|:1(?![\\d:])|$)`;
const quantities = new RegExp(
  `${arabic}|${percentWords}|${chinese}|${doublings}|${shares}|${bare}`,
  'g',
);

/** 三个方面, 26条措施: a count of headings, not of things. */
const abstractNouns =
  /^(?:大)?(?:方面|阶段|环节|层面|维度|转变|百分|调整|统筹|意识|统一|步骤|原则|关键|类别|层次|角度|领域|体系|专项行动|行动|要求|制度|机制|不|结合|同步|必须|严禁|坚持|到位|清单|落实|提升|转型|文明|更加|率先|全覆盖)/;
const headings =
  /^(?:方面|阶段|环节|层面|(?:具体|重点|主要|政策|工作|改革|创新|保障|惠企)*(?:措施|举措|任务|职责|职能))/;
/** 一个 is an article unless it says how many each is to have: 每个乡镇建成一个, 至少建成一座. */
const oneEach =
  /(?:每|各)[^,，。；]{0,20}(?:建成|建有|建设|建好|建|设立|设有|设置|设|有|创建|打造|培育|培养|配备|配|办好|办|完成|开展|举办|组织|推出|改造|形成)(?:至少|不少于)?$|每(?:个)?(?:县|区|乡|镇|村|街道|社区|行政村|乡镇|镇街)$|(?:至少|不少于)[\u4e00-\u9fff]{0,6}$/;

/** All quantities in order. `text` is in its plain form; `source` is the same text as written, for LaTeX. */
export function findQuantities(text: string, source: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(quantities)) {
    found.push(...quantitiesOf(match, text));
  }
  if (!source.includes('$') && !source.includes('\\(')) return found;
  // Figures inside LaTeX were cut to pieces above: the whole expression replaces the pieces.
  const whole: Quantity[] = [];
  for (const match of source.matchAll(latexPattern)) {
    const plain = plainLatex(match[1] ?? match[2] ?? '');
    const unit =
      /^(?:[≥≤><~≈])?([\d.,]+)([%‰]|[A-Za-z\u4e00-\u9fff][A-Za-z0-9²³/\u4e00-\u9fff]*)$/u.exec(
        plain,
      );
    const value = unit ? parseChineseNumber(unit[1] ?? '') : null;
    const from = match.index;
    const to = from + match[0].length;
    if (unit && value !== null)
      whole.push({
        from,
        to,
        value,
        upper: null,
        unit: unit[2] ?? '',
        roughly: false,
        isDuration: false,
        inChinese: false,
        doubt: '',
      });
  }
  return found
    .filter((piece) => !whole.some(({ from, to }) => piece.from >= from && piece.to <= to))
    .concat(whole)
    .sort((a, b) => a.from - b.from);
}

/** One figure, or two where a dash or 至 joins figures of different units. */
function quantitiesOf(match: RegExpExecArray, text: string): Quantity[] {
  const { n, x, m, mx, px, ux, r, r2, u, p, c, cm, cu, f, t, fa, fb, b, bm } = match.groups ?? {};
  const from = match.index;
  const to = from + match[0].length;
  const base = {
    from,
    to,
    upper: null,
    roughly: false,
    isDuration: false,
    inChinese: false,
    doubt: '',
  };
  if (p !== undefined) {
    const value = percentOf(p);
    return value === null ? [] : [{ ...base, value, unit: '%' }];
  }
  if (f !== undefined) {
    const value = parseChineseNumber(f);
    return value === null ? [] : [{ ...base, value, unit: '番' }];
  }
  if (t !== undefined || fb !== undefined) {
    const tenths = parseChineseNumber(t ?? '') ?? 0;
    const part = (parseChineseNumber(fa ?? '') ?? 0) / (parseChineseNumber(fb ?? '') ?? 1);
    const value = t === undefined ? Number((part * 100).toFixed(2)) : tenths * 10;
    return [{ ...base, value, unit: '%', doubt: `“${match[0]}”按${value}%计，请核对` }];
  }
  if (b !== undefined) return bareFigure(base, parseChineseNumber(`${b}${bm ?? ''}`), bm, text);
  if (c !== undefined) {
    // 百万千瓦: one hundred times ten thousand. 百亿元 names a size of firms.
    const isRound = /^[百千]$/.test(c) && cm !== undefined && cu !== '元';
    if (isRound && text.startsWith('级', to)) return [];
    const value = parseChineseNumber(`${isRound ? '一' : ''}${c}${cm ?? ''}`);
    if (value === null || abstractNouns.test(text.slice(to, to + 4))) return [];
    if (headings.test(text.slice(to, to + 10))) return [];
    if (value === 1 && (cu === '批' || !oneEach.test(text.slice(Math.max(0, from - 32), from))))
      return [];
    return [{ ...base, value, unit: cu ?? '', inChinese: true }];
  }
  const value = parseChineseNumber(`${n ?? ''}${mx ?? m ?? ''}`);
  const upper = x === undefined ? null : parseChineseNumber(`${x}${m ?? ''}`);
  if (value === null) return [];
  // 1个百分点 is measured in 百分点; 2个小时 in 小时.
  const unit = withoutMeasure(u ?? '');
  const isDuration = durations.includes(u ?? '');
  const doubt = unit === 'P' ? '单位“P”照原文，请核对' : '';
  const before = text.slice(Math.max(0, from - 12), from);
  // 报装精简为2个环节 is a limit; 抓好2个环节 a way to arrange the text.
  const isHeading =
    headings.test(text.slice(to, to + 10)) &&
    !/(?:精简|压[缩减]|减少|优化|合并)[为至到]\s?$|(?:报装|办电|开办|办理|登记|审批|流程)\s?$/.test(
      before,
    );
  if (/^[个项条]$/.test(unit) && isHeading) return [];
  // 200类电子证照 are counted; 3类水质 is a grade.
  if (
    unit === '类' &&
    !/(?:实现|推出|归集|整合|完成|开展|梳理|编制|覆盖|实施|上线|达到)[^,，]{0,6}$/.test(before)
  )
    return [];
  if (unit === '类' && !/^(?:[\u4e00-\u9fff]{2}|\d)/.test(text.slice(to))) return [];
  const roughly = (r ?? r2) !== undefined;
  const otherUnit =
    ux === undefined ? (px === '%' && unit !== '%' ? '%' : null) : withoutMeasure(ux);
  if (upper !== null && otherUnit !== null && otherUnit !== unit) {
    const joint = from + (n ?? '').length + (mx ?? '').length + (ux ?? px ?? '').length;
    const second = text.indexOf(x ?? '', joint);
    return [
      { ...base, to: joint, value, unit: otherUnit },
      { ...base, from: second, value: upper, unit, isDuration, roughly },
    ];
  }
  if (upper !== null && upper <= value) return [];
  return [{ ...base, value, upper, unit, roughly, isDuration, doubt }];
}

function withoutMeasure(unit: string): string {
  return unit.replace(/^个(?=百分点|小时)/, '');
}

/** 就业人数24万以上 counts 人; a coefficient or an index has no unit. Any other bare number is none of ours. */
function bareFigure(
  base: Omit<Quantity, 'value' | 'unit'>,
  value: number | null,
  times: string | undefined,
  text: string,
): Quantity[] {
  if (value === null) return [];
  const before = text.slice(Math.max(0, base.from - 24), base.from);
  const phrase =
    /(?:稳定|保持|控制|提[高升]|增[加长]|压[减降]|缩[小短]|降低?|下降|力争|突破|达到?|超过?|不低于|不少于|不高于|不超过|为|在|至|到)*\s?$/.exec(
      before,
    )?.[0] ?? '';
  const noun =
    /[\u4e00-\u9fffA-Za-z]{2,}$/.exec(before.slice(0, before.length - phrase.length))?.[0] ?? '';
  if (times === undefined) {
    const isIndex =
      /(?:系数|指数|容积率|比值|之比|收入比|PUE值?)$/.test(noun) && phrase.trim() !== '';
    // 之比达到2.8:1 is kept as 2.8.
    const isRatio = text.startsWith(':1', base.to) && /比例?$/.test(noun);
    if (isRatio)
      return [{ ...base, to: base.to + 2, value, unit: '', doubt: '比值，按“…:1”计，请核对' }];
    return isIndex ? [{ ...base, value, unit: '' }] : [];
  }
  const behind = /^(?:以上)?的?([\u4e00-\u9fff]{0,8}?(?:人口|农民|群众|劳动力|职工|居民))/.exec(
    text.slice(base.to, base.to + 14),
  );
  const unit = unitOfNoun(behind?.[1] ?? '') ?? unitOfNoun(noun);
  return unit === null
    ? []
    : [{ ...base, value, unit, doubt: `原文没有计量单位，按“${unit}”计，请核对` }];
}

function percentOf(words: string): number | null {
  const [whole, fraction] = words.split('点');
  if (fraction === undefined) return words === '百' ? 100 : parseChineseNumber(words);
  const integer = parseChineseNumber(whole ?? '');
  const digits = Array.from(fraction, parseChineseNumber);
  if (integer === null || digits.includes(null)) return null;
  return Number(`${integer}.${digits.join('')}`);
}
