// The outline of a notice → actions, projects, tasks. Which level is which depends on the notice: see RULES.md [T1] to [T8].
import {
  chooseChapters,
  depthOf,
  isAction,
  isContainer,
  isProject,
  mostly,
  nameOf,
  nodeOf,
  type Node,
} from './nodes.ts';
import type { Section } from './outline.ts';
import type { ProposedAction, ProposedProject, ProposedTask } from './proposal.ts';
import type { Responsibility } from './responsibility.ts';
import { readTasks, tasksOfPieces, type TaskContext } from './tasks.ts';
import { hasTextAfter, type Titles } from './titles.ts';

/** The tree of the plan. Sections at the top are chapters, or the items themselves where there are no chapters. */
export function buildTree(root: Section, titles: Titles, context: TaskContext): ProposedAction[] {
  const nodes = root.children.map((section) => nodeOf(section, titles, true));
  const chapters = chooseChapters(nodes, context.warnings);
  const alone = chapters.length === 1;
  const actions: ProposedAction[] = [];
  const deep = chapters.some((node) => node.children.length > 0 && !isContainer(node, alone));
  let items: Node[] = [];
  const flush = () => {
    if (items.length > 0) actions.push(...topsOf(items, null, context));
    items = [];
  };
  for (const node of chapters) {
    if (isContainer(node, alone)) {
      flush();
      if (node.own.length > 0) {
        actions.push(namelessAction([namelessProject(tasksOfPieces(node.own, context))]));
      }
      actions.push(...topsOf(node.children, node.above, context));
    } else if (node.children.length === 0 && !deep) items.push(node);
    else {
      flush();
      actions.push(actionOf(node, null, context));
    }
  }
  flush();
  return withoutEmpty(joinNameless(actions));
}

/** Sections on the level of actions, side by side. */
function topsOf(
  nodes: readonly Node[],
  above: Responsibility | null,
  context: TaskContext,
): ProposedAction[] {
  const depth = Math.max(0, ...nodes.map(depthOf));
  const below = nodes.flatMap(({ children }) => children);
  // One level: 行动 are actions without projects, other titles are projects, plain items are tasks.
  if (depth === 0 && !mostly(nodes, isAction)) {
    return [namelessAction(projectsOf(nodes, above, context))];
  }
  // 工程 above items without titles: the projects are there, the actions are not.
  if (depth === 1 && mostly(nodes, isProject) && !mostly(below, isTitled)) {
    return [namelessAction(nodes.map((node) => projectOf(node, above, context)))];
  }
  return nodes.map((node) => actionOf(node, above, context));
}

function actionOf(node: Node, above: Responsibility | null, context: TaskContext): ProposedAction {
  const projects =
    node.children.length === 0
      ? [namelessProject(tasksOf(node, above, context))]
      : [
          namelessProject(tasksOfPieces(node.own, context)),
          ...projectsOf(node.children, node.above ?? above, context),
        ];
  return { ordinal: ordinalOf(node), name: nameOf(node), projects };
}

/** Titled items are projects; where most have no title they are tasks of one project without name. */
function projectsOf(
  nodes: readonly Node[],
  above: Responsibility | null,
  context: TaskContext,
): ProposedProject[] {
  if (mostly(nodes, (node) => isTitled(node) || node.children.length > 0)) {
    return nodes.map((node) => projectOf(node, above, context));
  }
  return [namelessProject(nodes.flatMap((node) => tasksOf(node, above, context)))];
}

function projectOf(
  node: Node,
  above: Responsibility | null,
  context: TaskContext,
): ProposedProject {
  return { ordinal: ordinalOf(node), name: nameOf(node), tasks: tasksOf(node, above, context) };
}

/** Everything below a project is its tasks, however deep; a title below is part of the task's text. */
function tasksOf(
  node: Node,
  above: Responsibility | null,
  context: TaskContext,
  inside = false,
): ProposedTask[] {
  const { section, title } = node;
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

function namelessAction(projects: ProposedProject[]): ProposedAction {
  return { ordinal: null, name: null, projects };
}

function namelessProject(tasks: ProposedTask[]): ProposedProject {
  return { ordinal: null, name: null, tasks };
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

function withoutEmpty(actions: readonly ProposedAction[]): ProposedAction[] {
  return actions
    .map((action) => ({
      ...action,
      projects: action.projects.filter(({ tasks }) => tasks.length > 0),
    }))
    .filter(({ projects }) => projects.length > 0);
}
