// Percentages as people write them.
import { cell, type PaperCell } from '../paper.ts';
import { expectOf, reportedCells, trouble, type Draft, type Trouble } from '../draft.ts';
import { putCell } from '../paper.ts';
import { fullWidth, inTenths, inWords } from '../writing.ts';

function rewrite(
  name: string,
  doc: string,
  fits: (percent: number) => boolean,
  write: (percent: number, draft: Draft) => PaperCell,
): Trouble {
  return trouble(name, doc, (draft) => {
    const fitting = reportedCells(draft, 'percent').filter(({ expected }) =>
      fits(Number(expected.stored)),
    );
    if (fitting.length === 0) return false;
    for (const reported of draft.random.some(fitting, 0.5)) {
      putCell(draft.main, reported.row, 'percent', write(Number(reported.expected.stored), draft));
      expectOf(draft, reported, { kind: 'value', stored: reported.expected.stored ?? '' }, name);
    }
    return true;
  });
}

const any = () => true;

export const percents: Trouble[] = [
  rewrite(
    'percentOfOne',
    'A share of one under the format of a percentage: 80 % as 0.8.',
    any,
    (percent) => cell(percent / 100, { format: '0%' }),
  ),
  rewrite(
    'percentBareShare',
    'A share of one without any format: 0.8 in the cell.',
    (percent) => percent < 100,
    (percent) => cell(percent / 100),
  ),
  rewrite(
    'percentWithSign',
    'Text with the sign: 80%, ８０％, 80 %, 80.0%.',
    any,
    (percent, { random }) =>
      cell(
        random.pick([
          `${percent}%`,
          `${percent}％`,
          fullWidth(`${percent}%`),
          `${percent} %`,
          ` ${percent}.0%`,
        ]),
      ),
  ),
  rewrite('percentFullWidth', 'Digits of full width without a sign: ８０.', any, (percent) =>
    cell(fullWidth(String(percent))),
  ),
  rewrite('percentInWords', 'In words: 百分之八十.', any, (percent) =>
    cell(`百分之${inWords(percent)}`),
  ),
  rewrite(
    'percentInTenths',
    'In tenths: 八成, 八成五.',
    (percent) => percent % 5 === 0 && percent < 100,
    (percent) => cell(inTenths(percent)),
  ),
  rewrite(
    'percentSaid',
    'With a word before the figure: 完成80%, 已完成80%.',
    any,
    (percent, { random }) => cell(`${random.pick(['完成', '已完成', '累计完成'])}${percent}%`),
  ),
  trouble(
    'percentVague',
    'More or less than a figure: 约80%, 80%以上, 近八成, 70%-80%.',
    (draft) => {
      const cells = reportedCells(draft, 'percent');
      if (cells.length === 0) return false;
      for (const reported of draft.random.some(cells, 0.3)) {
        const stored = reported.expected.stored ?? '';
        const text = draft.random.pick([
          `约${stored}%`,
          `${stored}%以上`,
          `接近${stored}%`,
          `${Math.max(1, Number(stored) - 10)}%-${stored}%`,
          `${stored}%左右`,
        ]);
        putCell(draft.main, reported.row, 'percent', cell(text));
        expectOf(draft, reported, { kind: 'ask', stored }, 'percentVague');
      }
      return true;
    },
  ),
  trouble('percentBeyond', 'More than a hundred, or less than nothing: 120, -5.', (draft) => {
    const [reported] = draft.random.shuffled(reportedCells(draft, 'percent'));
    if (!reported) return false;
    putCell(
      draft.main,
      reported.row,
      'percent',
      cell(draft.random.pick([120, -5, 1000, '１５０%'])),
    );
    expectOf(draft, reported, { kind: 'ask', stored: null }, 'percentBeyond');
    return true;
  }),
];
