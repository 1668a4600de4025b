// A table of the unit's own: the reader has recognised its columns, filled its merges and left out what is no row.
import { idHeading } from '../forms/baseline.ts';
import { filledKeys, type FilledKey } from '../forms/definition.ts';
import { withoutSpace } from '../tables/headingText.ts';
import type { RawCell, RawSheet } from '../tables/rawSheet.ts';
import { namedPart } from '../tables/readPeriod.ts';
import { sameAsAbove } from '../tables/readRows.ts';
import type { Field, Table, TableColumn, TableRow } from '../tables/table.ts';
import { tellChoice, type ChosenField, type ColumnChoice } from './columnChoice.ts';
import type { ReviewColumn } from './review.ts';
import {
  chooseColumns,
  mergedReader,
  tableKey,
  type ReturnedCell,
  type ReturnedRow,
  type ReturnedTable,
} from './returnedTable.ts';
import { numbersOf } from './rowNumbers.ts';

/** What tells a row's place in the plan beside its name. */
const givenFields = ['action', 'project'] as const;

export function readOtherTable(table: Table, sheet: RawSheet, choice: ColumnChoice): ReturnedTable {
  const key = tableKey(table.sheet, table.columns[0]?.index ?? 1, table.headerRows[0]);
  const chosen = choice({ key, columns: table.columns });
  const idKey = table.columns.find(
    ({ heading }) => withoutSpace(heading) === withoutSpace(idHeading),
  )?.key;
  const byField = chooseColumns(
    new Map(
      table.columns.flatMap((column) => (column.field ? [[column.field as string, column]] : [])),
    ),
    chosen,
    ({ column }) => column,
    (letters) => table.columns.find(({ column }) => column === letters),
  );
  const unnamed = nameKeys.some((field) => byField.has(field)) ? null : likelyNames(table);
  const fieldsOfColumns = new Set<string>(table.columns.map((column) => column.key));
  const cellAt = mergedReader(sheet, table.headerRows[1]);
  const asked = new Set(filledKeys.flatMap((field) => byField.get(field)?.index ?? []));
  const lead = table.columns.find(({ field }) => field === 'lead');
  const rows = table.rows.map((row): ReturnedRow => {
    const cells = new Map<FilledKey, ReturnedCell>();
    for (const field of filledKeys) {
      // Problems and next steps in one column were taken apart by the reader.
      const column =
        byField.get(field) ?? (field === 'nextSteps' ? byField.get('problems') : undefined);
      if (!column || isInMergeFromLeft(sheet, row.row, column.index, asked)) continue;
      const cell = chosen.has(column.column)
        ? chosenCell(row, column, cellAt(row.row, column.index))
        : readCell(row, field === 'nextSteps' ? field : column.key, field);
      const address = `${column.column}${row.row}`;
      const doubt = field === 'percent' && !chosen.has(column.column) ? ofMoney(column) : null;
      if (cell) cells.set(field, doubt === null ? { cell, address } : { cell, address, doubt });
    }
    const text = (field: string): string => {
      const column = byField.get(field);
      // What stands in a section row above is there without a column.
      if (!column && fieldsOfColumns.has(field)) return '';
      return (row.raw.get(column?.key ?? field) ?? '').trim();
    };
    const task = withoutUnits(text('task'));
    const content =
      withoutUnits(text('content')) || (unnamed ? (row.raw.get(unnamed) ?? '').trim() : '');
    const numbers = numbersOf(text('ordinal'));
    return {
      sheet: table.sheet,
      row: row.row,
      id: (idKey && (row.raw.get(idKey) ?? '').trim()) || null,
      ordinal: numbers.length === 1 ? (numbers[0] ?? null) : null,
      numbers,
      names: [content, task, task && content ? task + content : '', text('project')].filter(
        (name) => name !== '',
      ),
      unit: text('unit') || text('lead') || null,
      unitLeads: text('unit') === '',
      responsible: /责任/u.test(lead?.heading ?? '') ? text('lead') || null : null,
      cells,
      given: new Map(
        givenFields.flatMap((field) => {
          const found = text(field);
          const cell = { type: 'text', value: found, text: found } as const;
          return found === ''
            ? []
            : [[field, { cell, address: `${byField.get(field)?.column ?? ''}${row.row}` }]];
        }),
      ),
    };
  });
  return {
    key,
    sheet: table.sheet,
    title: table.title,
    headRows: table.headerRows,
    lastColumn: table.columns.at(-1)?.index ?? 1,
    columns: table.columns
      .filter(({ heading, key: own }) => heading !== '' || isFilled(table, own))
      .map((column) => reviewColumn(column, chosen.get(column.column))),
    unknown: table.columns.filter(
      ({ column, heading, field, key: own }) =>
        field === null && !chosen.has(column) && isStrange(heading) && isFilled(table, own),
    ),
    unit: table.unit,
    period: table.period ?? namedPart(table.title ?? ''),
    rows,
    others: besidesOf(table),
    below: [],
  };
}

