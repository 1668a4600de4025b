// Names found by the first letters of their syllables, as clerks type them: szjj finds 市住建局.

/** The first character of every initial in the order of pinyin; what sorts from it on begins with that letter. */
const bounds = Array.from('阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀');
const letters = 'abcdefghjklmnopqrstwxyz';
const byPinyin = new Intl.Collator('zh-CN-u-co-pinyin');
const known = new Map<string, string>();

/** `市住建局` → `szjj`. Other signs stay, in lower case. Of a character with several readings the common one counts. */
export function initialsOf(text: string): string {
  return Array.from(text.toLowerCase(), initialOf).join('');
}

function initialOf(sign: string): string {
  if (!/[\u4e00-\u9fff]/u.test(sign)) return sign;
  let initial = known.get(sign);
  if (initial === undefined) {
    const after = bounds.findIndex((bound) => byPinyin.compare(bound, sign) > 0);
    initial = letters.charAt((after < 0 ? bounds.length : after) - 1);
    known.set(sign, initial);
  }
  return initial;
}

/** Whether any of the names has the words of the query in it, as written or by initials. */
export function namesMatch(names: readonly string[], query: string): boolean {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean);
  return words.every((word) =>
    names.some((name) => name.toLowerCase().includes(word) || initialsOf(name).includes(word)),
  );
}
