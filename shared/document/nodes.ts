// Sections as the tree of a plan sees them: which are tasks of their own, which are part of another's text.
import { chapterKind, isGenericName, type ChapterKind } from './chapters.ts';
import { spanOf } from './mapped.ts';
import { countClauses, type Section } from './outline.ts';
import { readPieces, type Piece } from './passages.ts';
import type { ProposalWarning } from './proposal.ts';
import { hasUnits, mergeResponsibility, type Responsibility } from './responsibility.ts';
import type { Title, Titles } from './titles.ts';
import { warnAt } from './warnings.ts';

export type Node = {
  section: Section;
  title: Title | null;
  /** Empty where the sections below are part of the text. */
  children: Node[];
  /** Clauses in the section and below it. */
  clauses: number;
  /** The clause behind the title: it answers for all sections below that have none. */
  above: Responsibility | null;
  /** Text with a clause that stands before the sections below: tasks beside theirs. */
  own: Piece[];
};

/** Whether the last paragraph below stands on a line of its own and names the units for everything before it. */
function endsWithOwnLine(section: Section): boolean {
  let last = section;
  for (let child = last.children.at(-1); child; child = last.children.at(-1)) last = child;
  const passages = last.passages.filter(({ mapped }) => mapped.text.trim() !== '');
  const first = passages.findIndex(({ clauses }) =>
    clauses.some(({ responsibility }) => hasUnits(responsibility)),
  );
  return first > 0 && passages.slice(first).every(({ clauses }) => clauses[0]?.ownLine === true);
}

/** Sections below that are part of the text of one task rather than tasks of their own [T5]. */
function isOneTask(section: Section, top: boolean): boolean {
  const { children } = section;
  if (children.length === 0) return true;
  const below = children.map(countClauses);
  const deep = children.every(({ numbering }) => (numbering?.rank ?? 0) >= 40);
  if (deep && below.every((count) => count === 0)) return true;
  const onlyLast = below.slice(0, -1).every((count) => count === 0) && below.at(-1) === 1;
  if (!onlyLast || children.length < 2) return false;
  if (deep) return true;
  return !top && endsWithOwnLine(section) && children.every((child) => child.children.length === 0);
}

export function nodeOf(section: Section, titles: Titles, top: boolean): Node {
  const title = titles.get(section) ?? null;
  const clauses = countClauses(section);
  if (isOneTask(section, top))
    return { section, title, children: [], clauses, above: null, own: [] };
  const children = section.children.map((child) => nodeOf(child, titles, false));
  const pieces = readPieces({ ...section, children: [] }, title?.rest ?? 0).filter(
    ({ responsibility }) => responsibility !== null && hasUnits(responsibility),
  );
  const below = children.reduce((sum, child) => sum + child.clauses, 0);
  const heading = pieces.filter(({ text }) => text.text === '' || below === 0);
  const above = heading
    .flatMap(({ responsibility }) => (responsibility ? [responsibility] : []))
    .reduce<Responsibility | null>((all, one) => (all ? mergeResponsibility(all, one) : one), null);
  const own = pieces.filter((piece) => !heading.includes(piece));
  return { section, title, children, clauses, above, own };
}

export function depthOf(node: Node): number {
  return node.children.reduce((deepest, child) => Math.max(deepest, depthOf(child) + 1), 0);
}

export function nameOf(node: Node): string | null {
  return node.title?.name ?? null;
}

export function mostly(nodes: readonly Node[], test: (node: Node) => boolean): boolean {
  return nodes.length > 0 && nodes.filter(test).length * 2 >= nodes.length;
}

function endsIn(node: Node, word: RegExp): boolean {
  return word.test(nameOf(node)?.replace(/[（(][^（()）]*[）)]$/u, '') ?? '');
}

export function isAction(node: Node): boolean {
  return endsIn(node, /行动$/u);
}

export function isProject(node: Node): boolean {
  return endsIn(node, /(?:工程|项目)$/u);
}

/** A chapter that only gathers what follows (主要任务) names no action; its sections do. */
export function isContainer(node: Node, onlyOne: boolean): boolean {
  if (node.children.length === 0) return false;
  const name = nameOf(node);
  if (name === null || isGenericName(name)) return true;
  if (chapterKind(name) === 'closing' || chapterKind(name) === 'preamble') return false;
  if (isAction(node) && !mostly(node.children, isAction)) return false;
  return mostly(node.children, isAction) || (onlyOne && depthOf(node) >= 2);
}

/** Chapters that hold tasks: those with a clause, and those named as such; without any clause, whatever is left. */
export function chooseChapters(nodes: readonly Node[], warnings: ProposalWarning[]): Node[] {
  const total = nodes.reduce((sum, { clauses }) => sum + clauses, 0);
  const kinds = nodes.map((node) => chapterKind(nameOf(node)));
  const named = kinds.includes('tasks');
  const left = (kind: ChapterKind | undefined) =>
    kind === 'tasks' || (!named && kind === 'unknown');
  // A notice without chapters: its items stand at the top, and one of them may lack its clause.
  const leaves = nodes.filter(
    ({ children }, index) => children.length === 0 && kinds[index] === 'unknown',
  );
  const items = leaves.filter(({ clauses }) => clauses > 0).length * 2 >= leaves.length;
  return nodes.filter((node, index) => {
    const kind = kinds[index];
    if (total === 0) return left(kind) && (node.children.length > 0 || nodes.length > 2);
    const span = spanOf(node.section.passages[0]?.mapped ?? { text: '', at: [] });
    if (node.clauses > 0) {
      if (kind === 'closing' || kind === 'preamble') {
        // Of such a chapter only what somebody answers for is a task.
        node.children = node.children.filter((child) => child.clauses > 0 || node.above);
        warnings.push(warnAt('taskInClosingChapter', nameOf(node) ?? '', span));
      }
      return true;
    }
    if (kind === 'tasks') return true;
    if (kind !== 'unknown') return false;
    if (node.children.length === 0 && items) return true;
    if (node.children.length > 0) {
      warnings.push(warnAt('chapterWithoutResponsibility', nameOf(node) ?? '', span));
    }
    return false;
  });
}
