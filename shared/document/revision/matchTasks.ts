// Which task of the plan a task of the revised notice is. Passes from certain to likely; every task goes through a pass
// before the next begins, no task is taken twice, and a tie is left to a person [R1].
import type { ProjectRow, TaskRow } from '../../plan/model.ts';
import type { FlatProposal, PlanSides, Side } from './flatten.ts';
import { NodeMatch } from './matchNodes.ts';
import { pairByKey, pairSimilar, similarFrom, textKey } from './pairs.ts';

export type TaskMatch = {
  id: string;
  /** False where a person should look: nothing of the task is taken unasked. */
  sure: boolean;
  reason: string;
};

/** By place in the flat proposal; null for what is new. */
export type RevisionMatch = {
  actions: (string | null)[];
  projects: (string | null)[];
  tasks: (TaskMatch | null)[];
  /** Tasks of the proposal that are as near to several tasks of the plan, with those tasks. */
  ties: Map<number, string[]>;
};

/** Similar texts count from here inside one project, where there is less to mistake them for. */
const similarInProject = 0.5;
/** From here a similar text is certain enough, inside one project and elsewhere. */
const sureInProject = 0.7;
const sureElsewhere = 0.85;

export type UnitsOfTask = {
  ofRow: (row: TaskRow) => string;
  ofProposed: (task: number) => string;
};

export function matchRevision(
  flat: FlatProposal,
  sides: PlanSides,
  units: UnitsOfTask,
): RevisionMatch {
  const actions = new NodeMatch(flat.actions, sides.actions);
  const projects = new NodeMatch(
    flat.projects.map(({ project }) => project),
    sides.projects,
  );
  const actionOf = (project: number) => actions.found[flat.projects[project]?.action ?? -1] ?? null;
  const root = () => '';
  for (const withOrdinal of [true, false]) actions.byName(withOrdinal, root, root);
  for (const withOrdinal of [true, false]) {
    projects.byName(withOrdinal, actionOf, (row) => row.actionId);
  }
  const anywhere = (project: number) => (flat.projects[project]?.project.name ? '' : null);
  projects.byName(false, anywhere, root);

  const tasks = new TaskPasses(flat, sides.tasks, projects.found);
  tasks.byKey((project, text, whose) => `${project}|${text}|${whose}`, units, '按相同文字对应');
  tasks.byKey((project, text) => `${project}|${text}`, units, '按相同文字对应');
  tasks.byKey((_, text) => text, units, '按相同文字对应');
  const vote = () => {
    projects.byVotes((project) => tasks.votes(project));
    actions.byVotes((action) => votesOfProjects(flat, sides.projects, projects.found, action));
  };
  vote();
  tasks.byKey((_, text) => text, units, '相同文字的任务不止一项，按先后次序对应', false);
  actions.byName(false, root, root, true);
  projects.byName(false, actionOf, (row) => row.actionId, true);
  actions.bySimilarName(root, root);
  projects.bySimilarName(actionOf, (row) => row.actionId);
  tasks.similarInProjects();
  vote();
  tasks.similarAnywhere();
  vote();
  return {
    actions: actions.found,
    projects: projects.found,
    tasks: tasks.found,
    ties: new Map([...tasks.ties].filter(([task]) => tasks.found[task] === null)),
  };
}

function votesOfProjects(
  flat: FlatProposal,
  rows: readonly Side<ProjectRow>[],
  found: readonly (string | null)[],
  action: number,
): Map<string, number> {
  const votes = new Map<string, number>();
  flat.projects.forEach((project, index) => {
    const id = project.action === action ? found[index] : null;
    const side = id ? rows.find((row) => row.id === id) : undefined;
    const above = (side?.now ?? side?.base)?.actionId;
    if (above !== undefined) votes.set(above, (votes.get(above) ?? 0) + 1);
  });
  return votes;
}

class TaskPasses {
  readonly found: (TaskMatch | null)[];
  readonly ties = new Map<number, string[]>();
  private readonly taken = new Set<string>();
  private readonly flat: FlatProposal;
  private readonly rows: readonly Side<TaskRow>[];
  private readonly projects: readonly (string | null)[];
  private readonly rowOf: ReadonlyMap<string, Side<TaskRow>>;
  /** Tasks of the proposal by their project. */
  private readonly below: ReadonlyMap<number, number[]>;

