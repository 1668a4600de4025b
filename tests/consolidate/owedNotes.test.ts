// A sheet lists who has not reported also where nobody is late for it: then it says so, or it would contradict warnings and letters.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildConsolidated } from '#shared/consolidate/buildConsolidated.ts';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { letterBook } from '#shared/letters/book.ts';
import { fromSnapshot, type PlanSnapshot } from '#shared/plan/document.ts';
import type { Day, Period } from '#shared/plan/model.ts';

const file = path.resolve(import.meta.dirname, '../../templates/example-plan.json');
const snapshot = JSON.parse(readFileSync(file, 'utf8')) as PlanSnapshot;

function example(every: 'none' | 'month') {
  const reports = { every, from: every === 'none' ? null : '2022-05', graceDays: 5 };
  return fromSnapshot({
    ...snapshot,
    plan: snapshot.plan.map((row) => ({ ...row, settings: { ...row.settings, reports } })),
  });
}

/** The note of a sheet about who has not reported, and whom flags and letters of that day call late for the period. */
function told(every: 'none' | 'month', period: Period, asOf: Day) {
  const document = example(every);
  const flags = computeFlags(document, asOf);
  const sheet = buildConsolidated(document, {
    design: builtInDesign('action'),
    period,
    asOf,
    flags,
    today: asOf,
  });
  const book = letterBook(document, flags, { period, asOf });
  return {
    note: sheet.notes.find((note) => note.includes('未报的牵头单位')) ?? '',
    letters: book.owed.filter(({ reported }) => !reported).length,
    flags: flags.filter(({ reason }) => 'period' in reason && reason.period === period).length,
  };
}

describe('[S4] [F42] who has not reported', () => {
  it('is said not to be late where nobody was asked to report', () => {
    const { note, letters, flags } = told('none', '2022-06', '2022-06-30');
    expect(note).toContain('2022年6月未报的牵头单位11个');
    expect(note).toContain('这一期没有要求报送');
    expect([letters, flags]).toEqual([0, 0]);
  });

  it('is said not to be late before the day after the report was due', () => {
    for (const asOf of ['2022-06-30', '2022-07-05']) {
      const { note, letters, flags } = told('month', '2022-06', asOf);
      expect(note).toContain('报送期限为2022年7月5日，还没有过');
      expect([letters, flags]).toEqual([0, 0]);
    }
  });

  it('is as many as warnings and letters say from then on, without a further word', () => {
    const { note, letters, flags } = told('month', '2022-06', '2022-07-06');
    expect(note).toContain('2022年6月未报的牵头单位11个');
    expect(note).toMatch(/市[^。]+。$/u);
    expect([letters, flags]).toEqual([11, 11]);
  });
});
