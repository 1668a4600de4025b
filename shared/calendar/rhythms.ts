// Duties that come back: 每年12月底前, 每季度末, 每3天, 一季度一通报. See RULES.md [D10].
import type { Precision } from '../plan/model.ts';
import { claim, type Claims, type Meaning } from './candidates.ts';
import { parseChineseNumber } from './numerals.ts';

const count = '\\d{1,3}|[一二三四五六七八九十两]{1,3}';
const unit = '个?工作日|天|日|周|个?星期|旬|个?月|个?季度?|半年|年度?|个?学期';
const verbs =
  '报送|上报|填报|填写|签订|小结|报告|推进|调度|通报|考核|考评|评估|汇总|总结|公布|督查|督导|检查|更新|反馈|例会|研究|开展|召开|统计';
const point =
  '(?:\\d{1,2}(?=[、和及与,，]\\d{1,2}(?:[、和及与,，]\\d{1,2}){0,10}\\s?月)|(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?月\\s?(?:(?:\\d{1,2})\\s?[日号]|[上中下]旬|[初中底末])?|\\d{1,2}\\s?[日号]|[底末初]|年[底末初]|月[底末初]|第?[一二三四1-4]季度[初末]?|[上下]半年|(?:第[一二三]个?|[首次末])月(?:\\d{1,2}\\s?[日号])?)';
const range = '\\s?[-~至到]\\s?';
/** 6—9月, 5月至10月, 1日至5日, 汛期前, 结束后10日内, 17时前, 最后一个工作日: points of other forms. */
const otherPoint =
  `\\d{1,2}${range}\\d{1,2}\\s?[月日]|(?:${point})${range}(?:${point})` +
  '|(?:主?汛期|春节|清明节?|国庆节?|元旦|采暖季|供暖季|开学|年关)(?:到来|来临)?(?=(?:之|以)?前)' +
  `|结束后的?\\s?(?:${count})\\s?(?:个?工作日|日|天)(?=内|之内|以内)` +
  '|(?:上午|下午)?\\d{1,2}(?:时|点|:\\d{2})(?=(?:之|以)?前)|最后一(?:个工作)?[日天周]|最后一个周[一二三四五]';
const pointList = `(?:${otherPoint}|${point}(?:[、和及与,，]${point}){0,11})`;

const everyPattern = new RegExp(
  `(?:连续\\s?(?<years>${count})\\s?年[,，]?)?(?<!\\d|每[人户亩床生头])每(?:隔)?\\s?(?<n>${count}|半)?\\s?(?<u>${unit})(?!间|均|人次)` +
    `(?<p>${pointList}|(?<=周|星期)[一二三四五六日](?:[至到、,，和及与](?:每?(?:周|星期))?[一二三四五六日]){0,6}(?!次|个|期|报(?!送)))?(?<s>(?:之|以)?[前内])?(?<list>\\([^()]{0,24}?\\d{1,2}\\s?月[^()]{0,24}\\))?`,
  'g',
);
const oneToOnePattern = new RegExp(
  `(?:(?<![\\d第])(?<u>[一半](?:日|天|周|旬|月|季度?|年)))一(?:${verbs}|次|度)`,
  'g',
);
/** 月调度、季通报、年考核, each between two marks. */
const bareUnitPattern = new RegExp(
  `(?<=^|[、,，。；;“:])(?<u>周|双月|月|季度?|半年|年度?|年终)(?:调度|通报|报告|例会|评估|考核|考评|督查|总结)(?=$|[、,，。；;”])`,
  'g',
);
const byUnitPattern = new RegExp(`(?:逐|按|分)(?<u>日|周|旬|月度?|季度?|年度?)(?=${verbs})`, 'g');

