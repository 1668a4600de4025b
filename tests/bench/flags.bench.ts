// Flags of a plan with 100,000 deadlines: from nothing, and the rows of the tabs derived from them.
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { effectiveDeadlines } from '#shared/flags/effectiveDeadlines.ts';
import { measure, table } from './measure.ts';
import { largePlan } from './largePlan.ts';

const document = largePlan({ tasks: 50_000, deadlinesPerTask: 2, units: 200 });
const deadlines = effectiveDeadlines(document);
console.log(
  table([
    measure('effective deadlines of 100,000', () => effectiveDeadlines(document)),
    measure('flags of 100,000 deadlines', () =>
      computeFlags(document, '2022-06-30', undefined, deadlines),
    ),
    measure('both', () => computeFlags(document, '2022-06-30')),
  ]),
);
