// Long exports: told of, and stopped without a trace.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { writeConsolidatedFile } from '#electron/jobs/consolidate.ts';
import { writeSheetsFile } from '#electron/jobs/exportSheets.ts';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { exportedSheet, partOfTab } from '#shared/export/exportedSheet.ts';
import { tabIn } from '#shared/plan/customColumns.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { largePlan } from '../bench/largePlan.ts';
import { temporaryFolder } from '../temporary.ts';

// So many that writing them takes several stretches of work on any machine.
const rows = 15_000;
const plan = largePlan({ tasks: rows, deadlinesPerTask: 1, units: 20 });
const context = viewContext(plan, '2022-06-30', [], '2022-06-30');
const part = { tab: 'tasks' as const, rows: null, ...partOfTab(tabIn(plan, 'tasks')) };
const sheets = [exportedSheet(context, part, { merged: true })];
const how = { format: 'xlsx', paper: 'A3' } as const;

it('[E7] tells how far it is and lets others have a turn', async () => {
  const told: number[] = [];
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const file = path.join(temporaryFolder(), '任务.xlsx');
  const written = await writeSheetsFile(sheets, how, file, {
    signal: new AbortController().signal,
    progress(done, total) {
      expect(total).toBe(rows);
      told.push(done);
    },
  });
  clearInterval(timer);
  expect(written).toEqual({ ok: true, value: null });
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(turns).toBeGreaterThan(1);
});

it('[E7] is stopped in the middle: nothing is written', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '任务.xlsx');
  const control = new AbortController();
  const written = await writeSheetsFile(sheets, how, file, {
    signal: control.signal,
    progress: () => control.abort(),
  });
  expect(written).toMatchObject({ ok: false, problem: { code: 'exportStopped' } });
  expect(existsSync(file)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

it('[E7] the same of a consolidated sheet, which takes the place of no file that was there', async () => {
  const file = path.join(temporaryFolder(), '汇总表.xlsx');
  writeFileSync(file, '上月的汇总表');
  const control = new AbortController();
  const session = { document: plan, asOf: '2022-06-30', flags: [] };
  const told: number[] = [];
  const written = await writeConsolidatedFile(
    session,
    { design: builtInDesign('action'), period: null, file },
    {
      signal: control.signal,
      progress(done, total) {
        expect(total).toBeGreaterThan(rows);
        told.push(done);
        if (done > 0) control.abort();
      },
    },
  );
  // Before the first row it looks for the heights of all of them.
  expect(told.filter((done) => done > 0)).toHaveLength(1);
  expect(written).toMatchObject({ ok: false, problem: { code: 'exportStopped' } });
  expect(readFileSync(file, 'utf8')).toBe('上月的汇总表');
});
