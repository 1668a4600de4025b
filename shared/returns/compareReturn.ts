// One returned workbook against the plan: whose it is, which period, which rows, which cells differ and why.
import type { DateContext } from '../calendar/expressions.ts';
import { isPeriod, periodLabel, periodRange } from '../calendar/periods.ts';
import type { Baseline } from '../forms/baseline.ts';
import { reportingUnits } from '../forms/reportingUnits.ts';
import { planOf, type PlanDocument } from '../plan/document.ts';
import type { Period, TaskRow } from '../plan/model.ts';
import type { RawWorkbook } from './rawSheet.ts';
import { compareRow, type ComparedRow, type PendingDifference } from './compareRow.ts';
import { readReturned, type ReturnedRow, type ReturnedTable } from './matchForm.ts';
import { matchRows, type RowMatch, type TaskToMatch } from './matchRows.ts';
import type { UnitFinder } from './matchUnit.ts';

export type ReturnContext = {
  document: PlanDocument;
  period: Period;
  /** As written into the forms of this plan. */
  planId: string;
  finder: UnitFinder;
};

export type ComparedReturn = {
  /** The unit that the file as a whole is from; null when only its rows say. */
  unitId: string | null;
  /** Units whose rows were found in it. */
  unitIds: string[];
  rows: number;
  matched: number;
  new: number;
  absent: number;
  unreadable: number;
  compared: ComparedRow[];
  differences: PendingDifference[];
  messages: string[];
  rejected: boolean;
};

/** Names the file in messages to the user; `fileName` is without folders. */
export function compareReturn(
  workbook: RawWorkbook,
  fileName: string,
  context: ReturnContext,
): ComparedReturn {
  const { baseline: sent, tables } = readReturned(workbook);
  const messages: string[] = [];
  const foreign = sent !== null && sent.planId !== '' && sent.planId !== context.planId;
  if (foreign) {
    messages.push(`此表由另一份计划《${sent.planTitle}》发出，隐藏编号未采用，按序号和名称对应。`);
  }
  const baseline = foreign ? null : sent;
  const rows = tables.flatMap((table) => table.rows);
  const result: ComparedReturn = {
    unitId: null,
    unitIds: [],
    rows: rows.length,
    matched: 0,
    new: 0,
    absent: 0,
    unreadable: 0,
    compared: [],
    differences: [],
    messages,
    rejected: false,
  };
  if (rows.length === 0) {
    messages.push('没有找到填报的表格，请确认是否为反馈表。');
    return { ...result, rejected: true };
  }
  const who = findUnit(baseline, tables, fileName, context);
  result.unitId = who.unitId;
  const doubts = [who.doubt, checkPeriod(sent, tables, context.period)].filter(
    (doubt) => doubt !== null,
  );
  messages.push(...doubts);
  const doubt = doubts.length > 0 ? doubts.join('') : null;
  for (const [unitId, own] of rowsByUnit(rows, who.unitId, context.finder)) {
    if (unitId === null) {
      messages.push(`${own.length}行认不出是哪个单位的，未采用：${tellRows(own)}。`);
      result.new += own.length;
      continue;
    }
    compareUnit(result, unitId, own, baseline?.unitId === unitId ? baseline : null, doubt, context);
  }
  if (result.unitIds.length === 0) {
    messages.push('认不出填报单位：表中没有隐藏编号和“填报单位”，文件名里也没有单位名称。');
  } else if (result.matched === 0) messages.push('没有一行能对应到计划中的任务。');
  result.rejected = result.matched === 0;
  return result;
}

/** By hidden id, then 填报单位, then the file's name [M9]. Two that disagree are said and nothing is taken unasked. */
function findUnit(
  baseline: Baseline | null,
  tables: readonly ReturnedTable[],
  fileName: string,
  { document, finder }: ReturnContext,
): { unitId: string | null; doubt: string | null } {
  const label = tables.find(({ unit }) => unit !== null)?.unit ?? null;
  const labelled = label === null ? null : (finder.exact(label) ?? finder.within(label));
  const hidden = baseline && document.units.has(baseline.unitId) ? baseline.unitId : null;
  if (hidden !== null) {
    const name = document.units.get(hidden)?.name ?? '';
    const other = labelled !== null && labelled !== hidden;
    const doubt = other ? `此表发给“${name}”，填报单位却写“${label}”，请核对后再采用。` : null;
    return { unitId: hidden, doubt };
  }
  return { unitId: labelled ?? finder.within(fileName.replace(/\.[^.]*$/u, '')), doubt: null };
}

function checkPeriod(
  baseline: Baseline | null,
  tables: readonly ReturnedTable[],
  period: Period,
): string | null {
  if (baseline) return baseline.period === period ? null : otherPeriod(baseline.period, period);
  const written = tables.find((table) => table.period !== null)?.period ?? null;
  if (written === null || written === period || written === periodLabel(period)) return null;
  return otherPeriod(written, period);
}

