// A batch of 200 returned forms of 60 rows against a plan: compared from nothing, and after one decision.
import { compareReturns, type ReturnInput } from '#shared/returns/compareReturns.ts';
import type { ReviewDecision } from '#shared/returns/review.ts';
import { fileDetail } from '#shared/returns/shownDifferences.ts';
import { formOf, options, returned, rowsOf } from '../returns/rawForm.ts';
import { largePlan } from './largePlan.ts';
import { measure, table } from './measure.ts';

const document = largePlan({ tasks: 4000, deadlinesPerTask: 1, units: 200, progress: 4000 });
const inputs = [...document.units.keys()].map((unitId): ReturnInput => {
  const content = formOf(document, unitId);
  const rows = rowsOf(content).map(({ id, cells }) => ({
    id,
    cells: {
      ...cells,
      progress: '已完成方案评审，正在招标。',
      percent: 60,
      nextSteps: '7月底前开工。',
    },
  }));
  return returned(content, rows);
});
const first = compareReturns(document, inputs, options);
console.log(
  `${inputs.length} files, ${first.review.files.reduce((sum, { rows }) => sum + rows, 0)} rows, ` +
    `${first.differences.length} differences`,
);
const ids = first.differences.map(({ id }) => id);
let turn = 0;
const decide = (decision: ReviewDecision) => compareReturns(document, inputs, options, [decision]);
console.log(
  table([
    // The same files as new objects: nothing of them is known yet.
    measure(
      'compared from nothing',
      () =>
        compareReturns(
          document,
          inputs.map((input) => ({ ...input })),
          options,
        ),
      7,
    ),
    measure('one cell refused', () =>
      decide({ type: 'take', ids: [ids[turn++ % ids.length] ?? ''], take: false }),
    ),
    measure('one row given a task', () =>
      decide({ type: 'row', file: 7, row: `进展反馈表!${6 + (turn++ % 50)}`, taskId: null }),
    ),
    measure('all taken', () => decide({ type: 'take', ids: [...ids], take: true }), 7),
    measure('one file shown', () => fileDetail(document, first, 7)),
  ]),
);
