// One matched row of a return against the plan: the unit's report and, where the task follows this unit, the task.
import type { DateContext } from '../calendar/expressions.ts';
import { taskFields } from '../forms/buildForm.ts';
import { filledKeys, type FilledKey } from '../forms/definition.ts';
import { drivesTask } from '../forms/reportingUnits.ts';
import { emptyReport, standingOf, type ReportValues } from '../forms/standing.ts';
import { shownText, storedText } from '../forms/values.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Period, TaskRow, TaskStatus, UnitRow } from '../plan/model.ts';
import { compareCell } from './compareCells.ts';
import { readValue } from './compareValues.ts';
import type { ReturnedRow } from './matchForm.ts';
import type { RowMatch } from './matchRows.ts';

type TaskField = 'status' | 'percent' | 'done';

/** A difference before it is shown: `stored` texts, and where it goes. */
export type PendingDifference = {
  taskId: string;
  unitId: string;
  target: { sheet: 'progress'; field: FilledKey } | { sheet: 'tasks'; field: TaskField };
  /** The name of the field in a review: that of the report's field, or `task…` for the task's own. */
  field: string;
  sent: string | null;
  now: string;
  returned: string;
  decision: 'safe' | 'conflict';
  reason: string;
  sheet: string;
  cell: string;
};

export type ComparedRow = {
  taskId: string;
  unitId: string;
  differences: PendingDifference[];
  /** What the row says as a whole, blank where it says nothing or cannot be read: for a report that is new. */
  values: ReportValues;
  /** `工作表!行`, and words of the row that say more than the values made of them. */
  source: string;
  cleared: string[];
  unreadable: string[];
};

export type RowContext = {
  match: RowMatch;
  /** Why nothing of this file is to be taken without a question, or null. */
  doubt: string | null;
  dates: DateContext;
  document: PlanDocument;
  period: Period;
  /** What was sent for this task by field; null without a baseline. */
  sent: ReadonlyMap<string, string> | null;
};

/** A name that is only similar needs a person's look below this score. */
const surelySimilar = 0.85;
const headings: Record<FilledKey, string> = {
  status: '状态',
  percent: '完成率',
  progress: '本期进展',
  problems: '存在问题',
  nextSteps: '下一步措施',
  actualDate: '完成日期',
  contact: '联系人',
  phone: '联系电话',
};

export function compareRow(
  row: ReturnedRow,
  task: TaskRow,
  unit: UnitRow,
  context: RowContext,
): ComparedRow {
  const standing = standingOf(context.document, unit, task, context.period);
  const texts = new Map<FilledKey, string>();
  const result: ComparedRow = {
    taskId: task.id,
    unitId: unit.id,
    differences: [],
    values: emptyReport,
    source: `${row.sheet}!${row.row}`,
    cleared: [],
    unreadable: [],
  };
  const said: string[] = [];
  for (const [field, { cell, address }] of row.cells) {
    const read = readValue(field, cell, context.dates);
    const place = `${row.sheet}!${address}`;
    if (!read.readable) {
      result.unreadable.push(`${place}“${read.text}”作为${headings[field]}${read.reason}`);
      continue;
    }
    texts.set(field, read.stored);
    if (read.said !== null) said.push(`${headings[field]}原文“${read.said}”`);
  }
  for (const field of filledKeys) {
    const returned = texts.get(field);
    const sent = context.sent?.get(field) ?? null;
    if (returned === undefined && row.cells.has(field)) continue;
    const ways = {
      sent,
      now: storedText(standing.values[field]),
      returned: returned ?? '',
      recorded: standing.current !== null,
    };
    const verdict = compareCell(field, ways);
    // A column that the table does not have was not cleared.
    const asked = context.sent !== null;
    if (verdict.kind === 'cleared' && asked)
      result.cleared.push(`第${row.row}行${headings[field]}`);
    if (verdict.kind !== 'safe' && verdict.kind !== 'conflict') continue;
    result.differences.push({
      taskId: task.id,
      unitId: unit.id,
      target: { sheet: 'progress', field },
      field,
      sent: ways.sent,
      now: ways.now,
      returned: ways.returned,
      decision: verdict.kind,
      reason: verdict.reason,
      sheet: row.sheet,
      cell: row.cells.get(field)?.address ?? '',
    });
  }
  if (drivesTask(context.document, task, unit.id)) {
    result.differences.push(
      ...compareTask(row, task, unit, texts, standing.last !== null, context),
    );
  }
  result.values = valuesFrom(texts);
  if (said.length > 0) result.source += `；${said.join('；')}`;
  result.differences = result.differences.map((difference) => withDoubt(difference, context));
  return result;
}

