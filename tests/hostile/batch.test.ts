// A batch of fifty returns of which one is hostile, from files to the plan: the other forty-nine are imported.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { writeForm } from '#electron/excel/writeForm.ts';
import { readReturns } from '#electron/jobs/readReturns.ts';
import { acceptReturns, draftReturns } from '#electron/jobs/returns.ts';
import { PlanSession } from '#electron/planSession.ts';
import { startChild } from '#electron/reading/startChild.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import { largePlan } from '../bench/largePlan.ts';
import { folder, period } from '../flows/returnKit.ts';
import { formOptions } from '../forms/samplePlan.ts';
import { corpus } from './corpus.ts';

const units = 50;
const document = largePlan({ tasks: 50, deadlinesPerTask: 1, units });
const plan = path.join(folder, '计划.planbook');
const files: string[] = [];

beforeAll(async () => {
  const made = PlanSession.create(plan, toSnapshot(document), { planId: formOptions.planId });
  if (!made.ok) throw new Error(made.problem.code);
  for (let unit = 0; unit < units; unit++) {
    const content = buildForm(document, `u${unit}`, period, formOptions);
    for (const { cells } of content.rows) cells['progress'] = `第${unit}个单位本月已开工。`;
    const file = path.join(folder, `${String(unit).padStart(2, '0')}.xlsx`);
    writeFileSync(file, await writeForm(content));
    files.push(file);
  }
});

it.each([
  ['bomb: 300 MB of spaces', 7],
  ['a changed byte inside a part', 0],
  ['a million texts', 24],
  ['a value twice in a cell', 49],
])('[R1] one of fifty is bad (%s): the other forty-nine are imported', async (trouble, place) => {
  const bad = corpus.find((entry) => entry.trouble === trouble);
  if (!bad) throw new Error('no such file');
  const mine = [...files];
  mine[place] = path.join(folder, `坏 ${place}.xlsx`);
  writeFileSync(mine[place], bad.bytes());
  const patience = { fetch: 120_000, read: 120_000 };
  const { inputs } = await readReturns(mine, { start: startChild, patience, progress() {} });
  expect(inputs.flatMap(({ workbook }, index) => (workbook.ok ? [] : [index]))).toEqual([place]);

  const opened = PlanSession.open(plan);
  if (!opened.ok) throw new Error(opened.problem.code);
  const session = opened.value;
  try {
    const draft = draftReturns(session, inputs, period);
    expect(draft.review.files[place]?.messages.join()).toContain(`坏 ${place}.xlsx`);
    const accepted = acceptReturns(session, draft, 'safe');
    expect(accepted.ok).toBe(true);
    const reports = [...session.document.progress.values()].filter((row) => row.period === period);
    const said = new Set(reports.map(({ progress }) => progress));
    const expected = files.flatMap((_, unit) =>
      unit === place ? [] : [`第${unit}个单位本月已开工。`],
    );
    expect([...said].toSorted()).toEqual(expected.toSorted());
    expect([...session.document.imports.values()].length).toBe(1);
    // Ready for the next.
    expect(session.undo().ok).toBe(true);
    expect(session.document.progress.size).toBe(document.progress.size);
  } finally {
    session.close();
  }
});
