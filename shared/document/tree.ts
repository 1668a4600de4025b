// The outline of a notice → actions, projects, tasks. Which level is which depends on the notice: see RULES.md [T1] to [T8].
import { chapterKind, isGenericName, type ChapterKind } from './chapters.ts';
import { spanOf } from './mapped.ts';
import { countClauses, type Section } from './outline.ts';
import type { ProposedAction, ProposedProject } from './proposal.ts';
import { hasUnits, mergeResponsibility, type Responsibility } from './responsibility.ts';
import { readTasks, type TaskContext } from './tasks.ts';
import { hasTextAfter, type Title, type Titles } from './titles.ts';
import { warnAt } from './warnings.ts';

/** A section whose clauses were counted and whose children were taken back where they are part of its text. */
type Node = {
  section: Section;
  title: Title | null;
  children: Node[];
  clauses: number;
  /** The clause behind the title, which answers for all sections below that have none. */
  above: Responsibility | null;
};

function headingClause(section: Section, title: Title | null): Responsibility | null {
  const [passage, ...rest] = section.passages;
  const found = [passage, ...rest].flatMap((entry) =>
    (entry?.clauses ?? []).filter(({ responsibility }) => hasUnits(responsibility)),
  );
  if (found.length === 0 || !title) return null;
  return found.map(({ responsibility }) => responsibility).reduce(mergeResponsibility);
}

function ownClauses(section: Section): number {
  return section.passages.reduce(
    (sum, { clauses }) =>
      sum + clauses.filter(({ responsibility }) => hasUnits(responsibility)).length,
    0,
  );
}

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
  const sum = below.reduce((total, count) => total + count, 0);
  const deep = children.every(({ numbering }) => (numbering?.rank ?? 0) >= 40);
  if (deep && sum === 0) return true;
  const onlyLast = below.slice(0, -1).every((count) => count === 0) && (below.at(-1) ?? 0) > 0;
  if (deep) return onlyLast && (below.at(-1) ?? 0) === 1 && children.length > 1;
  return !top && onlyLast && children.length > 1 && endsWithOwnLine(section) && leafOnly(children);
}

function leafOnly(sections: readonly Section[]): boolean {
  return sections.every(({ children }) => children.length === 0);
}

function nodeOf(section: Section, titles: Titles, top: boolean): Node {
  const title = titles.get(section) ?? null;
  const clauses = countClauses(section);
  const children = isOneTask(section, top)
    ? []
    : section.children.map((child) => nodeOf(child, titles, false));
  const above =
    children.length > 0 && ownClauses(section) > 0 ? headingClause(section, title) : null;
  return { section, title, children, clauses, above };
}

function depthOf(node: Node): number {
  return node.children.reduce((deepest, child) => Math.max(deepest, depthOf(child) + 1), 0);
}

function nameOf(node: Node): string | null {
  return node.title?.name ?? null;
}

function mostly(nodes: readonly Node[], test: (node: Node) => boolean): boolean {
  return nodes.length > 0 && nodes.filter(test).length * 2 >= nodes.length;
}

const ends = (word: RegExp) => (node: Node) =>
  word.test(nameOf(node)?.replace(/[（(][^（()）]*[）)]$/u, '') ?? '');
const isAction = ends(/行动$/u);
const isProject = ends(/(?:工程|项目)$/u);
const isTitled = (node: Node) => node.title !== null;

/** A chapter that only gathers what follows (主要任务) names no action; its sections do. */
function isContainer(node: Node, onlyOne: boolean): boolean {
  if (node.children.length === 0) return false;
  const name = nameOf(node);
  if (name === null || isGenericName(name)) return true;
  if (chapterKind(name) === 'closing' || chapterKind(name) === 'preamble') return false;
  if (isAction(node) && !mostly(node.children, isAction)) return false;
  return mostly(node.children, isAction) || (onlyOne && depthOf(node) >= 2);
}

class Builder {
  readonly actions: ProposedAction[] = [];
  private readonly titles: Titles;
  private readonly context: TaskContext;

  constructor(titles: Titles, context: TaskContext) {
    this.titles = titles;
    this.context = context;
  }

  /** Sections on the level of actions; `depth` is how many levels of tasks lie below them. */
  addTops(nodes: readonly Node[], depth: number, above: Responsibility | null): void {
    if (depth === 0) this.addFlat(nodes, above);
    else if (
      depth === 1 &&
      mostly(nodes, isProject) &&
      !mostly(
        nodes.flatMap(({ children }) => children),
        isTitled,
      )
    ) {
      this.action(null, null).projects.push(...nodes.map((node) => this.project(node, above)));
    } else for (const node of nodes) this.addAction(node, above);
  }

  /** One level only: 行动 are actions without projects, other titles projects, plain items tasks. */
  private addFlat(nodes: readonly Node[], above: Responsibility | null): void {
    if (mostly(nodes, isAction)) {
      for (const node of nodes) {
        this.action(ordinalOf(node), nameOf(node)).projects.push(this.nameless(node, above));
      }
    } else this.action(null, null).projects.push(...this.projectsOf(nodes, above));
  }

