// Taking a whole import back after other edits: what nobody changed since is put back, the rest stays and is listed.
import { periodLabel } from '../calendar/periods.ts';
import { filledKeys, type FilledKey } from '../forms/definition.ts';
import { shownText, storedText } from '../forms/values.ts';
import { storedValue } from '../forms/ownColumns.ts';
import { sameValue, type Change } from '../plan/change.ts';
import { withCustomValue } from '../plan/customColumns.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Edit, Operation } from '../plan/edit.ts';
import type { CustomValues, ProgressRow, Sheets } from '../plan/model.ts';
import { failure, success, type Result } from '../result.ts';
import { headings as reportHeadings } from './difference.ts';
import { brief, quoted } from './fileProblems.ts';

export type UndoneImport = {
  edit: Edit;
  /** How many values go back to what they were; a report that is taken out counts by its filled-in values. */
  reverted: number;
  /** What somebody changed since and stays. */
  kept: { where: string; reason: string }[];
  /** What can be put back no more: its row or its column is gone. */
  failed: { where: string; reason: string }[];
};

const headings: Record<string, string> = {
  ...reportHeadings,
  done: '完成日期',
  text: '任务内容',
  forecast: '预计完成',
  actual: '已完成',
};

/**
 * The edit that takes the import back [M13]. `imported` is the change that the import made when it was merged.
 * Codes: `missingImport`, `importUndone`.
 */
export function undoImport(
  document: PlanDocument,
  importId: string,
  imported: Change,
): Result<UndoneImport> {
  const row = document.imports.get(importId);
  if (!row) return failure('missingImport', importId);
  if (row.state === 'undone') return failure('importUndone', importId);
  const work: Work = { document, operations: [], reverted: 0, kept: [], failed: [] };
  for (const entry of imported.updated) {
    const { sheet } = entry;
    if (sheet === 'progress' || sheet === 'tasks' || sheet === 'deadlines' || sheet === 'targets') {
      revertUpdate(work, entry);
    }
  }
  for (const { sheet, row: added } of imported.added) {
    if (sheet === 'progress') revertReport(work, added);
    // Without its return the unit counts as one that has not reported.
    if (sheet === 'returns' && document.returns.has(added.id)) {
      work.operations.push({ type: 'remove', sheet, id: added.id });
    }
  }
  work.operations.push({
    type: 'set',
    sheet: 'imports',
    id: importId,
    values: { state: 'undone' },
  });
  const label = `撤回导入（${periodLabel(row.period)}，${row.files.length}个文件）`;
  return success({
    edit: { label, operations: work.operations },
    reverted: work.reverted,
    kept: work.kept,
    failed: work.failed,
  });
}

type Work = {
  document: PlanDocument;
  operations: Operation[];
  reverted: number;
  kept: UndoneImport['kept'];
  failed: UndoneImport['failed'];
};
type Updated = Extract<
  Change['updated'][number],
  { sheet: 'progress' | 'tasks' | 'deadlines' | 'targets' }
>;

function revertUpdate(work: Work, entry: Updated): void {
  const { sheet, id } = entry;
  const now: Record<string, unknown> | undefined = work.document[sheet].get(id);
  const before: Record<string, unknown> = entry.before;
  const after: Record<string, unknown> = entry.after;
  const fields = Object.keys(after);
  if (!now) {
    work.failed.push({ where: goneWords[sheet], reason: '导入后已被删除，无法还原' });
    return;
  }
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    if (field === 'places') continue;
    if (sheet === 'tasks' && field === 'custom') {
      const custom = revertCustom(work, entry);
      if (custom) values[field] = custom;
      continue;
    }
    if (!sameValue(now[field], after[field])) {
      keep(work, placeOf(work.document, entry), field, now[field]);
      continue;
    }
    values[field] = before[field];
    if (field !== 'source') work.reverted += 1;
  }
  if (sheet === 'progress' && fields.includes('places')) {
    const places = entry.before.places;
    values['places'] = placesAfter(work.document.progress.get(id)?.places, places, values);
  }
  if (Object.keys(values).length > 0) {
    work.operations.push({ type: 'set', sheet, id, values });
  }
}

const goneWords: Record<Updated['sheet'], string> = {
  progress: '一条进展',
  tasks: '一项任务',
  deadlines: '一个时间节点',
  targets: '一个目标',
};

