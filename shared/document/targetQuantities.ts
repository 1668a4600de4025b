// Figures with a unit of measure in text: 100个, 150万亩, 1～3个百分点, 百分之八十, 3000余名, $8\text{km}/\text{km}^2$.
import { parseChineseNumber } from '../calendar/numerals.ts';
import { latexPattern, plainLatex } from './latex.ts';

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
};

// Longest first within the alternation. 类, 级, 岁, 号, 年 are no units of a target.
const countable = [
  '人次',
  '场次',
  '床位',
  '泊位',
  '车位',
  '学时',
  '课时',
  '标箱',
  '班次',
  '门次',
  '户次',
  '户',
  '个',
  '项',
  '家',
  '名',
  '人',
  '场',
  '次',
  '处',
  '座',
  '条',
  '所',
  '套',
  '栋',
  '幢',
  '台',
  '辆',
  '株',
  '棵',
  '间',
  '张',
  '件',
  '种',
  '篇',
  '册',
  '份',
  '只',
  '头',
  '口',
  '眼',
  '孔',
  '组',
  '队',
  '支',
  '片',
  '块',
  '盏',
  '艘',
  '架',
  '宗',
  '起',
  '例',
  '批',
  '期',
  '门',
  '部',
  '段',
  '站',
  '村',
  '县',
  '对',
];
const measured = [
  '平方公里',
  '平方千米',
  '平方米',
  '立方米',
  '吨标准煤',
  '千瓦时',
  '兆瓦时',
  '千伏安',
  '公里',
  '千米',
  '公顷',
  '公斤',
  '斤',
  '千克',
  '平米',
  '微克',
  '毫克',
  '千瓦',
  '兆瓦',
  '美元',
  '分贝',
  'km²',
  'm²',
  'm³',
  'km',
  '㎡',
  '㎞',
  '亩',
  '吨',
  '元',
  '米',
  '升',
  '克',
  '倍',
  '分',
];
const durations = ['个工作日', '工作日', '个小时', '小时', '分钟', '个月', '天', '日', '周', '秒'];
const per =
  '(?:/(?:平方公里|立方米|万人|千人|百人|公里|年|月|日|天|周|季度|小时|人|户|亩|升|吨|km²|km|m²|m³|平方米))?';

const figure = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const rangeSign = '\\s?(?:-|~|至|到)\\s?';
const multiplier = '(?:[百千]?[万亿]{1,2}|[百千](?=[亩元吨人户]))';
const arabic =
  `(?<![\\d.A-Za-z第×])(?<n>${figure})(?:(?<px>%?)(?<mx>${multiplier})?${rangeSign}(?<x>${figure}))?\\s?(?<r>[余多来])?(?<m>${multiplier})?(?<r2>[余多])?\\s?` +
  `(?<u>%|‰|个?百分点|(?:${[...durations, ...measured, ...countable].join('|')})${per})`;
const percentWords = `百分之(?<p>${figure}|[一二三四五六七八九十百点]{1,6})`;
const concrete = '平方公里|公里|公顷|人次|场次|亩|条|座|所|处|家|名|场|栋|幢|辆|套|台|个|项|户|批';
const chinese = `(?<![第每各\\d一二三四五六七八九十百千两数几])(?<c>[二两三四五六七八九十百千]{1,5})(?<cm>[万亿])?(?<cu>${concrete})`;
const quantities = new RegExp(`${arabic}|${percentWords}|${chinese}`, 'g');

/** 三个方面, 四项制度: a count of headings, not of things. */
const abstractNouns =
  /^(?:大)?(?:方面|阶段|环节|层面|维度|转变|百分|调整|统筹|意识|统一|步骤|原则|关键|类别|层次|角度|领域|体系|专项行动|行动|要求|制度|机制|不|结合|同步|必须|严禁|坚持|到位|清单|落实|提升|转型|文明|更加|率先|全覆盖)/;

/** All quantities in order. `text` is in its plain form; `source` is the same text as written, for LaTeX. */
export function findQuantities(text: string, source: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(quantities)) {
    const quantity = quantityOf(match, text);
    if (quantity) found.push(quantity);
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
      });
  }
  return found
    .filter((piece) => !whole.some(({ from, to }) => piece.from >= from && piece.to <= to))
    .concat(whole)
    .sort((a, b) => a.from - b.from);
}

function quantityOf(match: RegExpExecArray, text: string): Quantity | null {
  const { n, x, m, mx, r, r2, u, p, c, cm, cu } = match.groups ?? {};
  const from = match.index;
  const to = from + match[0].length;
  const base = { from, to, upper: null, roughly: false, isDuration: false, inChinese: false };
  if (p !== undefined) {
    const value = percentOf(p);
    return value === null ? null : { ...base, value, unit: '%' };
  }
  if (c !== undefined) {
    const value = parseChineseNumber(`${c}${cm ?? ''}`);
    if (value === null || abstractNouns.test(text.slice(to, to + 4))) return null;
    return { ...base, value, unit: cu ?? '', inChinese: true };
  }
  const value = parseChineseNumber(`${n ?? ''}${mx ?? m ?? ''}`);
  const upper = x === undefined ? null : parseChineseNumber(`${x}${m ?? ''}`);
  if (value === null || (upper !== null && upper <= value)) return null;
  // 1个百分点 is measured in 百分点; 2个小时 in 小时.
  const unit = (u ?? '').replace(/^个(?=百分点|小时)/, '');
  if (/^[个项]$/.test(unit) && /^(?:方面|阶段|环节|层面)/.test(text.slice(to, to + 2))) return null;
  const isDuration = durations.includes(u ?? '');
  return { ...base, value, upper, unit, roughly: (r ?? r2) !== undefined, isDuration };
}

function percentOf(words: string): number | null {
  const [whole, fraction] = words.split('点');
  if (fraction === undefined) return words === '百' ? 100 : parseChineseNumber(words);
  const integer = parseChineseNumber(whole ?? '');
  const digits = Array.from(fraction, parseChineseNumber);
  if (integer === null || digits.includes(null)) return null;
  return Number(`${integer}.${digits.join('')}`);
}
