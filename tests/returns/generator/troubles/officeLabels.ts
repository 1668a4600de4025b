// Titles and labels over an office’s own table, in the ways of offices.
import { periodLabel } from '#shared/calendar/periods.ts';
import { expectOf, reportedCells, trouble, type Draft, type Trouble } from '../draft.ts';
import { cell, headLine, line, putCell, textOf, wideLine, type Line } from '../paper.ts';

function above(draft: Draft): Line[] {
  return draft.main.lines.filter(({ kind }) => kind === 'above');
}

export const officeLabels: Trouble[] = [
  trouble('rateOfMoney', 'The only rate is that of the money: 投资完成率.', (draft) => {
    const reported = reportedCells(draft, 'percent');
    if (reported.length === 0) return false;
    const heading = draft.random.pick([
      '投资完成率',
      '年度投资完成率',
      '资金支付进度',
      '投资完成比例',
    ]);
    // Who heads a column so says nothing of the task itself.
    putCell(draft.main, headLine(draft.main), 'percent', cell(heading));
    for (const each of reported) {
      const stored = each.expected.stored ?? '';
      expectOf(draft, each, { kind: 'ask', stored }, 'rateOfMoney');
    }
    return true;
  }),
  trouble('titleInTwoRows', 'The title in two rows, then a blank one.', (draft) => {
    const [title] = above(draft);
    if (!title) return false;
    const at = draft.main.lines.indexOf(title) + 1;
    draft.main.lines.splice(
      at,
      0,
      wideLine(draft.main, 'above', '（三年行动部分）'),
      line('above', []),
    );
    return true;
  }),
  trouble('annexInTitle', '附件2 and the title in one merged cell, with a line break.', (draft) => {
    const content = above(draft)[0]?.cells.find((one) => one !== null);
    if (!content) return false;
    content.value = `附件2\n${textOf(content)}`;
    return true;
  }),
  trouble('labelBesideValue', '填报单位 in one cell, the name in the next.', (draft) => {
    const row = above(draft).find(({ cells }) =>
      cells.some((one) => textOf(one).startsWith('填报单位')),
    );
    if (!row) return false;
    row.cells = [
      cell(draft.random.pick(['填报单位：', '填报单位（盖章）：', '报送单位:'])),
      cell(draft.unit.name),
      null,
      cell('填报日期：'),
      cell('2022年8月1日'),
    ];
    return true;
  }),
  trouble('labelsInOneLine', 'Several labels in one cell, padded with blanks.', (draft) => {
    const content = above(draft)
      .flatMap(({ cells }) => cells)
      .find((one) => textOf(one).startsWith('填报单位'));
    if (!content) return false;
    content.value = `填报单位（盖章）：${draft.unit.name}      填报日期： 2022年 8月 1日     单位：万元`;
    return true;
  }),
  trouble(
    'unitInFileName',
    'No 填报单位 in the table; the file’s name says whose it is.',
    (draft) => {
      const row = above(draft).find(({ cells }) =>
        cells.some((one) => textOf(one).startsWith('填报单位')),
      );
      if (!row) return false;
      draft.main.lines.splice(draft.main.lines.indexOf(row), 1);
      draft.fileName = `${draft.unit.name}${periodLabel(draft.period)}进展.xlsx`;
      return true;
    },
  ),
];
