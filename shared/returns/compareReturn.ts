// One returned workbook against the plan: whose it is, which period, which rows, which cells differ and why.
import { periodLabel } from '../calendar/periods.ts';
import { planOf } from '../plan/document.ts';
import type { RawWorkbook } from '../tables/rawSheet.ts';
import { compareUnit, type UnitResult } from './compareUnit.ts';
import { columnChoice } from './columnChoice.ts';
import type { PendingDifference } from './difference.ts';
import type { ComparedRow } from './compareRow.ts';
import { listed, placedProblem, problem } from './fileProblems.ts';
import { readReturned, type ReturnedWorkbook } from './matchForm.ts';
import type { UnitFinder } from './matchUnit.ts';
import type { ReturnContext } from './returnContext.ts';
import { oldFormOf, tellOldForm, type OldForm } from './oldForm.ts';
import { readingDoubts } from './readingDoubts.ts';
import type { FileProblem, ReturnFile, ReviewRow, ReviewTable } from './review.ts';
import { tellOthers } from './tellOthers.ts';
import { withoutUntouchedCopies } from './untouched.ts';
import { rowKey, type ReturnedRow, type ReturnedTable } from './returnedTable.ts';
import {
  otherPeriodOf,
  periodAsWritten,
  periodOfFile,
  periodUnlike,
  tellDoubts,
  unitAsWritten,
  whoseFile,
  rowsOfTables,
  type Doubts,
  type Whose,
} from './whose.ts';

export type ComparedReturn = Pick<
  ReturnFile,
  'unitId' | 'rows' | 'matched' | 'new' | 'unreadable' | 'kind' | 'formVersion' | 'sentPeriod'
> & {
  /** Units whose rows were found in it. */
  unitIds: string[];
  /** What stands behind 填报单位, as written. */
  writtenUnit: string | null;
  /** Rows that wait for a person to say what they are about. */
  openRows: number;
  /** Ids of tasks of these units that stand in no row. */
  absent: string[];
  compared: ComparedRow[];
  differences: PendingDifference[];
  tables: ReviewTable[];
  reviewRows: ReviewRow[];
  /** The unit whose row it is, by the key of the row. */
  unitOfRow: Map<string, string>;
  problems: FileProblem[];
  doubts: Doubts;
  /** Why nothing is taken unasked; null when nothing is in doubt, or a person accepted it. */
  doubt: string | null;
  /** A form of ours that came back as it was sent: it is here, and says nothing [M34]. */
  unfilled: boolean;
  /** A form of ours that looks otherwise by now. */
  oldForm: OldForm | null;
  rejected: boolean;
};

