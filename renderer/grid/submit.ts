// Sending one edit and saying what it could not do.
import type { Edit, Rejection } from '#shared/plan/edit.ts';
import { mostOperations } from '#shared/plan/limits.ts';
import { columnOf, rejectedKey, type GridCore } from './core.ts';
import { endCut } from './cut.ts';
import type { DraftEdit } from './edits.ts';
import { repaintAll } from './paint.ts';

/**
 * Sends the edit; refused cells are marked and listed. `subject` begins the message: 粘贴, 填充. Answers what was refused;
 * null when the edit failed as a whole.
 */
export async function submit(
  core: GridCore,
  draft: DraftEdit,
  subject: string,
): Promise<readonly Rejection[] | null> {
  const { props } = core;
  const { edit, locked, refused = [], notes = [] } = draft;
  // Whatever else is done ends a cut: its cells would no longer be what was cut.
  endCut(core);
  if (props.readOnly !== null) {
    props.onMessage({ tone: 'warning', title: `不能修改：${props.readOnly}` });
    return null;
  }
  if (edit && edit.operations.length > mostOperations) {
    const title = `一次最多改动${mostOperations}格，没有${subject}。请分几次进行。`;
    props.onMessage({ tone: 'warning', title });
    return null;
  }
  const rejected = edit ? await props.onEdit(edit) : [];
  if (rejected === null) return null;
  const all = [...refused, ...rejected];
  if (edit || all.length > 0) markRejected(core, all);
  report(core, { edit, locked, notes }, all, subject);
  return all;
}

function markRejected(core: GridCore, rejected: readonly Rejection[]): void {
  const had = core.rejected.size > 0;
  core.rejected = new Map(
    rejected.flatMap((each) =>
      each.column === null
        ? []
        : [
            [
              rejectedKey(each.rowId, each.column),
              {
                reason: `“${each.text}”${core.props.wordRejection(each)}`,
                shown: core.rowById.get(each.rowId)?.texts[each.column] ?? '',
              },
            ],
          ],
    ),
  );
  if (!had && core.rejected.size === 0) return;
  repaintAll(core);
  core.describe();
}

function report(
  core: GridCore,
  draft: { edit: Edit | null; locked: number; notes: readonly string[] },
  rejected: readonly Rejection[],
  subject: string,
): void {
  const { edit, locked, notes } = draft;
  if (rejected.length === 0 && locked === 0 && notes.length === 0) return;
  const details = rejected.slice(0, 5).map((each) => wordOf(core, each));
  if (rejected.length > 5) details.push(`……还有${rejected.length - 5}处，已在表中用红框标出`);
  if (locked > 0 && (rejected.length > 0 || notes.length > 0)) {
    details.push(`另有${locked}个锁定的单元格没有改动`);
  }
  details.push(...notes);
  core.props.onMessage({
    tone: rejected.length > 0 ? 'warning' : 'info',
    title: titleOf(edit, rejected.length, locked, subject),
    ...(details.length > 0 ? { details } : {}),
    ...(rejected.length > 0 ? { rejected } : {}),
  });
}

function wordOf(core: GridCore, each: Rejection): string {
  const heading = each.column === null ? '' : (columnOf(core, each.column)?.heading ?? '');
  const row = (core.layout.rowIndex.get(each.rowId) ?? -1) + 1;
  const where = row > 0 ? `第${row}行${heading}：` : `${heading}：`;
  return `${where}${each.text ? `“${each.text}”` : ''}${core.props.wordRejection(each)}`;
}

function titleOf(edit: Edit | null, rejected: number, locked: number, subject: string): string {
  if (!edit && rejected === 0) {
    return locked > 0 ? `选中的${locked}个单元格已锁定，没有改动` : `${subject}完成，内容没有变化`;
  }
  if (rejected > 0) {
    return (edit?.operations.length ?? 0) <= 1
      ? '没有改动，单元格保持原样'
      : `${subject}完成，有${rejected}处没有写入，保持原样`;
  }
  return locked > 0 ? `${subject}完成，跳过${locked}个锁定的单元格` : `${subject}完成`;
}
