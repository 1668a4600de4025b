// The remains of LaTeX that PDF readers leave behind in figures (`$8\text{km}/\text{km}^2$`), turned into plain characters.

import { joinMapped, sliceMapped, type Mapped } from './mapped.ts';

const commands: Readonly<Record<string, string>> = {
  times: '×',
  div: '÷',
  pm: '±',
  geq: '≥',
  geqslant: '≥',
  ge: '≥',
  leq: '≤',
  leqslant: '≤',
  le: '≤',
  sim: '~',
  approx: '≈',
  cdot: '·',
  circ: '°',
  degree: '°',
  celsius: '℃',
  mu: 'μ',
  Omega: 'Ω',
  alpha: 'α',
  beta: 'β',
  ldots: '…',
  cdots: '…',
  quad: ' ',
  qquad: ' ',
};
const raised: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
};

/** Mathematics between dollar signs on one line, without its delimiters. A price in dollars has no second sign near by. */
export const latexPattern = /\$\$?([^$\n]{1,120})\$\$?|\\\(([^\n]{1,120}?)\\\)/gu;

const spacedLatex = new RegExp(` ?(?:${latexPattern.source}) ?`, 'gu');

/** Plain characters for a piece of LaTeX: `8\text{km}/\text{km}^2` becomes `8km/km²`. */
export function plainLatex(latex: string): string {
  let text = latex;
  // Innermost braces first; ten rounds are deeper than any figure of a notice.
  for (let round = 0; round < 10 && /\\[a-zA-Z]+\s*\{[^{}]*\}/u.test(text); round += 1) {
    text = text
      .replace(/\\frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/gu, '$1/$2')
      .replace(/\\(?!frac)[a-zA-Z]+\s*\{([^{}]*)\}/gu, '$1');
  }
  text = text.replace(
    /\^\s*(?:\{\s*(\\circ|[0-9+-]+)\s*\}|(\\circ|[0-9+-]))/gu,
    (_whole, braced?: string, bare?: string) => {
      const power = braced ?? bare ?? '';
      if (power === '\\circ') return '°';
      return Array.from(power)
        .map((character) => raised[character] ?? character)
        .join('');
    },
  );
  return text
    .replace(/\\([a-zA-Z]+)\s?/gu, (_whole, name: string) => commands[name] ?? '')
    .replace(/\\([%&#_$,;! ])/gu, (_whole, sign: string) => (/[,;! ]/u.test(sign) ? '' : sign))
    .replace(/[{}]/gu, '')
    .replace(/\s+/gu, '');
}

/** A paragraph in which a figure was cut by the end of a line: its LaTeX can be read only after the lines are joined. */
export function withoutLatex(mapped: Mapped): Mapped {
  if (!mapped.text.includes('$')) return mapped;
  const parts: Mapped[] = [];
  let from = 0;
  for (const match of mapped.text.matchAll(spacedLatex)) {
    const plain = plainLatex(match[1] ?? match[2] ?? '');
    const end = match.index + match[0].length;
    const first = mapped.at[match.index] ?? 0;
    const last = mapped.at[end - 1] ?? first;
    parts.push(sliceMapped(mapped, from, match.index), {
      text: plain,
      at: plain.split('').map((_sign, index) => (index === 0 ? first : last)),
    });
    from = end;
  }
  return parts.length === 0 ? mapped : joinMapped([...parts, sliceMapped(mapped, from)], '');
}
