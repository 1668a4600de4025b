// One row of a task table → its task: text, units, deadlines, targets, how it stands. Rules K5 to K16.
import type { DateContext } from '../../calendar/expressions.ts';
import { measureOfHeading } from '../../tables/headingText.ts';
import { findClauses } from '../clauses.ts';
import { readCommitments } from '../commitments.ts';
import { emptyMapped, sliceMapped, spanOf, tidyText, type Mapped } from '../mapped.ts';
import type { Section } from '../outline.ts';
import { readPieces } from '../passages.ts';
import type {
  ProposalWarning,
  ProposedDeadline,
  ProposedTarget,
  ProposedTask,
} from '../proposal.ts';
import { emptyResponsibility, hasUnits } from '../responsibility.ts';
import { resolveRoles } from '../roles.ts';
import { tasksOfPieces } from '../tasks.ts';
import { isNobody } from '../units.ts';
import { warn, warnAt } from '../warnings.ts';
import { readDateCell } from './dateCell.ts';
import { readStanding } from './standing.ts';
import { readPeriodPlan, readTargetCell, withoutEnumerators } from './targetCell.ts';
import type { Draft } from './planTree.ts';
import type { PlacedRow, TaskTable } from './taskTable.ts';
import { readUnitCell, spanOfNames } from './unitCell.ts';

export type RowContext = {
  dates: DateContext;
  /** The first unit leads: 责任单位 stands alone in a workbook, or a note says so. */
  firstLeads: boolean;
  /** No column says who leads. */
  alone: boolean;
  /** Set where several units stand in such a column. */
  severalAlone: boolean;
  inherited: ProposedDeadline | null;
  warnings: ProposalWarning[];
};

/** A text with clauses of its own may be several tasks. */
export function tasksOfRow(
  taskTable: TaskTable,
  { placed, text, project, action }: Draft,
  context: RowContext,
): ProposedTask[] {
  const name = project?.name ?? action?.name ?? '';
  const units = unitsOfRow(taskTable, placed, context);
  if (units.leads.length + units.supports.length === 0) {
    const spoken = tasksInText(text, context);
    if (spoken.length > 0)
      return spoken.map((task) => withStanding(task, taskTable, placed, [], context));
  }
  const { deadlines, lines, ...found } = commitmentsOfRow(
    taskTable,
    placed,
    text,
    project?.name ?? '',
    context,
  );
  const targets = [...targetsOfName(taskTable, placed, text, context), ...found.targets];
  const words = tidyText(text.text) || name;
  const span = spanOfRow(placed);
  // Where no column names units at all, that is said once for the table.
  const columnsOfUnits = taskTable.columns.some(({ role }) => role.kind === 'units');
  if (units.leads.length === 0 && columnsOfUnits) {
    context.warnings.push(warnAt('taskWithoutLead', words, span));
  }
  const task: ProposedTask = {
    text: words,
    leads: units.leads,
    supports: units.supports,
    deadlines,
    targets,
    span,
    spans: {
      text: text.text === '' ? null : spanOf(text),
      leads: spanOfNames(units.cells, units.leads),
      supports: spanOfNames(units.cells, units.supports),
    },
  };
  const persons = units.persons.length > 0 ? [`责任人：${units.persons.join('、')}`] : [];
  return [withStanding(task, taskTable, placed, [...persons, ...lines], context)];
}

function withStanding(
  task: ProposedTask,
  { columns }: TaskTable,
  placed: PlacedRow,
  more: readonly string[],
  { dates, warnings }: RowContext,
): ProposedTask {
  const standing = readStanding(placed, columns, more, dates, warnings);
  return standing ? { ...task, standing } : task;
}

function unitsOfRow({ columns }: TaskTable, { cells }: PlacedRow, context: RowContext) {
  const clause = emptyResponsibility();
  const read: Mapped[] = [];
  const persons: string[] = [];
  for (const { column, role } of columns) {
    const cell = cells.get(column);
    if (role.kind !== 'units' || !cell || isNobody(cell.text.text)) continue;
    const found = readUnitCell(cell.text, context.warnings);
    read.push(cell.text);
    persons.push(...found.persons);
    clause.leads.push(...found.leads);
    clause.supports.push(...found.supports);
    // A unit marked （牵头） leads in any column; those beside it support then.
    const by = found.leads.length > 0 && role.role !== 'lead' ? 'supports' : byColumn[role.role];
    clause[by].push(...found.names);
  }
  const byOrder = context.alone || context.firstLeads;
  if (byOrder && clause.leads.length === 0 && clause.responsible.length > 1)
    context.severalAlone = true;
  const { leads, supports, repeated } = resolveRoles(clause, context.firstLeads);
  const [first] = read;
  if (repeated.length > 0 && first) {
    context.warnings.push(warn('leadRepeated', first, repeated.join('、')));
  }
  return { leads: [...new Set(leads)], supports, cells: read, persons };
}

