// A plan of 2,000 tasks, 200 units and 36 periods, which is 72,000 reports, in a file and in a real window.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PlanSession } from '#electron/planSession.ts';
import { toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import { launchPlanbook, type RunningApp } from '#tests/standin/launch.ts';
import { largePlan } from './largePlan.ts';

export type ThreeYears = { file: string; document: PlanDocument; remove(): void };

export function threeYears(): ThreeYears {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'planbook-bench-'));
  const file = path.join(folder, '三年计划.planbook');
  const document = largePlan({ tasks: 2000, deadlinesPerTask: 2, units: 200, progress: 72_000 });
  const created = PlanSession.create(file, toSnapshot(document));
  if (!created.ok) throw new Error(created.problem.code);
  return { file, document, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The window of a clerk's screen, whose next question for a file is answered with `file`. */
export async function windowFor(file: string): Promise<RunningApp> {
  const running = await launchPlanbook();
  const { page, app } = running;
  page.setDefaultTimeout(120_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.locator('.pb-app').waitFor();
  await app.evaluate(({ dialog }, place) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [place] });
  }, file);
  return running;
}

/** Milliseconds of the processor that the main process' thread has taken so far. */
export function mainTime({ app }: Pick<RunningApp, 'app'>): Promise<number> {
  return app.evaluate(() => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  });
}