/** Columns of the user are values of their own, though a row has them together. Null where none of them goes back. */
function revertCustom(work: Work, entry: Updated): CustomValues | null {
  const { columns, tasks } = work.document;
  const [before, after] = [customOf(entry.before), customOf(entry.after)];
  const now = tasks.get(entry.id)?.custom ?? {};
  let values = now;
  for (const id of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (sameValue(before[id], after[id])) continue;
    const column = columns.get(id);
    const where = `${placeOf(work.document, entry)}·${column?.heading ?? '自定义列'}`;
    if (!column) work.failed.push({ where, reason: '这一列导入后已被删除，无法还原' });
    else if (!sameValue(now[id], after[id])) tellKept(work, where, storedValue(now[id]));
    else {
      values = withCustomValue(values, id, before[id] ?? null);
      work.reverted += 1;
    }
  }
  return values === now ? null : values;
}

function customOf(values: Updated['before']): CustomValues {
  return 'custom' in values ? (values.custom ?? {}) : {};
}

/** The places of a report in which only `reverted` went back to what it was: those have the places of before. */
function placesAfter(
  now: ProgressRow['places'],
  before: ProgressRow['places'],
  reverted: Record<string, unknown>,
): ProgressRow['places'] {
  const places = { ...now };
  for (const field of Object.keys(reverted)) {
    delete places[field];
    if (before?.[field]) places[field] = before[field];
  }
  return places;
}

/** A report that the import added goes, unless somebody has worked on it: then only the import's values go. */
function revertReport(work: Work, added: Sheets['progress']): void {
  const now = work.document.progress.get(added.id);
  const where = placeOfReport(work.document, added);
  if (!now) {
    work.kept.push({ where, reason: '该进展已被删除，无需还原' });
    return;
  }
  const filled = filledKeys.filter((field) => !isBlank(added[field]));
  const changed = filledKeys.filter((field) => !sameValue(now[field], added[field]));
  if (changed.length === 0) {
    work.operations.push({ type: 'remove', sheet: 'progress', id: added.id });
    work.reverted += filled.length;
    return;
  }
  const values: Record<string, unknown> = {};
  for (const field of filled) {
    if (!changed.includes(field))
      values[field] = typeof added[field] === 'string' ? blankOf(field) : null;
  }
  for (const field of changed) keep(work, where, field, now[field]);
  const count = Object.keys(values).length;
  if (count === 0) return;
  work.reverted += count;
  if (now.places) values['places'] = placesAfter(now.places, undefined, { ...values });
  work.operations.push({ type: 'set', sheet: 'progress', id: added.id, values });
}

function isBlank(value: unknown): boolean {
  return value === null || value === '';
}

function blankOf(field: FilledKey): '' | null {
  return field === 'status' || field === 'actualDate' ? null : '';
}

function keep(work: Work, where: string, field: string, now: unknown): void {
  if (field === 'source') return;
  const stored = typeof now === 'string' || typeof now === 'number' ? storedText(now) : '';
  const kind = field === 'done' ? 'actualDate' : field;
  tellKept(work, `${where}·${headings[field] ?? field}`, shownText(kind, stored) ?? '');
}

function tellKept(work: Work, where: string, now: string): void {
  const shown = now === '' ? '空' : brief(now, 40);
  work.kept.push({ where, reason: `导入后又被改为“${shown}”，予以保留` });
}

function placeOf(document: PlanDocument, entry: Updated): string {
  if (entry.sheet === 'tasks') return taskName(document, entry.id);
  if (entry.sheet === 'deadlines') {
    return taskName(document, document.deadlines.get(entry.id)?.taskId ?? '');
  }
  if (entry.sheet === 'targets') {
    return taskName(document, document.targets.get(entry.id)?.taskId ?? '');
  }
  const row = document.progress.get(entry.id);
  return row ? placeOfReport(document, row) : '进展';
}

function placeOfReport(document: PlanDocument, row: ProgressRow): string {
  const unit = document.units.get(row.unitId)?.name ?? '';
  return `${taskName(document, row.taskId)}·${unit}`;
}

function taskName(document: PlanDocument, taskId: string): string {
  return quoted(document.tasks.get(taskId)?.text ?? '已删除的任务');
}
