// Which cell of which tab shows a stored field, and which stored fields a cell shows: the two ways of a link between the
// plan and the document that it was read from.
import { canBeMissed, inheritedId, inheritsNone, mainStage } from '../flags/effectiveDeadlines.ts';
import { inheritedPrefix, stagePrefix } from '../plan/cellFields.ts';
import { checkpointOf } from '../plan/checkpoints.ts';
import { inOrder, tasksInOrder, type PlanDocument } from '../plan/document.ts';
import { dutyFields } from '../plan/duties.ts';
import type { SheetName } from '../plan/model.ts';
import { tabOf, type TabName } from '../plan/tabs.ts';
import { typedDeadline } from '../plan/typedDeadline.ts';

export type Cell = { tab: TabName; rowId: string; column: string };
/** `field` is null for a row as a whole. */
export type StoredField = { sheet: SheetName; id: string; field: string | null };

/** Where a person sees and changes a field; null for the head of the plan, and for a row that is gone. */
export function cellOfField(document: PlanDocument, stored: StoredField): Cell | null {
  const { sheet, id } = stored;
  if (!document[sheet].has(id)) return null;
  const field = stored.field ?? '';
  switch (sheet) {
    case 'tasks':
      return { tab: 'tasks', rowId: id, column: columnIn('tasks', field, 'text') };
    case 'actions':
    case 'projects':
      return titleCell(document, sheet, id);
    case 'targets':
      return { tab: 'targets', rowId: id, column: columnIn('targets', field, 'raw') };
    case 'deadlines':
      return deadlineCell(document, id, field);
    case 'stages':
      return {
        tab: 'deadlines',
        rowId: `${stagePrefix}${id}`,
        column: stageColumns[field] ?? 'what',
      };
    case 'units':
      return { tab: 'units', rowId: id, column: columnIn('units', field, 'name') };
    case 'duties':
      return { tab: 'duties', rowId: id, column: dutyColumn(field) };
    case 'plan':
    case 'progress':
    case 'returns':
    case 'imports':
    case 'columns':
    case 'holidays':
    case 'sends':
    case 'tableMappings':
    case 'rowNames':
    case 'decisions':
    case 'formStyles':
    case 'formTemplates':
    case 'sheetDesigns':
    case 'letterTemplates':
    case 'letters':
    case 'indicators':
    case 'scores':
    case 'snapshots':
    case 'milestoneSets':
      return null;
  }
}

const stageColumns: Record<string, string> = { raw: 'raw', start: 'raw', end: 'end', text: 'note' };

function dutyColumn(field: string): string {
  const [column] = Object.entries(dutyFields).find(([, stored]) => stored === field) ?? [];
  return column ?? columnIn('duties', field, 'what');
}

function columnIn(tab: TabName, field: string, otherwise: string): string {
  return tabOf(tab).columns.some(({ key }) => key === field) ? field : otherwise;
}

/** A merged cell is found by the first task that it spans. */
function titleCell(document: PlanDocument, sheet: 'actions' | 'projects', id: string): Cell | null {
  const first = tasksInOrder(document).find(({ projectId }) =>
    sheet === 'projects' ? projectId === id : document.projects.get(projectId)?.actionId === id,
  );
  const column = sheet === 'projects' ? 'project' : 'action';
  return first ? { tab: 'tasks', rowId: first.id, column } : null;
}

/** The only due date of a task is changed where the task stands, anything else on its own tab. */
function deadlineCell(document: PlanDocument, id: string, field: string): Cell {
  const deadline = document.deadlines.get(id);
  const taskId = deadline?.taskId ?? '';
  const typed = typedDeadline(ownDeadlines(document, taskId));
  if (field === 'end' && typed === deadline && deadline && canBeMissed(deadline)) {
    return { tab: 'tasks', rowId: taskId, column: 'deadline' };
  }
  return { tab: 'deadlines', rowId: id, column: columnIn('deadlines', field, 'end') };
}

function ownDeadlines(document: PlanDocument, taskId: string) {
  return inOrder(document.deadlines).filter((row) => row.taskId === taskId);
}

/** The stored fields that a cell shows, the most telling first. */
export function fieldsOfCell(document: PlanDocument, { tab, rowId, column }: Cell): StoredField[] {
  switch (tab) {
    case 'tasks':
      return taskFields(document, rowId, column);
    case 'units':
      return [{ sheet: 'units', id: rowId, field: column }];
    case 'targets': {
      const id = checkpointOf(rowId)?.targetId ?? rowId;
      const taskId = document.targets.get(id)?.taskId;
      if (isReference(column) && taskId) return taskFields(document, taskId, referred(column));
      return [{ sheet: 'targets', id, field: column }];
    }
    case 'deadlines':
      return deadlineFields(document, rowId, column);
    case 'duties':
      return [{ sheet: 'duties', id: rowId, field: dutyFields[column] ?? column }];
    case 'progress':
    case 'flags':
      return [];
  }
}

function isReference(column: string): boolean {
  return column === 'project' || column === 'task';
}

function referred(column: string): string {
  return column === 'task' ? 'text' : column;
}

function taskFields(document: PlanDocument, id: string, column: string): StoredField[] {
  const task = document.tasks.get(id);
  if (!task) return [];
  const whole: StoredField = { sheet: 'tasks', id, field: null };
  switch (column) {
    case 'text':
    case 'leads':
    case 'supports':
      return [{ sheet: 'tasks', id, field: column }, whole];
    case 'project':
      return [{ sheet: 'projects', id: task.projectId, field: 'name' }];
    case 'action': {
      const actionId = document.projects.get(task.projectId)?.actionId;
      return actionId ? [{ sheet: 'actions', id: actionId, field: 'name' }] : [];
    }
    case 'deadline': {
      const own = ownDeadlines(document, id);
      const stored = own.map((row): StoredField => ({
        sheet: 'deadlines',
        id: row.id,
        field: 'end',
      }));
      return inheritsNone(own) ? stored : [...stored, ...stageFields(document)];
    }
    case 'targets':
      return inOrder(document.targets)
        .filter(({ taskId }) => taskId === id)
        .map((row) => ({ sheet: 'targets', id: row.id, field: 'value' }));
    default:
      return [whole];
  }
}

function deadlineFields(document: PlanDocument, rowId: string, column: string): StoredField[] {
  if (rowId.startsWith(stagePrefix)) {
    return [{ sheet: 'stages', id: rowId.slice(stagePrefix.length), field: null }];
  }
  const inherited = rowId.startsWith(inheritedPrefix);
  const taskId = inherited
    ? rowId.slice(inheritedId('').length)
    : document.deadlines.get(rowId)?.taskId;
  if (isReference(column) && taskId) return taskFields(document, taskId, referred(column));
  return inherited ? stageFields(document) : [{ sheet: 'deadlines', id: rowId, field: column }];
}

/** Where an inherited deadline comes from. */
function stageFields(document: PlanDocument): StoredField[] {
  const stage = mainStage(document.stages.values());
  return stage ? [{ sheet: 'stages', id: stage.id, field: 'end' }] : [];
}
