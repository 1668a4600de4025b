// A sheet made with pauses.
import { expect, it } from 'vitest';
import { buildConsolidated, buildInSteps } from '#shared/consolidate/buildConsolidated.ts';
import { builtInDesigns } from '#shared/consolidate/builtInDesigns.ts';
import { statesInSteps } from '#shared/consolidate/states.ts';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { samplePlan, task } from '../forms/samplePlan.ts';
import { today } from './designKit.ts';

function walk<Outcome>(steps: Generator<undefined, Outcome>): { count: number; value: Outcome } {
  let count = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return { count, value: step.value };
    count += 1;
  }
}

it('[S13] pauses at every task, and comes to the same as without pauses', () => {
  const tasks = Array.from({ length: 60 }, (_, index) =>
    task(`x${index}`, index, `完成第${index}段。`, { leads: ['u-zj', 'u-gz'] }),
  );
  const document = samplePlan({ tasks });
  const flags = computeFlags(document, today);
  for (const { design } of builtInDesigns) {
    const options = { design, period: '2022-06', asOf: today, today, flags };
    const states = walk(statesInSteps(document, options));
    const sheet = walk(buildInSteps(document, states.value, options));
    expect(sheet.count).toBeGreaterThanOrEqual(2 * tasks.length);
    expect(sheet.value).toEqual(buildConsolidated(document, options));
  }
});
