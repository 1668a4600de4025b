// The operations of a revision, written one after the other, each checked against what the others did to the plan.
import type { Operation } from '../../plan/edit.ts';
import type { ProjectRow, SheetName, Sheets, TaskRow } from '../../plan/model.ts';
import { freshDeadline, freshTarget } from '../../plan/rowDefaults.ts';
import { orderBelow } from '../../plan/rows.ts';
import { removeWithDependents } from '../../plan/tabRows.ts';
import { WorkingCopy } from '../../plan/workingCopy.ts';
import { unitRow } from '../toPlan.ts';
import type { RevisionChoice } from './difference.ts';
import type { Comparison, Step } from './planned.ts';
import { storedDeadlines } from './show.ts';
import { bareText } from './threeWay.ts';
import type { UnitRef } from './unitKeys.ts';

export const droppedNote = '修订通知已无此项任务';

/** Operations with the plan as it is after them, so that each can be checked against what the others did. */
export class RevisionWriter {
  readonly operations: Operation[] = [];
  private readonly copy: WorkingCopy;
  private readonly comparison: Comparison;
  private readonly newId: (sheet: SheetName) => string;
  private readonly newUnits = new Map<string, string>();
  private readonly actions: (string | null)[];
  private readonly projects: (string | null)[];
  private readonly tasks: (string | null)[];

  constructor(comparison: Comparison, newId: (sheet: SheetName) => string) {
    const { document, match } = comparison;
    this.comparison = comparison;
    this.newId = newId;
    this.copy = new WorkingCopy(document);
    // What the office deleted is not there to hang something on.
    const there = (sheet: SheetName, id: string | null | undefined) =>
      id && document[sheet].has(id) ? id : null;
    this.actions = match.actions.map((id) => there('actions', id));
    this.projects = match.projects.map((id) => there('projects', id));
    this.tasks = match.tasks.map((found) => there('tasks', found?.id));
  }

  perform(step: Step, choice: RevisionChoice): void {
    switch (step.type) {
      case 'set':
        return this.set(step.sheet, step.id, step.values);
      case 'alias': {
        const unit = this.copy.get('units', step.unitId);
        if (unit) this.set('units', unit.id, { aliases: [...unit.aliases, step.name] });
        return;
      }
      case 'units':
        return this.set('tasks', step.taskId, { [step.field]: this.unitIds(step.refs) });
      case 'addStage':
        return this.add('stages', {
          id: this.newId('stages'),
          order: orderBelow(this.copy.rows('stages'), null).order,
          ...step.values,
        });
      case 'addTask':
        return this.addTask(step.task);
      case 'moveTask':
        return this.moveTask(step.task);
      case 'moveProject':
        return this.moveProject(step.project);
      case 'addDeadline': {
        const rows = this.copy.rows('deadlines').filter(({ taskId }) => taskId === step.taskId);
        const { order } = orderBelow(rows, null);
        const { taskId, values } = step;
        return this.add('deadlines', {
          id: this.newId('deadlines'),
          order,
          taskId,
          ...values,
          ...freshDeadline,
        });
      }
      case 'addTarget': {
        const rows = this.copy.rows('targets').filter(({ taskId }) => taskId === step.taskId);
        const { order } = orderBelow(rows, null);
        const { taskId, values } = step;
        return this.add('targets', {
          id: this.newId('targets'),
          order,
          taskId,
          ...values,
          ...freshTarget,
        });
      }
      case 'remove':
        return this.remove(step.sheet, step.id);
      case 'dropTask':
        return choice === 'stop' ? this.stopTask(step.taskId) : this.remove('tasks', step.taskId);
    }
  }

  private set<S extends SheetName>(sheet: S, id: string, values: Partial<Sheets[S]>): void {
    const row = this.copy.get(sheet, id);
    if (!row) return;
    this.operations.push({ type: 'set', sheet, id, values } as Operation);
    this.copy.put(sheet, { ...row, ...values });
  }

  private add<S extends SheetName>(sheet: S, row: Sheets[S]): void {
    this.operations.push({ type: 'add', sheet, row } as Operation);
    this.copy.put(sheet, row);
  }

  private remove(sheet: SheetName, id: string): void {
    if (!this.copy.get(sheet, id)) return;
    this.operations.push({ type: 'remove', sheet, id });
    removeWithDependents(this.copy, sheet, id);
  }

  private stopTask(id: string): void {
    const note = this.copy.get('tasks', id)?.note ?? '';
    this.set('tasks', id, {
      status: 'stopped',
      note: note === '' ? droppedNote : `${note}\n${droppedNote}`,
    });
  }

  /** Ids of units; a name that the directory lacks becomes a unit of it, once. */
  private unitIds(refs: readonly UnitRef[]): string[] {
    const ids = refs.map(({ id, name }) => {
      if (id !== null && this.copy.get('units', id)) return id;
      const known = this.newUnits.get(bareText(name));
      if (known !== undefined) return known;
      const made = this.newId('units');
      this.newUnits.set(bareText(name), made);
      this.add('units', unitRow(made, orderBelow(this.copy.rows('units'), null).order, name));
      return made;
    });
    return [...new Set(ids)];
  }

