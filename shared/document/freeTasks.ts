// Tasks that stand outside all sections: a bracket or label answers for them, and no number stands before them. See
// RULES.md [T10].
import { emptyMapped } from './mapped.ts';
import type { Passage, Section } from './outline.ts';
import { readPieces, type Piece } from './passages.ts';
import { hasUnits } from './responsibility.ts';

/** 关键词 教育: heads what follows and says nothing itself. */
const heading = /^[^。；;，,：:]{1,16}$/u;
const labelled = /^\s*[\u4e00-\u9fff]{2,8}[：:]/u;

function isHeading(passage: Passage): boolean {
  return !goesOn(passage) && heading.test(passage.mapped.text.trim());
}

/** A bracket with a label, or a label on a line of its own; sentences outside the sections tell other things. */
function isAnswered({ clauses }: Passage): boolean {
  return clauses.some(
    ({ spoken, responsibility }) => !spoken && !responsibility.bare && hasUnits(responsibility),
  );
}

/** 牵头领导：… 责任单位：… 进度安排：…: lines that go on with the item above. */
function goesOn({ clauses, mapped }: Passage): boolean {
  return clauses[0]?.from === 0 || labelled.test(mapped.text);
}

/** 建设公园20处。（责任单位：市园林局）: a whole sentence with its clause behind it. */
function isWhole(passage: Passage): boolean {
  const clause = passage.clauses.find(({ responsibility }) => hasUnits(responsibility));
  const { text } = passage.mapped;
  const before = text.slice(0, clause?.from).trim();
  return (
    isAnswered(passage) &&
    before.length >= 6 &&
    (/[。；;]$/u.test(before) || /^\s*[。；;]/u.test(text.slice(clause?.to)))
  );
}

/** Each clause owns what stands before it, back to the clause before; the first one only the paragraph above it. */
function blocksOf(passages: readonly Passage[]): Passage[][] {
  const blocks: Passage[][] = [];
  let open: Passage[] = [];
  let answered = false;
  for (const passage of passages) {
    const follows = goesOn(passage);
    if (answered && !follows) {
      blocks.push(open);
      open = [];
      answered = false;
    }
    if (!follows && (blocks.length === 0 || open.every(isHeading))) open = [];
    open.push(passage);
    answered ||= isAnswered(passage);
  }
  if (answered) blocks.push(open);
  return blocks.filter((block) => block.some((passage) => !goesOn(passage)));
}

function sectionOf(passages: Passage[]): Section {
  return {
    numbering: null,
    heading: 0,
    annex: false,
    mark: emptyMapped,
    passages,
    children: [],
    parent: null,
  };
}

/**
 * What is answered for before the first section. `alone`: no section holds a task, so that lines with labels count too,
 * from two clauses on.
 */
export function freePieces(root: Section, alone: boolean): Piece[] {
  const blocks = alone
    ? blocksOf(root.passages)
    : root.passages.filter(isWhole).map((passage) => [passage]);
  const pieces = blocks.flatMap((block) => readPieces(sectionOf(block), 0));
  const answered = pieces.filter(
    ({ responsibility }) => responsibility !== null && hasUnits(responsibility),
  );
  return alone && answered.length < 2 ? [] : pieces.filter(({ text }) => text.text !== '');
}