  private action(ordinal: string | null, name: string | null): ProposedAction {
    const last = this.actions.at(-1);
    if (last && last.ordinal === null && last.name === null && name === null && ordinal === null)
      return last;
    const action: ProposedAction = { ordinal, name, projects: [] };
    this.actions.push(action);
    return action;
  }

  private addAction(node: Node, above: Responsibility | null): void {
    const action = this.action(ordinalOf(node), nameOf(node));
    const handed = node.above ?? above;
    if (node.children.length === 0) {
      action.projects.push(this.nameless(node, above));
      return;
    }
    action.projects.push(...this.projectsOf(node.children, handed));
  }

  /** Titled items are projects; where most have no title they are tasks of one project without name. */
  private projectsOf(nodes: readonly Node[], above: Responsibility | null): ProposedProject[] {
    if (mostly(nodes, (node) => isTitled(node) || node.children.length > 0)) {
      return nodes.map((node) => this.project(node, above));
    }
    const tasks = nodes.flatMap((node) => this.tasks(node, above));
    return tasks.length > 0 ? [{ ordinal: null, name: null, tasks }] : [];
  }

  private nameless(node: Node, above: Responsibility | null): ProposedProject {
    return { ordinal: null, name: null, tasks: this.tasks(node, above) };
  }

  private project(node: Node, above: Responsibility | null): ProposedProject {
    return { ordinal: ordinalOf(node), name: nameOf(node), tasks: this.tasks(node, above) };
  }

  /** Everything below a project is its tasks, however deep. A title below is part of the task's text. */
  private tasks(
    node: Node,
    above: Responsibility | null,
    inside = false,
  ): ProposedProject['tasks'] {
    if (node.children.length > 0) {
      return node.children.flatMap((child) => this.tasks(child, node.above ?? above, true));
    }
    const title = this.titles.get(node.section) ?? null;
    const keep = inside && title !== null && hasTextAfter(node.section, title.rest);
    return readTasks(node.section, keep ? null : title, above, this.context);
  }
}

function ordinalOf(node: Node): string | null {
  return node.section.numbering?.ordinal ?? null;
}

const withTasks: readonly ChapterKind[] = ['tasks'];

/** Chapters that hold tasks: those with a clause, and those named as such; without any clause, whatever is left. */
function chooseChapters(nodes: readonly Node[], context: TaskContext): Node[] {
  const total = nodes.reduce((sum, { clauses }) => sum + clauses, 0);
  const kinds = nodes.map((node) => chapterKind(nameOf(node)));
  const named = nodes.some(
    (node, index) => kinds[index] === 'tasks' && node.section.passages.length > 0,
  );
  const plain = (kind: ChapterKind | undefined) =>
    kind === 'tasks' || (!named && kind === 'unknown');
  return nodes.filter((node, index) => {
    const kind = kinds[index];
    const name = nameOf(node);
    if (total === 0) return plain(kind) && (node.children.length > 0 || nodes.length > 2);
    const span = spanOf(node.section.passages[0]?.mapped ?? { text: '', at: [] });
    if (node.clauses > 0) {
      if (kind === 'closing' || kind === 'preamble') {
        context.warnings.push(warnAt('taskInClosingChapter', name ?? '', span));
      }
      return true;
    }
    if (kind !== undefined && withTasks.includes(kind)) return true;
    if (kind === 'unknown' && node.children.length > 0) {
      context.warnings.push(warnAt('chapterWithoutResponsibility', name ?? '', span));
    }
    return false;
  });
}

/** The tree of the plan. Sections at the top are chapters, or the items themselves where there are no chapters. */
export function buildTree(root: Section, titles: Titles, context: TaskContext): ProposedAction[] {
  const builder = new Builder(titles, context);
  const nodes = root.children.map((section) => nodeOf(section, titles, true));
  const chapters = chooseChapters(nodes, context);
  let flat: Node[] = [];
  const flush = () => {
    if (flat.length > 0) builder.addTops(flat, 0, null);
    flat = [];
  };
  // Chapters that are no containers are actions side by side; whether they are decides their common depth.
  const solid = chapters.filter((node) => !isContainer(node, chapters.length === 1));
  const depth = Math.max(0, ...solid.map(depthOf));
  for (const node of chapters) {
    if (isContainer(node, chapters.length === 1)) {
      flush();
      builder.addTops(node.children, Math.max(0, ...node.children.map(depthOf)), node.above);
    } else if (node.children.length === 0 && depth === 0) flat.push(node);
    else {
      flush();
      builder.addTops([node], Math.max(1, depthOf(node)), null);
    }
  }
  flush();
  return builder.actions
    .map((action) => ({
      ...action,
      projects: action.projects.filter(({ tasks }) => tasks.length > 0),
    }))
    .filter(({ projects }) => projects.length > 0);
}
