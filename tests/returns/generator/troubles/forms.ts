// What befalls our own form as a whole, with its hidden sheet still in it: sent late, for another plan, over a plan that
// was edited since, with rows that were joined.
import { baselineSheetName } from '#shared/forms/baseline.ts';
import { filledKeys } from '#shared/forms/definition.ts';
import { storedText } from '#shared/forms/values.ts';
import {
  askAbout,
  askAboutAll,
  expectOf,
  forgetReports,
  reportedCells,
  reportsOf,
  trouble,
  type Draft,
  type Trouble,
} from '../draft.ts';
import { cellKey } from '../expected.ts';
import { standingIn } from './guarded.ts';
import {
  cell,
  cellOf,
  columnOf,
  headLine,
  putCell,
  taskLines,
  textOf,
  type Line,
  type PaperSheet,
} from '../paper.ts';

function baselineOf(draft: Draft): PaperSheet | null {
  if (!draft.keeps.includes('sheets')) return null;
  return draft.paper.sheets.find(({ name }) => name === baselineSheetName) ?? null;
}

function putFact(sheet: PaperSheet, fact: string, value: string): void {
  for (const { cells } of sheet.lines) {
    if (textOf(cells[0] ?? null) === 'fact' && textOf(cells[1] ?? null) === fact) {
      cells[2] = cell(value);
    }
  }
}

/** Lines of tasks that follow each other without anything between. */
function neighbours(draft: Draft): [Line, Line][] {
  const { lines } = draft.main;
  return lines.flatMap((row, index): [Line, Line][] => {
    const next = lines[index + 1];
    return row.kind === 'task' && next?.kind === 'task' ? [[row, next]] : [];
  });
}

