// What the lines of a notice look like together: wrapped at a width or not, titles on lines of their own or not.
import { chapterKind } from './chapters.ts';
import type { SourceLine } from './lines.ts';
import type { Mapped } from './mapped.ts';
import type { Numbering } from './numbering.ts';

/** The end of a sentence, or of a label. */
export const terminal = /[。！？!?；;…：:]$/u;
export const closedEnd = /[）)】〕\]”」』》]$/u;

/** Lines are wrapped at a width when most of them end in the middle of a sentence. Returns that width, else null. */
export function wrapWidth(lines: readonly SourceLine[]): number | null {
  const lengths = lines.map((line) => line.mapped.text.length).filter((length) => length >= 16);
  const open = lines.filter(
    (line) =>
      line.mapped.text.length >= 16 &&
      !terminal.test(line.mapped.text) &&
      !closedEnd.test(line.mapped.text),
  ).length;
  if (lengths.length < 8 || open < lines.length * 0.3) return null;
  const widths = new Map<number, number>();
  for (const length of lengths) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width] = [...widths].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  // Paragraphs of a text that is not wrapped are longer than any one length that comes often.
  const longer = lengths.filter((length) => length > width + 6).length;
  return width <= 60 && longer * 5 <= lengths.length ? width : null;
}

export type ReadNumber = (line: Mapped) => Numbering | null;

/**
 * Numbered lines of a rank whose lines are mostly short and end without punctuation: there titles have lines of their own.
 * Each chapter is judged by itself, where it has enough of them.
 */
export function linesOfTitles(
  lines: readonly SourceLine[],
  width: number | null,
  read: ReadNumber,
): Set<number> {
  type Vote = [titles: number, all: number];
  const votes = new Map<string, Vote>();
  const numbered: { index: number; keys: [chapter: string, rank: string] }[] = [];
  let chapter = 0;
  let aside = false;
  lines.forEach(({ mapped }, index) => {
    const numbering = read(mapped);
    if (!numbering) return;
    const words = mapped.text.slice(numbering.length);
    if (numbering.rank <= 10) {
      chapter += 1;
      aside = ['stages', 'preamble', 'closing'].includes(chapterKind(words.slice(0, 20)));
    }
    // Stages, principles and measures of support say nothing about how tasks are written.
    const rank = `${aside && numbering.rank > 10 ? 'aside ' : ''}${numbering.rank}`;
    const keys: [string, string] = [`${chapter} ${numbering.rank}`, rank];
    const title = looksLikeTitle(words, width, numbering.rank);
    for (const key of keys) {
      const [titles, all] = votes.get(key) ?? [0, 0];
      votes.set(key, [titles + (title ? 1 : 0), all + 1]);
    }
    numbered.push({ index, keys });
  });
  const mostly = ([titles, all]: Vote) => titles * 2 >= all;
  const found = numbered.filter(({ keys: [near, rank] }) => {
    const vote = votes.get(near) ?? [0, 0];
    return mostly(vote[1] >= 2 ? vote : (votes.get(rank) ?? [0, 1]));
  });
  return new Set(found.map(({ index }) => index));
}

/** The titles of chapters and their parts may hold a comma: 聚焦实体经济，推动产业升级. */
export function looksLikeTitle(text: string, width: number | null, rank: number): boolean {
  if (text.length > 40 || text.length === 0 || terminal.test(text)) return false;
  if (width !== null && text.length >= width - 6) return false;
  return rank <= 20 ? !/[。；]|[，、]$/u.test(text) : !/[，。；]/u.test(text);
}