/** Finds rhythms in text in its plain form. */
export function findRhythms(text: string, claims: Claims): void {
  if (text.includes('每'))
    for (const match of text.matchAll(everyPattern)) {
      const { n, u, p, s, list, years } = match.groups ?? {};
      const half = n === '半';
      const interval = n && !half ? (parseChineseNumber(n) ?? 1) : 1;
      // 每年末 and 每月底 leave the mark in the list of points; 每半年 comes as 半 and 年, or as 半年.
      const word = half ? `半${u}` : (u ?? '').replace('个', '');
      const meaning = rhythm(word, interval, `${p ?? ''}${s ?? ''}`, list ?? '');
      if (years) meaning.note = `连续${years}年，${meaning.note}`;
      claim(claims, span(match, meaning));
    }
  if (text.includes('一'))
    for (const match of text.matchAll(oneToOnePattern)) {
      const word = (match.groups?.['u'] ?? '').replace('一', '');
      claim(claims, span(match, rhythm(word, 1, '', '')));
    }
  for (const match of text.matchAll(bareUnitPattern)) {
    const word = (match.groups?.['u'] ?? '').replace('年终', '年');
    const interval = word === '双月' ? 2 : 1;
    claim(claims, span(match, rhythm(word.replace('双', ''), interval, '', '')));
  }
  for (const match of text.matchAll(/上、?下半年(?=各|分别)/g))
    claim(claims, span(match, rhythm('半年', 1, '', '')));
  for (const match of text.matchAll(byUnitPattern))
    claim(claims, span(match, rhythm(match.groups?.['u'] ?? '', 1, '', '')));
}

function span(match: RegExpExecArray, meaning: Meaning) {
  return {
    from: match.index,
    to: match.index + match[0].length,
    form: 'meaning',
    role: 'rhythm',
    meaning,
  } as const;
}

function rhythm(word: string, interval: number, points: string, list: string): Meaning {
  const name = word
    .replace(/度$/, '')
    .replace(/^季$/, '季度')
    .replace(/^季度?$/, '季度');
  const days = list ? daysOfList(list) : '';
  const every = interval > 1 ? `每${interval}${counted(name)}` : `每${name}`;
  let note: string;
  if (days) note = points ? `${every}${points}（${days}）` : `${every}一次（${days}）`;
  else if (points) note = `${every}${wordsOfPoints(points, name)}`;
  else note = `${every}一次${interval === 1 ? endsOf(name) : ''}`;
  return {
    kind: 'recurring',
    start: null,
    end: null,
    precision: precisionOf(name),
    basis: 'stated',
    note,
  };
}

function counted(name: string): string {
  return name === '月' || name === '季度' || name === '星期' || name === '学期'
    ? `个${name}`
    : name;
}

function precisionOf(name: string): Precision | null {
  if (name === '年') return 'year';
  if (name === '半年') return 'half';
  if (name === '季度') return 'quarter';
  if (name === '月') return 'month';
  if (name === '旬') return 'tenDays';
  return name === '学期' ? null : 'day';
}

function endsOf(name: string): string {
  if (name === '年') return '（12月31日）';
  if (name === '半年') return '（6月30日、12月31日）';
  if (name === '季度') return '（3月31日、6月30日、9月30日、12月31日）';
  return name === '月' ? '（月底）' : '';
}

/** 12月底前 → 12月31日前; 末 after 每季度 → the four days. */
function wordsOfPoints(points: string, name: string): string {
  if (/^[底末]/.test(points)) return `${points}${endsOf(name)}`;
  const months = /((?:\d{1,2}[、和及与,，])*)(\d{1,2})\s?月\s?[底末]/g;
  return points.replace(months, (_whole, others: string, month: string) =>
    [...(others.match(/\d{1,2}/g) ?? []), month].map(lastDay).join('、'),
  );
}

function daysOfList(list: string): string {
  const months = [...list.matchAll(/\d{1,2}(?=\s?(?:月|[、和及,，]))/g)].map((match) => match[0]);
  return /[底末]/.test(list)
    ? months.map(lastDay).join('、')
    : list.slice(1, -1).replace(/^分别[在于]/, '');
}

function lastDay(month: string): string {
  const number = Number(month);
  if (number === 2) return '2月底';
  return `${number}月${[4, 6, 9, 11].includes(number) ? 30 : 31}日`;
}
