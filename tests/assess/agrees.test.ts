// The record never says otherwise than the flags of the same day. Rule K7.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordsOf } from '#shared/assess/record.ts';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { fromSnapshot, toSnapshot } from '#shared/plan/document.ts';
import { planAsOf } from '#shared/plan/planAsOf.ts';
import { expandCollectives } from '#shared/plan/reporters.ts';
import { rowsByTask } from '#shared/plan/rowsByTask.ts';
import { randomPlan, someDay } from '../plan/randomPlan.ts';
import { dayOf } from './assessKit.ts';

const rhythm = fc.constantFrom('none', 'month', 'quarter', 'half');

it('[K7] dates, duties and reports are missed where the flags say so', () => {
  fc.assert(
    fc.property(randomPlan, someDay, rhythm, (random, asOf, every) => {
      const snapshot = toSnapshot(random);
      for (const row of snapshot.plan) {
        row.settings = { ...row.settings, reports: { every, from: null, graceDays: 5 } };
      }
      const today = fromSnapshot(snapshot);
      const flags = computeFlags(today, asOf);
      const then = planAsOf(today, rowsByTask(today), asOf);
      const { document } = then;
      const records = recordsOf(then, today, { asOf, period: null, flags, dayOf });
      for (const { id } of document.units.values()) {
        const record = records.get(id);
        const own = flags.filter(({ unitId }) => unitId === id);
        const unreported = own.filter(({ kind }) => kind === 'notReported');
        const latest = unreported.find(({ reason }) => reason.says === 'unitNotReported');
        const duties = own.filter(({ kind }) => kind === 'stageMissed').length;
        const missed = record?.duties.filter(({ state }) => state === 'missed') ?? [];
        expect(missed.length).toBe(duties);
        const led = new Set(
          [...document.tasks.values()]
            .filter(({ leads }) => expandCollectives(document, leads).ids.includes(id))
            .map((task) => task.id),
        );
        const isMissing = record?.reports.at(-1)?.state === 'missing';
        // Who has no open task any more may have owed a report before, of which no flag speaks.
        const open = [...today.tasks.values()].some(
          ({ id: taskId, status }) => led.has(taskId) && status !== 'done' && status !== 'stopped',
        );
        if (open) expect(isMissing).toBe(latest !== undefined);
        else if (latest) expect(isMissing).toBe(true);
        const late = flags.filter(
          ({ kind, taskId }) =>
            (kind === 'missed' || kind === 'doneLate') && taskId !== null && led.has(taskId),
        );
        expect(record?.dates.length ?? 0).toBe(late.length);
      }
    }),
    { numRuns: 300 },
  );
});
