// What a form allows in the cells to fill in: choices from a hidden list, ranges, and a hint on entering a cell.
import type { FormContent } from '#shared/forms/buildForm.ts';
import { columnLetters } from '#shared/tables/address.ts';
import type { DataValidation, Workbook, Worksheet } from 'exceljs';

const choicesSheet = '选项';

/**
 * Choices stand on a hidden sheet: a list written into the rule itself breaks the file past 255 characters.
 * Rules cover exactly the rows of the table: rules on whole columns make files that other programs choke on.
 */
export function addValidations(
  workbook: Workbook,
  sheet: Worksheet,
  content: FormContent,
  firstRow: number,
  lastRow: number,
): void {
  const choices = workbook.addWorksheet(choicesSheet, { state: 'hidden' });
  /** The cells of the hidden sheet with what can be chosen, by the key of the column. */
  const lists = new Map<string, string>();
  content.choices.forEach(({ key, labels }, at) => {
    labels.forEach((label, index) => {
      const cell = choices.getCell(index + 1, at + 1);
      cell.value = label;
      cell.numFmt = '@';
    });
    const letter = columnLetters(at + 1);
    lists.set(key, `'${choicesSheet}'!$${letter}$1:$${letter}$${labels.length}`);
  });
  if (lastRow < firstRow) return;
  content.columns.forEach((column, index) => {
    if (!column.filled) return;
    const { letter } = sheet.getColumn(index + 2);
    const range = `${letter}${firstRow}:${letter}${lastRow}`;
    const rule = ruleOf(column, lists.get(column.key));
    if (!rule && !column.prompt) return;
    rangeRules(sheet).add(range, {
      allowBlank: true,
      ...(column.prompt
        ? {
            showInputMessage: true,
            promptTitle: column.heading.slice(0, 32),
            prompt: column.prompt,
          }
        : {}),
      ...(rule ?? anyValue),
    });
  });
}

/** No rule, only a hint. ExcelJS's types leave `any` out, its writer knows it. */
const anyValue = { type: 'any' } as unknown as DataValidation;

/** What a column takes: that of its kind where it is the user's own. */
function ruleOf(column: FormContent['columns'][number], list?: string): DataValidation | null {
  const kind = 'kind' in column ? column.kind : column.key;
  const title = column.heading.slice(0, 32);
  if (list !== undefined) {
    return {
      type: 'list',
      formulae: [list],
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: title,
      error: '请从下拉列表中选择。',
    };
  }
  if (kind === 'percent') {
    return {
      type: 'decimal',
      operator: 'between',
      formulae: [0, 100],
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: title,
      error: '请填0到100的数。',
    };
  }
  if (kind === 'number') {
    return {
      type: 'decimal',
      operator: 'between',
      formulae: [-1e15, 1e15],
      showErrorMessage: true,
      // A warning only: 150万 is a number too, and is read.
      errorStyle: 'warning',
      errorTitle: title,
      error: '建议只填数字，不带单位。是否仍要使用现在的内容？',
    };
  }
  if (kind === 'actualDate' || kind === 'date') {
    return {
      type: 'date',
      operator: 'greaterThan',
      formulae: [new Date(Date.UTC(2000, 0, 1))],
      showErrorMessage: true,
      // A warning only: 2022年6月底 is a date too, and is read.
      errorStyle: 'warning',
      errorTitle: title,
      error: '建议按“2022-06-30”的写法填写日期。是否仍要使用现在的内容？',
    };
  }
  return null;
}

/** The rules of a sheet by range; ExcelJS has this store, its types do not. */
function rangeRules(sheet: Worksheet): { add: (range: string, rule: DataValidation) => void } {
  return (sheet as unknown as { dataValidations: { add: (r: string, v: DataValidation) => void } })
    .dataValidations;
}