/** `fileName` is without folders. */
export function compareReturn(
  workbook: RawWorkbook,
  fileName: string,
  context: ReturnContext,
): ComparedReturn {
  const { document, decisions, finder, period } = context;
  const returned = readReturned(
    workbook,
    columnChoice(decisions.columns, [...document.tableMappings.values()]),
  );
  const { baseline } = returned;
  const { tables, others } = ofPeriod(returned.tables, period);
  const foreign = baseline !== null && baseline.planId !== '' && baseline.planId !== context.planId;
  const own = foreign ? null : baseline;
  const books = rowsOfTables(tables, finder);
  const rows = withoutUntouchedCopies(books.rows, own);
  const several = books.several && own === null && decisions.unitId === null;
  const whose: Whose = several
    ? { unitId: null, otherUnit: null }
    : whoseFile(own, tables, fileName, document, finder, decisions.unitId);
  const doubts: Doubts = {
    otherUnit: whose.otherUnit,
    shortened: whose.shortened ?? null,
    byLeads:
      whose.unitId === null && rows.some(({ unit, unitLeads }) => unit !== null && unitLeads),
    otherPeriod: otherPeriodOf(baseline, tables, fileName, period),
    otherPlan: foreign ? baseline.planTitle : null,
    planTitle: planOf(document).title,
    again: context.again,
  };
  const result = emptyResult({ ...returned, tables }, whose.unitId, doubts);
  result.problems.push(...others.map((table) => tellOtherPeriod(table, period)));
  const unread = readingDoubts(workbook, tables);
  result.problems.push(...unread.map((message) => problem('notRead', message)));
  if (rows.length === 0) {
    result.problems.push(problem('noTable', '没有找到填报的表格，请确认是否为反馈表。'));
    return { ...result, rejected: true };
  }
  const told = tellDoubts(doubts, period);
  result.problems.push(...told.map((message) => problem('doubt', message)));
  result.doubt = told.length > 0 && !decisions.accepted ? told.join('') : null;
  result.problems.push(...tables.flatMap(tellOthers));
  const columns = columnsByRow(tables);
  for (const [unitId, unitRows] of rowsByUnit(rows, whose.unitId, finder)) {
    if (unitId === null) leaveRows(result, unitRows);
    else {
      const found = compareUnit(unitId, unitRows, columns, {
        ...context,
        baseline,
        foreign,
        doubt: result.doubt,
      });
      if (found) addUnit(result, unitId, found);
    }
  }
  if (result.unitIds.length === 0) {
    // One cause, one message.
    result.problems = result.problems.filter(({ code }) => code !== 'rowsOfNobody');
    result.problems.push(problem('unknownUnit', tellUnknown(result.writtenUnit)));
  } else if (result.matched === 0) {
    result.problems.push(problem('noMatch', '没有一行能对应到计划中的任务。'));
  }
  if (own && result.kind === 'ownForm') {
    result.oldForm = oldFormOf(own, document);
    const { oldForm } = result;
    const code = oldForm?.lacks.length ? 'columnsMissing' : 'oldVersion';
    if (oldForm) result.problems.push(problem(code, tellOldForm(oldForm)));
  }
  tellHeld(result);
  if (own && result.kind === 'ownForm' && isUnfilled(result, tables)) {
    result.unfilled = true;
    result.problems.push(problem('unfilled', '已交回、未填写：与发出时完全相同。'));
  }
  result.reviewRows.sort((a, b) => order(tables, a) - order(tables, b) || a.row - b.row);
  result.rejected = result.matched === 0;
  return result;
}

function emptyResult(
  { baseline, ownForm, tables }: ReturnedWorkbook,
  unitId: string | null,
  doubts: Doubts,
): ComparedReturn {
  return {
    unitId,
    unitIds: [],
    writtenUnit: unitAsWritten(tables),
    rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
    matched: 0,
    new: 0,
    openRows: 0,
    absent: [],
    unreadable: 0,
    kind: ownForm ? 'ownForm' : tables.length > 0 ? 'ownTable' : 'none',
    formVersion: ownForm ? (baseline?.formVersion ?? null) : null,
    sentPeriod: periodOfFile(baseline, tables),
    compared: [],
    differences: [],
    tables: tables.map((table) => ({
      key: table.key,
      sheet: table.sheet,
      title: table.title,
      headRows: table.headRows,
      columns: table.columns,
      rows: table.rows.length,
    })),
    reviewRows: [],
    unitOfRow: new Map(),
    problems: [],
    doubts,
    doubt: null,
    unfilled: false,
    oldForm: null,
    rejected: false,
  };
}

/** Cells that the unit was not to change and changed. */
function tellHeld(result: ComparedReturn): void {
  const held = result.differences.filter(({ decision }) => decision === 'held');
  if (held.length > 0) {
    const places = held.map(({ row, heading }) => `第${row}行${heading}`);
    const message = `单位改动了${held.length}处不由其填写的内容，未采用：${listed(places)}。`;
    result.problems.push(
      placedProblem('held', held[0]?.sheet ?? null, held[0]?.cell ?? null, message),
    );
  }
}

