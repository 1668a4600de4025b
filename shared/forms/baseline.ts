// The baseline of a form as rows of text, and back: what was sent, written into the file that comes back.
import type { Period } from '../plan/model.ts';
import type { BaselineEntry, FormContent } from './buildForm.ts';

export const baselineSheetName = 'planbook-baseline';
/** Heading of the hidden column with the ids of the tasks. */
export const idHeading = '任务编号（请勿改动）';
const mark = 'planbook-form';
const layoutVersion = '1';

export type Baseline = {
  planId: string;
  planTitle: string;
  unitId: string;
  unitName: string;
  period: Period;
  form: string;
  formVersion: number;
  /** How many rows the headings took; levels of one are joined with `/`. */
  headRows: number;
  /** Column keys and headings as they were sent, from the left. */
  columns: { key: string; heading: string }[];
  /** Texts that stood below the table. */
  below: Set<string>;
  /** Values as sent, by task id and field. */
  sent: Map<string, Map<string, string>>;
};

const facts = [
  'planId',
  'planTitle',
  'unitId',
  'unitName',
  'period',
  'form',
  'formVersion',
  'headRows',
] as const;

/** Rows of three texts: a mark, the facts, the columns, then one row a value. */
export function baselineLayout(content: FormContent): string[][] {
  return [
    [mark, layoutVersion],
    ...facts.map((fact) => ['fact', fact, String(content[fact])]),
    ...content.columns.map(({ key, heading }) => ['column', key, heading]),
    ...content.below.map((text) => ['below', text, '']),
    ...content.baseline.map(({ taskId, field, value }: BaselineEntry) => [
      `task:${taskId}`,
      field,
      value,
    ]),
  ];
}

/** The baseline from its rows, or null when they are none or were damaged: a half one would blame the wrong side. */
export function readBaseline(rows: Iterable<readonly (string | undefined)[]>): Baseline | null {
  const found = new Map<string, string>();
  const columns: Baseline['columns'] = [];
  const below: Baseline['below'] = new Set();
  const sent: Baseline['sent'] = new Map();
  let marked = false;
  for (const [first = '', second = '', third = ''] of rows) {
    if (!marked) {
      if (first !== mark || second !== layoutVersion) return null;
      marked = true;
    } else if (first === 'fact') found.set(second, third);
    else if (first === 'column') columns.push({ key: second, heading: third });
    else if (first === 'below') below.add(second);
    else if (first.startsWith('task:')) {
      const taskId = first.slice('task:'.length);
      let values = sent.get(taskId);
      if (!values) sent.set(taskId, (values = new Map()));
      values.set(second, third);
    }
  }
  const fact = (name: (typeof facts)[number]): string => found.get(name) ?? '';
  if (!marked || !fact('unitId') || !fact('period') || columns.length === 0) return null;
  return {
    planId: fact('planId'),
    planTitle: fact('planTitle'),
    unitId: fact('unitId'),
    unitName: fact('unitName'),
    period: fact('period'),
    form: fact('form'),
    formVersion: Number(fact('formVersion')) || 0,
    headRows: Number(fact('headRows')) || 1,
    columns,
    below,
    sent,
  };
}
