// Annexes of a notice: the list behind its letter, and the title of an annex as the heading of what stands below it.
import type { SourceLine } from './lines.ts';
import { readNumbering } from './numbering.ts';
import type { Section } from './outline.ts';

const annexMark = /^附件\s*[\d０-９一二三四五六七八九十]{1,3}\s*[:：]?$/u;
const listStart = /^附件\s*[:：]\s*(?:[1１]\s*[.．、]|$)/u;
const longestTitle = 40;

/** Lines of the list behind the letter: 附件：1.重点工作分解 ↵ 2.民生实事分解. They head nothing. */
export function annexListLines(lines: readonly SourceLine[]): Set<number> {
  const found = new Set<number>();
  lines.forEach(({ mapped }, index) => {
    if (!listStart.test(mapped.text)) return;
    let value = /[1１]\s*[.．、]/u.test(mapped.text) ? 1 : 0;
    for (let next = index + 1; next < lines.length; next += 1) {
      const text = lines[next]?.mapped.text ?? '';
      const numbering = readNumbering(text);
      if (numbering?.rank !== 30 || numbering.value !== value + 1) return;
      if (text.length > 80 || /[。；：:]/u.test(text)) return;
      value += 1;
      found.add(next);
    }
  });
  return found;
}

/** Lines that are titles of annexes: below 附件2, short, no sentence. */
export function annexTitleLines(lines: readonly SourceLine[]): Set<number> {
  const found = new Set<number>();
  lines.forEach(({ mapped }, index) => {
    if (!annexMark.test(mapped.text.replace(/\s+/gu, ''))) return;
    const text = lines[index + 1]?.mapped.text ?? '';
    if (text.length < 4 || text.length > longestTitle) return;
    if (!/[。；：，]/u.test(text) && !readNumbering(text)) found.add(index + 1);
  });
  return found;
}

/**
 * The title of an annex is a heading only where several annexes say who is responsible; one that holds chapters needs
 * none. Anywhere else it is taken away, and what stands below it stands where it would without it.
 */
export function settleAnnexes(root: Section, countClauses: (section: Section) => number): void {
  const answering = root.children.filter((section) => section.annex && countClauses(section) > 0);
  const kept = new Set(
    answering.length < 2
      ? []
      : answering.filter(
          ({ children }) => !children.some(({ numbering }) => numbering && numbering.rank <= 10),
        ),
  );
  root.children = root.children.flatMap((section) => {
    if (!section.annex || kept.has(section)) return [section];
    for (const child of section.children) child.parent = root;
    root.passages.push(...section.passages);
    return section.children;
  });
}
