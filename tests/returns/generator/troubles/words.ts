// Statuses, telephone numbers and texts as people write them.
import { expectOf, reportedCells, trouble, type Trouble } from '../draft.ts';
import { cell, putCell } from '../paper.ts';
import { fullWidth } from '../writing.ts';

const sure: Record<string, string[]> = {
  done: ['完成', '已办结', '办结', '全部完成', '已完成。', ' 已 完 成 ', '已销号', '提前完成'],
  inProgress: [
    '正在推进',
    '进行中',
    '有序推进',
    '达序推进',
    '滞后',
    '正常推进',
    '按序时进度推进',
    '未完成',
  ],
  notStarted: ['未开工', '尚未启动', '未开始'],
  stopped: ['已取消', '终止'],
};

export const words: Trouble[] = [
  trouble('pointsElsewhere', 'The progress stands elsewhere: 详见附件1, 另附.', (draft) => {
    const [reported] = draft.random.shuffled(reportedCells(draft, 'progress'));
    if (!reported) return false;
    const pointers = [
      '见批注',
      '详见附件1',
      '（见附表）',
      '另附',
      '具体情况详见专项报告。',
      '见说明材料',
    ];
    const stored = draft.random.pick(pointers);
    putCell(draft.main, reported.row, 'progress', cell(stored));
    expectOf(draft, reported, { kind: 'ask', stored }, 'pointsElsewhere');
    return true;
  }),
  trouble('statusOther', 'A word of the office for a status: 达序推进, 已办结, 滞后.', (draft) => {
    const statuses = reportedCells(draft, 'status');
    if (statuses.length === 0) return false;
    for (const reported of draft.random.some(statuses, 0.6)) {
      const stored = reported.expected.stored ?? '';
      putCell(
        draft.main,
        reported.row,
        'status',
        cell(draft.random.pick(sure[stored] ?? ['推进中'])),
      );
      expectOf(draft, reported, { kind: 'value', stored }, 'statusOther');
    }
    return true;
  }),
  trouble(
    'statusVague',
    'A word that may mean two statuses: 基本完成, 部分完成, √, 绿灯.',
    (draft) => {
      const [reported] = draft.random.shuffled(reportedCells(draft, 'status'));
      if (!reported) return false;
      const word = draft.random.pick([
        '基本完成',
        '部分完成',
        '√',
        '绿灯',
        '已完成80%',
        '推进中/已完成',
      ]);
      putCell(draft.main, reported.row, 'status', cell(word));
      expectOf(draft, reported, { kind: 'ask', stored: reported.expected.stored }, 'statusVague');
      return true;
    },
  ),
  trouble('phoneAsNumber', 'A telephone number kept as a number, shown as 1.38E+10.', (draft) => {
    const phones = reportedCells(draft, 'phone').filter(({ expected }) =>
      /^1\d{10}$/u.test(expected.stored ?? ''),
    );
    if (phones.length === 0) return false;
    for (const reported of phones) {
      const stored = reported.expected.stored ?? '';
      putCell(draft.main, reported.row, 'phone', cell(Number(stored)));
      expectOf(draft, reported, { kind: 'value', stored }, 'phoneAsNumber');
    }
    return true;
  }),
  trouble(
    'textPadded',
    'Texts with blanks, breaks of other systems and invisible characters around.',
    (draft) => {
      const texts = reportedCells(draft, 'progress');
      if (texts.length === 0) return false;
      for (const reported of texts) {
        const stored = reported.expected.stored ?? '';
        const text = draft.random.pick([
          `  ${stored}\r\n`,
          `　　${stored}`,
          `\u200b${stored}\ufeff`,
          `\n${stored} `,
        ]);
        putCell(draft.main, reported.row, 'progress', cell(text));
        expectOf(draft, reported, { kind: 'value', stored }, 'textPadded');
      }
      return true;
    },
  ),
  trouble('textInRuns', 'Parts of a text set in bold or colour.', (draft) => {
    const texts = reportedCells(draft, 'progress');
    if (texts.length === 0) return false;
    for (const reported of texts) {
      const stored = reported.expected.stored ?? '';
      putCell(draft.main, reported.row, 'progress', cell(stored, { rich: true }));
      expectOf(draft, reported, { kind: 'value', stored }, 'textInRuns');
    }
    return true;
  }),
  trouble('textFullWidth', 'Digits of full width in a text, as typed or pasted.', (draft) => {
    const texts = reportedCells(draft, 'nextSteps');
    if (texts.length === 0) return false;
    for (const reported of texts) {
      const stored = reported.expected.stored ?? '';
      const written = stored.replace(/\d/gu, (digit) => fullWidth(digit));
      putCell(draft.main, reported.row, 'nextSteps', cell(written));
      expectOf(
        draft,
        reported,
        { kind: 'value', stored: written, also: [stored] },
        'textFullWidth',
      );
    }
    return true;
  }),
  trouble(
    'formulaWithoutValue',
    'A formula that the program that wrote the file has not computed.',
    (draft) => {
      const cells = [...reportedCells(draft, 'percent'), ...reportedCells(draft, 'nextSteps')];
      if (cells.length === 0) return false;
      for (const reported of draft.random.some(cells, 0.3)) {
        const { field, stored } = reported.expected;
        const percent = field === 'percent';
        putCell(
          draft.main,
          reported.row,
          field,
          cell(percent ? Number(stored) : stored, {
            formula: percent
              ? `${stored}*1`
              : `TRIM("${(stored ?? '').replaceAll('"', '""').replaceAll('\n', ' ')}")`,
            cached: false,
          }),
        );
        expectOf(draft, reported, { kind: 'value', stored: stored ?? '' }, 'formulaWithoutValue');
      }
      return true;
    },
  ),
  trouble('errorInCell', 'An error of a formula where a figure was: #REF!, #N/A.', (draft) => {
    const [reported] = draft.random.shuffled(reportedCells(draft, 'percent'));
    if (!reported) return false;
    const error = draft.random.pick(['#REF!', '#N/A', '#DIV/0!', '#VALUE!']);
    putCell(draft.main, reported.row, 'percent', cell({ error }));
    expectOf(draft, reported, { kind: 'ask', stored: null }, 'errorInCell');
    return true;
  }),
];
