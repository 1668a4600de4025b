// What kind of line a row is, judged by its segments alone: numbers of columns, totals, notes, signatures, labels.
import type { Segment } from './grid.ts';
import { withoutSpace } from './headingText.ts';

const columnNumber =
  /^[（(]?(?:第?\d{1,3}(?:栏|列)?|[甲乙丙丁戊]|[A-Z]{1,2})[)）]?(?:[=＝].{1,40})?$/u;

/** A row that only numbers the columns: `（1） （2） …`, `甲 乙 （1）`, `1 2 3 …`. */
export function isColumnNumbers(line: Segment[], columns: number): boolean {
  if (line.length < 2 || line.length * 2 < columns) return false;
  const texts = line.map(({ text }) => withoutSpace(text));
  if (texts.every((text) => text === '1/0')) return true;
  if (!texts.every((text) => columnNumber.test(text))) return false;
  const figures = texts.flatMap((text) => /\d+/u.exec(text)?.[0] ?? []).map(Number);
  if (figures.length === 0) return isAlphabet(texts);
  if (line.length < 3 && !/[（(甲]/u.test(texts.join(''))) return false;
  // Counting up, by one except where a column was taken out; a row of data hardly ever does.
  return (
    figures.every((figure, index) => {
      const before = figures[index - 1];
      return before === undefined || (figure > before && figure - before <= 3);
    }) &&
    (figures[0] === 1 || /[（(]/u.test(texts.join('')))
  );
}

function isAlphabet(texts: string[]): boolean {
  const joined = texts.join('');
  return '甲乙丙丁戊'.startsWith(joined) || 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.startsWith(joined);
}

const total =
  /^(?:(?:全[市县区州省]|本页|本表|各[项县区]|[一-鿿]{0,6})?(?:合计|总计|小计|共计|总分|总数|平均)|累计)(?:数|值|分)?(?:[（(:：].*)?$/u;

/** A row of totals says so in one of its first words. */
export function isTotal(line: Segment[]): boolean {
  return line.slice(0, 2).some(({ text }) => text.length <= 30 && total.test(withoutSpace(text)));
}

const note =
  /^(?:备注|注|说明|填表说明|填报说明|补充资料|补充说明|附注|温馨提示|填表要求|填写说明|指标解释)\s*(?:[:：]|\d[.、．])/u;
const noteItem = /^(?:[（(]?\d{1,2}[)）.、．]|[①-⑳]|[（(]?[一二三四五六七八九十]{1,2}[)）、.])/u;

/** A note under the table: it says 注：, 说明： or the like, alone in its row. */
export function isNote(line: Segment[]): boolean {
  return line.length <= 2 && note.test(line[0]?.text.trimStart() ?? '');
}

/** A further numbered note under a first one. */
export function isNoteItem(line: Segment[]): boolean {
  return line.length === 1 && noteItem.test(line[0]?.text ?? '');
}

const signatureWord =
  '(?:单位|部门|统计|项目|分管|主要)?(?:负责人|领导|审核人|复核人|审批人|填表人|填报人|制表人|制表|审核|复核|经办人|联系人|联络员)(?:签字|签名|签章)?(?:[（(](?:签字|签名|签章|盖章)[）)])?|联系电话|填表日期|填报日期|报送日期|报送时间|填报时间|填表时间|制表日期|电话|(?:单位|主管部门)?[（(]?(?:盖章|公章)[）)]?';
const signature = new RegExp(`(?:^|\\s|[　：:])(?:${signatureWord})\\s*[:：]`, 'gu');

/** A line to sign: two labels to fill in, or one that begins the line. */
export function isSignature(line: Segment[]): boolean {
  if (line.length === 0 || line.length > 8) return false;
  const first = line[0]?.text ?? '';
  if (line.some(({ text }) => text.length > 200)) return false;
  const joined = line.map(({ text }) => text).join(' ');
  const found = joined.match(signature)?.length ?? 0;
  if (found === 0) return false;
  return (
    found >= 2 ||
    (line.length <= 2 &&
      new RegExp(`^(?:[^：:]{0,16})?(?:${signatureWord})\\s*[:：]`, 'u').test(first))
  );
}

const chineseOrdinal =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.．章节部]?|[（(][一二三四五六七八九十]{1,3}[)）]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+[、.．]?)$/u;
const sectionStart =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.．章节]|[（(][一二三四五六七八九十]{1,3}[)）])/u;

export function isChineseOrdinal(text: string): boolean {
  return chineseOrdinal.test(withoutSpace(text));
}

export function startsLikeSection(text: string): boolean {
  return sectionStart.test(withoutSpace(text));
}
