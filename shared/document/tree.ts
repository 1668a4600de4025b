// The outline of a notice → actions, projects, tasks. Which level is which depends on the notice: see RULES.md [T1] to [T8].
import {
  chooseChapters,
  containersOf,
  depthOf,
  isAction,
  isProject,
  mostly,
  nameOf,
  nodeOf,
  type Node,
} from './nodes.ts';
import { freePieces } from './freeTasks.ts';
import { contextBelow } from './headings.ts';
import { countClauses, type Section } from './outline.ts';
import { joinMapped, sliceMapped, spanOf } from './mapped.ts';
import type { ProposedAction, ProposedProject, ProposedTask, Span } from './proposal.ts';
import type { HeadingClause } from './passages.ts';
import { readTasks, tasksOfPieces, type TaskContext } from './tasks.ts';
import { hasTextAfter, type Titles } from './titles.ts';
import { warn } from './warnings.ts';

/** The tree of the plan. Sections at the top are chapters, or the items themselves where there are no chapters. */
export function buildTree(root: Section, titles: Titles, outer: TaskContext): ProposedAction[] {
  const usedHeadings = new Set<HeadingClause>();
  const context = { ...outer, usedHeadings };
  const answered = root.children.some((section) => countClauses(section) > 0);
  const nodes = root.children.map((section) => nodeOf(section, titles, { top: true, answered }));
  const chapters = chooseChapters(nodes, context.warnings);
  const actions = actionsOf(chapters, root.children.length, context);
  warnAboutHeadings(chapters, usedHeadings, context);
  const free = freePieces(root, actions.length === 0);
  if (free.length === 0) return actions;
  for (const { whole } of free) context.warnings.push(warn('taskWithoutNumber', whole));
  const before = namelessAction([namelessProject(tasksOfPieces(free, context))]);
  return withoutEmpty(joinNameless([before, ...actions]));
}

/** （牵头单位：…） behind a title, where every item below says itself who leads. */
function warnAboutHeadings(
  nodes: readonly Node[],
  used: ReadonlySet<HeadingClause>,
  context: TaskContext,
): void {
  for (const { above, children } of nodes) {
    const [first] = above?.clauses ?? [];
    if (above && first && !used.has(above)) {
      context.warnings.push(warn('headingClauseUnused', first.mapped));
    }
    warnAboutHeadings(children, used, context);
  }
}

function actionsOf(
  chapters: readonly Node[],
  ofNotice: number,
  context: TaskContext,
): ProposedAction[] {
  const containers = containersOf(chapters, ofNotice);
  const actions: ProposedAction[] = [];
  const deep = chapters.some((node) => node.children.length > 0 && !containers.has(node));
  if (deep && areProjects(chapters)) return withoutEmpty(topsOf(chapters, null, context));
  let items: Node[] = [];
  const flush = () => {
    if (items.length > 0) actions.push(...topsOf(items, null, context));
    items = [];
  };
  for (const node of chapters) {
    if (containers.has(node)) {
      flush();
      const below = contextBelow(context, node);
      if (node.own.length > 0) {
        actions.push(namelessAction([namelessProject(tasksOfPieces(node.own, below))]));
      }
      actions.push(...topsOf(node.children, node.above, below));
    } else if (node.children.length === 0 && !deep) items.push(node);
    else {
      flush();
      actions.push(actionOf(node, null, context));
    }
  }
  flush();
  return withoutEmpty(joinNameless(actions));
}

/** 工程 above items without titles: the projects are there, the actions are not. */
function areProjects(nodes: readonly Node[]): boolean {
  const below = nodes.flatMap(({ children }) => children);
  const depth = Math.max(0, ...nodes.map(depthOf));
  return depth === 1 && mostly(nodes, isProject) && !mostly(below, isTitled);
}

