// What the columns of an office's own consolidated sheet show [O18]: from what they were recognised as for forms, and from words
// that only such sheets have.
import {
  columnSources,
  type ColumnSource,
  type OwnKey,
  type SourceKey,
} from '../consolidate/columnSources.ts';
import type { PlanDocument } from '../plan/document.ts';
import { withoutSpace } from '../tables/headingText.ts';
import { sameTwice } from '../templates/assignKeys.ts';
import type { RecognisedColumn } from '../templates/recognise.ts';
import { formRules, type TemplateRules, type TemplateUse } from '../templates/uses.ts';

type SheetKey = SourceKey | OwnKey;
export type SheetGuess = { key: SheetKey | null; reason: string };

const byFormKey: Partial<Record<string, SourceKey>> = {
  ordinal: 'ordinal',
  action: 'action',
  project: 'project',
  task: 'task',
  role: 'role',
  targets: 'targets',
  deadline: 'deadline',
  leads: 'leads',
  supports: 'supports',
  responsible: 'leads',
  status: 'status',
  percent: 'percent',
  progress: 'progress',
  problems: 'problems',
  nextSteps: 'nextSteps',
  actualDate: 'actual',
};

/** Read in the lowest level of a heading; the first that fits. */
const byHeading: readonly (readonly [RegExp, SourceKey])[] = [
  [/预警|红黄|亮灯|灯号|^灯$/u, 'light'],
  [/(?:分管|责任|包联|牵头|市级|市)领导/u, 'leader'],
  [/未报|未反馈|漏报/u, 'missing'],
  [/已报/u, 'reported'],
  [/指标名称|^指标$/u, 'targetName'],
  [/计量单位|^(?:数量)?单位$/u, 'targetUnit'],
  [/^(?:计划|目标|任务)(?:数|值|量)/u, 'targetPlan'],
  [/^(?:累计|实际)?完成(?:数|值|量)|^实际完成$/u, 'targetActual'],
  [/完成比例|占(?:计划|目标|比)/u, 'targetShare'],
  [/年度目标|本年(?:度)?(?:目标|任务)|当年目标/u, 'yearTargets'],
  [/预计完成/u, 'forecast'],
  [/偏差|超期天数|逾期天数/u, 'daysOff'],
  [/[与较比]上(?:期|月|次)|环比|变化情况/u, 'change'],
  [/^备注|^说明$/u, 'note'],
];

/** Not for a sheet whose columns stand already: these make several, or none. */
const never: ReadonlySet<string> = new Set<SourceKey>(['years', 'period', 'blank']);

/** All that a column can show, in the usual order. */
export function sheetKeyChoices(document: Pick<PlanDocument, 'columns'>): ColumnSource[] {
  return columnSources(document).filter(({ key }) => !never.has(key));
}

function sheetGuesses(columns: readonly RecognisedColumn[]): SheetGuess[] {
  const taken = new Map<string, string>();
  return columns.map((column) => {
    const guessed = guess(column);
    const other = guessed.key === null ? undefined : taken.get(guessed.key);
    if (other !== undefined) return { key: null, reason: `“${other}”一列已作为同一内容` };
    if (guessed.key !== null) taken.set(guessed.key, column.heading);
    return guessed;
  });
}

function guess({ heading, key, reason }: RecognisedColumn): SheetGuess {
  const plain = withoutSpace(heading);
  const last = plain.split('/').at(-1) ?? plain;
  if (key?.startsWith('column:')) return { key: key as OwnKey, reason };
  const known = byHeading.find(([pattern]) => pattern.test(last))?.[1];
  if (known) return { key: known, reason: `按表头“${last}”认出` };
  if (key === 'responsible') return { key: 'leads', reason: '只有这一列写单位，填牵头单位' };
  const source = key === null ? undefined : byFormKey[key];
  if (source) return { key: source, reason };
  return { key: null, reason: key === null ? reason : '汇总表没有对应的内容' };
}

/** What stands in the way of using the columns as they are; null where nothing does. */
export function sheetColumnsProblem(
  columns: readonly { key: string | null; heading: string }[],
): string | null {
  const keys = columns.flatMap(({ key }) => (key === null ? [] : [key]));
  const named: readonly string[] = ['task', 'project', 'targetName'] satisfies SourceKey[];
  if (!keys.some((key) => named.includes(key))) {
    return '请指定哪一列是“任务内容”（或“工程（项目）”“指标”）。';
  }
  return sameTwice(columns);
}

/** What holds for a workbook by what it is for. */
export const templateRules: Record<TemplateUse, TemplateRules> = {
  form: formRules,
  consolidated: { use: 'consolidated', guesses: sheetGuesses, problem: sheetColumnsProblem },
};
