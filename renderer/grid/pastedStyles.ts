// The styles of pasted HTML under another name. The page's own policy forbids inline styles and would report every one of a
// parsed table, thousands of them: style sheets are left out, style attributes are renamed and can still be read.

/** The attribute that stands for `style`. */
export const renamedStyle = 'data-pasted-style';

export function withoutStyles(html: string): string {
  const parts: string[] = [];
  const lower = html.toLowerCase();
  for (let at = 0; ;) {
    const start = lower.indexOf('<style', at);
    const end = start < 0 ? -1 : lower.indexOf('</style', start);
    parts.push(html.slice(at, start < 0 ? undefined : start));
    if (start < 0 || end < 0) break;
    at = end;
  }
  return renameInTags(parts.join(''));
}

function renameInTags(html: string): string {
  const parts: string[] = [];
  let done = 0;
  for (let start = html.indexOf('<'); start >= 0; start = html.indexOf('<', start + 1)) {
    if (!/[a-z]/i.test(html[start + 1] ?? '')) continue;
    const end = tagEnd(html, start);
    const tag = html.slice(start, end);
    parts.push(html.slice(done, start), tag.replace(/\sstyle\s*=/i, ` ${renamedStyle}=`));
    done = end;
    start = end - 1;
  }
  parts.push(html.slice(done));
  return parts.join('');
}

/** Where the tag ends: values in quotes may hold signs that end one, as formulas do. */
function tagEnd(html: string, start: number): number {
  for (let at = start; at < html.length; at += 1) {
    const sign = html[at];
    if (sign === '>') return at + 1;
    // A quote opens a value only behind an equals sign; elsewhere it is a part of a name.
    if ((sign === '"' || sign === "'") && /=\s*$/.test(html.slice(Math.max(start, at - 8), at))) {
      const close = html.indexOf(sign, at + 1);
      if (close < 0) return html.length;
      at = close;
    }
  }
  return html.length;
}
