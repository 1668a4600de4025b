// The words that a date governs: what is to be done by then.

const sentenceMark = /[。；;！!？?\n①②③④⑤⑥⑦⑧⑨⑩]|\s\/\s/g;

/** Where sentences end: offsets of their marks, and the end of the text. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(sentenceMark)) ends.push(match.index);
  ends.push(text.length);
  return ends;
}

/** The sentence around an offset: `from` after the mark before it, `to` at its own mark. */
export function sentenceAround(
  ends: readonly number[],
  at: number,
): { from: number; to: number; index: number } {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return { from: low === 0 ? 0 : (ends[low - 1] ?? 0) + 1, to: ends[low] ?? at, index: low };
}

const leading = /^(?:[\s,，、/》:.)）”"]|(?:左右|前后|为止|为限|截止)(?=$|[\s,，、。；;)]))+/;
/** Nothing but that it is done by then: 全部完成, 投入使用. */
const onlyDone =
  /^(?:前)?(?:全部|全面|基本|均|都)?(?:完成|投入使用|投用|交付使用|启用|建成投用|完工|竣工)$/;
const trailing =
  /(?:[\s,，、:(（“]|(?:并|且|和|及|并力争|力争|争取|确保|务必|于|在|到|至|自|从|其中|分别|不晚于|不迟于|不晚|不迟|最迟|限期?|截止|(?:整改|完成|办结|办理|截止|报送|工作)?(?:时限|期限|时间|日期|时间节点)(?:为|是)?))+$/;

/** Without what leads to a date. Looks at the last characters only: a sentence may be very long. */
function trimEnd(text: string): string {
  const tail = text.slice(-60);
  const cut = trailing.exec(tail);
  return cut ? text.slice(0, text.length - cut[0].length) : text;
}

/**
 * The stretch that a date governs. A date set off by a comma, or opened by 到 or 至, governs to the end of its sentence
 * or the next date; one that a verb follows directly governs its clause. A date at the end governs what stands before.
 */
export function governedStretch(
  text: string,
  date: { from: number; to: number; opensGoal: boolean; isRhythm: boolean },
  limits: { sentenceFrom: number; sentenceTo: number; previousTo: number; nextFrom: number },
): [from: number, to: number] {
  const limit = Math.min(limits.sentenceTo, limits.nextFrom);
  const after = text.slice(date.to, limit);
  const setOff = /^\s*[,，:)]/.test(after) || date.opensGoal;
  const skipped = leading.exec(after)?.[0].length ?? 0;
  let rest = after.slice(skipped);
  if (!setOff) {
    const comma = rest.search(/[,，]/);
    if (comma >= 0) rest = rest.slice(0, comma);
  }
  rest = trimEnd(rest);
  // The bracket that the date itself stands in.
  if (rest.endsWith(')') && !rest.includes('(')) rest = rest.slice(0, -1);
  // …改造任务，于2022年底前完成: the words that say what stand before.
  const start = Math.max(limits.sentenceFrom, limits.previousTo);
  const before = text.slice(start, date.from);
  const saysMore = !date.isRhythm && onlyDone.test(rest) && /[\u4e00-\u9fff]/.test(before);
  if (rest.length > 0 && !saysMore) return [date.to + skipped, date.to + skipped + rest.length];
  // 改造1850户，其中沿线900户年底前完成: the words of its own clause, where there are any.
  const comma = Math.max(before.lastIndexOf('，'), before.lastIndexOf(','));
  const own = saysMore && /[\u4e00-\u9fff]/.test(trimEnd(before.slice(comma + 1)));
  const from = own ? comma + 1 : 0;
  const skippedBefore = from + (leading.exec(before.slice(from))?.[0].length ?? 0);
  const words = trimEnd(before.slice(skippedBefore));
  return [start + skippedBefore, start + skippedBefore + words.length];
}
