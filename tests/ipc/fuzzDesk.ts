// The main process without a machine: a plan file in a folder of its own, every dialog cancelled, no process that reads.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Desk } from '#electron/desk.ts';
import { PlanSession } from '#electron/planSession.ts';
import { ReminderMemory } from '#electron/storage/reminderMemory.ts';
import { Settings } from '#electron/storage/settings.ts';
import type { PlanSnapshot } from '#shared/plan/document.ts';
import { defaultReminders } from '#shared/reminders/settings.ts';
import { success } from '#shared/result.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';

export function fuzzDesk(snapshot: PlanSnapshot = smallSnapshot()): {
  desk: Desk;
  file: string;
  close: () => void;
} {
  const folder = mkdtempSync(path.join(tmpdir(), '计划 簿-'));
  const file = path.join(folder, '计划.planbook');
  const made = PlanSession.create(file, snapshot);
  if (!made.ok) throw new Error(made.problem.code);
  const cancelled = () => Promise.resolve(null);
  const choices = { settings: defaultReminders, canNotify: false, canStartWithWindows: false };
  const desk = new Desk({
    version: '0',
    appPath: path.resolve(import.meta.dirname, '../..'),
    userDataPath: folder,
    settings: new Settings(folder),
    reminderMemory: new ReminderMemory({ read: () => [], write: () => undefined }),
    reminders: { choices: () => choices, set() {}, refresh() {}, try: () => false },
    startReading({ ended }) {
      setImmediate(ended);
      return { send() {}, kill() {} };
    },
    dialogs: {
      openFile: cancelled,
      openFiles: cancelled,
      chooseFolder: cancelled,
      saveFile: cancelled,
      askOtherName: () => Promise.resolve('cancel'),
    },
    paper: {
      pdf: () => Promise.resolve(new Uint8Array()),
      print: () => Promise.resolve(success(false)),
    },
    send() {},
    failed(error) {
      throw error;
    },
    planChanged() {},
  });
  const close = () => {
    desk.closeAtOnce();
    rmSync(folder, { recursive: true, force: true });
  };
  return { desk, file, close };
}
