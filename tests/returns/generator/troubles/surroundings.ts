// What stands around the rows: lines above and below, headings again, tables and lists beside.
import { askAboutAll, trouble, type Draft, type Trouble } from '../draft.ts';
import {
  bodyOf,
  cell,
  columnOf,
  headLine,
  line,
  putCell,
  taskLines,
  wideLine,
  type Line,
} from '../paper.ts';
import { personName, phoneNumber } from '../phrases.ts';

function putAbove(draft: Draft, ...lines: Line[]): void {
  const head = draft.main.lines.findIndex(({ kind }) => kind === 'head');
  draft.main.lines.splice(head, 0, ...lines);
}

function putBelow(draft: Draft, ...lines: Line[]): void {
  draft.main.lines.splice(bodyOf(draft.main).end, 0, ...lines);
}

export const surroundings: Trouble[] = [
  trouble('linesAboveDeleted', 'All that stood above the headings deleted.', (draft) => {
    draft.main.lines = draft.main.lines.filter(({ kind }) => kind !== 'above');
    // Nothing says whose table it is any more.
    const named =
      columnOf(draft.main, 'unit') >= 0 ||
      draft.fileName.includes(draft.unit.name) ||
      draft.paper.sheets.filter(({ state }) => state === 'visible').length > 1;
    if (!named) askAboutAll(draft, 'linesAboveDeleted');
    return true;
  }),
  trouble(
    'linesAboveAdded',
    'More lines above the headings: 附件, a remark, the measure.',
    (draft) => {
      draft.main.lines.unshift(wideLine(draft.main, 'above', '附件2'));
      putAbove(draft, line('above', [null, '单位：万元']), line('above', []));
      return true;
    },
  ),
  trouble('signedAbove', 'The line to sign above the headings, filled in.', (draft) => {
    const text = `负责人：${personName(draft.random)}　　　填表人：${personName(draft.random)}　　联系电话：${phoneNumber(draft.random)}　　填表日期：2022年8月1日`;
    putAbove(draft, wideLine(draft.main, 'above', text));
    return true;
  }),
  trouble('signedBelow', 'Names, numbers and a day in the line to sign below.', (draft) => {
    const below = draft.main.lines.filter(({ kind }) => kind === 'below');
    draft.main.lines = draft.main.lines.filter((row) => !below.includes(row));
    const labels = ['单位负责人：', personName(draft.random), '填表人：', personName(draft.random)];
    const row = draft.random.chance(0.5)
      ? line('below', [null, ...labels, '联系电话：', phoneNumber(draft.random)])
      : wideLine(
          draft.main,
          'below',
          `审核人：${personName(draft.random)}      填表人：${personName(draft.random)}      联系电话：${phoneNumber(draft.random)}`,
        );
    putBelow(draft, row);
    return true;
  }),
  trouble('notesBelow', 'Notes below the rows, numbered.', (draft) => {
    putBelow(
      draft,
      wideLine(draft.main, 'below', '注：1.本表由牵头单位填报。'),
      wideLine(draft.main, 'below', '2.完成率按投资额计算。'),
      wideLine(draft.main, 'below', '3.其他需要说明的情况：无。'),
    );
    return true;
  }),
  trouble('headingsAgain', 'The headings once more, after a page break.', (draft) => {
    const lines = taskLines(draft.main);
    const at = lines[Math.floor(lines.length / 2)];
    const merged = lines.some(({ cells }) => cells.some((one) => one?.down));
    if (!at || lines.length < 2 || merged) return false;
    const again = { ...structuredClone(headLine(draft.main)), kind: 'between' as const };
    draft.main.lines.splice(draft.main.lines.indexOf(at), 0, again);
    return true;
  }),
  trouble('columnNumbers', 'A line that numbers the columns below the headings.', (draft) => {
    const from = columnOf(draft.main, 'id') === 0 ? 1 : 0;
    const numbers = draft.main.columns.map((_, index) => (index < from ? null : index - from + 1));
    const row = line('between', numbers);
    draft.main.lines.splice(draft.main.lines.indexOf(headLine(draft.main)) + 1, 0, row);
    return true;
  }),
  trouble('groupAbove', 'A line of groups over the headings, merged across.', (draft) => {
    const at = columnOf(draft.main, 'status');
    const last = columnOf(draft.main, 'phone');
    if (at < 2 || last - at < 3) return false;
    const from = columnOf(draft.main, 'id') === 0 ? 1 : 0;
    const row = line('head', []);
    row.cells = draft.main.columns.map(() => null);
    row.cells[from] = cell('任务安排', { across: at - from - 1 });
    row.cells[at] = cell('单位填报', { across: draft.main.columns.length - at - 1 });
    putAbove(draft, row);
    return true;
  }),
  trouble('listBeside', 'A list to look things up in beside the rows.', (draft) => {
    const width = draft.main.columns.length;
    const { first } = bodyOf(draft.main);
    if (first < 0) return false;
    const entries = ['状态选项', '未启动', '推进中', '已完成', '已终止'];
    const lines = draft.main.lines.slice(first - 1, first - 1 + entries.length);
    lines.forEach((row, index) => {
      while (row.cells.length < width + 2) row.cells.push(null);
      row.cells[width + 1] = cell(entries[index] ?? '');
    });
    return true;
  }),
  trouble('tableBelow', 'A second table below: who is in charge of what.', (draft) => {
    putBelow(
      draft,
      line('below', []),
      wideLine(draft.main, 'below', '附表2 工作专班人员名单'),
      line('below', [null, '序号', '姓名', '职务', '电话号码']),
      line('below', [null, 1, personName(draft.random), '科长', phoneNumber(draft.random)]),
      line('below', [null, 2, personName(draft.random), '科员', phoneNumber(draft.random)]),
    );
    return true;
  }),
  trouble('contactsMerged', 'The cells of one contact merged down over the rows.', (draft) => {
    const lines = taskLines(draft.main);
    const { first, end } = bodyOf(draft.main);
    if (lines.length < 2 || end - first !== lines.length) return false;
    if (columnOf(draft.main, 'contact') < 0 || !draft.keeps.includes('merges')) return false;
    const name = personName(draft.random);
    lines.forEach((row, index) => {
      putCell(
        draft.main,
        row,
        'contact',
        index === 0 ? cell(name, { down: lines.length - 1 }) : null,
      );
      if (!row.unitId || !row.taskId) return;
      const key = `${row.unitId}\n${row.taskId}\ncontact`;
      draft.rewritten.add(key);
      draft.cells.set(key, {
        kind: 'value',
        stored: name,
        unitId: row.unitId,
        taskId: row.taskId,
        field: 'contact',
        troubles: ['contactsMerged'],
      });
    });
    return true;
  }),
];
