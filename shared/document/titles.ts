// Where the title of a numbered section ends and its text begins.
import type { Passage, Section } from './outline.ts';
import { tidyText } from './mapped.ts';
import { hasUnits } from './responsibility.ts';

export type Title = {
  name: string;
  /** Where the text after the title begins in the first passage. */
  rest: number;
  /**
   * `sure`: by a line of its own, bold type or an ending such as 工程.
   * `likely`: a short first sentence; a title if most sections beside it have one too.
   */
  strength: 'sure' | 'likely';
};

const titleEnding = /(?:行动|工程|项目|任务|专项|计划|阶段|清单)(?:[（(][^（()）]*[）)])?$/u;
const score = /[（(]\s*\d+(?:\.\d+)?\s*分\s*[）)]/gu;
const longestTitle = 36;

/** The name without score and punctuation: 优化营商环境（2分）。 → 优化营商环境. */
export function plainTitle(text: string): string {
  return tidyText(text.replace(score, '')).replace(/^[\s：:、.．]+|[\s。：:；;，,—]+$/gu, '');
}

function clear(text: string, from: number): number {
  return from + (/^[\s。：:；;—]*/u.exec(text.slice(from, from + 16))?.[0].length ?? 0);
}

/** The title that the first passage may have; null when it begins with its text. */
export function findTitle(section: Section): Title | null {
  const [passage] = section.passages;
  if (!passage) return null;
  const { text } = passage.mapped;
  const { bold } = passage;
  if (bold && bold[0] <= 1 && bold[1] > 2 && bold[1] - bold[0] <= longestTitle) {
    const name = plainTitle(text.slice(bold[0], bold[1]));
    if (name) return { name, rest: clear(text, bold[1]), strength: 'sure' };
  }
  const clause = passage.clauses.find(({ responsibility }) => hasUnits(responsibility));
  const clauseAt = clause?.from ?? text.length;
  if (passage.titleLine && text.length <= 80) {
    const name = plainTitle(text.slice(0, clauseAt));
    return name ? { name, rest: clauseAt, strength: 'sure' } : null;
  }
  return firstSentence(passage, clauseAt);
}

function firstSentence({ mapped: { text } }: Passage, clauseAt: number): Title | null {
  const head = text.slice(0, Math.min(clauseAt, longestTitle + 30));
  // 第一阶段：宣传发动（2022年4月） is one title, colon and all.
  const stage = /^第[一二三四五六]个?阶段[：:]/u.exec(head)?.[0].length ?? 0;
  const found = head.slice(stage).search(/[。：:；;！？\n]|——/u);
  const stop = found < 0 ? found : found + stage;
  const space = /(?<=[\u4e00-\u9fff）”])\s+(?=[\u4e00-\u9fff“])/u.exec(head);
  if (space && (stop < 0 || space.index < stop)) {
    const name = plainTitle(head.slice(0, space.index));
    if (titleEnding.test(name) && name.length <= longestTitle) {
      return { name, rest: space.index + space[0].length, strength: 'sure' };
    }
  }
  const end = stop < 0 ? head.length : stop;
  if (stop < 0 && end < Math.min(clauseAt, text.length)) return null;
  const name = plainTitle(head.slice(0, end));
  // Brackets may hold anything: （2021年5月-2023年10月） does not make a title long.
  const bare = name.replace(/[（(][^（()）]*[）)]/gu, '');
  if (bare.length < 2 || bare.length > longestTitle - 6 || /[，,；;]/u.test(bare)) return null;
  const mark = head.charAt(end);
  if (mark === '；' || mark === ';' || mark === '！' || mark === '？') return null;
  const rest = clear(text, end);
  if (titleEnding.test(name)) return { name, rest, strength: 'sure' };
  // A sentence with a figure says what is done; a title says what it is about.
  if (/\d/u.test(bare) || mark === '') return null;
  return { name, rest, strength: 'likely' };
}

/** Whether anything but clauses and punctuation follows the title. */
export function hasTextAfter(section: Section, rest: number): boolean {
  return section.passages.some(({ mapped, clauses }, index) => {
    let text = '';
    let from = index === 0 ? rest : 0;
    for (const clause of clauses) {
      if (clause.from > from) text += mapped.text.slice(from, clause.from);
      from = Math.max(from, clause.to);
    }
    return /[\u4e00-\u9fffA-Za-z0-9]/u.test(text + mapped.text.slice(from));
  });
}

export type Titles = ReadonlyMap<Section, Title>;

/** Decides for all sections at once, since a likely title is one only where its neighbours have theirs. */
export function decideTitles(sections: readonly Section[]): Titles {
  const titles = new Map<Section, Title>();
  const votes = new Map<number, [titled: number, all: number]>();
  const likely: [Section, Title][] = [];
  for (const section of sections) {
    const rank = section.numbering?.rank ?? 0;
    const title = findTitle(section);
    const vote = votes.get(rank) ?? [0, 0];
    votes.set(rank, vote);
    vote[1] += 1;
    if (!title) continue;
    const text = section.children.length > 0 || hasTextAfter(section, title.rest);
    if (title.strength === 'sure') {
      titles.set(section, title);
      vote[0] += 1;
    } else if (text) {
      likely.push([section, title]);
      vote[0] += 1;
    }
  }
  for (const [section, title] of likely) {
    const [titled, all] = votes.get(section.numbering?.rank ?? 0) ?? [0, 1];
    if (section.children.length > 0 || titled >= all * 0.6) titles.set(section, title);
  }
  return titles;
}
