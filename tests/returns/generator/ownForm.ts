// The product's own form as a paper: written by the product itself, read back, and filled in as the unit means it.
import ExcelJS from 'exceljs';
import { writeForm } from '#electron/excel/writeForm.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import type { FilledKey } from '#shared/forms/definition.ts';
import { cellValue } from '#shared/forms/values.ts';
import { deadlineWords } from '#shared/flags/deadlineWords.ts';
import { effectiveDeadlines } from '#shared/flags/effectiveDeadlines.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { monthlyReport } from '../../forms/samplePlan.ts';
import type { Intention } from './intentions.ts';
import {
  cell,
  putCell,
  textOf,
  type ColumnKey,
  type Line,
  type LineKind,
  type Paper,
  type PaperCell,
  type PaperColumn,
  type PaperSheet,
  type PaperValue,
} from './paper.ts';

export const planId = 'plan-of-returns';
const definition = monthlyReport();
const written = new WeakMap<
  PlanDocument,
  Map<string, Promise<{ paper: Paper; fileName: string }>>
>();

/** The form of a unit as it was sent, with every line of its sheet knowing its task. A copy of its own. */
export async function sentForm(
  document: PlanDocument,
  unitId: string,
  period: string,
  plan = planId,
): Promise<{ paper: Paper; main: PaperSheet; fileName: string }> {
  let forms = written.get(document);
  if (!forms) written.set(document, (forms = new Map()));
  const key = [unitId, period, plan].join('\n');
  let form = forms.get(key);
  if (!form) forms.set(key, (form = writeAndLoad(document, unitId, period, plan)));
  const { paper, fileName } = structuredClone(await form);
  const [main] = paper.sheets;
  if (!main) throw new Error('the form has no sheet');
  return { paper, main, fileName };
}

async function writeAndLoad(
  document: PlanDocument,
  unitId: string,
  period: string,
  plan: string,
): Promise<{ paper: Paper; fileName: string }> {
  const deadlines = effectiveDeadlines(document);
  const deadlineOf = (taskId: string) => deadlineWords(deadlines.get(taskId) ?? []);
  const content = buildForm(document, unitId, period, { definition, planId: plan, deadlineOf });
  const bytes = await writeForm(content);
  const workbook = new ExcelJS.Workbook();
  // Its types ask for a Buffer of an older Node.
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const keys: PaperColumn[] = [
    { key: 'id', hidden: true },
    ...content.columns.map(({ key }) => ({ key: columnKey(key) })),
  ];
  const sheets = workbook.worksheets.map((sheet) => loadSheet(sheet));
  const [main] = sheets;
  if (main) nameLines(main, keys, unitId, content.rows.length);
  return { paper: { sheets }, fileName: content.fileName };
}

const given = new Set(['ordinal', 'action', 'project', 'task']);

function columnKey(key: string): ColumnKey | null {
  const known =
    given.has(key) || definition.columns.some((one) => one.key === key && !isGiven(key));
  return known ? (key as ColumnKey) : null;
}

function isGiven(key: string): boolean {
  return [
    'ordinal',
    'action',
    'project',
    'task',
    'role',
    'targets',
    'deadline',
    'lastProgress',
  ].includes(key);
}

function nameLines(main: PaperSheet, keys: PaperColumn[], unitId: string, tasks: number): void {
  main.columns = keys;
  const head = main.lines.findIndex(({ cells }) => cells.some((one) => one?.value === '任务内容'));
  main.lines.forEach((row, index) => {
    const kind: LineKind =
      index < head ? 'above' : index === head ? 'head' : index <= head + tasks ? 'task' : 'below';
    row.kind = kind;
    if (kind !== 'task') return;
    row.unitId = unitId;
    row.taskId = textOf(row.cells[0] ?? null);
  });
}

function loadSheet(sheet: ExcelJS.Worksheet): PaperSheet {
  const lines: Line[] = [];
  for (let row = 1; row <= sheet.rowCount; row++) {
    const cells: (PaperCell | null)[] = [];
    for (let column = 1; column <= sheet.columnCount; column++) {
      const one = sheet.getCell(row, column);
      const master = one.isMerged && one.master.address !== one.address;
      cells.push(master || one.value === null ? null : cell(valueOf(one.value), formatOf(one)));
    }
    lines.push({ kind: 'above', unitId: null, taskId: null, cells });
  }
  for (const range of sheet.model.merges) {
    const [from = '', to = ''] = range.split(':');
    const [first, last] = [sheet.getCell(from), sheet.getCell(to)];
    const anchor = lines[Number(first.row) - 1]?.cells[Number(first.col) - 1];
    if (!anchor) continue;
    anchor.down = Number(last.row) - Number(first.row);
    anchor.across = Number(last.col) - Number(first.col);
  }
  return { name: sheet.name, state: sheet.state, columns: [], lines };
}

function formatOf({ numFmt }: ExcelJS.Cell): { format?: string } {
  return numFmt && numFmt !== 'General' ? { format: numFmt } : {};
}

function valueOf(value: ExcelJS.CellValue): PaperValue {
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) };
  if (value !== null && typeof value === 'object') throw new Error('no form has such a cell');
  return value ?? null;
}

/** Writes into the cells of a line what the unit means, as somebody who follows the instructions. */
export function fillLine(main: PaperSheet, row: Line, intention: Intention): void {
  for (const [field, stored] of intention) putCell(main, row, field, plainCell(field, stored));
}

export function plainCell(field: FilledKey, stored: string): PaperCell {
  if (field === 'percent') return cell(Number(stored));
  if (field === 'status') return cell(cellValue('status', stored));
  if (field === 'actualDate') return cell({ day: stored }, { format: 'yyyy-mm-dd' });
  return field === 'phone' ? cell(stored, { format: '@' }) : cell(stored);
}
