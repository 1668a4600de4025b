// What an office’s own table has that a form of ours has not: headings of several rows, categories, tables on end.
import { filledKeys } from '#shared/forms/definition.ts';
import { periodLabel, periodRange } from '#shared/calendar/periods.ts';
import { partsOf } from '#shared/calendar/days.ts';
import { reportedCells, trouble, type Draft, type Trouble } from '../draft.ts';
import {
  bodyOf,
  cell,
  cellOf,
  columnOf,
  headLine,
  insertColumn,
  line,
  putCell,
  taskLines,
  textOf,
  wideLine,
  type Line,
  type PaperCell,
} from '../paper.ts';

/** Groups over the headings: `from` and `to` are columns, both included. */
type Group = { from: number; to: number; name: string };

function groupsOf(draft: Draft): Group[] | null {
  const columns = draft.main.columns.map(({ key }) => key);
  const asked = columns.flatMap((key, index) =>
    key !== null && (filledKeys as readonly string[]).includes(key) ? [index] : [],
  );
  const [from, to] = [asked[0], asked.at(-1)];
  if (from === undefined || to === undefined || from < 2 || to - from < 1) return null;
  return [
    { from: 1, to: from - 1, name: '任务安排' },
    { from, to, name: '推进落实' },
  ];
}

/** Headings in two rows: names of groups above, single ones merged down. */
function putGroups(draft: Draft, groups: readonly Group[], merged: boolean): void {
  const head = headLine(draft.main);
  const top = line('head', []);
  const inside = (column: number) =>
    groups.find(({ from, to }) => from <= column && column <= to && to > from);
  top.cells = draft.main.columns.map((_, column): PaperCell | null => {
    const group = inside(column);
    if (!group) {
      const heading = textOf(head.cells[column] ?? null);
      head.cells[column] = null;
      return heading === '' ? null : cell(heading, merged ? { down: 1 } : {});
    }
    if (column !== group.from) return null;
    return cell(group.name, merged ? { across: group.to - group.from } : {});
  });
  draft.main.lines.splice(draft.main.lines.indexOf(head), 0, top);
}