const byColumn = { lead: 'leads', support: 'supports', responsible: 'responsible' } as const;

/** Tasks of a text that names its units itself: …（牵头单位：市住建局）. Empty where it names none. */
function tasksInText(text: Mapped, context: RowContext): ProposedTask[] {
  const passages = linesOf(text).map((mapped) => ({
    mapped,
    clauses: findClauses(mapped.text),
    bold: null,
    titleLine: false,
    joins: [],
  }));
  const named = passages.some(({ clauses }) =>
    clauses.some(({ responsibility }) => hasUnits(responsibility)),
  );
  if (!named) return [];
  const section: Section = {
    numbering: null,
    heading: 0,
    annex: false,
    mark: emptyMapped,
    passages,
    children: [],
    parent: null,
  };
  return tasksOfPieces(readPieces(section, 0), context);
}

function linesOf(text: Mapped): Mapped[] {
  const lines: Mapped[] = [];
  let from = 0;
  for (const line of text.text.split('\n')) {
    if (line.trim() !== '') lines.push(sliceMapped(text, from, from + line.length));
    from += line.length + 1;
  }
  return lines;
}

/** Dates of the columns first, then those of the text that say something more. */
function commitmentsOfRow(
  { table, columns, levels }: TaskTable,
  { cells }: PlacedRow,
  text: Mapped,
  name: string,
  context: RowContext,
) {
  const { dates, warnings } = context;
  const words = tidyText(text.text) || name;
  const what = words.slice(0, Math.max(0, words.search(/[。；\n]|$/u)));
  const own = readCommitments(withoutEnumerators(text), [], dates, warnings);
  const deadlines: ProposedDeadline[] = [];
  const targets = [...own.targets];
  const lines: string[] = [];
  const measure = columns.find(({ role }) => role.kind === 'measure');
  const measured = (measure ? cells.get(measure.column)?.text.text : null) ?? '';
  for (const { column, role } of columns) {
    const cell = cells.get(column);
    if (!cell || levels.texts.includes(column)) continue;
    if (role.kind === 'deadline') {
      const found = readDateCell(cell.text, cell.segment.cell, role.what, dates, warnings);
      deadlines.push(...found.map((date) => ({ ...date, what: date.what || what })));
      continue;
    }
    if (role.kind !== 'target' && role.kind !== 'periodPlan') continue;
    const target = {
      subject: name || what,
      measure: measured || measureOfHeading(column.heading) || (table.measure ?? ''),
      dates,
    };
    const found =
      role.kind === 'target'
        ? readTargetCell(cell.text, target, warnings)
        : readPeriodPlan(cell.text, column.heading, role.hint, target, warnings);
    targets.push(...found.targets);
    deadlines.push(...found.deadlines);
    if (!isNobody(cell.text.text)) lines.push(`${column.heading}：${cell.text.text.trim()}`);
  }
  for (const date of own.deadlines) {
    const same = deadlines.find(
      ({ kind, end }) => kind === date.kind && end !== null && end === date.end,
    );
    if (!same) deadlines.push(date);
    else if (same.what === what && date.what) same.what = date.what;
  }
  const dated = deadlines.some(
    ({ kind, end }) => end !== null && (kind === 'deadline' || kind === 'range'),
  );
  if (!dated && context.inherited) deadlines.push({ ...context.inherited });
  return { deadlines, targets, lines };
}

/** 新建幼儿园7所，新增学位6800个。 above the steps of one row: the figures of its name are what the row is to reach [K2]. */
function targetsOfName(
  { levels }: TaskTable,
  { cells }: PlacedRow,
  text: Mapped,
  { dates, warnings }: RowContext,
): ProposedTarget[] {
  const cell = levels.project ? cells.get(levels.project) : undefined;
  if (!cell?.own || text.text === '' || levels.texts.length === 0) return [];
  const { text: name, segment } = cell;
  const words = name.text.trim();
  if (segment.top !== segment.bottom || !/[，,；;。]/u.test(words)) return [];
  if (/(?:工程|项目|行动)。?$/u.test(words)) return [];
  return readCommitments(withoutEnumerators(name), [], dates, warnings).targets;
}

function spanOfRow({ cells }: PlacedRow): ProposedTask['span'] {
  const all = [...cells.values()];
  const own = all.filter((cell) => cell.own);
  const spans = (own.length > 0 ? own : all).map(({ text }) => spanOf(text));
  return [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
}
