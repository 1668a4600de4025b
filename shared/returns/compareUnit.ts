// The rows of one unit in a returned file: which tasks they are about, and what differs in them.
import type { DateContext } from '../calendar/expressions.ts';
import { periodRange } from '../calendar/periods.ts';
import type { Baseline } from '../forms/baseline.ts';
import { filledKeys } from '../forms/definition.ts';
import { reportingUnits } from '../forms/reportingUnits.ts';
import { planOf, type PlanDocument } from '../plan/document.ts';
import { comparable } from './compareHeld.ts';
import { compareRow, type ComparedRow } from './compareRow.ts';
import { dashes, readValue } from './compareValues.ts';
import { elsewhere } from './elsewhere.ts';
import { quoted } from './fileProblems.ts';
import { joinRows, soleRow, type JoinedRow } from './joinRows.ts';
import { matchRows, type RowMatch, type RowToMatch, type TaskToMatch } from './matchRows.ts';
import { othersRow } from './othersRow.ts';
import type { FileProblem, ReviewRow } from './review.ts';
import type { ReturnContext } from './returnContext.ts';
import { placeOf, rowKey, type ReturnedRow } from './returnedTable.ts';
import { rememberedRows } from './remember.ts';
import { reviewRows } from './reviewRows.ts';
import { tellUnit } from './tellUnit.ts';

export type UnitContext = ReturnContext & {
  baseline: Baseline | null;
  /** The form is one of another plan: its ids mean nothing here. */
  foreign: boolean;
  doubt: string | null;
};

export type UnitResult = {
  matched: number;
  /** Rows that are about no task. */
  lost: number;
  absent: string[];
  compared: ComparedRow[];
  rows: ReviewRow[];
  problems: FileProblem[];
};

/** A name that is only similar needs a person's look below this score. */
const surelySimilar = 0.85;

/** Rows that wait for a person to say what they are about. */
const lostBy = new Set<RowMatch['by']>(['tie', 'none', 'copied', 'elsewhere']);

/** Whether nothing but what names the row stands in it; `/` says that there is nothing. */
function isBlank(row: ReturnedRow | undefined): boolean {
  const cells = [...(row?.cells.values() ?? [])];
  return cells.every(({ cell }) => dashes.test(cell.text.replaceAll(/\s/gu, '')));
}

type Columns = ReadonlyMap<ReturnedRow, ReadonlySet<string>>;

/** Null when there is no such unit. */
export function compareUnit(
  unitId: string,
  rows: readonly ReturnedRow[],
  columns: Columns,
  context: UnitContext,
): UnitResult | null {
  const { document, baseline, foreign } = context;
  const unit = document.units.get(unitId);
  if (!unit) return null;
  const own = baseline && !foreign && isFor(baseline, unitId, document) ? baseline : null;
  const tasks = tasksOf(document, unitId, own);
  const name = (taskId: string) => quoted(document.tasks.get(taskId)?.text);
  const toMatch = rows.map((row) => rowToMatch(row, rows, foreign, context));
  const found = matchRows(toMatch, tasks, name, rememberedRows(document, unitId));
  const matches = found.map((match, index) => {
    const row = toMatch[index];
    return row ? elsewhere(document, match, row, isBlank(rows[index])) : match;
  });
  const result: UnitResult = {
    matched: matches.filter(
      ({ taskId, by }) => taskId !== null || by === 'split' || by === 'merged',
    ).length,
    lost: matches.filter(({ by }) => lostBy.has(by)).length,
    absent: [],
    compared: [],
    rows: [],
    problems: [],
  };
  const shared = sharedContext(unitId, context);
  for (const { taskId, row, ...compare } of rowsToCompare(
    unitId,
    rows,
    matches,
    columns,
    context,
  )) {
    const task = document.tasks.get(taskId);
    if (!task) continue;
    const typed = shared.typed.get(taskId) ?? noTexts;
    const fileDoubt = context.doubt !== null;
    const doubts = context.doubt === null ? compare.doubts : [context.doubt, ...compare.doubts];
    result.compared.push(
      compareRow(row, task, unit, { ...shared, ...compare, doubts, fileDoubt, typed }),
    );
  }
  const seen = new Set(
    matches.flatMap((match) => (match.taskId === null ? match.shared : [match.taskId])),
  );
  result.absent = tasks.map(({ taskId }) => taskId).filter((taskId) => !seen.has(taskId));
  result.rows = reviewRows(rows, matches, result.compared, own);
  const gone = foreign
    ? 0
    : [...(baseline?.sent.keys() ?? [])].filter((id) => !document.tasks.has(id)).length;
  result.problems = tellUnit(result, matches, gone, name, unit.name);
  return result;
}

