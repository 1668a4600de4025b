// What goes out in an office's own form: the content of the form for a unit, and the cells of the workbook that it fills.
import { baselineLayout, baselineSheetName, idHeading } from '../forms/baseline.ts';
import {
  buildForm,
  isOpen,
  taskFields,
  type FormContent,
  type FormOptions,
} from '../forms/buildForm.ts';
import type { FormDefinition } from '../forms/definition.ts';
import { otherKey } from '../forms/ownColumns.ts';
import { statusChoices } from '../plan/choices.ts';
import { planOf, type PlanDocument } from '../plan/document.ts';
import type { FormTemplateRow, TemplateColumn } from '../plan/formTemplateRow.ts';
import type { Period } from '../plan/model.ts';
import { columnLetters } from '../tables/address.ts';
import { joinProblems, namesNextSteps } from '../tables/problemsAndSteps.ts';
import { readStatusWord } from '../tables/statusWords.ts';
import type { TemplateCell, TemplateFill } from './fill.ts';
import { keyOf, type TemplateKey } from './keys.ts';
import { fillPlace } from './places.ts';

export type TemplateForm = { content: FormContent; fill: TemplateFill };

/** A column of the template with the column of the form that stands in it; null where it is for nothing known. */
type PlacedColumn = TemplateColumn & { sent: FormContent['columns'][number] | null };

/** The form of a unit in the template of an office [O7]. Throws like `buildForm` for a unit without a task. */
export function templateForm(
  document: PlanDocument,
  template: FormTemplateRow,
  unitId: string,
  period: Period,
  options: Omit<FormOptions, 'definition'>,
): TemplateForm {
  const definition = definitionOf(document, template);
  const built = buildForm(document, unitId, period, { ...options, definition });
  const columns = template.columns.map((column): PlacedColumn => {
    const key = keyOf(document, column.key);
    return { ...column, sent: built.columns.find((one) => isFor(one.key, key)) ?? null };
  });
  const asked = new Set<string>(columns.flatMap(({ sent }) => (sent ? [sent.key] : [])));
  if (asksForBoth(template)) asked.add('nextSteps');
  const content: FormContent = {
    ...built,
    form: template.id,
    headRows: template.head.last - template.head.first + 1,
    below: template.below,
    columns: columns.flatMap(({ column, heading, formula, sent }) => {
      if (sent) return [{ ...sent, heading }];
      if (formula) return [];
      const key = `${otherKey}${columnLetters(column)}` as const;
      return [{ key, heading, width: 10, align: 'left' as const, prompt: '', filled: true }];
    }),
    // The user's columns that the form has no place for were not asked for [P5].
    baseline: built.baseline.filter(
      ({ field }) => asked.has(field) || ownFields.has(field) || field.startsWith('target:'),
    ),
  };
  return { content, fill: fillOf(document, template, content, columns, period) };
}

/** The task's own, which no column shows. */
const ownFields = new Set<string>(Object.values(taskFields));

function isFor(sent: string, key: TemplateKey | null): boolean {
  return sent === key || (sent.startsWith('fill:') && key === `column:${sent.slice(5)}`);
}

/** The template as a definition: names and columns; its look is the workbook's. */
export function definitionOf(document: PlanDocument, template: FormTemplateRow): FormDefinition {
  const { name, version } = template;
  const column = (key: TemplateKey, heading: string) =>
    ({ key, heading, width: 10, align: 'left', prompt: '' }) as const;
  const columns = template.columns.flatMap(({ heading, key: kept }) => {
    const key = keyOf(document, kept);
    return key === null ? [] : [column(key, heading)];
  });
  return {
    name,
    version,
    heading: name,
    // Files are named by it; the sheet of the workbook keeps its own name.
    sheet: name,
    // The next steps stand in the column of the problems.
    columns: asksForBoth(template) ? [...columns, column('nextSteps', '')] : columns,
    instructions: [],
    signature: '',
    paper: { size: 'A4', orientation: 'landscape' },
  };
}

/** Whether one column asks for problems and next steps. */
function asksForBoth({ columns }: FormTemplateRow): boolean {
  const problems = columns.find(({ key }) => key === 'problems');
  const apart = columns.some(({ key }) => key === 'nextSteps');
  return problems !== undefined && !apart && namesNextSteps(problems.heading);
}

function fillOf(
  document: PlanDocument,
  template: FormTemplateRow,
  content: FormContent,
  columns: readonly PlacedColumn[],
  period: Period,
): TemplateFill {
  const { head, ready, texts: places, locked, surplus, sheet } = template;
  const both = asksForBoth(template);
  const facts = { unit: content.unitName, period, plan: planOf(document).title };
  const open = columns.filter(({ sent, formula }) => !formula && (sent?.filled ?? true));
  // What the plan keeps once for a task is asked of the one unit that it follows.
  const closed = open.flatMap(({ column, sent }) => {
    const rows = content.rows.flatMap((row, index) => (sent && !isOpen(row, sent) ? [index] : []));
    return rows.length > 0 ? [[column, new Set(rows)] as const] : [];
  });
  const offered = content.choices.flatMap(({ key, labels }) => {
    const at = columns.find(({ sent }) => sent?.key === key);
    return at ? [[at.column, labels] as const] : [];
  });
  return {
    sheet,
    ready,
    rows: content.rows.map(
      ({ cells }) => new Map(columns.map((column) => [column.column, cellOf(column, cells, both)])),
    ),
    surplus,
    texts: places.map(({ row, column, text }) => ({ row, column, text: fillPlace(text, facts) })),
    hiddenColumn: {
      row: head.last,
      heading: idHeading,
      values: content.rows.map(({ taskId }) => taskId),
    },
    hiddenSheets: [{ name: baselineSheetName, rows: baselineLayout(content) }],
    choices: new Map(offered),
    protection: {
      open: new Set(open.map(({ column }) => column)),
      closed: new Map(closed),
      locked,
    },
  };
}

type Cells = FormContent['rows'][number]['cells'];

/** `both`: the column of the problems has the next steps, too. */
function cellOf({ sent, words }: PlacedColumn, cells: Cells, both: boolean): TemplateCell {
  if (!sent) return null;
  if (sent.key === 'problems' && both) {
    return joinProblems(String(cells.problems ?? ''), String(cells.nextSteps ?? '')) || null;
  }
  const value = cells[sent.key] ?? null;
  if (typeof value !== 'string' || value === '') return value === '' ? null : value;
  const isDay =
    sent.key === 'actualDate' || ('kind' in sent && sent.kind === 'date' && sent.filled);
  if (isDay) return { day: value };
  return sent.key === 'status' ? statusWord(value, words) : value;
}

/** The form's own word for a status where it offers words to choose from. */
function statusWord(label: string, words: readonly string[]): string {
  if (words.length === 0 || words.includes(label)) return label;
  const status = statusChoices.find((choice) => choice.label === label)?.value;
  return words.find((word) => readStatusWord(word)?.status === status) ?? label;
}
