// One matched row of a return against the plan: the unit's report and, where the task follows this unit, the task.
import type { DateContext } from '../calendar/expressions.ts';
import { periodRange } from '../calendar/periods.ts';
import { filledKeys, type FilledKey } from '../forms/definition.ts';
import { drivesTask } from '../forms/reportingUnits.ts';
import { emptyReport, standingOf, type ReportValues } from '../forms/standing.ts';
import { storedText } from '../forms/values.ts';
import { planOf, type PlanDocument } from '../plan/document.ts';
import type { Day, Period, TaskRow, TaskStatus, UnitRow } from '../plan/model.ts';
import { compareCell, compareErased } from './compareCells.ts';
import { compareFill } from './compareFill.ts';
import { compareHeld } from './compareHeld.ts';
import { compareTargets } from './compareTargets.ts';
import { compareTask } from './compareTask.ts';
import { takeContactApart } from './contactParts.ts';
import { readTyped, readValue } from './compareValues.ts';
import { headings, type PendingDifference } from './difference.ts';
import { asksFirst, guardOf, type Guard, type GuardFacts } from './guards.ts';
import type { GuardCode } from './review.ts';
import { isAsSent } from './untouched.ts';
import type { JoinedRow } from './joinRows.ts';

/** A place that a message is about. */
export type Noted = { cell: string; text: string };

export type ComparedRow = {
  taskId: string;
  unitId: string;
  differences: PendingDifference[];
  sheet: string;
  /** Whether something stands in it that was not sent, also where the plan has the same already. */
  says: boolean;
  /** What the row says as a whole, blank where it says nothing or cannot be read: for a report that is new. */
  values: ReportValues;
  /** `工作表!行`, and words of the row that say more than the values made of them. */
  source: string;
  cleared: Noted[];
  unreadable: Noted[];
};

export type RowContext = {
  /** Why nothing of this row is to be taken without a question; empty for nothing. */
  doubts: readonly string[];
  /** Whether the file as a whole is in doubt: then what the plan says already is nothing to decide. */
  fileDoubt: boolean;
  /** What is said of every difference though nothing is in doubt, or null. */
  note: string | null;
  dates: DateContext;
  document: PlanDocument;
  period: Period;
  today: Day;
  /** What was sent for this task by field; null without a baseline. */
  sent: ReadonlyMap<string, string> | null;
  /** Whether blanks erase: a person said so of the file. */
  erase: boolean;
  /** What a person typed, by field. */
  typed: ReadonlyMap<string, string>;
  /** Headings of the form by the keys of its columns. */
  headings: ReadonlyMap<string, string>;
};

type Texts = Map<FilledKey, string>;

export function compareRow(
  row: JoinedRow,
  task: TaskRow,
  unit: UnitRow,
  context: RowContext,
): ComparedRow {
  const { sent, document, period } = context;
  const standing = standingOf(document, unit, task, period);
  const read = readCells(row, context);
  const facts: GuardFacts = {
    texts: read.texts,
    last: standing.last,
    sent,
    planStart: planOf(document).start,
    periodEnd: periodRange(period).end,
    today: context.today,
  };
  const differences: PendingDifference[] = [];
  const cleared: Noted[] = [];
  let says = read.unread.size > 0;
  for (const field of filledKeys) {
    const cell = row.cells.get(field)?.address ?? '';
    const now = storedText(standing.values[field]);
    const base = {
      taskId: task.id,
      unitId: unit.id,
      target: { sheet: 'progress', field } as const,
      field,
      heading: headings[field],
      sent: sent?.get(field) ?? null,
      now,
      standing: now,
      corrected: null,
      sheet: row.sheet,
      row: row.row,
      cell,
    };
    const problem = read.unread.get(field);
    if (problem) {
      const { text, reason, guard } = problem;
      differences.push({
        ...base,
        returned: text,
        stored: '',
        decision: 'conflict',
        reason,
        guard,
        takes: 'typed',
      });
      continue;
    }
    const returned = read.texts.get(field) ?? '';
    says ||= returned !== '' && returned !== base.sent;
    const ways = { sent: base.sent, now, returned, recorded: standing.current !== null };
    const verdict =
      context.erase && row.columns.has(field) && returned === ''
        ? compareErased(field, ways)
        : compareCell(field, ways);
    if (verdict.kind === 'cleared' && sent !== null) {
      cleared.push({ cell, text: `第${row.row}行${headings[field]}` });
    }
    if (verdict.kind !== 'safe' && verdict.kind !== 'conflict') continue;
    const doubt = row.cells.get(field)?.doubt;
    const guard: Guard | null =
      doubt === undefined ? guardOf(field, returned, facts) : { code: 'uncertain', reason: doubt };
    differences.push({
      ...base,
      returned,
      stored: returned,
      decision: guard && asksFirst(guard.code) ? 'conflict' : verdict.kind,
      reason: guard ? `${guard.reason}；${verdict.reason}` : verdict.reason,
      guard: guard?.code ?? null,
      takes: 'any',
    });
  }
  if (drivesTask(document, task, unit.id)) {
    const texts = withTyped(read.texts, context);
    const guards = new Map(differences.map(({ field, guard }) => [field, guard]));
    differences.push(
      ...compareTask(row, task, unit, {
        texts,
        guards,
        sent,
        last: standing.last && storedTexts(standing.last),
      }),
    );
  }
  const doubted = differences
    .filter(({ returned, now }) => !context.fileDoubt || returned !== now)
    .map((difference) => withDoubts(difference, context));
  if (row.alone) {
    const held = compareHeld(row, task, unit, context);
    doubted.push(...held.map((difference) => withTypedText(difference, context)));
    const filled = compareFill(row, task, unit, context);
    doubted.push(...filled.differences.map((difference) => doubting(difference, context)));
    const figures = compareTargets(row, task, unit, context);
    doubted.push(...figures.differences.map((difference) => doubting(difference, context)));
    read.unreadable.push(...filled.unreadable, ...figures.unreadable);
    says ||= filled.says || figures.says;
  }
  return {
    taskId: task.id,
    unitId: unit.id,
    sheet: row.sheet,
    says,
    differences: doubted,
    values: valuesFrom(read.texts),
    source: [row.source, ...read.said].join('；'),
    cleared,
    unreadable: read.unreadable,
  };
}