function otherPeriod(found: string, asked: Period): string {
  const label = isPeriod(found) ? periodLabel(found) : found;
  return `此表是${label}的，现在汇总的是${periodLabel(asked)}，请核对后再采用。`;
}

/** Rows of a file from one unit are all that unit's; otherwise every row says itself whose it is. */
function rowsByUnit(
  rows: readonly ReturnedRow[],
  unitId: string | null,
  finder: UnitFinder,
): Map<string | null, ReturnedRow[]> {
  if (unitId !== null) return new Map([[unitId, [...rows]]]);
  const groups = new Map<string | null, ReturnedRow[]>();
  for (const row of rows) {
    const own = row.unit === null ? null : (finder.exact(row.unit) ?? finder.within(row.unit));
    const list = groups.get(own);
    if (list) list.push(row);
    else groups.set(own, [row]);
  }
  return groups;
}

function compareUnit(
  result: ComparedReturn,
  unitId: string,
  rows: readonly ReturnedRow[],
  baseline: Baseline | null,
  doubt: string | null,
  context: ReturnContext,
): void {
  const { document } = context;
  const unit = document.units.get(unitId);
  if (!unit) return;
  result.unitIds.push(unitId);
  const tasks = tasksOf(document, unitId, baseline);
  const matches = matchRows(rows, tasks, (taskId) => quoted(document.tasks.get(taskId)));
  const dates = dateContext(context);
  const notes = { cleared: [] as string[], unreadable: [] as string[], similar: [] as string[] };
  const lost: { row: ReturnedRow; match: RowMatch }[] = [];
  rows.forEach((row, index) => {
    const match = matches[index];
    const task = match?.taskId == null ? undefined : document.tasks.get(match.taskId);
    if (!match || !task) {
      if (match) lost.push({ row, match });
      return;
    }
    result.matched += 1;
    if (match.taskId !== null && match.by === 'similar') {
      notes.similar.push(`第${row.row}行${quoted(task)}${match.reason}`);
    }
    const compared = compareRow(row, task, unit, {
      match,
      doubt,
      dates,
      document,
      period: context.period,
      sent: baseline ? (baseline.sent.get(task.id) ?? null) : null,
    });
    result.compared.push(compared);
    result.differences.push(...compared.differences);
    notes.cleared.push(...compared.cleared);
    notes.unreadable.push(...compared.unreadable);
  });
  result.new += lost.length;
  result.unreadable += notes.unreadable.length;
  const seen = new Set(matches.map(({ taskId }) => taskId));
  const absent = tasks.filter(({ taskId }) => !seen.has(taskId));
  result.absent += absent.length;
  tell(result.messages, notes, lost);
  if (absent.length > 0) {
    const names = absent.map(({ taskId }) => quoted(document.tasks.get(taskId)));
    result.messages.push(`${absent.length}项任务在表中没有找到：${listed(names)}。`);
  }
  const gone = [...(baseline?.sent.keys() ?? [])].filter((id) => !document.tasks.has(id));
  if (gone.length > 0) result.messages.push(`发出后有${gone.length}项任务已从计划中删除，未采用。`);
}

function tell(
  messages: string[],
  notes: { cleared: string[]; unreadable: string[]; similar: string[] },
  lost: readonly { row: ReturnedRow; match: RowMatch }[],
): void {
  if (notes.similar.length > 0) {
    messages.push(`${notes.similar.length}行按相近的名称对应，请核对：${listed(notes.similar)}。`);
  }
  for (const { row, match } of lost) {
    const name = row.names[0] ? `“${brief(row.names[0])}”` : '';
    messages.push(`${row.sheet}第${row.row}行${name}${match.reason}，未采用。`);
  }
  for (const each of notes.unreadable) messages.push(`${each}，保留原值。`);
  if (notes.cleared.length > 0) {
    messages.push(
      `${notes.cleared.length}格被清空，按“空白不覆盖”保留原值：${listed(notes.cleared)}。`,
    );
  }
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
    return {
      taskId: task.id,
      ordinal: numbers.get(task.id) ?? null,
      names: alone && project ? [task.text, project] : [task.text],
    };
  });
}

function dateContext({ document, period }: ReturnContext): DateContext {
  return {
    year: Number(period.slice(0, 4)),
    issued: planOf(document).issued,
    period: periodRange(period),
  };
}

function quoted(task: TaskRow | undefined): string {
  return `“${brief(task?.text ?? '')}”`;
}

function brief(text: string): string {
  const line = text.replaceAll('\n', ' ').trim();
  return line.length > 20 ? `${line.slice(0, 20)}…` : line;
}

function tellRows(rows: readonly ReturnedRow[]): string {
  return listed(rows.map(({ sheet, row }) => `${sheet}第${row}行`));
}

function listed(items: readonly string[]): string {
  return items.slice(0, 10).join('、') + (items.length > 10 ? `等${items.length}处` : '');
}
