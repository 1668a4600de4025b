// A workbook proposed as a form of the office: the sheet that looks most like one, recognised, with what was found about it.
import { baselineSheetName } from '../forms/baseline.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { FormTemplateRow, TemplateColumn } from '../plan/formTemplateRow.ts';
import type { RawSheet, RawWorkbook } from '../tables/rawSheet.ts';
import { formRules, templatesFor, type TemplateRules } from './uses.ts';
import type { PackageFacts, SheetFacts } from './facts.ts';
import {
  formulaColumns,
  packageFindings,
  sheetFindings,
  wordsOf,
  type TemplateFinding,
} from './findings.ts';
import { previewOf, type PreviewRow } from './preview.ts';
import {
  fingerprint,
  formWorth,
  recogniseSheet,
  type Recognised,
  type RecogniseAs,
  type RecognisedColumn,
} from './recognise.ts';

/** `key` is what the use of the workbook has for it. */
export type ProposedColumn = Omit<RecognisedColumn, 'key'> &
  Pick<TemplateColumn, 'key' | 'formula' | 'words'>;

export type TemplateProposal = {
  /** Names of the sheets that a person can choose among. */
  sheets: string[];
  sheet: string;
  /** Null where no headings were found on the sheet. */
  form: (Omit<Recognised, 'columns'> & { columns: ProposedColumn[] }) | null;
  findings: TemplateFinding[];
  preview: PreviewRow[];
  /** A form of the plan whose headings are the same: this may be its newer file. */
  known: { id: string; name: string } | null;
  surplus: FormTemplateRow['surplus'];
};

/** `as.sheet` null: the sheet that looks most like a form [O1]. */
export type ProposeAs = RecogniseAs & { sheet: string | null };

const noFacts: SheetFacts = {
  bordered: [],
  locked: false,
  pivot: false,
  tables: [],
  pictures: [],
  formulas: [],
  arrays: [],
  singleReferences: [],
  choices: [],
};

export function proposeTemplate(
  document: PlanDocument,
  workbook: RawWorkbook,
  facts: PackageFacts,
  as: ProposeAs,
  { use, guesses }: TemplateRules = formRules,
): TemplateProposal {
  const factsOf = (name: string) =>
    facts.sheets.find((sheet) => sheet.name === name)?.facts ?? noFacts;
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  const read = (sheet: RawSheet) =>
    recogniseSheet(document, sheet, new Set(factsOf(sheet.name).bordered), as);
  const chosen =
    visible.find(({ name }) => name === as.sheet) ?? likeliest(visible, read) ?? visible[0];
  const form = chosen ? read(chosen) : null;
  const findings = packageFindings(facts);
  if (workbook.sheets.some(({ name }) => name === baselineSheetName)) {
    findings.push({ code: 'sentForm', stops: true });
  }
  const own = chosen ? factsOf(chosen.name) : noFacts;
  if (chosen && form) {
    const found = sheetFindings(own, chosen.merges, form.ready);
    // A consolidated sheet has merges of its own [O20].
    findings.push(...found.filter(({ code }) => use === 'form' || code !== 'mergedRows'));
  }
  const guessed = (form && guesses?.(form.columns)) ?? [];
  const formulas = form ? formulaColumns(own, form.ready) : new Set<number>();
  return {
    sheets: visible.map(({ name }) => name),
    sheet: chosen?.name ?? '',
    form: form && {
      ...form,
      columns: form.columns.map((column, index) => ({
        ...column,
        ...guessed[index],
        formula: formulas.has(column.column),
        words: wordsOf(own, column.column, form.ready, workbook, form.sheet),
      })),
    },
    findings,
    preview: chosen ? previewOf(chosen, form) : [],
    known: form && knownAs(document, form, use),
    surplus: 'remove',
  };
}

function likeliest(
  sheets: readonly RawSheet[],
  read: (sheet: RawSheet) => Recognised | null,
): RawSheet | null {
  let best: { sheet: RawSheet; worth: number } | null = null;
  for (const sheet of sheets) {
    const form = read(sheet);
    const worth = form ? formWorth(form) : -1;
    if (worth > (best?.worth ?? -1)) best = { sheet, worth };
  }
  return best?.sheet ?? null;
}

function knownAs(
  document: PlanDocument,
  { columns }: Recognised,
  use: TemplateRules['use'],
): TemplateProposal['known'] {
  const own = fingerprint(columns);
  const same = templatesFor(document, use).find((row) => fingerprint(row.columns) === own);
  return same ? { id: same.id, name: same.name } : null;
}

/** What a person has decided about a proposal. Keys by column; `places` as they are to be filled. */
export type TemplateDecision = {
  name: string;
  keys: readonly { column: number; key: string | null }[];
  places: FormTemplateRow['texts'];
  surplus: FormTemplateRow['surplus'];
};

/** The row of the plan, or the sentence that says why it cannot be. `before` is the row that it takes the place of. */
export function templateRow(
  proposal: TemplateProposal,
  decision: TemplateDecision,
  { file, content }: Pick<FormTemplateRow, 'file' | 'content'>,
  { id, order, version }: Pick<FormTemplateRow, 'id' | 'order' | 'version'>,
  { use, problem }: TemplateRules = formRules,
): { row: FormTemplateRow } | { problem: 'templateUnfit' | 'templateColumns' } {
  const { form, findings } = proposal;
  if (!form || findings.some(({ stops }) => stops)) return { problem: 'templateUnfit' };
  const keys = new Map(decision.keys.map(({ column, key }) => [column, key]));
  const columns = form.columns.map(({ column, heading, key, formula, words }) => ({
    column,
    heading,
    key: keys.has(column) ? (keys.get(column) ?? null) : key,
    formula,
    words,
  }));
  if (problem(columns) !== null) return { problem: 'templateColumns' };
  const row: FormTemplateRow = {
    id,
    order,
    name: decision.name.trim(),
    file,
    content,
    sheet: form.sheet,
    head: form.head,
    ready: form.ready,
    columns,
    texts: decision.places,
    locked: form.locked,
    below: form.below,
    surplus: decision.surplus,
    version,
    ...(use === 'form' ? {} : { use }),
  };
  return { row };
}
