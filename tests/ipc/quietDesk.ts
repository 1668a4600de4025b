// The main process without a machine: every dialog cancelled, no process that reads, nobody who listens.
import { access } from 'node:fs/promises';
import path from 'node:path';
import { Desk } from '#electron/desk.ts';
import { ReminderMemory } from '#electron/storage/reminderMemory.ts';
import type { Settings } from '#electron/storage/settings.ts';
import { defaultReminders } from '#shared/reminders/settings.ts';
import { success } from '#shared/result.ts';

/** `data` is the folder of the program's own data. */
export function quietDesk(data: string, settings: Settings): Desk {
  const cancelled = () => Promise.resolve(null);
  const choices = { settings: defaultReminders, canNotify: false, canStartWithWindows: false };
  return new Desk({
    version: '0',
    appPath: path.resolve(import.meta.dirname, '../..'),
    userDataPath: data,
    settings,
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
    look: access,
    isNetworkPlace: () => Promise.resolve(false),
    failed(error) {
      throw error;
    },
    planChanged() {},
  });
}
