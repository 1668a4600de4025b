// What stands in the way of filling a template, or becomes of it: found before anything is kept [O16].
import type { RawSheet, RawWorkbook } from '../tables/rawSheet.ts';
import type { PackageFacts, RowSpan, SheetFacts } from './facts.ts';

export type FindingCode =
  | 'macros'
  | 'signed'
  | 'links'
  | 'sentForm'
  | 'locked'
  | 'pivot'
  | 'table'
  | 'picture'
  | 'crossingMerge'
  | 'mergedRows'
  | 'arrayFormula'
  | 'singleRows';

/** `stops`: the template cannot be used as it is. */
export type TemplateFinding = {
  code: FindingCode;
  stops: boolean;
  facts?: Record<string, string | number>;
};

export function packageFindings({ macros, signed, links }: PackageFacts): TemplateFinding[] {
  const findings: TemplateFinding[] = [];
  if (macros) findings.push({ code: 'macros', stops: true });
  if (signed) findings.push({ code: 'signed', stops: true });
  if (links) findings.push({ code: 'links', stops: false });
  return findings;
}

/** Findings about a sheet whose data goes into the rows `ready`; `last` before `first` where none stands ready. */
export function sheetFindings(
  facts: SheetFacts,
  merges: RawSheet['merges'],
  ready: RowSpan,
): TemplateFinding[] {
  const { first, last } = ready;
  const touches = (span: RowSpan) => span.last >= first && span.first <= last;
  const findings: TemplateFinding[] = [];
  if (facts.locked) findings.push({ code: 'locked', stops: true });
  if (facts.pivot) findings.push({ code: 'pivot', stops: true });
  const table = facts.tables.find(
    (one) => touches(one) || (one.first < first && one.last >= first),
  );
  if (table) findings.push({ code: 'table', stops: true, facts: { name: table.name } });
  const tall = merges.filter(({ top, bottom }) => bottom > top);
  const crossing = tall.find(
    ({ top, bottom }) => (top < first && bottom >= first) || (top <= last && bottom > last),
  );
  const inside = tall.some(
    ({ top, bottom }) => top >= first && bottom <= last && (top !== first || bottom !== last),
  );
  if (crossing) {
    findings.push({ code: 'crossingMerge', stops: true, facts: { row: crossing.top } });
  } else if (inside) findings.push({ code: 'mergedRows', stops: false, facts: ready });
  const array = facts.arrays.find((one) => one.last >= first);
  if (array) findings.push({ code: 'arrayFormula', stops: true, facts: { row: array.first } });
  if (facts.pictures.some((row) => row >= first && row <= last)) {
    findings.push({ code: 'picture', stops: false, facts: ready });
  }
  const within = (row: number) => row >= first && row <= last;
  if (facts.singleReferences.some(({ row, to }) => !within(row) && to > first && within(to))) {
    findings.push({ code: 'singleRows', stops: false });
  }
  return findings;
}

/** Columns in which the rows that stand ready hold formulas. */
export function formulaColumns(facts: SheetFacts, { first, last }: RowSpan): Set<number> {
  const inside = facts.formulas.filter(({ row }) => row >= first && row <= last);
  return new Set(inside.map(({ column }) => column));
}

/** Most words of a list that are kept. */
const mostWords = 50;

/** What the form offers to choose from in a column of its first data row. */
export function wordsOf(
  facts: SheetFacts,
  column: number,
  { first }: RowSpan,
  workbook: RawWorkbook,
  own: string,
): string[] {
  const choice = facts.choices.find(
    ({ area }) =>
      area.left <= column && area.right >= column && area.top <= first && area.bottom >= first,
  );
  if (!choice) return [];
  const { words, cells } = choice;
  if (!cells) return words.slice(0, mostWords);
  const sheet = workbook.sheets.find(({ name }) => name === (cells.sheet ?? own));
  const found: string[] = [];
  for (let row = cells.top; row <= Math.min(cells.bottom, cells.top + mostWords); row++) {
    for (let at = cells.left; at <= Math.min(cells.right, cells.left + mostWords); at++) {
      const text = sheet?.rows.get(row)?.get(at)?.text.trim();
      if (text) found.push(text);
    }
  }
  return found.slice(0, mostWords);
}
