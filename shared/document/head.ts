// What stands above and below the body of a notice: title, number, issuer, day of issue, period of the plan.
import { readDates, type DateContext } from '../calendar/expressions.ts';
import type { Day } from '../plan/model.ts';
import { chapterKind } from './chapters.ts';
import type { SourceLine } from './lines.ts';
import { chineseNumber, halfWidth, readNumbering } from './numbering.ts';
import { isDateLine } from './paragraphs.ts';

export type NoticeHead = {
  title: string;
  documentNumber: string | null;
  issuer: string | null;
  issued: Day | null;
  period: { start: Day | null; end: Day | null };
};

const planWord =
  '(?:计划|方案|意见|要点|规划|措施|办法|清单|任务书|分工|细则|责任书|(?:责任|任务|分工)分解(?:表)?|分工表|责任表|(?:若干|扶持|支持)政策)';
const yearsInBracket = /^[（(](?:20\d\d年?)[-—–－~～至到一]+(?:20\d\d年?)[）)]$/u;
const numberPattern =
  /([\u4e00-\u9fff]{2,14}(?:[（(][\u4e00-\u9fff]{1,4}[）)])?)\s?[〔[［（(【]\s?((?:19|20)\d{2})\s?[〕\]］）)】]\s?第?\s?(\d{1,5})\s?号/u;
const issuerEnding = /(?:政府|办公室|办公厅|委员会|局|厅|部|院|委|办|指挥部|领导小组|管委会)$/u;

