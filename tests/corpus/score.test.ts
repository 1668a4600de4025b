// The measure itself: what counts as right, missing, extra and silent.
import { describe, expect, it } from 'vitest';
import type {
  PlanProposal,
  ProposedTarget,
  ProposedTask,
  Span,
} from '#shared/document/proposal.ts';
import { addTallies, likeness, pairUp, precision, recall } from './compare.ts';
import { compact, findWords, placeTasks, type Gold } from './gold.ts';
import type { Category } from './book.ts';
import { scoreNotice } from './score.ts';
import { sameSubject } from './scoreFields.ts';

const text = '一、甲工程。2023年底前改造小区20个。（牵头单位：市住建局，配合单位：市财政局）';
const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];

const gold: Gold = {
  title: '方案',
  issuer: null,
  documentNumber: null,
  issued: null,
  period: { start: null, end: null },
  stages: [],
  actions: [
    {
      ordinal: null,
      name: null,
      projects: [
        {
          ordinal: '一',
          name: '甲工程',
          tasks: [
            {
              text: '2023年底前…20个。',
              leads: ['市住建局|市住房和城乡建设局'],
              supports: ['市财政局'],
              deadlines: [
                {
                  raw: '2023年底前',
                  kind: 'deadline',
                  start: null,
                  end: '2023-12-31',
                  precision: 'year',
                  ongoing: false,
                  basis: 'stated',
                },
              ],
              targets: [
                {
                  raw: '小区20个',
                  subject: '小区',
                  comparator: '=',
                  value: 20,
                  unit: '个',
                  by: '2023-12-31',
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

const target: ProposedTarget = {
  raw: '小区20个',
  subject: '小区',
  comparator: '=',
  value: 20,
  unit: '个',
  by: '2023-12-31',
  note: '',
  span: spanOf('小区20个'),
};
const task: ProposedTask = {
  text: '2023年底前改造小区20个。',
  leads: ['市住房和城乡建设局'],
  supports: ['市财政局'],
  targets: [target],
  deadlines: [
    {
      raw: '2023年底前',
      what: '',
      kind: 'deadline',
      start: null,
      end: '2023-12-31',
      precision: 'year',
      ongoing: false,
      basis: 'stated',
      note: '',
      span: spanOf('2023年底前'),
    },
  ],
  span: [spanOf('2023年底前')[0], text.length],
  spans: {
    text: spanOf('2023年底前改造小区20个。'),
    leads: spanOf('市住建局'),
    supports: spanOf('市财政局'),
  },
};

function proposalOf(changed: Partial<ProposedTask>, warned?: Span): PlanProposal {
  return {
    title: '方案',
    documentNumber: null,
    issuer: null,
    issued: null,
    period: { start: null, end: null },
    stages: [],
    actions: [
      {
        ordinal: null,
        name: null,
        span: null,
        projects: [
          {
            ordinal: '一',
            name: '甲工程',
            span: spanOf('甲工程'),
            tasks: [{ ...task, ...changed }],
          },
        ],
      },
    ],
    warnings: warned ? [{ code: 'targetDoubtful', message: '', span: warned }] : [],
  };
}

/** Changes the target or the deadline of the gold. */
function goldWith(field: 'deadlines' | 'targets', mark: 'uncertain' | 'optional'): Gold {
  const copy = structuredClone(gold);
  const item = copy.actions[0]?.projects[0]?.tasks[0]?.[field][0];
  if (item) item[mark] = true;
  return copy;
}

describe('a notice against its gold', () => {
  it('counts everything right when all is right, by either name of a unit', () => {
    const { tallies, differences } = scoreNotice(gold, text, proposalOf({}));
    expect(differences).toEqual([]);
    const { right, missing, extra } = addTallies(Object.values(tallies));
    expect([right, missing, extra]).toEqual([6, 0, 0]);
  });

  it.each<[string, Partial<ProposedTask>, Category, [number, number, number]]>([
    ['a lead that is missing', { leads: [] }, 'leads', [0, 1, 0]],
    ['another support', { supports: ['市审计局'] }, 'supports', [0, 1, 1]],
    ['one support too many', { supports: ['市财政局', '市审计局'] }, 'supports', [1, 0, 1]],
    ['another value', { targets: [{ ...target, value: 2 }] }, 'targets', [0, 1, 1]],
    ['another unit of measure', { targets: [{ ...target, unit: '户' }] }, 'targets', [0, 1, 1]],
    ['another comparator', { targets: [{ ...target, comparator: '>=' }] }, 'targets', [0, 1, 1]],
    ['no date', { deadlines: [] }, 'deadlines', [0, 1, 0]],
    [
      'a date of another kind',
      { deadlines: task.deadlines.map((one) => ({ ...one, kind: 'range' as const })) },
      'deadlines',
      [0, 1, 1],
    ],
    [
      'an inherited date beside it',
      {
        deadlines: task.deadlines.flatMap((one) => [one, { ...one, basis: 'inherited' as const }]),
      },
      'deadlines',
      [1, 0, 0],
    ],
  ])('%s', (_, changed, category, counts) => {
    const { right, missing, extra } = scoreNotice(gold, text, proposalOf(changed)).tallies[
      category
    ];
    expect([right, missing, extra]).toEqual(counts);
  });

  it('a misreading is one difference, silent unless a warning touches its place', () => {
    const wrong = { targets: [{ ...target, value: 2 }] };
    const silent = scoreNotice(gold, text, proposalOf(wrong)).differences;
    expect(silent.map((one) => one.silent)).toEqual([true]);
    const warned = scoreNotice(gold, text, proposalOf(wrong, spanOf('20个'))).differences;
    expect(warned.map((one) => one.silent)).toEqual([false]);
    const elsewhere = scoreNotice(gold, text, proposalOf(wrong, spanOf('甲工程'))).differences;
    expect(elsewhere.map((one) => one.silent)).toEqual([true]);
    const everywhere = scoreNotice(gold, text, proposalOf(wrong, [0, text.length])).differences;
    expect(everywhere.map((one) => one.silent)).toEqual([true]);
  });

  it('what is uncertain counts neither way, but must be warned about', () => {
    const uncertain = goldWith('targets', 'uncertain');
    for (const targets of [[], [target], [{ ...target, value: 2 }]]) {
      const { tallies, differences } = scoreNotice(uncertain, text, proposalOf({ targets }));
      expect(Object.values(tallies.targets)).toEqual([0, 0, 0]);
      expect(differences.map(({ category, silent }) => [category, silent])).toEqual([
        ['doubt', true],
      ]);
    }
    const warned = scoreNotice(uncertain, text, proposalOf({ targets: [] }, spanOf('20个')));
    expect(warned.differences).toEqual([]);
  });

  it('what is optional may be listed or not, but not otherwise', () => {
    const optional = goldWith('deadlines', 'optional');
    for (const deadlines of [[], task.deadlines]) {
      const { tallies, differences } = scoreNotice(optional, text, proposalOf({ deadlines }));
      expect(Object.values(tallies.deadlines)).toEqual([0, 0, 0]);
      expect(differences).toEqual([]);
    }
    const other = { deadlines: task.deadlines.map((one) => ({ ...one, end: '2024-12-31' })) };
    const { tallies } = scoreNotice(optional, text, proposalOf(other));
    expect(tallies.deadlines.extra).toBe(1);
  });

  it('a task whose text is another one is missing and extra, with all that hangs on it', () => {
    const other = { spans: { ...task.spans, text: spanOf('甲工程') }, span: spanOf('甲工程') };
    const { tallies } = scoreNotice(gold, text, proposalOf(other));
    for (const category of ['tasks', 'leads', 'supports', 'deadlines', 'targets'] as const) {
      expect(Object.values(tallies[category])).toEqual([0, 1, 1]);
    }
  });

  it('subject and day of a target are reported apart', () => {
    const other = { targets: [{ ...target, subject: '公园', by: null }] };
    const { tallies, asides, differences } = scoreNotice(gold, text, proposalOf(other));
    expect(tallies.targets.right).toBe(1);
    expect([asides.subject.wrong, asides.by.wrong]).toEqual([1, 1]);
    expect(differences.every(({ silent }) => !silent)).toBe(true);
  });
});

describe('places', () => {
  it('words are found across line breaks, within bounds', () => {
    const source = compact('甲乙 丙\n丁甲丙');
    expect(findWords(source, '乙丙丁', [0, 8])).toEqual([1, 6]);
    expect(findWords(source, '甲', [1, 8])).toEqual([6, 7]);
    expect(findWords(source, '甲丙', [0, 7])).toBeNull();
    expect(findWords(source, '', [0, 8])).toBeNull();
  });

  it('the region of a task reaches to the next one or to the end', () => {
    expect(placeTasks(gold, text)).toMatchObject([
      { span: spanOf('2023年底前改造小区20个。'), region: [6, text.length] },
    ]);
    expect(() => placeTasks(gold, '别的')).toThrow('not in the notice');
  });
});

describe('lists', () => {
  it('pairs the best first and leaves strangers alone', () => {
    const likes = (a: number, b: number) => (Math.abs(a - b) < 3 ? 3 - Math.abs(a - b) : 0);
    expect(pairUp([1, 10, 2], [2, 20], likes)).toEqual({
      pairs: [[2, 2]],
      missing: [1, 10],
      extra: [20],
    });
  });

  it('likeness is what two stretches share', () => {
    expect(likeness([0, 10], [5, 15])).toBeCloseTo(1 / 3);
    expect(likeness([0, 5], [5, 9])).toBe(0);
    expect(likeness([3, 3], [3, 3])).toBe(0);
  });

  it('precision and recall of nothing are whole', () => {
    expect(precision({ right: 0, missing: 1, extra: 0 })).toBe(1);
    expect(recall({ right: 0, missing: 0, extra: 1 })).toBe(1);
    expect(precision({ right: 3, missing: 0, extra: 1 })).toBe(0.75);
    expect(recall({ right: 1, missing: 3, extra: 0 })).toBe(0.25);
  });

  it.each([
    ['老旧小区', '城镇老旧小区', true],
    ['“口袋公园”', '口袋公园', true],
    ['公园', '绿地', false],
    ['', '绿地', false],
  ])('subject %s and %s', (a, b, same) => expect(sameSubject(a, b)).toBe(same));
});
