// A notice that came as one paragraph, with spaces where its lines ended: where its headings and items begin.
import { readNumbering, type Numbering } from './numbering.ts';

/** `title`: the words up to the next number are a heading. */
export type FlatCut = { at: number; numbering: Numbering; title: boolean };

/** A number behind a space or a sign that ends something; 2.5公里 and 第2、3项 are not behind one. */
const places =
  /(?:(?<=[。；：:]\s?)|(?<=\s))(?=[（(]?[一二三四五六七八九十\d]{1,3}(?:[）)、．]|[.](?!\d)))|(?<=[\u4e00-\u9fff”])(?=\d{1,3}(?:[、．]|[.](?!\d)))/gu;
const label = /(?:单位|部门|主体)[：:]/u;
const longestTitle = 40;
/** A paragraph with less is no notice. */
const shortest = 120;

/**
 * Numbers that follow on one another, each on its own level or one below the number before it. None where fewer than two
 * items of one level are there, or where nothing between them says who is responsible.
 */
export function flatCuts(text: string): FlatCut[] {
  if (text.length < shortest || !label.test(text)) return [];
  const cuts: FlatCut[] = [];
  const values = new Map<number, number>();
  for (const { index } of text.matchAll(places)) {
    const numbering = readNumbering(text.slice(index, index + 24));
    if (!numbering || numbering.rank > 30) continue;
    const { rank, value } = numbering;
    const last = cuts.at(-1)?.numbering;
    const first = value === 1 && (!last || rank > last.rank);
    if (!first && value !== (values.get(rank) ?? 0) + 1) continue;
    // 全面排查隐患1、坚持…: directly behind a heading only.
    if (/[\u4e00-\u9fff”]/u.test(text.charAt(index - 1))) {
      const above = cuts.at(-1);
      const next = { at: index, numbering, title: false };
      if (!above || !isTitle(text, above, next)) continue;
    }
    values.set(rank, value);
    cuts.push({ at: index, numbering, title: false });
  }
  const answered = cuts.filter(({ at }, index) => label.test(text.slice(at, cuts[index + 1]?.at)));
  const items = answered.length > 0 && [...values.values()].some((count) => count > 1);
  return items
    ? cuts.map((cut, index) => ({ ...cut, title: isTitle(text, cut, cuts[index + 1]) }))
    : [];
}

/** 一、全面排查 before （一）: short words without a full stop, and a deeper number behind them. */
function isTitle(text: string, { at, numbering }: FlatCut, next: FlatCut | undefined): boolean {
  if (!next || next.numbering.rank <= numbering.rank) return false;
  const words = text.slice(at + numbering.length, next.at);
  return words.length <= longestTitle && !/[。；：:！]/u.test(words);
}