/** Sections on the level of actions, side by side. */
function topsOf(
  nodes: readonly Node[],
  above: HeadingClause | null,
  context: TaskContext,
): ProposedAction[] {
  const depth = Math.max(0, ...nodes.map(depthOf));
  // One level: 行动 are actions without projects, other titles are projects, plain items are tasks.
  if (depth === 0 && !mostly(nodes, isAction)) {
    return [namelessAction(projectsOf(nodes, above, context))];
  }
  // Where only some sections are divided, the divided ones are no higher than their neighbours.
  const whole = nodes.filter(({ children }) => children.length === 0);
  const mixed = depth === 1 && whole.length * 2 > nodes.length && !mostly(nodes, isAction);
  if (areProjects(nodes) || (mixed && mostly(whole, isTitled))) {
    return [namelessAction(nodes.map((node) => projectOf(node, above, context)))];
  }
  return nodes.map((node) => actionOf(node, above, context));
}

function actionOf(node: Node, above: HeadingClause | null, outer: TaskContext): ProposedAction {
  const context = contextBelow(outer, node);
  const projects =
    node.children.length === 0
      ? [namelessProject(tasksOf(node, above, context))]
      : [
          namelessProject(tasksOfPieces(node.own, context)),
          ...projectsOf(node.children, node.above ?? above, context),
        ];
  return { ordinal: ordinalOf(node), name: nameOf(node), span: titleSpan(node), projects };
}

/** Titled items are projects; where most have no title they are tasks of one project without name. */
function projectsOf(
  nodes: readonly Node[],
  above: HeadingClause | null,
  context: TaskContext,
): ProposedProject[] {
  if (mostly(nodes, (node) => isTitled(node) || node.children.length > 0)) {
    return nodes.map((node) => projectOf(node, above, context));
  }
  return [namelessProject(nodes.flatMap((node) => tasksOf(node, above, context)))];
}

function projectOf(node: Node, above: HeadingClause | null, context: TaskContext): ProposedProject {
  const tasks = tasksOf(node, above, context);
  return { ordinal: ordinalOf(node), name: nameOf(node), span: titleSpan(node), tasks };
}

/** Everything below a project is its tasks, however deep; a title below is part of the task's text. */
function tasksOf(
  node: Node,
  above: HeadingClause | null,
  outer: TaskContext,
  inside = false,
): ProposedTask[] {
  const { section, title } = node;
  const context = contextBelow(outer, node);
  if (node.children.length > 0) {
    return [
      ...tasksOfPieces(node.own, context),
      ...node.children.flatMap((child) => tasksOf(child, node.above ?? above, context, true)),
    ];
  }
  const partOfText = inside && title !== null && hasTextAfter(section, title.rest);
  return readTasks(section, partOfText ? null : title, above, context);
}

function isTitled(node: Node): boolean {
  return node.title !== null;
}

function ordinalOf(node: Node): string | null {
  return node.section.numbering?.ordinal ?? null;
}

/** Number and title together. */
function titleSpan({ section, title }: Node): Span | null {
  const [first] = section.passages;
  if (!title || !first) return null;
  return spanOf(joinMapped([section.mark, sliceMapped(first.mapped, 0, title.rest)], ''));
}

function namelessAction(projects: ProposedProject[]): ProposedAction {
  return { ordinal: null, name: null, span: null, projects };
}

function namelessProject(tasks: ProposedTask[]): ProposedProject {
  return { ordinal: null, name: null, span: null, tasks };
}

/** A level that the notice lacks is one entry: neighbours without name are one. */
function joinNameless(actions: readonly ProposedAction[]): ProposedAction[] {
  const joined: ProposedAction[] = [];
  for (const action of actions) {
    const last = joined.at(-1);
    const nameless = action.name === null && action.ordinal === null;
    if (nameless && last && last.name === null && last.ordinal === null) {
      last.projects.push(...action.projects);
    } else joined.push(action);
  }
  return joined;
}

function joinProjects(projects: readonly ProposedProject[]): ProposedProject[] {
  const joined: ProposedProject[] = [];
  for (const project of projects) {
    const last = joined.at(-1);
    const nameless = project.name === null && project.ordinal === null;
    if (nameless && last && last.name === null && last.ordinal === null) {
      last.tasks.push(...project.tasks);
    } else joined.push(project);
  }
  return joined;
}

function withoutEmpty(actions: readonly ProposedAction[]): ProposedAction[] {
  return actions
    .map((action) => ({
      ...action,
      projects: joinProjects(action.projects.filter(({ tasks }) => tasks.length > 0)),
    }))
    .filter(({ projects }) => projects.length > 0);
}
