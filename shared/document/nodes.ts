// Sections as the tree of a plan sees them: which are tasks of their own, which are part of another's text.
import { chapterKind, isGenericName, type ChapterKind } from './chapters.ts';
import { spanOf } from './mapped.ts';
import { actionRank } from './numbering.ts';
import { countClauses, type Section } from './outline.ts';
import { readPieces, type HeadingClause, type Piece } from './passages.ts';
import type { ProposalWarning } from './proposal.ts';
import { hasUnits, mergeResponsibility } from './responsibility.ts';
import { hasTextAfter, type Title, type Titles } from './titles.ts';
import { warnAt } from './warnings.ts';

export type Node = {
  section: Section;
  title: Title | null;
  /** Empty where the sections below are part of the text. */
  children: Node[];
  /** Clauses in the section and below it. */
  clauses: number;
  /** The clause behind the title: it answers for all sections below that have none. */
  above: HeadingClause | null;
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

/** 责任单位：… 整改措施： and then the measures as 1. 2. 3.: they are what the units answer for. */
function leadsIntoItems({ passages }: Section): boolean {
  const last = passages.at(-1)?.mapped.text.trim() ?? '';
  return (
    /^.{0,24}(?:措施|内容|举措|做法|步骤|要求|任务|标准)[：:]$/u.test(last) &&
    passages.some(({ clauses }) =>
      clauses.some(({ ownLine, responsibility }) => ownLine && hasUnits(responsibility)),
    )
  );
}

/** Whether the clauses of the section stand behind one another, at its end: 牵头单位：… 配合单位：… are one. */
function answersOnce(section: Section | undefined): boolean {
  if (!section) return false;
  const pieces = readPieces(section, 0);
  return pieces.length === 1 && pieces[0]?.responsibility !== null && countClauses(section) > 0;
}

/** Sections below that are part of the text of one task rather than tasks of their own [T5]. */
function isOneTask(section: Section, title: Title | null, { top, answered }: Place): boolean {
  const { children } = section;
  if (children.length === 0) return true;
  const below = children.map(countClauses);
  // 1.1.1.1 stands as deep as （1）.
  const deep = children.every(({ numbering }) => (numbering?.rank ?? 0) >= 36);
  if (deep && below.every((count) => count === 0)) {
    // Where nobody answers for anything, sub-items below a bare title (重点举措。) are what is to be done.
    return answered || title === null || hasTextAfter({ ...section, children: [] }, title.rest);
  }
  if (!top && below.every((count) => count === 0) && leadsIntoItems(section)) return true;
  const onlyLast = below.slice(0, -1).every((count) => count === 0) && answersOnce(children.at(-1));
  if (!onlyLast || children.length < 2) return false;
  if (deep) return true;
  return !top && endsWithOwnLine(section) && children.every((child) => child.children.length === 0);
}

/** `top`: the section is a chapter. `answered`: the notice says somewhere who is responsible. */
type Place = { top: boolean; answered: boolean };

export function nodeOf(section: Section, titles: Titles, place: Place): Node {
  const title = titles.get(section) ?? null;
  const clauses = countClauses(section);
  if (isOneTask(section, title, place))
    return { section, title, children: [], clauses, above: null, own: [] };
  const children = section.children.map((child) => nodeOf(child, titles, { ...place, top: false }));
  const pieces = readPieces({ ...section, children: [] }, title?.rest ?? 0).filter(
    ({ responsibility }) => responsibility !== null && hasUnits(responsibility),
  );
  const below = children.reduce((sum, child) => sum + child.clauses, 0);
  const heading = pieces.filter(({ text }) => text.text === '' || below === 0);
  const above = heading.reduce<HeadingClause | null>((all, { responsibility, clauses: placed }) => {
    if (!responsibility) return all;
    if (!all) return { responsibility, clauses: placed };
    return {
      responsibility: mergeResponsibility(all.responsibility, responsibility),
      clauses: [...all.clauses, ...placed],
    };
  }, null);
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
  return node.section.numbering?.rank === actionRank || endsIn(node, /行动(?:计划|方案)?$/u);
}

export function isProject(node: Node): boolean {
  return endsIn(node, /(?:工程|项目)$/u);
}

/** Why a chapter names no action: it says only that tasks follow, or its sections are called 行动, or it is the only one. */
type Gathering = 'generic' | 'actions' | 'alone' | null;

function gathering(node: Node, onlyOne: boolean): Gathering {
  if (node.children.length === 0) return null;
  const name = nameOf(node);
  if (name === null || isGenericName(name)) return 'generic';
  if (isAside(node)) return null;
  if (isAction(node) && !mostly(node.children, isAction)) return null;
  if (node.children.filter(isAction).length * 2 > node.children.length) return 'actions';
  return onlyOne && depthOf(node) >= 2 ? 'alone' : null;
}

function isAside(node: Node): boolean {
  const kind = chapterKind(nameOf(node));
  return kind === 'closing' || kind === 'preamble' || kind === 'stages';
}

/**
 * Chapters that only gather what follows (主要任务) name no action; their sections do. Chapters stand on one level: what
 * most of those with two levels below do, all of them do; and beside one that names an action, so does one whose items
 * are called 行动, or a generic one no deeper (工程措施 beside 非工程措施). `ofNotice` counts all chapters, those without tasks too.
 */
export function containersOf(chapters: readonly Node[], ofNotice: number): Set<Node> {
  // Where nothing else was pasted, the one chapter is one of several.
  const onlyOne = chapters.length === 1 && ofNotice > 1;
  const reasons = new Map(chapters.map((node) => [node, gathering(node, onlyOne)]));
  const ofTasks = chapters.filter((node) => node.children.length > 0 && !isAside(node));
  const deep = ofTasks.filter((node) => depthOf(node) >= 2 && reasons.get(node) !== 'generic');
  const gathers = mostly(deep, (node) => reasons.get(node) === 'actions');
  const naming = ofTasks.filter(
    (node) => reasons.get(node) === null && !(gathers && deep.includes(node)),
  );
  const depth = Math.max(-1, ...naming.map(depthOf));
  return new Set(
    chapters.filter((node) => {
      const reason = reasons.get(node);
      if (deep.includes(node)) return gathers || reason === 'alone';
      if (!reason) return false;
      if (naming.length === 0 || nameOf(node) === null) return true;
      return reason === 'generic' && depthOf(node) > depth;
    }),
  );
}

function rankOf({ section }: Node): number {
  return section.numbering?.rank ?? 0;
}

function isStage(node: Node): boolean {
  return /阶段/u.test(nameOf(node) ?? '');
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
  // Those numbered in another way (附：（一）…) are judged apart.
  const items = (rank: number) => {
    const alike = leaves.filter((leaf) => rankOf(leaf) === rank);
    return alike.filter(({ clauses }) => clauses > 0).length * 2 >= alike.length;
  };
  const passedOver = new Set<number>();
  return nodes.filter((node, index) => {
    const kind = kinds[index];
    if (total === 0) return left(kind) && (node.children.length > 0 || nodes.length > 2);
    const span = spanOf(node.section.passages[0]?.mapped ?? { text: '', at: [] });
    if (node.clauses > 0) {
      if (kind === 'stages' && node.children.every(isStage)) {
        node.children = node.children.filter((child) => child.clauses > 0);
        warnings.push(warnAt('unitsOfStages', nameOf(node) ?? '', span));
      } else if (kind === 'closing' || kind === 'preamble') {
        const before = node.children.length;
        // Of such a chapter only what somebody answers for is a task.
        node.children = node.children.filter((child) => child.clauses > 0 || node.above);
        // Where each item has its units, there is nothing to doubt.
        if (before === 0) warnings.push(warnAt('taskInClosingChapter', nameOf(node) ?? '', span));
        else if (node.children.length < before) {
          for (const { section } of node.children) {
            const [first] = section.passages;
            const place = first ? spanOf(first.mapped) : span;
            warnings.push(warnAt('taskInClosingChapter', nameOf(node) ?? '', place));
          }
        }
      }
      return true;
    }
    if (kind === 'tasks') return true;
    if (kind !== 'unknown') return false;
    const rank = rankOf(node);
    if (node.children.length === 0 && items(rank)) return true;
    if (node.children.length > 0 || (leaves.length > 1 && !passedOver.has(rank))) {
      passedOver.add(rank);
      warnings.push(warnAt('chapterWithoutResponsibility', nameOf(node) ?? '', span));
    }
    return false;
  });
}