/** How much of the money is spent may be all that a unit says of how far the work is, or quite another thing [C9]. */
export function ofMoney({ heading }: { heading: string }): string | null {
  return /投资|资金/u.test(heading) ? `按“${heading}”读出，不一定是任务的完成率` : null;
}

/** What units tell beside what they are asked: the plan has nothing for it, and it may be what matters most. */
const besides = new Set<Field>([
  'note',
  'investmentYearDone',
  'investmentTotalDone',
  'investmentPeriodDone',
]);

/** What stands under 备注, and under money spent. */
function besidesOf({ columns, rows }: Table): ReturnedTable['others'] {
  return columns
    .filter(({ field }) => field !== null && besides.has(field))
    .flatMap(({ column, key, heading }) =>
      rows.flatMap(({ row, raw }) => {
        const text = (raw.get(key) ?? '').trim();
        const says = !/^(?:[/／\\—–\-－]*|无)$/u.test(text);
        return says ? [{ heading, address: `${column}${row}`, text }] : [];
      }),
    );
}

/** Whether a cell is the right part of one that was merged over several columns to fill in: it says its text once. */
function isInMergeFromLeft(
  { merges }: RawSheet,
  row: number,
  column: number,
  asked: ReadonlySet<number>,
): boolean {
  return merges.some(
    ({ top, bottom, left, right }) =>
      top <= row && row <= bottom && left < column && column <= right && asked.has(left),
  );
}

/** A task’s text without the units that a notice names behind it: （牵头单位：市住建局）. */
function withoutUnits(name: string): string {
  return name
    .replace(/[（(](?:牵头|责任|主办|配合)(?:责任)?(?:单位|部门)[:：][^（）()]*[）)]\s*$/u, '')
    .trim();
}

const nameKeys = ['task', 'content', 'project'];

/** The column that rows may be named in where no heading says so: of those not known, the one with the longest texts. */
function likelyNames({ columns, rows }: Table): string | null {
  const likely = columns.flatMap(({ key, field }) => {
    const texts = rows.map(({ raw }) => (raw.get(key) ?? '').trim()).filter((text) => text !== '');
    const letters = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
    const own = new Set(texts).size * 5 >= rows.length * 4;
    return field === null && own && letters >= 6 ? [{ key, letters }] : [];
  });
  return likely.sort((a, b) => b.letters - a.letters)[0]?.key ?? null;
}

/** A heading of something that a unit may report: not of an earlier period, nor of what the form told. */
function isStrange(heading: string): boolean {
  return (
    heading !== '' &&
    !/^(?:上[期月季年]|截[止至]上|任务编号|本单位职责|序|编号|No)|科室|处室/iu.test(heading)
  );
}

function isFilled({ rows }: Table, key: string): boolean {
  return rows.some(({ raw }) => (raw.get(key) ?? '').trim() !== '');
}

function reviewColumn(
  { column, heading, field }: TableColumn,
  choice: ChosenField | undefined,
): ReviewColumn {
  if (choice) return { column, heading, ...choice, reason: tellChoice(choice) };
  if (field === null) {
    return { column, heading, field, by: 'none', reason: '认不出的表头，不读取' };
  }
  return { column, heading, field, by: 'recognised', reason: '按表头识别' };
}

/** The cell itself, as of a form: what the reader made of it was made for another meaning of the column. */
function chosenCell(
  row: TableRow,
  { key }: TableColumn,
  cell: RawCell | undefined,
): RawCell | null {
  const text = row.raw.get(key) ?? '';
  const above = row.values.get(key);
  if (sameAsAbove.test(text.trim())) {
    return typeof above === 'string' ? { type: 'text', value: above, text: above } : null;
  }
  return cell ?? (text.trim() === '' ? null : { type: 'text', value: text, text });
}

/** What the reader made of the cell, or its text where it made nothing of it. */
function readCell(row: TableRow, key: string, field: FilledKey): RawCell | null {
  const value = row.values.get(key);
  const text = row.raw.get(key) ?? '';
  if (text.trim() === '' || value === undefined) return null;
  if (field === 'percent' && typeof value === 'number') {
    // As it was written: a bare 0.8 under a heading with the sign is a share all the same [M7].
    if (Number(text) === value) return { type: 'number', value, text };
    return { type: 'text', value: `${value}%`, text: `${value}%` };
  }
  if (field === 'actualDate' && typeof value === 'string') return { type: 'date', value, text };
  return typeof value === 'string'
    ? { type: 'text', value, text: value }
    : { type: 'text', value: text, text };
}