/** 二〇二一年四月十九日 or 2021年4月19日 as a day; null for anything else. */
export function readIssueDay(text: string): Day | null {
  const plain = halfWidth(text.replace(/\s+/gu, ''));
  const arabic = /(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(plain);
  if (arabic?.[1] && arabic[2] && arabic[3])
    return day(arabic[1], Number(arabic[2]), Number(arabic[3]));
  const chinese =
    /([二〇○零Ｏ0一三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u.exec(
      plain,
    );
  if (!chinese?.[1] || !chinese[2] || !chinese[3]) return null;
  const year = Array.from(chinese[1])
    .map((digit) => ('〇○零ＯO0'.includes(digit) ? 0 : chineseNumber(digit)))
    .join('');
  return day(year, chineseNumber(chinese[2]) ?? 0, chineseNumber(chinese[3]) ?? 0);
}

function day(year: string, month: number, date: number): Day | null {
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (month < 1 || month > 12 || date < 1 || date > last) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Lines of the head: up to the first outline number, and no more than the first hundred. */
function headLines(lines: readonly SourceLine[]): string[] {
  const texts = lines.slice(0, 100).map((line) => line.mapped.text);
  const end = texts.findIndex((text, index) => {
    const numbering = readNumbering(text);
    return numbering !== null && numbering.value === 1 && index > 0;
  });
  return end < 0 ? texts : texts.slice(0, end);
}

function outerTitle(text: string): string | null {
  // 关于印发《…》的通知: the title may itself hold brackets of this kind, so the last closing one counts.
  const match =
    /(?:印发|发布|公布|下发|转发|实施)《([^\n]{4,120}?)》(?:的通知|的函|的决定|及)?/u.exec(text);
  // 现将《…》（以下简称《方案》）印发给你们, where the line above is lost.
  const sent = /现将《([^《》\n]{4,80})》[^。\n]{0,30}?印发/u.exec(text);
  const first = match && sent ? (match.index < sent.index ? match : sent) : (match ?? sent);
  return first?.[1] ?? null;
}

const numberLine = new RegExp(`^${numberPattern.source}$`, 'u');

/** 县人民政府关于 ↵ 对2022年重点工作 ↵ 进行责任分解的通知: the lines of a letter's title put together. */
function letterTitle(head: readonly string[]): string | null {
  const lines = head.slice(0, 20).map(squeeze);
  const first = lines.findIndex((line) => /关于/u.test(line) && !/[。；：;:]/u.test(line));
  if (first < 0) return null;
  let title = '';
  for (const line of lines.slice(first, first + 6)) {
    if (line.length > 60 || /[。；：;:]/u.test(line)) return null;
    title += line;
    if (/的(?:通知|意见|决定|函|通报|报告|公告)$/u.test(title)) return title;
  }
  return null;
}

function findTitle(head: readonly string[]): string {
  const joined = head.map(squeeze).join('');
  const quoted = outerTitle(joined);
  if (quoted) return quoted;
  // 关于印发2023年十件民生实事的通知: no brackets, and no word for a plan.
  const announced =
    /(?:关于|政府|办公[室厅]|委员会|局|厅)(?:印发|公布|下达|做好)(?!关于)([^《》<>〈〉。；\n]{6,50}?)的通知/u.exec(
      joined,
    )?.[1];
  const plan = new RegExp(`${planWord}(?:[（(][^（()）]{2,20}[）)])?(?:的通知)?$`, 'u');
  for (let index = 0; index < head.length; index += 1) {
    let text = squeeze(head[index] ?? '');
    // 行动计划（2021 ↵ —2023年）: the bracket of the years goes on in the next line.
    if (/[（(][^）)]{0,12}$/u.test(text)) text += squeeze(head[index + 1] ?? '');
    if (text.length > 60 || /[。；：;:|｜\t]/u.test(head[index] ?? '')) continue;
    if (!plan.test(text)) continue;
    // The lines before may be its first halves: 云川市老城区品质提升 / 三年行动计划.
    for (let before = index - 1; before >= 0 && before >= index - 3; before -= 1) {
      const line = squeeze(head[before] ?? '');
      if (/[。；：:号文件）)]$/u.test(line) || isDateLine(line) || line.length > 40 || line === '')
        break;
      if (numberPattern.test(line) || line.startsWith('附件')) break;
      // 云川市人民政府 above a title that does not go on with 关于: who issues it.
      if (issuerEnding.test(line) && !/关于/u.test(text)) break;
      text = line + text;
    }
    const years = squeeze(head[index + 1] ?? '');
    if (!/20\d\d/u.test(text) && yearsInBracket.test(years)) text += years;
    const about = /^.{0,40}?关于(?:印发|发布|公布|下发)(.{4,})的通知$/u.exec(text)?.[1];
    return about && plan.test(about) ? about : text;
  }
  if (announced) return announced;
  const letter = letterTitle(head);
  if (letter) return letter;
  const line = head.find(
    (text) =>
      text.length >= 4 &&
      text.length <= 60 &&
      !/[。；：;:？?！!|｜\t]/u.test(text) &&
      !numberLine.test(squeeze(text)),
  );
  if (!line || readNumbering(line)) return '';
  // 主要任务 is a heading; 云川市2022年重点工作 says whose and of which year.
  return chapterKind(line) === 'unknown' || /20\d\d年|[市县区省州]/u.test(line)
    ? squeeze(line)
    : '';
}

/** 云川市人民政府办公室2021年4月19日（此件公开发布）: who signs and when, on one line. */
const signature =
  /^(?<who>[^，。：《》\d]{2,40}?)(?<day>(?:20\d\d|二[○〇零0][^年]{2})年.{2,6}日)(?:[（(]此件[^（()）]{2,12}[）)])?$/u;

function signed(text: string): { who: string; day: Day } | null {
  const { who = '', day: written = '' } = signature.exec(text)?.groups ?? {};
  const signedOn = issuerEnding.test(who) ? readIssueDay(written) : null;
  return signedOn === null ? null : { who, day: signedOn };
}

function findIssuer(lines: readonly SourceLine[], head: readonly string[]): string | null {
  const joined = head.map(squeeze).join('\n');
  const about = /(?:^|\n)([^\n，,。；;：:《》]{2,40}?)\n?关于/u.exec(joined)?.[1];
  if (about && issuerEnding.test(about)) return about;
  const red = /(?:^|\n)([^\n，。：《》]{2,40}?)文件(?:\n|$)/u.exec(joined)?.[1];
  if (red && issuerEnding.test(red)) return red;
  for (let index = 0; index < lines.length; index += 1) {
    const own = signed(squeeze(lines[index]?.mapped.text ?? '').slice(0, 80));
    if (own) return own.who;
    if (!isDateLine(lines[index]?.mapped.text ?? '')) continue;
    const above = squeeze(lines[index - 1]?.mapped.text ?? '');
    if (above.length <= 40 && issuerEnding.test(above) && !/[，。：]/u.test(above)) return above;
  }
  return null;
}

/** 发文日期 | 2022-07-14: what the page of a government says beside its notice. */
const metadataDay =
  /(?:发文|成文|印发|生成)(?:日期|时间)[:：|｜]?(20\d\d(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2})/u;

function findIssued(lines: readonly SourceLine[]): Day | null {
  let printed: Day | null = null;
  for (const { mapped } of lines) {
    const text = squeeze(mapped.text);
    if (text.length > 60) continue;
    const own = signed(text);
    if (own) return own.day;
    if (isDateLine(text) && !text.endsWith('印发')) {
      const found = readIssueDay(text);
      if (found) return found;
    }
    const cell = metadataDay.exec(text)?.[1];
    if (cell !== undefined)
      printed ??= readIssueDay(cell.replace(/[-./]/u, '年').replace(/[-./]/u, '月') + '日');
    if (text.endsWith('印发')) printed ??= readIssueDay(text.slice(text.search(/[\d二]\S{3}年/u)));
  }
  return printed;
}

/** The period in the title (（2021—2023）, 2021—2023年), else the sentence that says from when to when. */
export function findPeriod(title: string, body: string, issued: Day | null): NoticeHead['period'] {
  const plain = halfWidth(title);
  const years = /(20\d\d)年?(?:[-—–－~～至到一]+)(20\d\d)年?/u.exec(plain);
  if (years?.[1] && years[2] && years[1] <= years[2]) {
    return { start: `${years[1]}-01-01`, end: `${years[2]}-12-31` };
  }
  const sentence =
    /(?:(?:即日|印发之日)起[^。\n]{0,4}[至到]|[自从]20\d\d年[^。\n]{0,12}(?:开始|起|启动)[^。\n]{0,24}?|20\d\d年[^。\n]{0,12}(?:开始|起)[，,]?[至到])20\d\d年[^。\n，]{0,8}(?:结束|止|完成|底|日)/u.exec(
      body,
    )?.[0];
  if (sentence) {
    const issuedYear = issued ? Number(issued.slice(0, 4)) : null;
    const context: DateContext = { year: issuedYear, issued, period: { start: null, end: null } };
    const days = readDates(sentence, context).flatMap(({ start, end }) => [start, end]);
    const known = days.filter((value) => value !== null).sort();
    const [start] = known;
    const end = known[known.length - 1];
    if (start && end && start < end) return { start, end };
  }
  const single = /(20\d\d)年(?!行动计划（)/u.exec(plain)?.[1];
  if (single) {
    const more = /([二三四五两])年(?:行动|工作|攻坚|滚动)/u.exec(plain)?.[1];
    const length = more ? (more === '两' ? 2 : (chineseNumber(more) ?? 1)) : 1;
    return { start: `${single}-01-01`, end: `${Number(single) + length - 1}-12-31` };
  }
  return { start: null, end: null };
}

export function readHead(lines: readonly SourceLine[], body: string): NoticeHead {
  const head = headLines(lines);
  const found = findTitle(head.map((line) => line.replace(/^\*+|\*+$/gu, '')));
  const title = /^《([^《》]+)》$/u.exec(found)?.[1] ?? found;
  const issued = findIssued(lines);
  return {
    title,
    documentNumber: findNumber(head),
    issuer: findIssuer(lines, head),
    issued,
    period: findPeriod(title, body, issued),
  };
}

/** The number stands at the start of a line, behind 文号：, or behind the title; one in a sentence is that of another document. */
function findNumber(head: readonly string[]): string | null {
  for (const line of head.slice(0, 40).map(squeeze)) {
    const number = numberPattern.exec(line);
    if (!number) continue;
    const before = line.slice(0, number.index);
    const behindTitle = /的(?:通知|意见|决定|函|公告)[（(]?$/u.test(before);
    if (/[，,；;。]/u.test(before) || (before.includes('《') && !behindTitle)) continue;
    if (/^(?:根据|按照|依据|贯彻|落实)/u.test(number[0])) continue;
    return number[0];
  }
  return null;
}
