// Who was sent a form for a period, who has returned it, and what came to a unit after its form had gone out.
import { periodRange } from '../calendar/periods.ts';
import { inOrder, type PlanDocument } from '../plan/document.ts';
import type { Period, ReturnRow, TaskRow, UnitRow } from '../plan/model.ts';
import type { SendRow } from '../plan/outputRows.ts';
import { reportingUnits, type UnitTask } from './reportingUnits.ts';

/**
 * Where a unit stands: nothing sent; sent and not back; sent, not back and by now lacking tasks (`behind`); back.
 * What is back and lacks tasks is `behind` too: the unit has not been asked about them.
 */
export type SentState = 'unsent' | 'waiting' | 'behind' | 'returned';

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
  /** Tasks that the unit got since its form went out, and how many of those asked about are no longer its own. */
  added: TaskRow[];
  gone: number;
};

/** All units that report in official order, then those that got a form and have nothing to report any more. */
export function sentRecord(document: PlanDocument, period: Period): SentEntry[] {
  const sends = new Map<string, SendRow>();
  for (const row of document.sends.values()) if (row.period === period) sends.set(row.unitId, row);
  const returns = returnsOf(document, period);
  const entries: SentEntry[] = [];
  for (const { unit, tasks } of reportingUnits(document).units) {
    entries.push(entryOf(unit, tasks, sends.get(unit.id) ?? null, returns.get(unit.id) ?? null));
    sends.delete(unit.id);
  }
  for (const unit of inOrder(document.units)) {
    const sent = sends.get(unit.id);
    if (sent) entries.push(entryOf(unit, [], sent, returns.get(unit.id) ?? null));
  }
  return entries;
}

function entryOf(
  unit: UnitRow,
  tasks: UnitTask[],
  sent: SendRow | null,
  returned: SentEntry['returned'],
): SentEntry {
  const asked = sent?.asked ? new Set([...sent.asked.lead, ...sent.asked.support]) : null;
  const added = asked ? tasks.filter(({ task }) => !asked.has(task.id)) : [];
  const kept = tasks.length - added.length;
  return {
    unit,
    state: stateOf(sent, returned, added.length > 0),
    tasks,
    sent,
    leads: sent?.asked?.lead.length ?? null,
    returned,
    added: added.map(({ task }) => task),
    gone: asked ? asked.size - kept : 0,
  };
}

function stateOf(
  sent: SendRow | null,
  returned: SentEntry['returned'],
  lacking: boolean,
): SentState {
  if (lacking) return 'behind';
  if (returned) return 'returned';
  return sent ? 'waiting' : 'unsent';
}

/** By unit. A report for a longer period that covers the end of this one counts for it [F43]. */
function returnsOf(document: PlanDocument, period: Period): Map<string, ReturnRow> {
  const { end } = periodRange(period);
  const returns = new Map<string, ReturnRow>();
  for (const row of document.returns.values()) {
    if (row.unitId === null || document.imports.get(row.importId)?.state === 'undone') continue;
    const range = periodRange(row.period);
    if (row.period !== period && !(range.start <= end && end <= range.end)) continue;
    const known = returns.get(row.unitId);
    if (!known || known.at < row.at) returns.set(row.unitId, row);
  }
  return returns;
}

/** Units that a new run would ask unless somebody chooses others: those without a form, and those whose form lacks tasks. */
export function unitsToSend(entries: readonly SentEntry[]): string[] {
  return entries
    .filter(({ state, tasks }) => tasks.length > 0 && (state === 'unsent' || state === 'behind'))
    .map(({ unit }) => unit.id);
}
