// What people do to the columns of a form: move, insert, rename, delete, join.
import { filledKeys } from '#shared/forms/definition.ts';
import { cellKey } from '../expected.ts';
import { filledHeadings } from '../headings.ts';
import { expectOf, forgetField, reportedCells, trouble, type Trouble } from '../draft.ts';
import {
  cell,
  cellOf,
  columnOf,
  headLine,
  insertColumn,
  moveColumn,
  putCell,
  removeColumn,
  taskLines,
  textOf,
  type ColumnKey,
} from '../paper.ts';

export const columns: Trouble[] = [
  trouble('columnsMoved', 'Columns moved to other places.', (draft) => {
    const filled = draft.main.columns.flatMap(({ key }, index) =>
      (filledKeys as readonly (ColumnKey | null)[]).includes(key) ? [index] : [],
    );
    if (filled.length < 2 || draft.main.lines.some(({ cells }) => cells.some((one) => one?.down)))
      return false;
    for (let times = 0; times < 2; times++) {
      moveColumn(draft.main, draft.random.pick(filled), draft.random.pick(filled));
    }
    return true;
  }),
  trouble(
    'columnInserted',
    'A column of the unit’s own put in: a remark, a figure, nothing.',
    (draft) => {
      const at = draft.random.int(2, draft.main.columns.length);
      const head = headLine(draft.main);
      const heading = draft.random.pick([
        '备注',
        '分管领导',
        '资金（万元）',
        '科室',
        '',
        '上级要求',
      ]);
      const words = ['张局长', '35', '', '详见附件', '办公室'];
      insertColumn(draft.main, at, { key: null }, (row) => {
        if (row === head) return heading === '' ? null : cell(heading);
        return row.kind === 'task' && heading !== '' ? cell(draft.random.pick(words)) : null;
      });
      return true;
    },
  ),
  trouble('columnDeleted', 'A column of the form deleted.', (draft) => {
    const field = draft.random.pick(filledKeys.filter((key) => key !== 'progress'));
    const at = columnOf(draft.main, field);
    if (at < 0 || textOf(cellOf(draft.main, headLine(draft.main), field)) === '') return false;
    removeColumn(draft.main, at);
    forgetField(draft, field);
    return true;
  }),
  trouble('columnsRenamed', 'Headings typed anew in other words of the same meaning.', (draft) => {
    const head = headLine(draft.main);
    const present = filledKeys.filter((key) => columnOf(draft.main, key) >= 0);
    for (const key of draft.random.some(present, 0.4)) {
      putCell(draft.main, head, key, cell(draft.random.pick(filledHeadings[key])));
    }
    return true;
  }),
  trouble(
    'headingsSpaced',
    'Headings with line breaks, blanks and remarks: 本期⏎进展（必填）.',
    (draft) => {
      const head = headLine(draft.main);
      for (const key of draft.random.some(filledKeys, 0.6)) {
        const text = textOf(cellOf(draft.main, head, key));
        if (text === '') continue;
        const spaced = draft.random.pick([
          text.split('').join(' '),
          `${text.slice(0, 2)}\n${text.slice(2)}`,
          `${text}（必填）`,
          `  ${text}　`,
          `*${text}`,
        ]);
        putCell(draft.main, head, key, cell(spaced));
      }
      return true;
    },
  ),
  trouble('columnsHidden', 'Columns hidden that hold what the unit filled in.', (draft) => {
    for (const key of draft.random.some(filledKeys, 0.3)) {
      const column = draft.main.columns[columnOf(draft.main, key)];
      if (column) column.hidden = true;
    }
    return true;
  }),
  trouble(
    'problemsWithSteps',
    'Problems and next steps in one column, with a label between.',
    (draft) => {
      const at = columnOf(draft.main, 'nextSteps');
      if (at < 0 || columnOf(draft.main, 'problems') < 0) return false;
      // What the plan itself knows of next steps stands in the cell too: only new ones can be told from it.
      const steps = new Map(reportedCells(draft, 'nextSteps').map((one) => [one.row, one]));
      const problems = new Map(reportedCells(draft, 'problems').map((one) => [one.row, one]));
      const others = taskLines(draft.main).filter(
        (row) => !steps.has(row) && textOf(cellOf(draft.main, row, 'nextSteps')) !== '',
      );
      if (others.length > 0 || steps.size === 0) return false;
      for (const row of steps.keys()) {
        const before = problems.get(row);
        const told = before?.expected.stored ?? '';
        if (told === '' && textOf(cellOf(draft.main, row, 'problems')) !== '') return false;
      }
      for (const [row, reported] of steps) {
        const told = problems.get(row)?.expected.stored ?? '';
        const text = `${told === '' ? '' : `存在问题：${told}\n`}下一步措施：${reported.expected.stored}`;
        putCell(draft.main, row, 'problems', cell(text));
        const { stored } = reported.expected;
        expectOf(draft, reported, { kind: 'value', stored: stored ?? '' }, 'problemsWithSteps');
        const known = problems.get(row);
        if (known) expectOf(draft, known, { kind: 'value', stored: told }, 'problemsWithSteps');
      }
      putCell(draft.main, headLine(draft.main), 'problems', cell('存在问题及下一步措施'));
      removeColumn(draft.main, at);
      return true;
    },
  ),
  trouble('headingLost', 'The heading over a column that was filled in is gone.', (draft) => {
    const field = draft.random.pick(['problems', 'nextSteps', 'contact'] as const);
    if (columnOf(draft.main, field) < 0) return false;
    putCell(draft.main, headLine(draft.main), field, null);
    const lost = taskLines(draft.main).some((row) => textOf(cellOf(draft.main, row, field)) !== '');
    for (const row of taskLines(draft.main)) {
      const key = cellKey(row.unitId ?? '', row.taskId ?? '', field);
      const expected = draft.cells.get(key);
      if (expected) {
        const { stored, troubles } = expected;
        draft.cells.set(key, {
          ...expected,
          kind: 'ask',
          stored,
          troubles: [...troubles, 'headingLost'],
        });
      }
      draft.rewritten.add(key);
    }
    if (lost) draft.words.push({ about: 'a column without its heading', holds: /没有表头/u });
    return true;
  }),
];
