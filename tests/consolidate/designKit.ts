// What tests of designs share: sheets built of a small plan, their rows by column, targets and a column of money.
import { buildConsolidated } from '#shared/consolidate/buildConsolidated.ts';
import { builtInSource, type SourceKey } from '#shared/consolidate/columnSources.ts';
import type { SheetDesign } from '#shared/consolidate/design.ts';
import type { ConsolidatedSheet } from '#shared/consolidate/sheet.ts';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { ColumnRow, TargetRow } from '#shared/plan/model.ts';
import { freshTarget } from '#shared/plan/rowDefaults.ts';
import { samplePlan } from '../forms/samplePlan.ts';

export const today = '2022-06-30';

export function build(
  document: PlanDocument,
  design: SheetDesign,
  period: string | null = '2022-06',
) {
  const flags = computeFlags(document, today);
  return buildConsolidated(document, { design, period, asOf: today, today, flags });
}

export function withColumns(
  design: SheetDesign,
  ...keys: (SourceKey | `column:${string}`)[]
): SheetDesign {
  const columns = keys.map((key) => {
    const { heading, width, align } = key.startsWith('column:')
      ? { heading: key, width: 12, align: 'right' as const }
      : builtInSource(key as SourceKey);
    return { key, heading, group: '', width, align };
  });
  return { ...design, columns };
}

/** Cells by column key, of rows of a kind. */
export function rowsOf({ table }: ConsolidatedSheet, kind: string): Record<string, unknown>[] {
  return table.rows
    .filter((row) => row.kind === kind)
    .map(({ cells }) => Object.fromEntries(table.columns.map(({ key }, at) => [key, cells[at]])));
}

export const target = (id: string, taskId: string, more: Partial<TargetRow>): TargetRow => ({
  id,
  order: 1,
  taskId,
  raw: `${more.subject}${more.value}${more.unit}`,
  subject: '',
  comparator: '=',
  value: null,
  unit: '',
  by: null,
  ...freshTarget,
  ...more,
});

export const money: ColumnRow = {
  id: 'cu-money',
  order: 1,
  tab: 'tasks',
  heading: '总投资（万元）',
  kind: 'number',
  choices: [],
  width: 100,
};

export function withMoney(values: Record<string, number>): PlanDocument {
  const plan = samplePlan({ columns: [money] });
  const tasks = [...plan.tasks.values()].map((row) =>
    values[row.id] === undefined ? row : { ...row, custom: { 'cu-money': values[row.id] ?? 0 } },
  );
  return { ...plan, tasks: new Map(tasks.map((row) => [row.id, row])) };
}