export const office: Trouble[] = [
  trouble('headInTwoRows', 'Headings in two rows, groups merged across.', (draft) => {
    const groups = groupsOf(draft);
    if (!groups || !draft.keeps.includes('merges')) return false;
    putGroups(draft, groups, true);
    return true;
  }),
  trouble('headUnmerged', 'Headings in two rows without any merge.', (draft) => {
    const groups = groupsOf(draft);
    if (!groups) return false;
    putGroups(draft, groups.slice(1), false);
    return true;
  }),
  trouble('headInThreeRows', 'Headings in three rows.', (draft) => {
    const groups = groupsOf(draft);
    if (!groups || !draft.keeps.includes('merges')) return false;
    putGroups(draft, groups, true);
    const top = wideLine(draft.main, 'head', `${periodLabel(draft.period)}重点任务推进情况`);
    const first = draft.main.lines.findIndex(({ kind }) => kind === 'head');
    draft.main.lines.splice(first, 0, top);
    return true;
  }),
  trouble(
    'periodInHeading',
    'The month in the heading: 7月进展情况, 截至7月底完成情况.',
    (draft) => {
      const [, month] = partsOf(periodRange(draft.period).end);
      const heading = draft.random.pick([
        `${month}月进展情况`,
        `2022年${month}月工作进展`,
        `${month}月份推进情况`,
        `1-${month}月进展情况`,
        `截至${month}月底进展情况`,
      ]);
      putCell(draft.main, headLine(draft.main), 'progress', cell(heading));
      return true;
    },
  ),
  trouble('headingOutcome', 'Progress under the heading 完成情况.', (draft) => {
    if (columnOf(draft.main, 'status') >= 0) return false;
    if (reportedCells(draft, 'progress').length === 0) return false;
    putCell(draft.main, headLine(draft.main), 'progress', cell('完成情况'));
    return true;
  }),
  trouble(
    'numbersBracketed',
    'Columns numbered below the headings: 甲 乙 （1） （2）.',
    (draft) => {
      const numbers = draft.main.columns.map((_, index) =>
        index === 0
          ? '甲'
          : index === 1
            ? '乙'
            : draft.random.pick([`（${index - 1}）`, `(${index - 1})`]),
      );
      const at = draft.main.lines.indexOf(headLine(draft.main)) + 1;
      draft.main.lines.splice(at, 0, line('between', numbers));
      return true;
    },
  ),
  trouble('categoriesMerged', 'The category merged down over its rows.', (draft) => {
    const key = columnOf(draft.main, 'action') >= 0 ? 'action' : 'project';
    const at = columnOf(draft.main, key);
    const { first, end } = bodyOf(draft.main);
    if (at < 0 || first < 0 || !draft.keeps.includes('merges')) return false;
    if (draft.main.lines.slice(first, end).some(({ kind }) => kind !== 'task')) return false;
    let anchor: PaperCell | null = null;
    for (const row of taskLines(draft.main)) {
      const own = row.cells[at] ?? null;
      if (anchor && textOf(own) === textOf(anchor)) {
        anchor.down = (anchor.down ?? 0) + 1;
        row.cells[at] = null;
      } else anchor = own;
    }
    return true;
  }),
  trouble(
    'actionsInRows',
    'Rows that name the action of the rows below, merged across.',
    (draft) => {
      const at = columnOf(draft.main, 'action');
      if (at >= 0) return false;
      let last = '';
      let count = 0;
      for (const row of taskLines(draft.main)) {
        const task = draft.document.tasks.get(row.taskId ?? '');
        const project = draft.document.projects.get(task?.projectId ?? '');
        const action = draft.document.actions.get(project?.actionId ?? '')?.name ?? '';
        if (action === last) continue;
        last = action;
        const number = '一二三四五六七八九十'.charAt(count++ % 10);
        const text = `${number}、${action}`;
        const section = draft.keeps.includes('merges')
          ? wideLine(draft.main, 'between', text)
          : line('between', [text]);
        draft.main.lines.splice(draft.main.lines.indexOf(row), 0, section);
      }
      return true;
    },
  ),
  trouble('signsForNothing', '/ and — in cells with nothing to say.', (draft) => {
    const fields = filledKeys.filter((key) => columnOf(draft.main, key) >= 0);
    const sign = draft.random.pick(['/', '—', '-', '——', '／']);
    for (const row of taskLines(draft.main)) {
      for (const key of fields) {
        if (textOf(cellOf(draft.main, row, key)) === '') putCell(draft.main, row, key, cell(sign));
      }
    }
    return true;
  }),
  trouble('ordinalsOdd', 'Numbers like 1.0, （一）, 1-1, 一、.', (draft) => {
    if (columnOf(draft.main, 'ordinal') < 0) return false;
    const style = draft.random.int(0, 3);
    taskLines(draft.main).forEach((row, index) => {
      const number = index + 1;
      const words = '一二三四五六七八九十'.charAt(index % 10);
      const text = [`${number}.0`, `（${words}）`, `1-${number}`, `${words}、`][style] ?? '';
      putCell(draft.main, row, 'ordinal', cell(text));
    });
    return true;
  }),
  trouble(
    'tableInTwo',
    'The rows in two tables on end, each with its title and headings.',
    (draft) => {
      const lines = taskLines(draft.main);
      const middle = lines[Math.floor(lines.length / 2)];
      if (!middle || lines.length < 4) return false;
      const heads = draft.main.lines.filter(({ kind }) => kind === 'head');
      const again = heads.map((row) => ({ ...structuredClone(row), kind: 'between' as const }));
      draft.main.lines.splice(
        draft.main.lines.indexOf(middle),
        0,
        line('between', []),
        wideLine(draft.main, 'between', '表二 续表'),
        ...again,
      );
      return true;
    },
  ),
  trouble('sheetPerAction', 'One sheet for each action, all with the same headings.', (draft) => {
    if (!draft.keeps.includes('sheets')) return false;
    const lines = taskLines(draft.main);
    const actionOf = (row: Line) => {
      const task = draft.document.tasks.get(row.taskId ?? '');
      return draft.document.projects.get(task?.projectId ?? '')?.actionId ?? '';
    };
    const actions = [...new Set(lines.map(actionOf))];
    if (actions.length < 2 || draft.paper.sheets.length > 1) return false;
    if (draft.main.lines.some(({ kind }) => kind === 'between')) return false;
    const others = draft.main.lines.filter(({ kind }) => kind === 'above' || kind === 'head');
    const [first, ...rest] = actions.map((action) => ({
      ...draft.main,
      name: (draft.document.actions.get(action)?.name ?? action).slice(0, 20),
      columns: structuredClone(draft.main.columns),
      lines: [...structuredClone(others), ...lines.filter((row) => actionOf(row) === action)],
    }));
    if (!first) return false;
    draft.main.name = first.name;
    draft.main.lines = first.lines;
    draft.paper.sheets.push(...rest);
    return true;
  }),
  trouble(
    'monthsBeside',
    'A column of progress for each month, those before filled in too.',
    (draft) => {
      const at = columnOf(draft.main, 'progress');
      const [, month] = partsOf(periodRange(draft.period).end);
      const reported = reportedCells(draft, 'progress');
      if (at < 0 || reported.length === 0) return false;
      const head = headLine(draft.main);
      putCell(draft.main, head, 'progress', cell(`${month}月进展情况`));
      for (const [back, place] of [
        [1, at],
        [2, at],
      ] as const) {
        insertColumn(draft.main, place, { key: null }, (row) => {
          if (row === head) return cell(`${month - back}月进展情况`);
          return row.kind === 'task' ? cell('前期工作按计划推进。') : null;
        });
      }
      if (draft.random.chance(0.5)) {
        insertColumn(draft.main, at + 3, { key: null }, (row) =>
          row === head ? cell(`${month + 1}月进展情况`) : null,
        );
      }
      return true;
    },
  ),
  trouble('nameShortened', 'Only the first clause of a task’s name.', (draft) => {
    const lines = taskLines(draft.main);
    const first = (row: Line) =>
      textOf(cellOf(draft.main, row, 'task')).split(/[，；。]/u)[0] ?? '';
    const all = lines.map(first);
    for (const row of draft.random.some(lines, 0.4)) {
      const name = first(row);
      // Two of one name would be anybody's guess.
      if (name.length < 6 || all.filter((one) => one === name).length > 1) continue;
      putCell(draft.main, row, 'task', cell(name));
    }
    return true;
  }),
];
