// Sealed periods of the open plan: sealing, what has become of them, comparing, writing them out again.
import { designsOf } from '#shared/consolidate/builtInDesigns.ts';
import type { NamedDesign } from '#shared/consolidate/design.ts';
import { periodLabel, periodRange } from '#shared/calendar/periods.ts';
import { formatDay } from '#shared/calendar/format.ts';
import type { ComparedState, SealState } from '#shared/ipc/snapshotCalls.ts';
import { planOf } from '#shared/plan/document.ts';
import type { Period } from '#shared/plan/model.ts';
import type { SnapshotRow } from '#shared/plan/outputRows.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { compareTasks } from '#shared/snapshots/compare.ts';
import { comparisonSheet, type ComparedSide } from '#shared/snapshots/comparisonSheet.ts';
import type { SealedContent, SealedTask } from '#shared/snapshots/content.ts';
import { inSealOrder, sealLine, sealTitle } from '#shared/snapshots/names.ts';
import { nextHead, recordSeal, sealedContent, whyNotSealed } from '#shared/snapshots/seal.ts';
import { sealedState, sealedTasks } from '#shared/snapshots/sealedTasks.ts';
import { timestamp, today, writtenMinute } from '../clock.ts';
import type { Watch } from '../pace.ts';
import type { Edited } from '../edited.ts';
import type { PlanSession } from '../planSession.ts';
import { inStretches } from '../storage/stretches.ts';
import { userName } from '../userName.ts';
import { openSeal, packSeal } from './packedSeal.ts';

export type SealRequest = { period: Period; name: string; designs: readonly NamedDesign[] };

/** Designs by their ids or names; the usual one where none is named. */
export function chosenDesigns(
  { document }: PlanSession,
  words: readonly string[],
): Result<NamedDesign[]> {
  const { designs } = designsOf(document);
  const chosen: NamedDesign[] = [];
  for (const word of new Set(words)) {
    const found = designs.find(({ id, name }) => id === word || name === word);
    if (!found) return failure('noDesign', word);
    chosen.push(found);
  }
  return success(chosen);
}

/** Seals a period as of the session's day. Null: it was stopped, and nothing is kept. */
export async function sealPeriod(
  session: PlanSession,
  { period, name, designs }: SealRequest,
  watch?: Watch,
): Promise<Result<{ edited: Edited; row: SnapshotRow } | null>> {
  const { document, asOf, flags, readOnlyBecause, revision } = session;
  if (readOnlyBecause) return failure(readOnlyBecause, session.place);
  const at = timestamp();
  const head = nextHead(document, {
    plan: planOf(document).title,
    period,
    name: name.trim(),
    at,
    when: writtenMinute(at),
    who: userName(),
    asOf,
  });
  const why = whyNotSealed(document, { head, designs });
  if (why) return { ok: false, problem: why };
  const steps = sealedContent(document, { head, designs, today: today(), flags });
  let step = steps.next();
  let told = -1;
  while (step.done !== true) {
    if (step.value !== told) watch?.progress((told = step.value), designs.length);
    // Between steps everybody else has a turn, the window's wish to stop among them.
    await othersFirst();
    if (watch?.signal.aborted) return success(null);
    step = steps.next();
  }
  const packed = await packSeal(step.value);
  if (!packed.ok) return packed;
  if (watch?.signal.aborted) return success(null);
  // What was sealed is to be the plan as it is at that step of its history.
  if (session.revision !== revision) return failure('planChangedMeanwhile');
  const edited = session.edit(recordSeal(session.newId('snapshots'), step.value, packed.value));
  if (!edited.ok) return edited;
  const [refused] = edited.value.rejected;
  if (refused) return failure(refused.code);
  const row = inSealOrder(session.document.snapshots.values()).find(
    ({ digest }) => digest === packed.value.digest,
  );
  if (!row) throw new Error('a period was sealed and is not there');
  return success({ edited: edited.value, row });
}

