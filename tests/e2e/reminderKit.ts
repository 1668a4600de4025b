// The running program as tests of reminders handle it: a clock that is turned, what the machine was asked to show.
// The clock of the main process is turned where the program reads it; the program knows nothing of it.
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Bridge, CallName, Calls } from '#shared/ipc/calls.ts';
import type { Day } from '#shared/plan/model.ts';
import { PlanSession } from '#electron/planSession.ts';
import { deadline, smallSnapshot } from '#tests/plan/smallPlan.ts';
import { engine } from '#tests/standin/launch.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import type { PlanbookApp } from './planbookApp.ts';

export const patience = { timeout: 30_000 };
/** What the machine shows is recorded by the stand-in alone. */
export const recorded: (name: string, run: () => Promise<void>) => void = it.skipIf(
  engine !== 'standin',
);

/** A plan with one open deadline for each of these days. */
export function planDue(...days: Day[]): string {
  const snapshot = smallSnapshot();
  const [task] = snapshot.tasks;
  if (!task) throw new Error('the small plan has no task');
  const deadlines = days.map((end, order) => deadline(`due-${order}`, task.id, { order, end }));
  const file = path.join(temporaryFolder(), '绿化计划.planbook');
  const plan = { ...snapshot, tasks: [task], targets: [], progress: [], deadlines };
  const made = PlanSession.create(file, plan);
  if (!made.ok) throw new Error(made.problem.code);
  return file;
}

/** The clock of the main process stands at this day and time, and goes on from there. */
export async function turnClock(at: PlanbookApp, day: Day, time: string): Promise<void> {
  await at.running.app.evaluate((_electron, wanted) => {
    const turned = globalThis as { realDate?: DateConstructor };
    const Real = turned.realDate ?? Date;
    turned.realDate = Real;
    const offset = new Real(wanted).getTime() - Real.now();
    globalThis.Date = class extends Real {
      constructor(...parts: unknown[]) {
        if (parts.length === 0) super(Real.now() + offset);
        else super(...(parts as [number]));
      }
      static override now(): number {
        return Real.now() + offset;
      }
    } as DateConstructor;
  }, `${day}T${time}:00`);
}

/** What the page asks of the main process, by its own bridge. */
export function ask<Name extends CallName>(
  at: PlanbookApp,
  name: Name,
  request: Calls[Name]['request'],
): Promise<unknown> {
  return at.page.evaluate(
    ([called, asked]) => {
      const { planbook } = window as unknown as { planbook: Bridge };
      // What goes over to the page is a copy of the same type.
      return planbook.call(called as Name, asked);
    },
    [name, request] as const,
  );
}

/** What happens to the machine, as Electron tells it. */
export async function happens(at: PlanbookApp, event: 'resume' | 'unlock-screen'): Promise<void> {
  await at.running.app.evaluate(({ powerMonitor }, name) => {
    powerMonitor.emit(name);
  }, event);
}

/** The notifications shown so far, the newest last. */
export function shown(at: PlanbookApp): Promise<{ title: string; body: string }[]> {
  return at.running.app.evaluate(() =>
    (globalThis.__standin?.notifications ?? []).map(({ title, body }) => ({ title, body })),
  );
}

export async function expectTitles(at: PlanbookApp, ...titles: string[]): Promise<void> {
  await expect
    .poll(async () => (await shown(at)).map(({ title }) => title), patience)
    .toEqual(titles);
}

/** The number that stands on the icon in the task bar, in words. */
export function overlay(at: PlanbookApp): Promise<string | null | undefined> {
  return at.running.app.evaluate(() => {
    const last = globalThis.__standin?.overlays.at(-1);
    return last?.png === null ? null : last?.description;
  });
}

export const isVisible = (at: PlanbookApp): Promise<boolean | undefined> =>
  at.running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());

/** Opens a plan from the start page, after the clock was turned. */
export async function open(at: PlanbookApp, file: string): Promise<void> {
  await at.answerOpenDialog(file);
  await at.menu('open');
  await at.page.getByRole('main', { name: '今日要事' }).waitFor();
  await at.openTab('任务');
  await at.cell(0, 'text').waitFor();
}

export async function openSettings(at: PlanbookApp) {
  await at.menu('reminderSettings');
  const dialog = at.page.getByRole('dialog', { name: '提醒设置' });
  await dialog.getByRole('switch').first().waitFor();
  return dialog;
}
