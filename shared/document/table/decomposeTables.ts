// The sheets of a workbook → a proposed plan, when they hold a task table (任务分解表, 责任分工表, 项目清单). Rules: RULES.md.
import { onlyResponsible } from '../../tables/assignFields.ts';
import { createGrid, type Grid } from '../../tables/grid.ts';
import type { RawSheet } from '../../tables/rawSheet.ts';
import { readSheetTables } from '../../tables/readTable.ts';
import type { Table, TableColumn } from '../../tables/table.ts';
import { failure, success, type Result } from '../../result.ts';
import type { Mapped } from '../mapped.ts';
import type { PlanProposal, ProposalWarning } from '../proposal.ts';
import type { NoticeHead } from '../head.ts';
import { statesOrderRule } from '../roles.ts';
import type { ProposalSource } from '../source.ts';
import { inheritedDeadline } from '../stages.ts';
import { warn, warnAt } from '../warnings.ts';
import { createCellSource, type CellSource } from './cellSource.ts';
import { readColumnRoles, whatIsMissing, type ColumnRoles } from './columnRoles.ts';
import { createPlanTree, draftRows, type Named } from './planTree.ts';
import { tasksOfRow } from './rowTasks.ts';
import { datesOf, readTableHead, titleOfSheet } from './tableHead.ts';
import { createTaskTable, placeRows, type TaskTable } from './taskTable.ts';

/** `around`: the text of the notice outside its tables. */
export type Letter = { around: string };

/** Rows past which a sheet is a database, not a plan that a person could review. */
const mostRows = 20_000;

/**
 * Tables of tasks are taken in order. Fails with `notTaskTable` (`missed` says what was missed where, `tables` how many tables there were) and with
 * `tooManyTaskRows` (`rows`, `most`). `letter` is the notice that the tables stand in, with the text around them; there
 * 责任单位 alone means what it means in its sentences [K8].
 */
export function decomposeTables(
  sheets: readonly RawSheet[],
  letter: Letter | null = null,
): Result<{ source: ProposalSource; proposal: PlanProposal }> {
  const { taken, left } = sortTables(sheets);
  const [first] = taken;
  if (!first) {
    const missed = left
      .slice(0, 3)
      .map(({ name, reason }) => `“${name}”${reason}`)
      .join('；');
    const tables = left.filter(({ table }) => table).length;
    return failure('notTaskTable', undefined, { missed: missed || noTable, tables });
  }
  const rows = taken.reduce((sum, { table }) => sum + table.rows.length, 0);
  if (rows > mostRows) return failure('tooManyTaskRows', undefined, { rows, most: mostRows });

  const source = createCellSource([...new Set(taken.map(({ grid }) => grid))]);
  const warnings: ProposalWarning[] = left.map(({ name, reason }) =>
    warnAt('tableNotTaken', `${name}，${reason}`, [0, 0]),
  );
  const alone = taken.length === 1 ? titleOfSheet(first.grid.sheet.name) : '';
  const around = letter?.around ?? '';
  const head = withColumnYears(readTableHead(first.grid, first.table, alone, around), taken);
  const tree = createPlanTree();
  const names = namesOfTables(taken);
  for (const [index, one] of taken.entries()) {
    const own = index === 0 ? head : readTableHead(one.grid, one.table, '', '');
    const context = own.period.end || own.issued ? own : { ...head, title: own.title };
    const inherited = inheritedDeadline([], context.period);
    const rowContext = {
      ...readContext(one, context, source, warnings, letter),
      inherited,
      warnings,
      severalAlone: false,
    };
    const unused: Mapped[] = [];
    const placed = placeRows(one, source, unused);
    for (const text of unused) warnings.push(warn('sectionNotUsed', text));
    for (const draft of draftRows(one, placed, names[index] ?? null, warnings)) {
      const tasks = tasksOfRow(one, draft, rowContext);
      tree.add(draft, tasks);
    }
    if (rowContext.severalAlone && !rowContext.orderStated) {
      const column = one.columns.find(({ role }) => role.kind === 'units')?.column;
      warnings.push(
        warnAt(
          rowContext.firstLeads ? 'firstUnitLeads' : 'allUnitsLead',
          column?.heading ?? '',
          headingSpan(one, source, column ? [column] : []),
        ),
      );
    }
  }
  const titles = new Set(taken.flatMap(({ table }) => table.title ?? []));
  if (titles.size > 1) warnings.push(warnAt('severalTitles', [...titles].join('、'), [0, 0]));
  if (!head.period.end) warnings.push(warnAt('noPeriod', '', [0, 0]));
  warnings.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const { title, documentNumber, issuer, issued, period } = head;
  const proposal: PlanProposal = {
    title,
    documentNumber,
    issuer,
    issued,
    period,
    stages: [],
    actions: tree.actions,
    warnings,
  };
  return success({ source: source.source, proposal });
}

/** Columns for 2021, 2022 and 2023 are for a plan of these years, where nothing else says its period. */
function withColumnYears(head: NoticeHead, taken: readonly TaskTable[]): NoticeHead {
  if (head.period.end) return head;
  const years = taken.flatMap(({ columns }) =>
    columns.flatMap(({ role }) =>
      role.kind === 'periodPlan' && role.hint.year ? [role.hint.year] : [],
    ),
  );
  if (new Set(years).size < 2) return head;
  const period = { start: `${Math.min(...years)}-01-01`, end: `${Math.max(...years)}-12-31` };
  return { ...head, period };
}