type Follow = { key: keyof typeof taskFields; field: TaskField; now: string };

/** The task's own status, percentage and day, where this unit's report changed them [M10]. */
function compareTask(
  row: ReturnedRow,
  task: TaskRow,
  unit: UnitRow,
  texts: ReadonlyMap<FilledKey, string>,
  reportedBefore: boolean,
  context: RowContext,
): PendingDifference[] {
  const status = texts.get('status') || context.sent?.get('status') || task.status;
  const follows: Follow[] = [
    { key: 'status', field: 'status', now: task.status },
    { key: 'percent', field: 'percent', now: storedText(task.percent) },
  ];
  // A day of completion of a task that is not finished is kept in the report only.
  if (status === 'done')
    follows.push({ key: 'actualDate', field: 'done', now: storedText(task.done) });
  return follows.flatMap(({ key, field, now }): PendingDifference[] => {
    const returned = texts.get(key) ?? '';
    if (returned === '' || returned === now) return [];
    const reported = context.sent?.get(key) ?? null;
    if (returned === reported) return [];
    const sent = context.sent?.get(taskFields[key]) ?? null;
    // Without a baseline the task's value may be the office's own, unless nothing stands there yet.
    const blank = field === 'status' ? now === 'notStarted' : now === '';
    const verdict: { decision: 'safe' | 'conflict'; reason: string } =
      sent === null
        ? blank && !reportedBefore
          ? { decision: 'safe', reason: '台账尚未登记，随牵头单位填报' }
          : {
              decision: 'conflict',
              reason: `台账现为“${shownText(key, now) ?? '空'}”，没有发出时的底稿可比`,
            }
        : sent === now
          ? { decision: 'safe', reason: '任务随牵头单位的填报更新' }
          : {
              decision: 'conflict',
              reason: `发出后台账由“${shownText(key, sent) ?? '空'}”改为“${shownText(key, now) ?? '空'}”`,
            };
    return [
      {
        taskId: task.id,
        unitId: unit.id,
        target: { sheet: 'tasks', field },
        field: taskFields[key],
        sent,
        now,
        returned,
        ...verdict,
        sheet: row.sheet,
        cell: row.cells.get(key)?.address ?? '',
      },
    ];
  });
}

function withDoubt(difference: PendingDifference, { doubt, match }: RowContext): PendingDifference {
  const similar = match.taskId !== null && match.by === 'similar' && match.score < surelySimilar;
  const more = [doubt, similar ? `${match.reason}，请核对是否同一任务` : null].filter(
    (reason) => reason !== null,
  );
  if (more.length === 0) {
    const how = match.by === 'similar' ? `；${match.reason}` : '';
    return how ? { ...difference, reason: difference.reason + how } : difference;
  }
  return {
    ...difference,
    decision: 'conflict',
    reason: `${difference.reason}；${more.join('；')}`,
  };
}

function valuesFrom(texts: ReadonlyMap<FilledKey, string>): ReportValues {
  const values = { ...emptyReport };
  for (const [field, stored] of texts) Object.assign(values, valueFrom(field, stored));
  return values;
}

/** A field's value from its stored text. The text was made by `readValue`, so it is of the field's type. */
export function valueFrom(field: FilledKey, stored: string): Partial<ReportValues> {
  if (field === 'percent') return { percent: stored === '' ? null : Number(stored) };
  if (field === 'status') return { status: stored === '' ? null : (stored as TaskStatus) };
  if (field === 'actualDate') return { actualDate: stored === '' ? null : stored };
  return { [field]: stored };
}
