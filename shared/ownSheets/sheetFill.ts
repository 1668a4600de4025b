// A consolidated sheet in an office's own workbook [O19]: the design decides which tasks in which order, the workbook what is
// said of them and where.
import { periodOf } from '../calendar/periods.ts';
import type { SheetDesign, DesignColumn } from '../consolidate/design.ts';
import type { ConsolidatedSheet } from '../consolidate/sheet.ts';
import {
  builtInSource,
  ownColumnId,
  sourceKeys,
  type SourceKey,
} from '../consolidate/columnSources.ts';
import { planOf, type PlanDocument } from '../plan/document.ts';
import type { FormTemplateRow } from '../plan/formTemplateRow.ts';
import type { TemplateCell, TemplateFill } from '../templates/fill.ts';
import { fillPlace } from '../templates/places.ts';

/** The design with the columns of the workbook. Sums and lines around the table are the workbook's own. */
export function templateDesign(design: SheetDesign, template: FormTemplateRow): SheetDesign {
  return {
    ...design,
    columns: shownKeys(template).map((key): DesignColumn => ({
      key,
      heading: '',
      group: '',
      width: 10,
      align: 'left',
    })),
    groupRows: false,
    subtotals: false,
    total: false,
    compare: 'none',
    notes: false,
    ownNotes: [],
  };
}

/** Keys of the columns that are written; those that the workbook computes are not. */
function shownKeys({ columns }: FormTemplateRow): DesignColumn['key'][] {
  return columns.flatMap(({ key, formula }) => {
    if (key === null || formula) return [];
    return isShown(key) ? [key] : [];
  });
}

function isShown(key: string): key is DesignColumn['key'] {
  return ownColumnId(key) !== null || (sourceKeys as readonly string[]).includes(key);
}

const groupNames: Record<SheetDesign['by'], SourceKey | null> = {
  action: 'action',
  unit: 'leads',
  status: 'status',
  year: null,
};

/** What the sheet of a design has and the workbook has no place for, in words. */
export function leftOut(design: SheetDesign, template: FormTemplateRow): string[] {
  const shown = new Set<string>(shownKeys(template));
  // What groups are named by may stand in a column of its own.
  const named = groupNames[design.by];
  if (named && shown.has(named)) shown.add('group');
  if (shown.has('leads')) shown.add('otherLeads');
  const columns = design.columns.filter(({ key }) => key !== 'blank' && !shown.has(key));
  return [
    ...columns.map(({ key, heading }) => heading || builtInSource(key as SourceKey).label),
    ...(design.subtotals || design.total ? ['小计和合计（表格自己的公式照算）'] : []),
    ...(design.compare === 'none' ? [] : ['各期对比']),
    ...(design.notes || design.ownNotes.length > 0 ? ['表下的说明'] : []),
  ];
}

/** `sheet` is that of `templateDesign`. */
export function sheetFill(
  document: PlanDocument,
  template: FormTemplateRow,
  { table, period, asOf }: ConsolidatedSheet,
): TemplateFill {
  const { title, issuer } = planOf(document);
  const places = new Map(
    template.columns.flatMap(({ column, key, formula }) =>
      key === null || formula ? [] : [[key, column] as const],
    ),
  );
  const columnAt = table.columns.map(({ key, source }) => places.get(source ?? key) ?? null);
  const merges = table.merges.flatMap(({ column, from, to }) => {
    const at = columnAt[column];
    return at === null || at === undefined ? [] : [{ column: at, from, to }];
  });
  // A value under a merge would be counted twice.
  const covered = new Set(
    merges.flatMap(({ column, from, to }) =>
      Array.from({ length: to - from }, (_, index) => `${column}:${from + 1 + index}`),
    ),
  );
  const facts = {
    unit: issuer ?? '',
    period: period ?? periodOf(asOf, 'month'),
    plan: title,
    until: asOf,
  };
  return {
    sheet: template.sheet,
    ready: template.ready,
    rows: table.rows.map(({ cells }, row) => {
      const values = new Map<number, TemplateCell>();
      cells.forEach((cell, index) => {
        const at = columnAt[index];
        if (at === null || at === undefined) return;
        values.set(at, covered.has(`${at}:${row}`) || cell === '' ? null : cell);
      });
      return values;
    }),
    surplus: template.surplus,
    texts: template.texts.map(({ row, column, text }) => ({
      row,
      column,
      text: fillPlace(text, facts),
    })),
    merges,
  };
}
