// Which column of an office's own form is for what [O4]: by what its heading was recognised as, all columns together.
import type { ColumnRow } from '../plan/model.ts';
import { withoutSpace } from '../tables/headingText.ts';
import type { Field } from '../tables/table.ts';
import type { FormColumnKey } from '../forms/definition.ts';
import { columnLabels } from '../forms/columnLabels.ts';
import type { TemplateKey } from './keys.ts';

export type HeadedColumn = { column: number; heading: string; field: Field | null };
export type KeyedColumn = {
  column: number;
  heading: string;
  key: TemplateKey | null;
  reason: string;
};

const byField: Partial<Record<Field, FormColumnKey>> = {
  ordinal: 'ordinal',
  action: 'action',
  project: 'project',
  task: 'task',
  content: 'task',
  lead: 'leads',
  support: 'supports',
  deadline: 'deadline',
  target: 'targets',
  status: 'status',
  percent: 'percent',
  progress: 'progress',
  problems: 'problems',
  nextSteps: 'nextSteps',
  actualDate: 'actualDate',
  contact: 'contact',
  phone: 'phone',
  unit: 'unit',
};

const lastReport =
  /^(?:上一?(?:期|月|次|季度?|阶段|旬|周)|前期|前次|截[至止]上).{0,8}(?:进展|情况|进度|填报)/u;
const ownRole = /^(?:牵头[/／、或和]?配合|承担方式|责任类型|任务角色|牵头或配合|角色)$/u;

export function assignKeys(
  columns: readonly HeadedColumn[],
  own: readonly ColumnRow[],
): KeyedColumn[] {
  const fields = new Set(columns.map(({ field }) => field));
  const guesses = columns.map((column) => guess(column, fields, own));
  const taken = new Map<TemplateKey, string>();
  return columns.map(({ column, heading }, index): KeyedColumn => {
    const { key, reason } = guesses[index] ?? { key: null, reason: '' };
    const other = key === null ? undefined : taken.get(key);
    if (other !== undefined) {
      return { column, heading, key: null, reason: `“${other}”一列已作为同一内容` };
    }
    if (key !== null) taken.set(key, heading);
    return { column, heading, key, reason };
  });
}

type Guess = { key: TemplateKey | null; reason: string };

function guess(
  { heading, field }: HeadedColumn,
  fields: ReadonlySet<Field | null>,
  own: readonly ColumnRow[],
): Guess {
  const plain = withoutSpace(heading);
  const last = plain.split('/').at(-1) ?? plain;
  const custom = own.find((row) => [plain, last].includes(withoutSpace(row.heading)));
  if (custom) {
    return { key: `column:${custom.id}`, reason: '与任务表中自己添加的一列同名' };
  }
  if (lastReport.test(last)) return { key: 'lastProgress', reason: '表头说的是上一期' };
  if (ownRole.test(last)) return { key: 'role', reason: '表头说的是牵头还是配合' };
  // 责任单位 beside nothing else names everybody; the tables' own rule gives it to the lead.
  if (field === 'lead' && /责任|承办|落实|实施|主管/u.test(last) && !fields.has('support')) {
    return /牵头|主要|第一/u.test(last)
      ? { key: 'leads', reason: named(heading) }
      : { key: 'responsible', reason: '只有这一列写单位，牵头单位和配合单位都列出' };
  }
  const hasContent = fields.has('content');
  if (field === 'task' && hasContent) {
    return fields.has('project')
      ? { key: null, reason: '任务内容已在另一列' }
      : { key: 'project', reason: '任务内容在另一列，这一列作为工程（项目）名称' };
  }
  if (field === 'project' && !fields.has('task') && !hasContent) {
    return { key: 'task', reason: '没有别的任务列，这一列作为任务内容' };
  }
  const key = field && byField[field];
  if (key)
    return {
      key,
      reason:
        key === 'task' && field === 'content' ? '内容最详细的一列作为任务内容' : named(heading),
    };
  return { key: null, reason: field ? '计划中没有对应的内容' : '认不出这一列' };
}

function named(heading: string): string {
  return `按表头“${heading.split('/').at(-1) ?? heading}”认出`;
}

/** What stands in the way of using the columns as they are; null where nothing does. */
export function columnsProblem(
  columns: readonly { key: string | null; heading: string }[],
): string | null {
  const keys = columns.flatMap(({ key }) => (key === null ? [] : [key]));
  if (!keys.includes('task')) return `请指定哪一列是“${columnLabels.task}”。`;
  return sameTwice(columns);
}

/** Two columns for one thing, in a sentence; null where there are none. */
export function sameTwice(
  columns: readonly { key: string | null; heading: string }[],
): string | null {
  const keys = columns.flatMap(({ key }) => (key === null ? [] : [key]));
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice === undefined) return null;
  const headings = columns.filter(({ key }) => key === twice).map(({ heading }) => `“${heading}”`);
  return `${headings.join('和')}指定了同一内容，请改其中一列。`;
}