/** The unit's own form, or that of a unit that was joined to it since. */
function isFor(baseline: Baseline, unitId: string, { units }: PlanDocument): boolean {
  return baseline.unitId === unitId || !units.has(baseline.unitId);
}

function rowToMatch(
  row: ReturnedRow,
  rows: readonly ReturnedRow[],
  foreign: boolean,
  { decisions, baseline, document }: UnitContext,
): RowToMatch {
  const agrees = (taskId: string) => {
    const sent = baseline?.sent.get(taskId) ?? namesAbove(document, taskId);
    return [...row.given].filter(
      ([field, { cell }]) =>
        field !== 'task' && comparable(cell.text) === comparable(sent.get(field)),
    ).length;
  };
  const assigned = decisions.rows.get(rowKey(row));
  return {
    id: foreign ? null : row.id,
    ordinal: row.ordinal,
    numbers: row.numbers,
    names: row.names,
    content: filledKeys.map((field) => row.cells.get(field)?.cell.text.trim() ?? '').join('\n'),
    place: placeOf(row, rows),
    gone: !foreign && isGone(row, baseline, document),
    agrees,
    ...(assigned === undefined ? {} : { assigned }),
  };
}

/** Whether the row stands as it was sent, for a task that was deleted since. */
function isGone(row: ReturnedRow, baseline: Baseline | null, { tasks }: PlanDocument): boolean {
  if (row.id === null || tasks.has(row.id)) return false;
  const sent = baseline?.sent.get(row.id)?.get('task');
  return sent !== undefined && comparable(row.names[0] ?? '') === comparable(sent);
}

/** What the plan calls the project and the action of a task. */
function namesAbove(document: PlanDocument, taskId: string): ReadonlyMap<string, string> {
  const project = document.projects.get(document.tasks.get(taskId)?.projectId ?? '');
  const action = document.actions.get(project?.actionId ?? '');
  return new Map([
    ['project', project?.name ?? ''],
    ['action', action?.name ?? ''],
  ]);
}

type RowToCompare = {
  taskId: string;
  row: JoinedRow;
  /** What the form showed for the task. */
  sent: ReadonlyMap<string, string> | null;
  doubts: string[];
  note: string | null;
};

/** A row for each task that a report is on: rows that share a task as one, a row of several tasks for each of them. */
function rowsToCompare(
  unitId: string,
  rows: readonly ReturnedRow[],
  matches: readonly RowMatch[],
  columns: Columns,
  context: UnitContext,
): RowToCompare[] {
  const found: RowToCompare[] = [];
  const split = new Map<string, ReturnedRow[]>();
  const columnsOf = (row: ReturnedRow) => columns.get(row) ?? new Set<string>();
  rows.forEach((row, index) => {
    const match = matches[index];
    if (!match) return;
    if (match.taskId !== null) {
      const similar = match.score < 1 ? match.reason : null;
      const sure = match.score >= surelySimilar;
      const task = context.document.tasks.get(match.taskId);
      const others = othersRow(row, task, unitId, context.finder);
      found.push({
        taskId: match.taskId,
        row: soleRow(row, columnsOf(row), true),
        sent: sentFor(row, match.taskId, context),
        doubts: [
          ...(sure || similar === null ? [] : [`${similar}，请核对是否同一任务`]),
          ...(others === null ? [] : [others]),
        ],
        note: sure ? similar : null,
      });
    } else if (match.by === 'merged') {
      for (const taskId of match.shared) {
        const doubts = [`${match.reason}，请核对是否都适用`];
        const sent = sentFor(row, taskId, context);
        found.push({ taskId, row: soleRow(row, columnsOf(row), false), sent, doubts, note: null });
      }
    } else if (match.by === 'split') {
      const [taskId = ''] = match.shared;
      const parts = split.get(taskId);
      if (parts) parts.push(row);
      else split.set(taskId, [row]);
    }
  });
  const dates = datesOf(context);
  for (const [taskId, parts] of split) {
    const sent = sentFor(parts[0], taskId, context);
    const row = joinRows(parts, columnsOf(parts[0] as ReturnedRow), sent, (field, cell) => {
      const read = readValue(field, cell, dates);
      return read.readable ? read.stored : null;
    });
    const places = parts.map((part) => placeOf(part, rows)).join('、');
    const doubts = [`${places}同报一项任务，已合为一条，请核对`];
    found.push({ taskId, row, sent, doubts, note: null });
  }
  return found;
}

