// Who was sent a form for a period, who has returned it, and what came to a unit after its form had gone out.
import { periodRange } from '../calendar/periods.ts';
import { inOrder, type PlanDocument } from '../plan/document.ts';
import type { Period, ReturnRow, TaskRow, UnitRow } from '../plan/model.ts';
import type { SendRow } from '../plan/outputRows.ts';
import { reportedUnits } from '../plan/reportedUnits.ts';
import { reportingUnits, type UnitTask } from './reportingUnits.ts';

/**
 * Where a unit stands: nothing sent; sent and not back; sent, not back and by now lacking tasks (`behind`); back with nothing filled
 * in; back.
 * What is back and lacks tasks is `behind` too: the unit has not been asked about them.
 */
export type SentState = 'unsent' | 'waiting' | 'behind' | 'unfilled' | 'returned';

export type SentEntry = {
  unit: UnitRow;
  state: SentState;
  /** What the unit has to report on now; none for a unit that got a form and has no task any more. */
  tasks: UnitTask[];
  sent: SendRow | null;
  /** How many of the tasks that it was asked about it leads; null where that was not kept. */
  leads: number | null;
  /** The latest file that came back for the period, of an import that stands. */
  returned: Pick<ReturnRow, 'file' | 'at'> | null;
  /** What came back was not filled in, and nobody has entered a report of the unit since. */
  unfilled: boolean;
  /** Tasks that the unit got since its form went out, and how many of those asked about are no longer its own. */
  added: TaskRow[];
  gone: number;
};

/** All units that report in official order, then those that got a form and have nothing to report any more. */
export function sentRecord(document: PlanDocument, period: Period): SentEntry[] {
  const sends = new Map<string, SendRow>();
  for (const row of document.sends.values()) if (row.period === period) sends.set(row.unitId, row);
  const returns = returnsOf(document, period);
  const { reported } = reportedUnits(document, period);
  const back = ({ id }: UnitRow): Returned => {
    const returned = returns.get(id) ?? null;
    return { returned, unfilled: returned?.unfilled === true && !reported.has(id) };
  };
  const entries: SentEntry[] = [];
  for (const { unit, tasks } of reportingUnits(document).units) {
    entries.push(entryOf(unit, tasks, sends.get(unit.id) ?? null, back(unit)));
    sends.delete(unit.id);
  }
  for (const unit of inOrder(document.units)) {
    const sent = sends.get(unit.id);
    if (sent) entries.push(entryOf(unit, [], sent, back(unit)));
  }
  return entries;
}

type Returned = Pick<SentEntry, 'returned' | 'unfilled'>;

function entryOf(
  unit: UnitRow,
  tasks: UnitTask[],
  sent: SendRow | null,
  back: Returned,
): SentEntry {
  const asked = sent?.asked ? new Set([...sent.asked.lead, ...sent.asked.support]) : null;
  const added = asked ? tasks.filter(({ task }) => !asked.has(task.id)) : [];
  const kept = tasks.length - added.length;
  return {
    unit,
    state: stateOf(sent, back, added.length > 0),
    tasks,
    sent,
    leads: sent?.asked?.lead.length ?? null,
    ...back,
    added: added.map(({ task }) => task),
    gone: asked ? asked.size - kept : 0,
  };
}

function stateOf(
  sent: SendRow | null,
  { returned, unfilled }: Returned,
  lacking: boolean,
): SentState {
  if (lacking) return 'behind';
  if (unfilled) return 'unfilled';
  if (returned) return 'returned';
  return sent ? 'waiting' : 'unsent';
}

/** By unit, one that says something before one that does not. A report for a longer period that covers the end of this one counts for it [F43]. */
function returnsOf(document: PlanDocument, period: Period): Map<string, ReturnRow> {
  const { end } = periodRange(period);
  const returns = new Map<string, ReturnRow>();
  for (const row of document.returns.values()) {
    if (row.unitId === null || document.imports.get(row.importId)?.state === 'undone') continue;
    const range = periodRange(row.period);
    if (row.period !== period && !(range.start <= end && end <= range.end)) continue;
    const known = returns.get(row.unitId);
    const [better, worse] = [known?.unfilled === true, row.unfilled === true];
    if (!known || (better === worse ? known.at < row.at : better)) returns.set(row.unitId, row);
  }
  return returns;
}

/** Whether nothing has been reported that was asked: nothing came back, or a form as it was sent. */
export function isSilent({ returned, unfilled }: SentEntry): boolean {
  return returned === null || unfilled;
}

/** Units that a new run would ask unless somebody chooses others: those without a form, and those whose form lacks tasks. */
export function unitsToSend(entries: readonly SentEntry[]): string[] {
  return entries
    .filter(({ state, tasks }) => tasks.length > 0 && (state === 'unsent' || state === 'behind'))
    .map(({ unit }) => unit.id);
}
