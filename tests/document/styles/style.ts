// The dimensions in which offices write differently. Each lists its values, the plainest first: shrinking goes that way.
import { spellings } from './spellings.ts';

export const dimensions = {
  shape: ['cap', 'ap', 'cat', 'at', 'cp', 'p', 't', 'ct', 'capt', 'caps'],
  actions: [1, 2, 3, 4],
  projects: [1, 2, 3],
  tasks: [1, 2],
  sentences: [1, 2, 3],
  wording: ['plain', 'tricky'],
  rule: ['no', 'letter', 'clause'],
  commits: ['none', 'deadlines', 'targets', 'both'],
  units: ['departments', 'dropped', 'districts', 'companies', 'bodies', 'collectives', 'all'],
  leads: [1, 2, 3],
  supports: [1, 0, 2, 5],
  forms: [
    'common',
    'halfBrackets',
    'fullPoint',
    'comma',
    'chapters',
    'articles',
    'decimals',
    'worded',
    'circled',
    'starred',
    'markdown',
    'lenticular',
    'spaced',
  ],
  numbers: ['restart', 'runOn'],
  actionEnding: ['行动', '', '任务', '体系', '专项行动'],
  projectEnding: ['工程', '项目', '任务', '', 'verb', '体系', '能力'],
  titleMark: ['。', 'line', '：', ' ', '——'],
  spelling: Object.keys(spellings),
  colon: ['：', ':', ': ', ' ：'],
  between: ['；', '，', '。', ' ', '、', ''],
  list: ['、', '，', ',', '；', ' '],
  joining: ['', '和', '以及', '及'],
  order: ['leadFirst', 'supportFirst'],
  place: [
    'bracket',
    'bracketBeforeStop',
    'bracketLine',
    'line',
    'lines',
    'sentence',
    'behindTitle',
    'beforeText',
  ],
  bracket: ['（）', '()', '【】', '〔〕', '[]', '（)', '(）', '双'],
  extra: ['', 'time', 'timeText', 'score', 'person', 'same', 'phone'],
  open: ['', '等', '等部门', '等有关单位'],
  group: ['each', 'sectionEnd', 'behindTitle'],
  head: ['letter', 'plan', 'quoted', 'contents', 'annexMark', 'numbered', 'bare'],
  preambles: [0, 1, 2, 3],
  closings: [0, 1, 2, 3],
  closingUnits: ['no', 'prose'],
  lead: ['no', 'sentence'],
  stages: ['no', 'chapter'],
  tail: ['none', 'signature', 'annex', 'copies'],
  layout: [
    'lines',
    'blank',
    'indented',
    'crlf',
    'wrapped',
    'pages',
    'spaced',
    'half',
    'markdownBold',
    'fullDigits',
    'noIndentWrap',
  ],
} as const;

export type Dimension = keyof typeof dimensions;
export type Style = { -readonly [K in Dimension]: (typeof dimensions)[K][number] } & {
  seed: number;
};

export const dimensionNames = Object.keys(dimensions) as Dimension[];

export function plainest(): Style {
  const entries = Object.entries(dimensions).map(([name, values]) => [name, values[0]]);
  return { ...Object.fromEntries(entries), seed: 1 } as Style;
}