  /** The order of a row behind the nearest row before it in the notice, else at the head of its siblings. */
  private place(
    sheet: 'actions' | 'projects' | 'tasks',
    siblings: readonly { id: string; order: number }[],
    before: readonly (string | null)[],
  ): number {
    const ids = new Set(siblings.map(({ id }) => id));
    const after = before.findLast((id) => id !== null && ids.has(id));
    if (after === undefined || after === null) {
      return siblings.length === 0 ? 1 : Math.min(...siblings.map(({ order }) => order)) - 1;
    }
    const { order, moved } = orderBelow(siblings, after);
    for (const { id, order: next } of moved) this.set(sheet, id, { order: next });
    return order;
  }

  private actionId(at: number): string {
    const known = this.actions[at];
    if (known) return known;
    const { ordinal = null, name = null } = this.comparison.flat.actions[at] ?? {};
    const id = this.newId('actions');
    const order = this.place('actions', this.copy.rows('actions'), this.actions.slice(0, at));
    this.add('actions', { id, order, ordinal, name });
    this.actions[at] = id;
    return id;
  }

  private projectId(at: number): string {
    const known = this.projects[at];
    if (known) return known;
    const { action = -1, project } = this.comparison.flat.projects[at] ?? {};
    const actionId = this.actionId(action);
    const id = this.newId('projects');
    const order = this.projectOrder(actionId, at);
    const { ordinal = null, name = null } = project ?? {};
    this.add('projects', { id, order, actionId, ordinal, name });
    this.projects[at] = id;
    return id;
  }

  private projectOrder(actionId: string, at: number): number {
    const siblings = this.copy
      .rows('projects')
      .filter((row: ProjectRow) => row.actionId === actionId && row.id !== this.projects[at]);
    return this.place('projects', siblings, this.projects.slice(0, at));
  }

  private taskOrder(projectId: string, at: number): number {
    const siblings = this.copy
      .rows('tasks')
      .filter((row: TaskRow) => row.projectId === projectId && row.id !== this.tasks[at]);
    return this.place('tasks', siblings, this.tasks.slice(0, at));
  }

  private moveProject(at: number): void {
    const id = this.projects[at];
    if (!id) return;
    const actionId = this.actionId(this.comparison.flat.projects[at]?.action ?? -1);
    this.set('projects', id, { actionId, order: this.projectOrder(actionId, at) });
  }

  private moveTask(at: number): void {
    const id = this.tasks[at];
    if (!id) return;
    const projectId = this.projectId(this.comparison.flat.tasks[at]?.project ?? -1);
    this.set('tasks', id, { projectId, order: this.taskOrder(projectId, at) });
  }

  private addTask(at: number): void {
    const { project = -1, task } = this.comparison.flat.tasks[at] ?? {};
    if (!task) return;
    const { keys } = this.comparison;
    const projectId = this.projectId(project);
    const order = this.taskOrder(projectId, at);
    const leads = this.unitIds(keys.refsOf(task.leads));
    const supports = this.unitIds(keys.refsOf(task.supports));
    const id = this.newId('tasks');
    const standing = task.standing ?? { status: null, percent: null, done: null, note: '' };
    const open = { ...standing, status: standing.status ?? 'notStarted' };
    this.add('tasks', {
      id,
      order,
      projectId,
      text: task.text,
      leads,
      supports,
      ...open,
      custom: {},
    });
    this.tasks[at] = id;
    storedDeadlines(task).forEach(({ span: _span, ...values }, index) => {
      this.add('deadlines', {
        id: this.newId('deadlines'),
        order: index + 1,
        taskId: id,
        ...values,
        ...freshDeadline,
      });
    });
    task.targets.forEach(({ span: _span, note: _note, ...values }, index) => {
      this.add('targets', {
        id: this.newId('targets'),
        order: index + 1,
        taskId: id,
        ...values,
        ...freshTarget,
      });
    });
  }

  /** Projects and actions that the edit emptied and the notice no longer has. */
  removeEmptied(): void {
    const { document } = this.comparison;
    const projects = new Set(this.copy.rows('tasks').map(({ projectId }) => projectId));
    const had = new Set([...document.tasks.values()].map(({ projectId }) => projectId));
    for (const id of had) {
      if (!projects.has(id) && !this.projects.includes(id)) this.remove('projects', id);
    }
    const actions = new Set(this.copy.rows('projects').map(({ actionId }) => actionId));
    const held = new Set([...document.projects.values()].map(({ actionId }) => actionId));
    for (const id of held) {
      if (!actions.has(id) && !this.actions.includes(id)) this.remove('actions', id);
    }
  }
}
