// Cells of a directory of units made into values; null where the cell does not say what its column promises.
import type { UnitKind } from '../plan/model.ts';
import type { RawCell } from '../tables/rawSheet.ts';
import { withoutSpace } from '../tables/headingText.ts';

const nothing = /^(?:[/／\\\-—–－_]+|无|暂无|空|未定)$/u;

/** Text of a cell; numbers in full, never as 1.39E+10. Empty for `/`, 无 and the like. */
export function plainText(cell: RawCell): string {
  const text =
    cell.type === 'number' && Number.isSafeInteger(cell.value) ? String(cell.value) : cell.text;
  const trimmed = text.replace(/\r\n?/gu, '\n').trim();
  return nothing.test(withoutSpace(trimmed)) ? '' : trimmed;
}

/** A name without the white space of a narrow cell and without a number in front. */
export function unitName(text: string): string {
  return withoutSpace(text).replace(
    /^(?:\d{1,3}|[（(]\d{1,3}[)）])[.、．)）]?(?=[\u4e00-\u9fff])/u,
    '',
  );
}

const kindWords: readonly [UnitKind, RegExp][] = [
  ['collective', /集体|统称|泛指/u],
  ['company', /企业|公司|集团|国企/u],
  ['institution', /事业|院校|学校|群团|人民团体|社会团体|中央驻|驻.{0,4}单位|垂直管理/u],
  ['district', /县|区|乡|镇|街道|旗|开发区|属地/u],
  ['department', /部门|机关|市直|省直|党委|政府|行政|委办局/u],
];

/** 部门, 市直单位, 县（市、区）, 国有企业…; null for words that are not known. */
export function unitKindOf(text: string): UnitKind | null {
  const plain = withoutSpace(text);
  if (/^(?:市直|县直|区直|省直)/u.test(plain)) return 'department';
  return kindWords.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** `20`, `20%` or `20个百分点` as a number from 0 to 100; null for anything else. */
export function pointsOf(text: string): number | null {
  const match = /^(\d{1,3}(?:\.\d{1,2})?)(?:%|个?百分点)?$/u.exec(
    withoutSpace(text.normalize('NFKC')),
  );
  const points = Number(match?.[1]);
  return match && points <= 100 ? points : null;
}

/** Numbers joined by 、; null when the text has no digits at all. */
export function phoneText(text: string): string | null {
  const numbers = text
    .normalize('NFKC')
    .split(/[\n;,、/]+/u)
    .map((part) =>
      part
        .trim()
        .replace(/\s*-\s*/gu, '-')
        .replace(/(?<=\d)[ \t]+(?=\d)/gu, ' '),
    )
    .filter((part) => part !== '');
  if (numbers.length === 0) return '';
  return numbers.every((number) => /\d{3}/u.test(number.replaceAll(' ', '')))
    ? numbers.join('、')
    : null;
}

/** `张三 13900000000` as the person and the phone. */
export function contactAndPhone(text: string): { contact: string; phone: string } {
  const numbers = text.normalize('NFKC').match(/\d[\d -]{4,18}\d/gu) ?? [];
  const contact = numbers
    .reduce((rest, number) => rest.replace(number, ' '), text.normalize('NFKC'))
    .replace(/[\s:,;、/()-]+/gu, ' ')
    .trim();
  return { contact, phone: numbers.map((number) => number.trim()).join('、') };
}

/** Names of persons: several lines joined by 、, the spaces of 张 三 taken out. */
export function personText(text: string): string {
  return text
    .split(/[\n;；,，、]+/u)
    .map((part) => part.trim().replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff]$)/u, ''))
    .filter((part) => part !== '')
    .join('、');
}
