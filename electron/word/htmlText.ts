// The text of a page of HTML, as offices save letters from Word or from a web page: a line a block, cells apart by tabs.
// One pass over the tags, so that no page costs more than its length.

const aside = new Set(['head', 'style', 'script', 'noscript', 'template', 'title']);
const blocks = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol tr table section article blockquote center body hr br'.split(
    ' ',
  ),
);
const named: Record<string, string> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  mdash: '—',
  hellip: '…',
  ensp: ' ',
  emsp: '　',
};

/** Blocks inside a cell stay in its line. */
export function htmlText(html: string): string {
  const lower = html.toLowerCase();
  const pieces: string[] = [];
  let inCell = false;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    pieces.push(decode(html.slice(at, open < 0 ? html.length : open).replace(/\s+/gu, ' ')));
    if (open < 0) break;
    const comment = html.startsWith('<!--', open);
    const end = html.indexOf(comment ? '-->' : '>', open + 1);
    if (end < 0) break;
    at = end + (comment ? 3 : 1);
    if (comment) continue;
    const tag = /^<(\/?)([a-z][a-z\d]*)/u.exec(lower.slice(open, open + 20));
    const name = tag?.[2] ?? '';
    const closes = tag?.[1] === '/';
    if (aside.has(name) && !closes) {
      // What never ends takes the rest of the page with it.
      const close = lower.indexOf(`</${name}`, at);
      const after = close < 0 ? -1 : html.indexOf('>', close);
      at = after < 0 ? html.length : after + 1;
    } else if (name === 'td' || name === 'th') {
      // The end of a cell may be left out.
      if (inCell) pieces.push('\t');
      inCell = !closes;
    } else if (blocks.has(name)) {
      if (name === 'tr' || name === 'table') inCell = false;
      pieces.push(inCell ? ' ' : '\n');
    }
  }
  return pieces
    .join('')
    .split('\n')
    .map((line) =>
      line
        .replace(/ +/gu, ' ')
        .replace(/ ?\t ?/gu, '\t')
        .replace(/^ /u, '')
        .trimEnd(),
    )
    .filter((line) => line !== '')
    .join('\n');
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu,
    (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      const isCharacter = code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : ' ';
    },
  );
}
