// What people do to the rows of a form: sort, delete, insert, copy, hide.
import { askAbout, forgetReports, trouble, type Trouble } from '../draft.ts';
import {
  cell,
  cellOf,
  columnOf,
  line,
  putCell,
  reorderTasks,
  taskLines,
  wideLine,
  type Line,
} from '../paper.ts';
import { progressText } from '../phrases.ts';

export const rows: Trouble[] = [
  trouble('rowsSorted', 'Rows sorted, the hidden column with them.', (draft) => {
    const lines = taskLines(draft.main);
    if (lines.length < 2) return false;
    reorderTasks(draft.main, draft.random.shuffled(lines));
    return true;
  }),
  trouble(
    'rowsSortedWithoutIds',
    'The visible columns sorted, the hidden ids left in their order.',
    (draft) => {
      const lines = taskLines(draft.main);
      const id = columnOf(draft.main, 'id');
      if (lines.length < 2 || id < 0) return false;
      const ids = lines.map(({ cells }) => cells[id] ?? null);
      const sorted = draft.random.shuffled(lines);
      sorted.forEach((row, index) => {
        row.cells[id] = ids[index] ?? null;
      });
      reorderTasks(draft.main, sorted);
      return true;
    },
  ),
  trouble('rowsDeleted', 'Some rows deleted.', (draft) => {
    const lines = taskLines(draft.main);
    // Of a row that was copied one would be left, which is another story.
    const single = lines.filter(
      (row) => lines.filter(({ taskId }) => taskId === row.taskId).length === 1,
    );
    if (single.length < 3) return false;
    for (const row of draft.random.some(single, 0.2)) {
      forgetReports(draft, row);
      draft.main.lines.splice(draft.main.lines.indexOf(row), 1);
    }
    return true;
  }),
  trouble('rowInserted', 'A row put in for something that the plan does not have.', (draft) => {
    const lines = taskLines(draft.main);
    const after = draft.random.pick(lines);
    if (!after) return false;
    const extra = line('between', []);
    putCell(draft.main, extra, 'task', cell('组织开展年度消防演练及值班值守培训'));
    putCell(draft.main, extra, 'progress', cell(progressText(draft.random)));
    draft.main.lines.splice(draft.main.lines.indexOf(after) + 1, 0, extra);
    draft.words.push({
      about: 'a row that the plan does not have',
      holds: /消防演练|认不出是哪个单位/u,
    });
    return true;
  }),
  trouble(
    'rowCopied',
    'A row copied below itself, the copy with another progress: which one counts?',
    (draft) => {
      const lines = taskLines(draft.main).filter((row) => cellOf(draft.main, row, 'progress'));
      const [row] = draft.random.shuffled(lines);
      if (!row) return false;
      const copy: Line = structuredClone(row);
      putCell(draft.main, copy, 'progress', cell(progressText(draft.random)));
      draft.main.lines.splice(draft.main.lines.indexOf(row) + 1, 0, copy);
      askAbout(draft, row, 'rowCopied');
      return true;
    },
  ),
  trouble(
    'rowsHidden',
    'Rows hidden by a filter; what stands in them was filled in all the same.',
    (draft) => {
      const lines = taskLines(draft.main);
      if (lines.length < 2) return false;
      for (const row of draft.random.some(lines, 0.3)) row.hidden = true;
      return true;
    },
  ),
  trouble('rowsRenumbered', 'The numbers of the rows typed anew, or left out.', (draft) => {
    if (columnOf(draft.main, 'ordinal') < 0) return false;
    const style = draft.random.pick(['new', 'none', 'text']);
    taskLines(draft.main).forEach((row, index) => {
      const number = style === 'new' ? cell(index + 1) : cell(`${index + 1}.`);
      putCell(draft.main, row, 'ordinal', style === 'none' ? null : number);
    });
    return true;
  }),
  trouble('totalsRow', 'A row of totals among or below the rows.', (draft) => {
    const lines = taskLines(draft.main);
    if (lines.length === 0) return false;
    const row = line('between', []);
    const at = columnOf(draft.main, 'task');
    putCell(
      draft.main,
      row,
      columnOf(draft.main, 'ordinal') < 0 ? 'task' : 'ordinal',
      cell('合计'),
    );
    putCell(draft.main, row, 'percent', cell(draft.random.int(10, 90)));
    if (at < 0) return false;
    const anchor = draft.random.chance(0.5) ? lines.at(-1) : lines[0];
    const index = draft.main.lines.indexOf(anchor as Line);
    draft.main.lines.splice(anchor === lines[0] && lines.length > 1 ? index : index + 1, 0, row);
    return true;
  }),
  trouble('sectionRows', 'Rows that say what the rows below belong to, merged across.', (draft) => {
    const lines = taskLines(draft.main);
    if (lines.length < 2) return false;
    const [first, second] = [lines[0] as Line, lines[Math.floor(lines.length / 2)] as Line];
    draft.main.lines.splice(
      draft.main.lines.indexOf(second),
      0,
      wideLine(draft.main, 'between', '二、配合事项'),
    );
    draft.main.lines.splice(
      draft.main.lines.indexOf(first),
      0,
      wideLine(draft.main, 'between', '一、牵头事项'),
    );
    return true;
  }),
  trouble('blankRows', 'Blank rows between the rows.', (draft) => {
    for (const row of draft.random.some(taskLines(draft.main), 0.2)) {
      draft.main.lines.splice(draft.main.lines.indexOf(row), 0, line('between', []));
    }
    return true;
  }),
];