  constructor(
    flat: FlatProposal,
    rows: readonly Side<TaskRow>[],
    projects: readonly (string | null)[],
  ) {
    this.flat = flat;
    this.rows = rows;
    this.projects = projects;
    this.found = flat.tasks.map(() => null);
    this.rowOf = new Map(rows.map((row) => [row.id, row]));
    this.below = Map.groupBy(flat.tasks.keys(), (task) => flat.tasks[task]?.project ?? -1);
  }

  private take(task: number, row: number, sure: boolean, reason: string): void {
    const id = this.rows[row]?.id;
    if (id === undefined) return;
    this.found[task] = { id, sure, reason };
    this.taken.add(id);
    this.ties.delete(task);
  }

  private openTasks(): number[] {
    return this.flat.tasks.flatMap((_, index) => (this.found[index] ? [] : [index]));
  }

  private projectOf(task: number): string | null {
    return this.projects[this.flat.tasks[task]?.project ?? -1] ?? null;
  }

  private textOf(task: number): string {
    return this.flat.tasks[task]?.task.text ?? '';
  }

  /** What the plan has comes before what the office deleted. */
  private eachOpenRows(work: (rows: { index: number; versions: TaskRow[] }[]) => void): void {
    for (const present of [true, false]) {
      work(
        this.rows.flatMap(({ id, now, base }, index) => {
          if (this.taken.has(id) || (now !== null) !== present) return [];
          return [{ index, versions: [now, base].filter((row) => row !== null) }];
        }),
      );
    }
  }

  byKey(
    keyOf: (project: string, text: string, whose: string) => string,
    units: UnitsOfTask,
    reason: string,
    sure = true,
  ): void {
    this.eachOpenRows((rows) => {
      const left = this.openTasks().map((index) => ({
        index,
        keys: [
          keyOf(this.projectOf(index) ?? '', textKey(this.textOf(index)), units.ofProposed(index)),
        ],
      }));
      const right = rows.map(({ index, versions }) => ({
        index,
        keys: versions.map((row) => keyOf(row.projectId, textKey(row.text), units.ofRow(row))),
      }));
      for (const [task, row] of pairByKey(left, right, !sure)) this.take(task, row, sure, reason);
    });
  }

  similarInProjects(): void {
    const open = Map.groupBy(this.openTasks(), (task) => this.projectOf(task));
    for (const [project, tasks] of open) {
      if (project === null) continue;
      this.similar(tasks, (row) => row.projectId === project, similarInProject, sureInProject);
    }
  }

  similarAnywhere(): void {
    this.similar(this.openTasks(), () => true, similarFrom, sureElsewhere);
  }

  private similar(
    tasks: readonly number[],
    fits: (row: TaskRow) => boolean,
    from: number,
    sureFrom: number,
  ): void {
    this.eachOpenRows((rows) => {
      const left = tasks
        .filter((task) => !this.found[task])
        .map((index) => ({ index, texts: [this.textOf(index)] }));
      const right = rows
        .filter(({ versions }) => versions.some(fits))
        .map(({ index, versions }) => ({ index, texts: versions.map(({ text }) => text) }));
      const { pairs, ties } = pairSimilar(left, right, from);
      for (const { left: task, right: row, score } of pairs) {
        const reason = `按相近文字对应，相似度${Math.round(score * 100)}%`;
        this.take(task, row, score >= sureFrom, reason);
      }
      for (const { left: task, rights } of ties) {
        const ids = rights.map((row) => this.rows[row]?.id ?? '');
        if (!this.found[task]) this.ties.set(task, ids);
      }
    });
  }

  /** How many matched tasks of a proposed project lie in which project of the plan. */
  votes(project: number): Map<string, number> {
    const votes = new Map<string, number>();
    for (const task of this.below.get(project) ?? []) {
      const side = this.rowOf.get(this.found[task]?.id ?? '');
      const above = (side?.now ?? side?.base)?.projectId;
      if (above !== undefined) votes.set(above, (votes.get(above) ?? 0) + 1);
    }
    return votes;
  }
}
