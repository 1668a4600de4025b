// Cells that speak of the row above: written once the rows are in their order.
import { trouble, type Trouble } from '../draft.ts';
import { cell, cellOf, putCell, taskLines, textOf, type Line } from '../paper.ts';

export const lateCells: Trouble[] = [
  trouble('textSameAsAbove', '同上 instead of the text of the row above.', (draft) => {
    const lines = taskLines(draft.main);
    for (let index = 1; index < lines.length; index++) {
      const [above, row] = [lines[index - 1] as Line, lines[index] as Line];
      const text = textOf(cellOf(draft.main, above, 'contact'));
      const key = `${row.unitId}\n${row.taskId}\ncontact`;
      if (text === '' || draft.rewritten.has(key) || !row.unitId || !row.taskId) continue;
      const known = draft.cells.get(key);
      const own = textOf(cellOf(draft.main, row, 'contact'));
      if (own === text) continue;
      putCell(draft.main, row, 'contact', cell(draft.random.pick(['同上', '〃'])));
      draft.rewritten.add(key);
      draft.cells.set(key, {
        kind: 'value',
        stored: text,
        unitId: row.unitId,
        taskId: row.taskId,
        field: 'contact',
        troubles: [...(known?.troubles ?? []), 'textSameAsAbove'],
      });
      return true;
    }
    return false;
  }),
];