const noTexts: ReadonlyMap<string, string> = new Map();

/** What is the same for all rows of the unit; `typed` has what a person typed by task and field. */
function sharedContext(unitId: string, context: UnitContext) {
  const { document, decisions, baseline, period, today } = context;
  const typed = new Map<string, Map<string, string>>();
  for (const [id, text] of decisions.values) {
    const [, taskId = '', ofUnit, ...field] = id.split(':');
    if (ofUnit !== unitId) continue;
    const ofTask = typed.get(taskId) ?? new Map<string, string>();
    typed.set(taskId, ofTask.set(field.join(':'), text));
  }
  return {
    dates: datesOf(context),
    document,
    period,
    today,
    erase: decisions.blanks,
    typed,
    headings: new Map(baseline?.columns.map(({ key, heading }) => [key, heading])),
  };
}

/**
 * What the form showed for a task, by field. Where the row's own id is none of the plan, the values under that id are what
 * stood in the row; otherwise visible cells may have been sorted without the ids, and those of the task are.
 */
function sentFor(
  row: ReturnedRow | undefined,
  taskId: string,
  { baseline, foreign, document }: UnitContext,
): ReadonlyMap<string, string> | null {
  if (!baseline) return null;
  const lost = row?.id != null && (foreign || !document.tasks.has(row.id));
  return baseline.sent.get(lost ? (row.id ?? '') : taskId) ?? null;
}

/** What the unit may report on: what it was sent, and what it has to report now. */
function tasksOf(document: PlanDocument, unitId: string, baseline: Baseline | null): TaskToMatch[] {
  const own = reportingUnits(document).units.find(({ unit }) => unit.id === unitId)?.tasks ?? [];
  const ids = new Set([...(baseline?.sent.keys() ?? []), ...own.map(({ task }) => task.id)]);
  const perProject = new Map<string, number>();
  const tasks = [...ids].map((id) => document.tasks.get(id)).filter((task) => task !== undefined);
  for (const { projectId } of tasks) {
    perProject.set(projectId, (perProject.get(projectId) ?? 0) + 1);
  }
  const numbers = new Map([...(baseline?.sent.keys() ?? ids)].map((id, index) => [id, index + 1]));
  return tasks.map((task) => {
    const project = document.projects.get(task.projectId)?.name;
    const alone = perProject.get(task.projectId) === 1;
    // The row may bear the name under which the task was sent.
    const sent = baseline?.sent.get(task.id)?.get('task');
    const names = sent === undefined || sent === task.text ? [task.text] : [task.text, sent];
    return {
      taskId: task.id,
      ordinal: numbers.get(task.id) ?? null,
      names: alone && project ? [...names, project] : names,
      project: alone && project ? project : null,
      group: alone ? null : (project ?? null),
    };
  });
}

function datesOf({ document, period }: UnitContext): DateContext {
  return {
    year: Number(period.slice(0, 4)),
    issued: planOf(document).issued,
    period: periodRange(period),
  };
}
