// What a cell has to say beside its text: why it refused a text, why it is doubtful, flagged or locked [V24].
import { columnOf, refusalOf, type GridCore } from './core.ts';
import { lockOf } from './edits.ts';

/** In Chinese, one reason a line, the most urgent first; null for a cell that has nothing to say. */
export function noteOf(
  core: GridCore,
  rowId: string,
  key: string,
  /** Why nothing can be changed at all, where that is to be said of each cell. */
  readOnly: string | null = null,
): string | null {
  const row = core.rowById.get(rowId);
  if (!row) return null;
  const lock = readOnly ?? lockOf(core.props.tab, row, key);
  const refused = refusalOf(core, row, key);
  const mark = row.marks?.[key];
  const flags = row.reasons?.[key];
  const lines = [
    refused !== null && `没有写入：${refused}`,
    mark && `请核对：${mark}`,
    // Words, not signs: not every machine has a font for a lock.
    flags && `预警：${flags.replaceAll('\n', '\n预警：')}`,
    row.says?.[key],
    lock !== null && `已锁定：${lock}`,
  ];
  return lines.filter(Boolean).join('\n') || null;
}

export function noteOfActive(core: GridCore): string | null {
  const active = core.selection?.active;
  return active ? noteOf(core, active.rowId, active.column, core.props.readOnly) : null;
}

const kindHints: Partial<Record<string, string>> = {
  number: '填数字，如200、1.5、150万',
  percent: '填百分数，如80或80%',
  date: '填日期，如6.30、2022年6月底、2022-6-30；Alt+↓ 打开日历',
  choice: '从选项里选；Alt+↓ 打开',
  units: '填单位名称、简称或拼音首字母，可以填多个；Alt+↓ 打开名录',
};

/** What F1 says of the active cell: its note, or how it is filled in. */
export function helpOfActive(core: GridCore): string {
  const note = noteOfActive(core);
  if (note !== null) return note;
  const column = columnOf(core, core.selection?.active.column ?? '');
  return (column && kindHints[column.kind]) ?? '这一格可以直接填写';
}
