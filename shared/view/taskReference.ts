// What a row that hangs on a task shows of it, and where it stands among those of other tasks.
import { tasksInOrder, type PlanDocument } from '../plan/document.ts';
import type { ProjectRow, TaskRow } from '../plan/model.ts';
import { numbered } from './viewContext.ts';

/** What a row shows of its task: the project and the task, merged with neighbours of the same task. */
export function taskReference(document: PlanDocument, task: TaskRow | undefined) {
  return referenceTo(task ? document.projects.get(task.projectId) : undefined, task);
}

export function referenceTo(project: ProjectRow | undefined, task: TaskRow | undefined) {
  return {
    texts: {
      project: numbered(project?.ordinal, project?.name, '. '),
      task: task?.text ?? '',
    },
    merges: { project: project?.id ?? '', task: task?.id ?? '' },
  };
}

/** The place of every task in the tree, to order rows that hang on tasks. */
export function taskPlaces(document: PlanDocument): Map<string, number> {
  return new Map(tasksInOrder(document).map((task, index) => [task.id, index]));
}
