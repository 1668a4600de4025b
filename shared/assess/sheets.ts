// The scoring sheet on paper, and the details behind it as an annex, in the shape of consolidated sheets [K14].
import { headDay } from '../consolidate/asOfWords.ts';
import type { ConsolidatedSheet, SheetColumn, SheetRow } from '../consolidate/sheet.ts';
import { planOf, type PlanDocument } from '../plan/document.ts';
import type { IndicatorRow } from '../plan/outputRows.ts';
import type { AssessedGroup, AssessedUnit, Assessment } from './assess.ts';
import { detailTable } from './detailTable.ts';
import { notesOf, spanWords, type NoteFacts } from './notes.ts';

/** What goes on paper: rows, and the words around them. */
export type AssessmentSheet = Pick<
  ConsolidatedSheet,
  'name' | 'titles' | 'headLine' | 'table' | 'notes' | 'footer'
> & {
  /** How many first columns say what a row is about. */
  frozenColumns: number;
};

/** From so many characters on a table is put on A3: smaller type than that would strain the eyes. */
const widestOnA4 = 185;

export function isWide({ table }: Pick<AssessmentSheet, 'table'>): boolean {
  return table.columns.reduce((sum, { width }) => sum + width, 0) > widestOnA4;
}

const signature =
  '考评人：　　　　　　　　审核人：　　　　　　　　联系电话：　　　　　　　　考评日期：　　　　年　　月　　日';

export function scoringSheet(
  document: PlanDocument,
  assessment: Assessment,
  facts: NoteFacts,
): AssessmentSheet {
  return {
    name: '考评打分表',
    titles: [planOf(document).title, `考评打分表（${spanWords(facts.period)}）`],
    headLine: headLine(document, facts),
    table: scoringTable(assessment),
    frozenColumns: assessment.groups.length > 1 ? 3 : 2,
    notes: notesOf(assessment, facts),
    footer: signature,
  };
}

/** Of all units, or of one. */
export function detailSheet(
  document: PlanDocument,
  assessment: Assessment,
  facts: NoteFacts,
  unitId: string | null = null,
): AssessmentSheet {
  const units = assessment.groups.flatMap((group) => group.units);
  const shown = unitId === null ? units : units.filter(({ unit }) => unit.id === unitId);
  const of = unitId === null ? '' : `${shown[0]?.unit.name ?? ''}　`;
  return {
    name: '考评明细',
    titles: [planOf(document).title, `${of}考评明细（${spanWords(facts.period)}）`],
    headLine: headLine(document, facts),
    table: detailTable(assessment.indicators, shown),
    frozenColumns: 2,
    notes: [],
    footer: signature,
  };
}

function headLine(document: PlanDocument, { asOf, today }: NoteFacts): AssessmentSheet['headLine'] {
  return [`考评单位：${planOf(document).issuer ?? ''}`, '', headDay(asOf, today)];
}

/** A row of full points, then the units by kind, the best of a kind first. */
function scoringTable(assessment: Assessment): AssessmentSheet['table'] {
  const { indicators, weights, groups } = assessment;
  const several = groups.length > 1;
  const columns: SheetColumn[] = [
    centered('ordinal', '序号', 6),
    ...(several ? [centered('kind', '类别', 10)] : []),
    { ...centered('unit', '单位', 24), align: 'left' },
    ...indicators.map((indicator, index) => ({
      ...centered(indicator.id, indicator.name, 12),
      group: headingAbove(indicator, [indicators[index - 1], indicators[index + 1]]),
    })),
    centered('total', '总分', 10),
    centered('place', '名次', 8),
    { ...centered('remark', '备注', 20), align: 'left' },
  ];
  const lead = several ? 3 : 2;
  const rows: SheetRow[] = [
    {
      kind: 'subtotal',
      cells: [
        '满分',
        ...Array<null>(lead - 1).fill(null),
        ...indicators.map(({ weight }) => (weight > 0 ? weight : null)),
        weights,
        null,
        null,
      ],
      spans: [[0, lead - 1]],
      light: 'none',
    },
  ];
  const merges: AssessmentSheet['table']['merges'] = [];
  let ordinal = 0;
  for (const group of groups) {
    const from = rows.length;
    for (const unit of inPlaces(group)) {
      ordinal += 1;
      rows.push({
        kind: 'task',
        cells: [ordinal, ...(several ? [group.label] : []), ...unitCells(unit)],
        spans: [],
        light: 'none',
      });
    }
    if (several && rows.length - from > 1) merges.push({ column: 1, from, to: rows.length - 1 });
  }
  return { columns, rows, merges };
}

/** The group, unless it says nothing: one indicator of the same name makes it up. */
function headingAbove(
  { group, name }: IndicatorRow,
  beside: readonly (IndicatorRow | undefined)[],
): string | null {
  if (group === '') return null;
  return group !== name || beside.some((other) => other?.group === group) ? group : null;
}

/** Equal ones in the official order; last those that have no place. */
export function inPlaces({ units }: AssessedGroup): readonly AssessedUnit[] {
  const place = (unit: AssessedUnit) => unit.place ?? units.length + 1;
  return units.toSorted((a, b) => place(a) - place(b));
}

function unitCells({ unit, cells, total, place, open }: AssessedUnit): SheetRow['cells'] {
  const scored = place !== null;
  return [
    unit.name,
    ...cells.map(({ points }) => points),
    scored ? total : null,
    place,
    open > 0 ? `${open}项未评分` : '',
  ];
}

function centered(key: string, heading: string, width: number): SheetColumn {
  return { key, heading, group: null, width, align: 'center' };
}
