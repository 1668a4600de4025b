// Days of completion as people write them.
import { endOfMonth, partsOf } from '#shared/calendar/days.ts';
import { expectOf, reportedCells, trouble, type Trouble } from '../draft.ts';
import { cell, putCell, type PaperCell } from '../paper.ts';
import { serialOf } from '../producers/grid.ts';
import { dayTexts } from '../writing.ts';
import type { Random } from '../random.ts';

function rewrite(
  name: string,
  doc: string,
  write: (day: string, random: Random) => PaperCell,
  share = 0.7,
): Trouble {
  return trouble(name, doc, (draft) => {
    const days = reportedCells(draft, 'actualDate');
    if (days.length === 0) return false;
    for (const reported of draft.random.some(days, share)) {
      const stored = reported.expected.stored ?? '';
      putCell(draft.main, reported.row, 'actualDate', write(stored, draft.random));
      expectOf(draft, reported, { kind: 'value', stored }, name);
    }
    return true;
  });
}

function doubtful(
  name: string,
  doc: string,
  write: (day: string, random: Random) => PaperCell,
): Trouble {
  return trouble(name, doc, (draft) => {
    const [reported] = draft.random.shuffled(reportedCells(draft, 'actualDate'));
    if (!reported) return false;
    const stored = reported.expected.stored ?? '';
    putCell(draft.main, reported.row, 'actualDate', write(stored, draft.random));
    expectOf(draft, reported, { kind: 'ask', stored }, name);
    return true;
  });
}

const monthOf = (day: string) => partsOf(day)[1];

export const dates: Trouble[] = [
  rewrite(
    'dateAsText',
    'A day as text in one of a dozen ways: 2022.6.30, 6月30日, 20220630.',
    (day, random) => cell(random.pick(dayTexts(day))),
  ),
  rewrite('dateAsSerial', 'The number of a day that lost its format: 44742.', (day) =>
    cell(serialOf(day)),
  ),
  rewrite('datePacked', 'A day as one number: 20220630.', (day) =>
    cell(Number(day.replaceAll('-', ''))),
  ),
  rewrite(
    'dateOtherFormat',
    'A day under another format of the program: 6月30日, 30-Jun-22.',
    (day, random) =>
      cell(
        { day },
        {
          format: random.pick([
            'm"月"d"日"',
            'd-mmm-yy',
            'yyyy"年"m"月"d"日"',
            'mm-dd-yy',
            '[$-804]aaaa',
          ]),
        },
      ),
  ),
  trouble('dateMonthEnd', 'The end of a month in words: 2022年6月底, 6月底.', (draft) => {
    const days = reportedCells(draft, 'actualDate');
    if (days.length === 0) return false;
    for (const reported of days) {
      const [year, month] = partsOf(reported.expected.stored ?? '');
      const text = draft.random.pick([
        `${year}年${month}月底`,
        `${month}月底`,
        `${year}年${month}月末`,
      ]);
      putCell(draft.main, reported.row, 'actualDate', cell(text));
      const stored = endOfMonth(year, month);
      expectOf(draft, reported, { kind: 'value', stored }, 'dateMonthEnd');
    }
    return true;
  }),
  doubtful('dateTwo', 'Two days in one cell: 6月10日、6月30日.', (day) =>
    cell(`${monthOf(day)}月3日、${monthOf(day)}月${partsOf(day)[2]}日`),
  ),
  doubtful('dateNone', 'Words that are no day: 已按期完成, 待定.', (_, random) =>
    cell(random.pick(['已按期完成', '待定', '见附件', '年 月 日'])),
  ),
  doubtful('dateImpossible', 'A day that the calendar does not have: 2022-06-31.', (day) =>
    cell(`${partsOf(day)[0]}-0${monthOf(day) <= 6 ? 6 : 9}-31`),
  ),
];