/** Whether no row says anything that was not sent, no row was added, and nothing stands in columns that are not read. */
function isUnfilled(result: ComparedReturn, tables: readonly ReturnedTable[]): boolean {
  return (
    result.matched > 0 &&
    result.openRows === 0 &&
    result.differences.length === 0 &&
    result.compared.every(({ says }) => !says) &&
    tables.every(({ others, unknown }) => others.length === 0 && unknown.length === 0)
  );
}

function tellUnknown(label: string | null): string {
  const why =
    label === null
      ? '表中没有“填报单位”，标题和文件名里也没有单位名称'
      : `填报单位写作“${label}”，单位名录中没有`;
  return `认不出填报单位：${why}，请指定单位。`;
}

function addUnit(result: ComparedReturn, unitId: string, found: UnitResult): void {
  result.unitIds.push(unitId);
  result.matched += found.matched;
  result.new += found.lost;
  result.openRows += found.lost;
  result.unreadable += found.compared.reduce((sum, { unreadable }) => sum + unreadable.length, 0);
  result.absent.push(...found.absent);
  result.compared.push(...found.compared);
  for (const { differences } of found.compared) result.differences.push(...differences);
  result.reviewRows.push(...found.rows);
  for (const { key } of found.rows) result.unitOfRow.set(key, unitId);
  result.problems.push(...found.problems);
}

/** Where some tables say that they are of the period, those that name another one are left out: June and July in one book. */
function ofPeriod(
  tables: readonly ReturnedTable[],
  period: string,
): { tables: ReturnedTable[]; others: ReturnedTable[] } {
  const isOther = (table: ReturnedTable) => periodUnlike(table.period, period) !== null;
  const named = tables.some((table) => table.period !== null && !isOther(table));
  if (!named) return { tables: [...tables], others: [] };
  return { tables: tables.filter((table) => !isOther(table)), others: tables.filter(isOther) };
}

function tellOtherPeriod({ sheet, period, rows }: ReturnedTable, asked: string): FileProblem {
  const message = `${sheet}的表是${periodAsWritten(period ?? '')}的，现在汇总的是${periodLabel(asked)}，其中的${rows.length}行未采用。`;
  return placedProblem('otherPeriod', sheet, null, message);
}

/** Rows of a file from one unit are all that unit's; otherwise every row says itself whose it is. */
function rowsByUnit(
  rows: readonly ReturnedRow[],
  unitId: string | null,
  finder: UnitFinder,
): Map<string | null, ReturnedRow[]> {
  if (unitId !== null) return new Map([[unitId, [...rows]]]);
  return Map.groupBy(rows, ({ unit }) =>
    unit === null ? null : (finder.exact(unit) ?? finder.within(unit)),
  );
}

/** Rows of nobody knows whom. */
function leaveRows(result: ComparedReturn, rows: readonly ReturnedRow[]): void {
  result.new += rows.length;
  result.openRows += rows.length;
  for (const row of rows) {
    const reason = '认不出是哪个单位的';
    result.reviewRows.push({
      key: rowKey(row),
      sheet: row.sheet,
      row: row.row,
      name: row.names[0] ?? '',
      state: 'new',
      taskId: null,
      score: null,
      reason,
      candidates: [],
      differences: 0,
      order: 'same',
    });
  }
  const places = rows.map(({ sheet, row }) => `${sheet}第${row}行`);
  const message = `${rows.length}行认不出是哪个单位的，未采用：${listed(places)}。`;
  result.problems.push(placedProblem('rowsOfNobody', rows[0]?.sheet ?? null, null, message));
}

/** The columns that the table of each row has. */
function columnsByRow(tables: readonly ReturnedTable[]): Map<ReturnedRow, ReadonlySet<string>> {
  const byRow = new Map<ReturnedRow, ReadonlySet<string>>();
  for (const table of tables) {
    const fields = new Set(table.columns.flatMap(({ field }) => (field === null ? [] : [field])));
    for (const row of table.rows) byRow.set(row, fields);
  }
  return byRow;
}

function order(tables: readonly ReturnedTable[], { sheet }: ReviewRow): number {
  return tables.findIndex((table) => table.sheet === sheet);
}
