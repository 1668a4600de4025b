// A form as it comes back, made without a spreadsheet library: what a reader would hand over of it.
import { baselineLayout, baselineSheetName, idHeading } from '#shared/forms/baseline.ts';
import { buildForm, type FormContent } from '#shared/forms/buildForm.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { success } from '#shared/result.ts';
import type { CompareOptions, ReturnInput } from '#shared/returns/compareReturns.ts';
import { emptySheet, type RawCell, type RawSheet } from '#shared/tables/rawSheet.ts';
import { formOptions } from '../forms/samplePlan.ts';

export const period = '2022-06';
export const options: CompareOptions = {
  period,
  planId: formOptions.planId,
  today: '2022-07-02',
  tellProblem: ({ code }) => code,
};

/** A row of the form: the hidden id and the cells by the keys of the columns. */
export type FilledRow = { id: string; cells: Record<string, string | number> };

export function formOf(document: PlanDocument, unitId: string, of = period): FormContent {
  return buildForm(document, unitId, of, formOptions);
}

/** The rows of a form as it went out. */
export function rowsOf(content: FormContent): FilledRow[] {
  return content.rows.map(({ taskId, cells }) => ({
    id: taskId,
    cells: Object.fromEntries(
      Object.entries(cells).filter(([, value]) => value !== null && value !== ''),
    ) as FilledRow['cells'],
  }));
}

/** The form with these rows; the first stands in row 6. */
export function returned(
  content: FormContent,
  rows: readonly FilledRow[],
  name = content.fileName,
  labels: Partial<{ unit: string }> = {},
): ReturnInput {
  const sheet = emptySheet(content.sheetName, false);
  const [unit, ofPeriod] = content.headLine;
  put(sheet, 1, 2, content.titles[0] ?? '');
  put(sheet, 3, 2, labels.unit ? `填报单位（盖章）：${labels.unit}` : unit);
  put(sheet, 3, 6, ofPeriod);
  put(sheet, 5, 1, idHeading);
  content.columns.forEach(({ heading }, index) => put(sheet, 5, index + 2, heading));
  rows.forEach(({ id, cells }, at) => {
    if (id !== '') put(sheet, at + 6, 1, id);
    content.columns.forEach(({ key }, index) => {
      const value = cells[key];
      if (value !== undefined && value !== '') put(sheet, at + 6, index + 2, value);
    });
  });
  const hidden = emptySheet(baselineSheetName, true);
  baselineLayout(content).forEach((texts, at) =>
    texts.forEach((text, index) => {
      if (text !== '') put(hidden, at + 1, index + 1, text);
    }),
  );
  const workbook = { format: 'xlsx' as const, sheets: [sheet, hidden], warnings: [] };
  return {
    path: `/收表/${name}`,
    digest: `${name} ${JSON.stringify(rows)}`,
    workbook: success(() => workbook),
  };
}

/** A table of the unit's own, the headings in its first row. */
export function ownTable(
  name: string,
  table: readonly (readonly (string | number)[])[],
): ReturnInput {
  const sheet = emptySheet('Sheet1', false);
  table.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (value !== '') put(sheet, row + 1, column + 1, value);
    }),
  );
  const workbook = { format: 'xlsx' as const, sheets: [sheet], warnings: [] };
  return {
    path: `/收表/${name}`,
    digest: JSON.stringify(table),
    workbook: success(() => workbook),
  };
}

function put(sheet: RawSheet, row: number, column: number, value: string | number): void {
  let cells = sheet.rows.get(row);
  if (!cells) sheet.rows.set(row, (cells = new Map<number, RawCell>()));
  const text = String(value);
  cells.set(
    column,
    typeof value === 'number' ? { type: 'number', value, text } : { type: 'text', value, text },
  );
}