type ReadCells = {
  texts: Texts;
  unread: Map<FilledKey, { text: string; reason: string; guard: GuardCode }>;
  unreadable: Noted[];
  said: string[];
};

function readCells(row: JoinedRow, { dates, sent }: RowContext): ReadCells {
  const result: ReadCells = { texts: new Map(), unread: new Map(), unreadable: [], said: [] };
  for (const [field, { cell, address, parts }] of row.cells) {
    if (parts !== undefined) {
      const reason = `几行所填不同（${parts}），请填写一个`;
      result.unread.set(field, { text: parts, reason, guard: 'parts' });
      continue;
    }
    const unchanged = sent?.get(field);
    if (unchanged !== undefined && isAsSent(field, cell, unchanged)) {
      result.texts.set(field, unchanged);
      continue;
    }
    const read = readValue(field, cell, dates);
    if (!read.readable) {
      const { text, reason, guard } = read;
      result.unread.set(field, { text, reason, guard });
      const told = `${row.sheet}!${address}“${text}”填作${headings[field]}，${reason}`;
      result.unreadable.push({ cell: address, text: told });
      continue;
    }
    result.texts.set(field, read.stored);
    if (read.said !== null) result.said.push(`${headings[field]}原文“${read.said}”`);
  }
  takeApart(result, sent);
  return result;
}

/** Name and number in one cell, or each in the other's [M24]. */
function takeApart({ texts, said }: ReadCells, sent: RowContext['sent']): void {
  const of = (field: 'contact' | 'phone') => texts.get(field) ?? '';
  const before = { contact: sent?.get('contact') ?? '', phone: sent?.get('phone') ?? '' };
  const written = { contact: of('contact'), phone: of('phone') };
  if (written.contact === before.contact && written.phone === before.phone) return;
  const apart = takeContactApart(written, before);
  if (!apart) return;
  texts.set('contact', apart.contact).set('phone', apart.phone);
  const original = [written.contact, written.phone].filter((text) => text !== '').join('、');
  said.push(`联系人和电话原文“${original}”`);
}

/** What a person typed for the field, as a stored text; null for nothing, or what cannot be read any more. */
function typedText(field: string, { typed, dates }: RowContext): string | null {
  const text = typed.get(field);
  if (text === undefined) return null;
  const read = readTyped(field, text, dates);
  return read.readable ? read.stored : null;
}

function storedTexts(report: ReportValues): ReadonlyMap<string, string> {
  return new Map(filledKeys.map((field) => [field, storedText(report[field])]));
}

/** The task follows what the report will say: what a person corrected goes on to it. */
function withTyped(texts: Texts, context: RowContext): Texts {
  const result = new Map(texts);
  for (const field of filledKeys) {
    const typed = typedText(field, context);
    if (typed !== null) result.set(field, typed);
  }
  return result;
}

function withTypedText(difference: PendingDifference, context: RowContext): PendingDifference {
  if (context.typed.size === 0) return difference;
  return { ...difference, corrected: typedText(difference.field, context) };
}

function withDoubts(difference: PendingDifference, context: RowContext): PendingDifference {
  return doubting(withTypedText(difference, context), context);
}

function doubting(difference: PendingDifference, { doubts, note }: RowContext): PendingDifference {
  if (doubts.length === 0 && note === null) return difference;
  const told = [difference.reason, ...doubts, ...(note === null ? [] : [note])].join('；');
  return {
    ...difference,
    decision: doubts.length > 0 ? 'conflict' : difference.decision,
    reason: told,
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
