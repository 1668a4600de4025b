// Whether a form came back that looks otherwise by now: an earlier version, or one without a column that units are asked since [M35].
import type { Baseline } from '../forms/baseline.ts';
import { isFilledKey } from '../forms/definition.ts';
import { isAsked, fillKeyOf } from '../forms/ownColumns.ts';
import { customColumnsOf } from '../plan/customColumns.ts';
import type { PlanDocument } from '../plan/document.ts';
import { listed } from './fileProblems.ts';

export type OldForm = {
  form: string;
  sent: number;
  /** The version that goes out now; the same as `sent` where only columns of the plan were added. */
  now: number;
  /** Headings of what units fill in now and this form does not ask. */
  lacks: string[];
};

/** Null where the form is the one that would go out today, or none that the plan knows. */
export function oldFormOf(baseline: Baseline, document: PlanDocument): OldForm | null {
  const { form, formVersion: sent } = baseline;
  const template = [...document.formTemplates.values()].find(({ name }) => name === form);
  const style = [...document.formStyles.values()].find(({ name }) => name === form);
  const now = template?.version ?? style?.version ?? sent;
  const known = new Set(baseline.columns.map(({ key }) => key));
  const asked = [
    ...(style?.columns ?? []).filter(({ key }) => isFilledKey(key)),
    // An office's own workbook has the columns that it has.
    ...(template ? [] : customColumnsOf(document.columns, 'tasks').filter(isAsked)).map((row) => ({
      key: fillKeyOf(row),
      heading: row.heading,
    })),
  ];
  const lacks = asked.filter(({ key }) => !known.has(key)).map(({ heading }) => heading);
  return now > sent || lacks.length > 0 ? { form, sent, now, lacks } : null;
}

export function tellOldForm({ form, sent, now, lacks }: OldForm): string {
  const columns = listed(lacks.map((heading) => `“${heading}”`));
  if (now === sent) return `此表发出后，报表样式增加了${columns}，此表没有，缺的栏目没有收到。`;
  const missing = lacks.length > 0 ? `没有${columns}，` : '';
  return `此表是旧版报表样式“${form}”（第${sent}版），现为第${now}版，${missing}已按发出时的栏目读取。`;
}
