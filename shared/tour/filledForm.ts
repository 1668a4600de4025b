// A form of the example as a unit would send it back. Rule G3.
import type { FormContent, FormRow } from '../forms/buildForm.ts';

const words = [
  '示例：主体工程完成六成，正在铺设管网。',
  '示例：方案已经会议研究通过，正在办理手续。',
  '示例：已完成验收，转入日常管理。',
];

/** What is to be filled in, filled in; the baseline stays as the form was sent. `place` counts the units. */
export function filledForm(content: FormContent, place: number): FormContent {
  return { ...content, rows: content.rows.map((row, index) => filledRow(row, place + index)) };
}

function filledRow(row: FormRow, seed: number): FormRow {
  const { cells } = row;
  const percent = typeof cells.percent === 'number' ? cells.percent : 0;
  // Every fourth falls, as it happens when somebody estimated too high.
  const next = seed % 4 === 3 ? Math.max(0, percent - 10) : Math.min(95, percent + 10);
  return {
    ...row,
    cells: {
      ...cells,
      status: cells.status === '已完成' ? cells.status : '推进中',
      ...(cells.status === '已完成' ? {} : { percent: next }),
      progress: words[seed % words.length] ?? '',
    },
  };
}
