// Sending one edit and saying what it could not do.
import type { Edit, Rejection } from '#shared/plan/edit.ts';
import { columnOf, rejectedKey, type GridCore } from './core.ts';
import type { DraftEdit } from './edits.ts';
import { repaintAll } from './paint.ts';

/** Sends the edit; refused cells are marked and listed. `subject` begins the message: 粘贴, 填充. */
export async function submit(core: GridCore, draft: DraftEdit, subject: string): Promise<void> {
  const { props } = core;
  if (props.readOnly !== null) {
    props.onMessage({ tone: 'warning', title: `不能修改：${props.readOnly}` });
    return;
  }
  if (!draft.edit) {
    if (draft.locked > 0) {
      props.onMessage({ tone: 'info', title: `选中的${draft.locked}个单元格已锁定，没有改动` });
    }
    return;
  }
  const rejected = await props.onEdit(draft.edit);
  if (rejected === null) return;
  markRejected(core, rejected);
  report(core, draft.edit, rejected, draft.locked, subject);
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
              `“${each.text}”${core.props.wordRejection(each)}`,
            ],
          ],
    ),
  );
  if (had || core.rejected.size > 0) repaintAll(core);
}

function report(
  core: GridCore,
  edit: Edit,
  rejected: readonly Rejection[],
  locked: number,
  subject: string,
): void {
  if (rejected.length === 0 && locked === 0) return;
  const details = rejected.slice(0, 5).map((each) => {
    const heading = each.column === null ? '' : (columnOf(core, each.column)?.heading ?? '');
    const row = (core.layout.rowIndex.get(each.rowId) ?? -1) + 1;
    const where = row > 0 ? `第${row}行${heading}：` : `${heading}：`;
    return `${where}${each.text ? `“${each.text}”` : ''}${core.props.wordRejection(each)}`;
  });
  if (rejected.length > 5) details.push(`……还有${rejected.length - 5}处，已在表中用红框标出`);
  if (locked > 0) details.push(`另有${locked}个锁定的单元格没有改动`);
  const title =
    rejected.length === 0
      ? `${subject}完成，跳过${locked}个锁定的单元格`
      : edit.operations.length === 1
        ? '没有改动，单元格保持原样'
        : `${subject}完成，有${rejected.length}处没有写入，保持原样`;
  const warning = rejected.length > 0;
  core.props.onMessage({
    tone: warning ? 'warning' : 'info',
    title,
    ...(warning ? { details } : {}),
  });
}
