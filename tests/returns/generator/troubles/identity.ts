// What ties a return to its plan, its unit and its tasks, lost or damaged on the way.
import { baselineSheetName } from '#shared/forms/baseline.ts';
import { askAboutAll, trouble, type Trouble } from '../draft.ts';
import { columnOf, removeColumn, taskLines, textOf } from '../paper.ts';

export const identity: Trouble[] = [
  trouble('idsDeleted', 'The hidden column deleted.', (draft) => {
    const at = columnOf(draft.main, 'id');
    if (at < 0) return false;
    removeColumn(draft.main, at);
    return true;
  }),
  trouble('idsEmptied', 'Some ids of the hidden column deleted.', (draft) => {
    const at = columnOf(draft.main, 'id');
    if (at < 0) return false;
    for (const row of draft.random.some(taskLines(draft.main), 0.5)) row.cells[at] = null;
    return true;
  }),
  trouble('baselineLost', 'The hidden sheet with what was sent is gone.', (draft) => {
    const kept = draft.paper.sheets.filter(({ name }) => name !== baselineSheetName);
    if (kept.length === draft.paper.sheets.length) return false;
    draft.paper.sheets = kept;
    return true;
  }),
  trouble('fileRenamed', 'The file under a name that says nothing.', (draft) => {
    draft.fileName = draft.random.pick([
      '新建 Microsoft Excel 工作表.xlsx',
      '反馈表(最终版)(2).xlsx',
      '1.xlsx',
    ]);
    return true;
  }),
  trouble('labelOfOther', '填报单位 names another unit than the form was sent to.', (draft) => {
    const cells = draft.main.lines.flatMap((row) => (row.kind === 'above' ? row.cells : []));
    const label = cells.find((one) => textOf(one).startsWith('填报单位'));
    const others = [...draft.document.units.values()].filter(
      ({ id, kind }) => id !== draft.unit.id && kind !== 'collective',
    );
    if (!label || others.length === 0) return false;
    label.value = `填报单位（盖章）：${draft.random.pick(others).name}`;
    askAboutAll(draft, 'labelOfOther');
    return true;
  }),
];
