// Text that was meant as a date and cannot be one, because a character is wrong: 2O21年, 6月3l日, 202年底. See RULES.md [D21].
import { claim, type Claims } from './candidates.ts';

/** A letter that stands for a digit (2O21年, 6月3l日), or a year with a digit too many or too few. */
const brokenYear =
  /(?<![\dA-Za-z])(?:(?=[\dOoIlSZ]*[OoIlSZ])(?=[\dOoIlSZ]*\d)[\dOoIlSZ]{4}|[12]\d{2}|[12]\d{4}|(?=[一二三四五六七八九〇零OoО]*[OoО])[一二][〇零九OoО][〇零一二三四五六七八九OoО]{2})\s{0,3}年(?=\s{0,3}(?:\d{1,2}\s{0,3}月|年?[底末初]|[度前]|[上下]半年|第?[一二三四1-4]季度|完成|建成|实现|达|$)|[^\u4e00-\u9fff])(?:\s{0,3}[\dOoIl]{1,2}\s{0,3}月(?:\s{0,3}[\dOoIl]{1,2}\s{0,3}[日号])?)?(?:年?[底末初])?(?:(?:之|以)?前)?/g;
const brokenDay =
  /(?<![\dA-Za-z])(?:\d{4}\s{0,3}年\s{0,3})?(?:\d{0,2}[OoIl]\d{0,1}\s{0,3}月(?:\s{0,3}[\dOoIl]{1,2}\s{0,3}[日号])?|\d{1,2}\s{0,3}月\s{0,3}(?:\d?[OoIl]\d?)\s{0,3}[日号])(?:(?:之|以)?前)?/g;

/** Claims what looks like a date with wrong characters. Runs before the dates, so that none is read out of it. */
export function findBroken(text: string, claims: Claims): void {
  if (!/年|月/.test(text)) return;
  for (const pattern of [brokenYear, brokenDay])
    for (const match of text.matchAll(pattern)) {
      const to = match.index + match[0].length;
      const reason = `“${match[0]}”写法有误，无法认作日期，请核对原文`;
      claim(claims, { from: match.index, to, form: 'broken', reason });
    }
}
