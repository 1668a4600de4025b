// What a form allows in the cells to fill in: choices from a hidden list, ranges, and a hint on entering a cell.
import type { FormContent } from '#shared/forms/buildForm.ts';
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
  content.choices.status.forEach((label, index) => {
    choices.getCell(index + 1, 1).value = label;
  });
  if (lastRow < firstRow) return;
  content.columns.forEach((column, index) => {
    if (!column.filled) return;
    const { letter } = sheet.getColumn(index + 2);
    const range = `${letter}${firstRow}:${letter}${lastRow}`;
    const rule = ruleOf(column.key, content.choices.status.length);
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

function ruleOf(key: string, choiceCount: number): DataValidation | null {
  if (key === 'status') {
    return {
      type: 'list',
      formulae: [`'${choicesSheet}'!$A$1:$A$${choiceCount}`],
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: '状态',
      error: '请从下拉列表中选择。',
    };
  }
  if (key === 'percent') {
    return {
      type: 'decimal',
      operator: 'between',
      formulae: [0, 100],
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: '完成率',
      error: '请填 0 到 100 的数。',
    };
  }
  if (key === 'actualDate') {
    return {
      type: 'date',
      operator: 'greaterThan',
      formulae: [new Date(Date.UTC(2000, 0, 1))],
      showErrorMessage: true,
      // A warning only: 2022年6月底 is a date too, and is read.
      errorStyle: 'warning',
      errorTitle: '完成日期',
      error: '建议按 2022-06-30 的样子填写日期。是否仍要使用现在的内容？',
    };
  }
  return null;
}

/** The rules of a sheet by range; ExcelJS has this store, its types do not. */
function rangeRules(sheet: Worksheet): { add: (range: string, rule: DataValidation) => void } {
  return (sheet as unknown as { dataValidations: { add: (r: string, v: DataValidation) => void } })
    .dataValidations;
}
