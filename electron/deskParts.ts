// What the desk works with: the machine around it, handed over where the program starts.
import type { EventName, Events } from '#shared/ipc/calls.ts';
import type { Result } from '#shared/result.ts';
import type { Dialogs } from './dialogs.ts';
import type { PrintedPaper } from './printPage.ts';
import type { StartReading } from './reading/readingProcess.ts';
import type { ReminderMachine } from './reminders/machine.ts';
import type { Look } from './storage/presence.ts';
import type { ReminderMemory } from './storage/reminderMemory.ts';
import type { Settings } from './storage/settings.ts';

export type DeskParts = {
  version: string;
  /** Where `templates/` lies: the checkout or the package. */
  appPath: string;
  /** Where the working copy of the example plan is kept. */
  userDataPath: string;
  settings: Settings;
  reminderMemory: ReminderMemory;
  reminders: ReminderMachine;
  /** Starts the process that reads what comes from outside. */
  startReading: StartReading;
  dialogs: Dialogs;
  /** What the window has put on paper, as its print style lays it out. */
  paper: {
    pdf(page: PrintedPaper): Promise<Uint8Array>;
    /** Whether it was printed; false: the user cancelled. */
    print(page: PrintedPaper): Promise<Result<boolean>>;
  };
  send<Name extends EventName>(name: Name, payload: Events[Name]): void;
  /** Called after another plan was opened or closed: menu, recent documents. */
  planChanged(path: string | null): void;
  /** Whether a file lies on a network drive. */
  isNetworkPlace(file: string): Promise<boolean>;
  /** Asks the system whether a file is there, beside the work: rejects where it is not, and may never answer. */
  look: Look;
  /** Hears of what nobody foresaw. */
  failed(error: unknown): void;
};