/** The plan as it is, read for the period and day of a seal [SN7]. */
async function tasksNow(
  session: PlanSession,
  { period, asOf }: Pick<SnapshotRow, 'period' | 'asOf'>,
): Promise<SealedTask[]> {
  const flags = session.flagsOn(asOf);
  await othersFirst();
  const state = await inStretches(sealedState(session.document, { period, asOf, flags }));
  return inStretches(sealedTasks(state));
}

/** What was read of seals before: they never change. */
export type SealMemory = Map<string, readonly SealedTask[]>;
/** Tasks of all of them: more would fill the memory. */
const mostRemembered = 100_000;

async function tasksOf(
  row: SnapshotRow,
  memory: SealMemory,
): Promise<Result<readonly SealedTask[]>> {
  const key = `${row.id} ${row.digest}`;
  const known = memory.get(key);
  if (known) return success(known);
  const opened = await openSeal(row);
  if (!opened.ok) return opened;
  const { tasks } = opened.value;
  let size = tasks.length;
  for (const each of memory.values()) size += each.length;
  for (const [old, each] of memory) {
    if (size <= mostRemembered) break;
    memory.delete(old);
    size -= each.length;
  }
  memory.set(key, tasks);
  return success(tasks);
}

/** The newest first. Pauses between seals, so that nobody waits for the flags of many days. */
export async function sealStates(session: PlanSession, memory: SealMemory): Promise<SealState[]> {
  const rows = inSealOrder(session.document.snapshots.values());
  const states: SealState[] = [];
  const now = new Map<string, readonly SealedTask[]>();
  for (const row of rows) {
    await othersFirst();
    const own = await tasksOf(row, memory);
    if (!own.ok) {
      states.push({ id: row.id, since: null, fromBefore: null });
      continue;
    }
    const key = `${row.period} ${row.asOf}`;
    const current = now.get(key) ?? (await tasksNow(session, row));
    now.set(key, current);
    const before = rows
      .filter(({ period, number }) => period === row.period && number < row.number)
      .toSorted((a, b) => b.number - a.number)[0];
    const old = before ? await tasksOf(before, memory) : null;
    states.push({
      id: row.id,
      since: compareTasks(own.value, current).length,
      fromBefore:
        before && old?.ok
          ? { number: before.number, tasks: compareTasks(old.value, own.value).length }
          : null,
    });
  }
  return states;
}

/** A seal by its id, opened. */
export async function sealById(
  { document }: PlanSession,
  id: string,
): Promise<Result<{ row: SnapshotRow; content: SealedContent }>> {
  const row = document.snapshots.get(id);
  if (!row) return failure('noSeal');
  const opened = await openSeal(row);
  return opened.ok ? success({ row, content: opened.value }) : opened;
}

type Side = ComparedSide & { tasks: readonly SealedTask[] };

async function sideOf(session: PlanSession, state: ComparedState): Promise<Result<Side>> {
  if ('seal' in state) {
    const sealed = await sealById(session, state.seal);
    if (!sealed.ok) return sealed;
    const { row, content } = sealed.value;
    const note = sealLine(content.head, row.digest);
    return success({ label: sealTitle(row), note, tasks: content.tasks });
  }
  const { period } = state;
  // A period that is over stands as it was at its end.
  const { end } = periodRange(period);
  const asOf = end < session.asOf ? end : session.asOf;
  const label = `${periodLabel(period)}（未封存）`;
  const note = `${label}：按计划现在的内容，截至${formatDay(asOf)}。`;
  return success({ label, note, tasks: await tasksNow(session, { period, asOf }) });
}

export async function compareStates(
  session: PlanSession,
  { before, after }: { before: ComparedState; after: ComparedState },
) {
  const left = await sideOf(session, before);
  if (!left.ok) return left;
  await othersFirst();
  const right = await sideOf(session, after);
  if (!right.ok) return right;
  await othersFirst();
  const differences = compareTasks(left.value.tasks, right.value.tasks);
  const plan = planOf(session.document).title;
  const facts = {
    plan,
    before: left.value,
    after: right.value,
    tasks: right.value.tasks.length,
  };
  return success({ sheet: comparisonSheet(facts, differences), differences });
}

function othersFirst(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