/** `table` is false for a sheet without headings. */
type LeftTable = { name: string; reason: string; table: boolean };

const noTable = '没有带表头的表格';

function sortTables(sheets: readonly RawSheet[]): {
  taken: (TaskTable & { roles: ColumnRoles })[];
  left: LeftTable[];
} {
  const taken: (TaskTable & { roles: ColumnRoles })[] = [];
  const left: LeftTable[] = [];
  const seen = sheets.some(({ hidden, rows }) => !hidden && rows.size > 0);
  for (const sheet of sheets) {
    const grid = createGrid(sheet);
    const tables = readSheetTables(sheet);
    if (tables.length === 0 && sheet.rows.size > 0)
      left.push({ name: sheet.name, reason: noTable, table: false });
    for (const table of tables) {
      const roles = readColumnRoles(table);
      const { columns } = roles;
      const reason = whatIsMissing(table, columns);
      const name = table.title ?? sheet.name;
      if (reason) left.push({ name, reason, table: true });
      else if (sheet.hidden && seen) left.push({ name, reason: '所在工作表是隐藏的', table: true });
      else taken.push({ ...createTaskTable(grid, table, columns), roles });
    }
  }
  return { taken, left };
}

/** Years of dates, who leads, and what of a table's columns a person should know. */
function readContext(
  { grid, table, columns, roles }: TaskTable & { roles: ColumnRoles },
  head: ReturnType<typeof readTableHead>,
  source: CellSource,
  warnings: ProposalWarning[],
  letter: Letter | null,
) {
  const spanOf = (some: readonly TableColumn[]) => headingSpan({ grid, table }, source, some);
  const heading = headingSpan({ grid, table }, source);
  const unread = columns.filter(
    ({ role, column }) => role.kind === 'unread' && column.heading !== '',
  );
  if (unread.length > 0) {
    warnings.push(
      warnAt(
        'columnsNotRead',
        unread.map(({ column }) => column.heading).join('、'),
        spanOf(unread.map(({ column }) => column)),
      ),
    );
  }
  for (const { code, message, where } of table.warnings) {
    if (code === 'errorValue') warnings.push(warnAt('cellError', `${where} ${message}`, heading));
  }
  const { guessed, standIn } = roles;
  if (guessed.length > 0) {
    const names = guessed.map((column) => column.heading).join('、');
    warnings.push(warnAt('columnsGuessed', names, spanOf(guessed)));
  }
  if (standIn) warnings.push(warnAt('unitColumnGuessed', standIn.heading, spanOf([standIn])));
  const units = columns.filter(({ role }) => role.kind === 'units');
  if (units.length === 0) warnings.push(warnAt('noUnitColumn', '', heading));
  const alone = onlyResponsible(
    columns.map(({ column }) => ({ levels: column.heading.split('/'), samples: [] })),
  );
  const stated = statesOrderRule(`${sheetWords(grid, table)}\n${letter?.around ?? ''}`);
  const cells = () => [...grid.rows].flatMap((row) => grid.line(row).map(({ text }) => text));
  const firstLeads = stated || (alone && letter === null);
  return { dates: datesOf(head, table, cells), firstLeads, alone, orderStated: stated };
}

/** What stands above and below the rows of data, where rules for reading the table are written. */
function sheetWords(grid: Grid, { rows, headerRows }: Table): string {
  const data = new Set(rows.map(({ row }) => row));
  return grid.rows
    .filter((row) => !data.has(row) || row <= headerRows[1])
    .flatMap((row) => grid.line(row).map(({ text }) => text))
    .join('\n');
}

function headingSpan(
  { grid, table }: Pick<TaskTable, 'grid' | 'table'>,
  source: CellSource,
  columns: readonly TableColumn[] = table.columns,
): [number, number] {
  const [first, last] = table.headerRows;
  const spans = columns.flatMap(({ index }) => {
    for (let row = last; row >= first; row--) {
      const segment = grid.segmentAt(row, index);
      if (segment) return [source.spanOfCell(grid, segment)];
    }
    return [];
  });
  return spans.length === 0
    ? [0, 0]
    : [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
}

/** Several tables without actions of their own are told apart by the names of their sheets, else by their titles. */
function namesOfTables(taken: readonly TaskTable[]): (Named | null)[] {
  const flat = taken.every(
    ({ levels, table }) => !levels.action && !table.rows.some(({ values }) => values.has('action')),
  );
  if (taken.length < 2 || !flat) return taken.map(() => null);
  const sheets = taken.map(({ grid }) => titleOfSheet(grid.sheet.name));
  const distinct = sheets.every((name) => name !== '') && new Set(sheets).size === sheets.length;
  const titles = taken.map(({ table }) => table.title ?? '');
  const names = distinct ? sheets : new Set(titles).size === titles.length ? titles : [];
  return taken.map((_, index) => {
    const name = names[index];
    return name ? { ordinal: null, name, place: { text: '', at: [] }, anchor: 'table' } : null;
  });
}