export const forms: Trouble[] = [
  trouble(
    'formOfLastPeriod',
    'The form of an earlier period, filled in and sent again.',
    (draft) => {
      const baseline = baselineOf(draft);
      if (!baseline) return false;
      putFact(baseline, 'period', '2022-05');
      for (const { cells, kind } of draft.main.lines) {
        if (kind !== 'above') continue;
        for (const one of cells) {
          if (typeof one?.value === 'string')
            one.value = one.value.replace(/2022年\d月/u, '2022年5月');
        }
      }
      askAboutAll(draft, 'formOfLastPeriod');
      return true;
    },
  ),
  trouble('formOfOtherPlan', 'A form that another plan sent.', (draft) => {
    const baseline = baselineOf(draft);
    if (!baseline) return false;
    putFact(baseline, 'planId', 'plan-elsewhere');
    putFact(baseline, 'planTitle', '另一份三年行动计划');
    askAboutAll(draft, 'formOfOtherPlan');
    return true;
  }),
  trouble(
    'planEditedSince',
    'The office changed a percentage after the form was sent.',
    (draft) => {
      if (!baselineOf(draft)) return false;
      const [reported] = draft.random
        .shuffled(reportedCells(draft, 'percent'))
        .filter(({ expected }) => {
          const task = draft.document.tasks.get(expected.taskId);
          const recorded = [...draft.document.progress.values()].some(
            (row) => row.taskId === expected.taskId && row.period === draft.period,
          );
          return task?.leads[0] === expected.unitId && task.percent !== null && !recorded;
        });
      const task = draft.document.tasks.get(reported?.expected.taskId ?? '');
      if (!reported || !task) return false;
      const percent = (task.percent ?? 0) === 33 ? 34 : 33;
      if (reported.expected.stored === String(percent)) return false;
      const tasks = new Map(draft.document.tasks).set(task.id, { ...task, percent });
      draft.document = { ...draft.document, tasks };
      const { stored } = reported.expected;
      expectOf(draft, reported, { kind: 'ask', stored }, 'planEditedSince');
      return true;
    },
  ),
  trouble('idsFilledDown', 'The id of the first row dragged down over the others.', (draft) => {
    const at = columnOf(draft.main, 'id');
    const lines = taskLines(draft.main);
    if (at < 0 || lines.length < 2) return false;
    const names = lines.map((row) => textOf(cellOf(draft.main, row, 'task')));
    const tasks = lines.map(({ taskId }) => draft.document.tasks.get(taskId ?? '')?.text ?? '');
    // Without ids and names nothing says what a row is about.
    if (new Set(names).size < names.length || names.some((name, index) => name !== tasks[index])) {
      return false;
    }
    for (const row of lines) row.cells[at] = structuredClone(lines[0]?.cells[at] ?? null);
    return true;
  }),
  trouble('deadlineChanged', 'A locked deadline typed over.', (draft) => {
    const at = headLine(draft.main).cells.findIndex((one) => textOf(one) === '完成时限');
    const lines = taskLines(draft.main);
    const row = draft.random.pick(lines);
    const twice = lines.filter(({ taskId }) => taskId === row?.taskId).length > 1;
    if (
      !baselineOf(draft) ||
      at < 0 ||
      !row ||
      twice ||
      textOf(cellOf(draft.main, row, 'id')) === ''
    ) {
      return false;
    }
    row.cells[at] = cell('2024年12月31日');
    draft.words.push({ about: 'a deadline typed over', holds: /2024/u });
    return true;
  }),
  trouble(
    'rowsJoined',
    'One row for two tasks: 3-4 in its number, both names in its name.',
    (draft) => {
      const [pair] = draft.random.shuffled(neighbours(draft));
      if (!pair || columnOf(draft.main, 'ordinal') < 0) return false;
      const [first, second] = pair;
      const names = pair.map((row) => textOf(cellOf(draft.main, row, 'task')));
      const numbers = pair.map((row) => textOf(cellOf(draft.main, row, 'ordinal')));
      if (names.includes('') || numbers.some((number) => !/^\d+$/u.test(number))) return false;
      forgetReports(draft, second);
      askAbout(draft, first, 'rowsJoined');
      for (const expected of reportsOf(draft, first)) {
        const [unitId, taskId] = [second.unitId ?? '', second.taskId ?? ''];
        const key = cellKey(unitId, taskId, expected.field);
        draft.cells.set(key, { ...expected, unitId, taskId });
        draft.rewritten.add(key);
      }
      putCell(draft.main, first, 'task', cell(names.join('\n')));
      putCell(draft.main, first, 'ordinal', cell(numbers.join('-')));
      draft.main.lines.splice(draft.main.lines.indexOf(second), 1);
      return true;
    },
  ),
  trouble('progressMerged', 'One cell of progress merged down over two rows.', (draft) => {
    const [pair] = draft.random
      .shuffled(neighbours(draft))
      .filter(([row]) =>
        reportsOf(draft, row).some(({ field, kind }) => field === 'progress' && kind === 'value'),
      );
    if (!pair || !draft.keeps.includes('merges')) return false;
    const [first, second] = pair;
    const content = cellOf(draft.main, first, 'progress');
    const expected = draft.cells.get(cellKey(first.unitId ?? '', first.taskId ?? '', 'progress'));
    const key = cellKey(second.unitId ?? '', second.taskId ?? '', 'progress');
    if (!content || content.down || expected?.kind !== 'value' || draft.rewritten.has(key))
      return false;
    content.down = 1;
    putCell(draft.main, second, 'progress', null);
    draft.rewritten.add(key);
    draft.cells.set(key, {
      ...expected,
      unitId: second.unitId ?? '',
      taskId: second.taskId ?? '',
      troubles: ['progressMerged'],
    });
    return true;
  }),
  trouble('cellsEmptied', 'Cells of a form emptied where something stood.', (draft) => {
    if (!baselineOf(draft)) return false;
    const filled = taskLines(draft.main).flatMap((row) =>
      filledKeys.flatMap((field) => {
        const values = standingIn(draft, row)?.values;
        const key = cellKey(row.unitId ?? '', row.taskId ?? '', field);
        const sent = values ? storedText(values[field]) : '';
        const there = textOf(cellOf(draft.main, row, field)) !== '';
        return sent !== '' && there && !draft.cells.has(key) ? [{ row, field, key }] : [];
      }),
    );
    if (filled.length === 0) return false;
    for (const { row, field, key } of draft.random.some(filled, 0.1)) {
      putCell(draft.main, row, field, null);
      draft.rewritten.add(key);
      draft.cells.set(key, {
        kind: 'ask',
        stored: '',
        unitId: row.unitId ?? '',
        taskId: row.taskId ?? '',
        field,
        troubles: ['cellsEmptied'],
      });
    }
    return true;
  }),
];
