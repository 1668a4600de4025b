// Paragraphs → a tree of numbered sections, with the clauses of each paragraph found.
import { settleAnnexes } from './annexes.ts';
import { findClauses, type Clause } from './clauses.ts';
import { sliceMapped, type Mapped } from './mapped.ts';
import type { Numbering } from './numbering.ts';
import type { Paragraph } from './paragraphs.ts';
import { findProseClauses } from './proseClauses.ts';
import { hasUnits } from './responsibility.ts';
import { splitTitledParagraphs } from './titledParagraphs.ts';

/** A paragraph of a section without the outline number before it. */
export type Passage = {
  mapped: Mapped;
  clauses: Clause[];
  bold: [from: number, to: number] | null;
  titleLine: boolean;
  joins: number[];
};

export type Section = {
  numbering: Numbering | null;
  heading: number;
  /** The title of an annex heads it. */
  annex: boolean;
  /** The outline number as it stands in the document, for text in which sections were taken back. */
  mark: Mapped;
  passages: Passage[];
  children: Section[];
  parent: Section | null;
};

function emptySection(parent: Section | null): Section {
  return {
    numbering: null,
    heading: 0,
    annex: false,
    mark: { text: '', at: [] },
    passages: [],
    children: [],
    parent,
  };
}

function passageOf(paragraph: Paragraph): Passage {
  const cut = paragraph.numbering?.length ?? 0;
  const mapped = cut > 0 ? sliceMapped(paragraph.mapped, cut) : paragraph.mapped;
  const bold: [number, number] | null = paragraph.bold
    ? [Math.max(0, paragraph.bold[0] - cut), Math.max(0, paragraph.bold[1] - cut)]
    : null;
  return {
    mapped,
    clauses: findClauses(mapped.text),
    bold,
    titleLine: paragraph.titleLine,
    joins: paragraph.joins.map((place) => place - cut),
  };
}

/** The notice itself, or an annex of it. */
function isTop({ parent, annex }: Section): boolean {
  return parent === null || annex;
}

function isChapter({ numbering, heading }: Section): boolean {
  return numbering !== null && heading === 0;
}

/** Whether `open` stays open when `paragraph` begins a section: it stands higher in the outline. */
function staysOpen(open: Section, paragraph: Paragraph): boolean {
  if (open.parent === null) return true;
  if (open.numbering && paragraph.numbering) return open.numbering.rank < paragraph.numbering.rank;
  // 【城市更新】 below 二、重点任务 is a part of it, until the next chapter [N2].
  if (open.numbering && open.heading === 0) {
    return open.numbering.rank <= 10 && isTop(open.parent);
  }
  if (open.heading > 0 && paragraph.numbering && isChapter(open.parent)) {
    return paragraph.numbering.rank > (open.parent.numbering?.rank ?? 0);
  }
  // Without a number the depth of the Markdown heading decides; text under a plain heading is its content.
  if (paragraph.heading > 0 && open.heading > 0) return open.heading < paragraph.heading;
  return open.heading > 0;
}

/** The root holds what stands before the first section; its children are the chapters. */
export function buildOutline(paragraphs: readonly Paragraph[]): Section {
  const root = emptySection(null);
  let current = root;
  for (const paragraph of paragraphs) {
    if (paragraph.closing) {
      current = root;
      continue;
    }
    if (!paragraph.numbering && paragraph.heading === 0) {
      current.passages.push(passageOf(paragraph));
      continue;
    }
    let parent = current;
    while (!staysOpen(parent, paragraph)) parent = parent.parent ?? root;
    const section = emptySection(parent);
    section.numbering = paragraph.numbering;
    section.heading = paragraph.heading;
    section.annex = paragraph.annex;
    section.mark = sliceMapped(paragraph.mapped, 0, paragraph.numbering?.length ?? 0);
    section.passages.push(passageOf(paragraph));
    parent.children.push(section);
    current = section;
  }
  settleAnnexes(root, countClauses);
  hoist(root);
  splitTitledParagraphs(allSections(root));
  return root;
}

/** The title of the document as a Markdown heading holds the chapters; they stand at the top all the same. */
function hoist(root: Section): void {
  for (let again = true; again;) {
    again = false;
    const alone = root.children.length === 1;
    root.children = root.children.flatMap((section) => {
      const chapters = section.children.some(({ numbering }) => numbering && numbering.rank <= 10);
      const heads = alone && section.children.some(({ heading }) => heading > 0);
      if (section.numbering || (!chapters && !heads)) return [section];
      again = true;
      for (const child of section.children) child.parent = root;
      return section.children;
    });
  }
}

/** Number of clauses that name units, in the section and below it. */
export function countClauses(section: Section): number {
  let count = 0;
  const open = [section];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const { clauses } of next.passages) {
      for (const { responsibility } of clauses) if (hasUnits(responsibility)) count += 1;
    }
    open.push(...next.children);
  }
  return count;
}

/**
 * Where nothing but sentences says who is responsible, the middle of a sentence is read too [C8]. A notice with brackets
 * or labels says it there, and its sentences only tell how things are done.
 */
export function addProseClauses(root: Section): void {
  const sections = [root, ...allSections(root)];
  const passages = sections.flatMap((section) => section.passages);
  const announced = passages.some(({ clauses }) =>
    clauses.some(({ spoken, responsibility }) => !spoken && hasUnits(responsibility)),
  );
  if (announced) return;
  for (const passage of passages) {
    const { clauses } = passage;
    const more = findProseClauses(passage.mapped.text).filter(
      ({ from, to }) => !clauses.some((clause) => clause.from < to && clause.to > from),
    );
    passage.clauses = [...clauses, ...more].sort((a, b) => a.from - b.from);
  }
}

/** Every section below, in the order of the document. */
export function allSections(root: Section): Section[] {
  const sections: Section[] = [];
  const open = [...root.children].reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    sections.push(next);
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index];
      if (child) open.push(child);
    }
  }
  return sections;
}
