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
/** 供水保障工程 完善…: a space behind the ending of a title. */
const titleBeforeSpace = /^[^，。]{2,30}(?:行动|工程|项目|任务|专项)\s+[\u4e00-\u9fff“]/u;
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
  const clause = passage.clauses.find(({ responsibility }) => hasUnits(responsibility));
  const clauseAt = clause?.from ?? text.length;
  if (bold && bold[0] <= 1 && bold[1] > 2 && bold[1] - bold[0] <= longestTitle) {
    const name = plainTitle(text.slice(bold[0], Math.min(bold[1], clauseAt)));
    const rest = Math.min(clear(text, bold[1]), Math.max(bold[0], clauseAt));
    if (name) return { name, rest, strength: 'sure' };
  }
  if (passage.titleLine && text.length <= 80) {
    const name = plainTitle(text.slice(0, clauseAt));
    if (!name) return null;
    // A line that is all that an item says is its task, unless it is named like a project.
    const alone = section.children.length === 0 && !hasTextAfter(section, clauseAt);
    const strength = alone && !titleEnding.test(name) ? 'likely' : 'sure';
    return { name, rest: clauseAt, strength };
  }
  return (
    headOfSections(section, clauseAt) ??
    firstSentence(passage, clauseAt) ??
    firstOfSections(section, clauseAt) ??
    beforeClause(section, clauseAt)
  );
}

/** One sentence above other sections is their title, with commas and all: 升级产业结构，推动绿色转型。 */
function headOfSections({ children, passages }: Section, clauseAt: number): Title | null {
  const text = passages[0]?.mapped.text ?? '';
  if (children.length === 0 || passages.length > 1 || clauseAt > longestTitle + 14) return null;
  const name = plainTitle(text.slice(0, clauseAt));
  if (name.length < 2 || /[。；：:！？\n]|——/u.test(name) || titleBeforeSpace.test(text))
    return null;
  return { name, rest: clauseAt, strength: 'sure' };
}

/** The same with an introduction behind it: 扩大有效投资，推动高质量发展。坚持… above items. */
function firstOfSections({ children, passages }: Section, clauseAt: number): Title | null {
  const text = passages[0]?.mapped.text ?? '';
  const stop = text.search(/[。；：:！？\n]/u);
  if (children.length === 0 || text.charAt(stop) !== '。' || stop > 26 || stop >= clauseAt)
    return null;
  const name = plainTitle(text.slice(0, stop));
  if (name.length < 4 || /[\d０-９]|——|[，,].*[，,]/u.test(name)) return null;
  return { name, rest: clear(text, stop), strength: 'likely' };
}

/** 1.招商引资（牵头单位：市商务局）。…: the words before the only clause of an item, where its text stands behind it. */
function beforeClause(section: Section, clauseAt: number): Title | null {
  const { clauses, mapped } = section.passages[0] ?? { clauses: [], mapped: { text: '' } };
  const named = section.passages.flatMap((passage) =>
    passage.clauses.filter(({ responsibility }) => hasUnits(responsibility)),
  );
  const [first] = named;
  if (!first || clauses[0] !== first || clauseAt > longestTitle) return null;
  // （牵头单位：…）（配合单位：…） are one clause.
  const adjacent = named.every(
    (clause, index) =>
      clause === clauses[index] && clause.from === (clauses[index - 1]?.to ?? clause.from),
  );
  if (!adjacent) return null;
  const name = plainTitle(mapped.text.slice(0, clauseAt));
  if (name.length < 2 || /[，,。；;：:]|[\d０-９]/u.test(name) || !hasTextAfter(section, clauseAt))
    return null;
  return { name, rest: clauseAt, strength: 'likely' };
}

function firstSentence({ mapped: { text } }: Passage, clauseAt: number): Title | null {
  const head = text.slice(0, Math.min(clauseAt, longestTitle + 30));
  // 第一阶段：宣传发动（2022年4月） is one title, colon and all.
  const stage = /^第[一二三四五六]个?阶段[：:]/u.exec(head)?.[0].length ?? 0;
  const found = head.slice(stage).search(/[。：:；;！？\n]|——/u);
  const stop = found < 0 ? found : found + stage;
  const space = /(?<=[\u4e00-\u9fff）”])\s+(?=[\u4e00-\u9fff“]|20\d\d年)/u.exec(head);
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
  if (/[\d０-９]/u.test(bare) || mark === '') return null;
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

type Vote = [titled: number, all: number];

/**
 * Decides for all sections at once, since a likely title is one only where its neighbours have theirs: those under
 * the same heading; where they are too few to tell, all of the same depth.
 */
export function decideTitles(sections: readonly Section[]): Titles {
  const titles = new Map<Section, Title>();
  const votes = new Map<number, Vote>();
  const siblings = new Map<Section | null, Map<number, Vote>>();
  const likely: [Section, Title][] = [];
  for (const section of sections) {
    const rank = section.numbering?.rank ?? 0;
    const title = findTitle(section);
    const vote = votes.get(rank) ?? [0, 0];
    votes.set(rank, vote);
    const family = siblings.get(section.parent) ?? new Map<number, Vote>();
    siblings.set(section.parent, family);
    const near = family.get(rank) ?? [0, 0];
    family.set(rank, near);
    vote[1] += 1;
    near[1] += 1;
    if (!title) continue;
    const text = section.children.length > 0 || hasTextAfter(section, title.rest);
    if (title.strength === 'sure') {
      titles.set(section, title);
      vote[0] += 1;
      near[0] += 1;
    } else {
      // A title with nothing behind it speaks for none, but is one where its neighbours are.
      likely.push([section, title]);
      if (text) vote[0] += 1;
      if (text) near[0] += 1;
    }
  }
  for (const [section, title] of likely) {
    const rank = section.numbering?.rank ?? 0;
    const near = siblings.get(section.parent)?.get(rank) ?? [0, 0];
    const telling = near[1] >= 3 || (near[1] === 2 && near[0] !== 1);
    const [titled, all] = telling ? near : (votes.get(rank) ?? [0, 1]);
    if (section.children.length > 0 || titled >= all * 0.6) titles.set(section, title);
  }
  return titles;
}
