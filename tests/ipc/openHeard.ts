// A desk whose plan is open, whose dialogs answer with one folder, and of whose long work a test hears.
import path from 'node:path';
import { callHandlers, type Handlers } from '#electron/calls/handlers.ts';
import type { Desk } from '#electron/desk.ts';
import { LocalLog } from '#electron/storage/localLog.ts';
import type { WorkProgress } from '#shared/ipc/calls.ts';

/** `folder` is asked each time a dialog comes. */
export async function openHeard(
  desk: Desk,
  file: string,
  folder: () => string,
  hear: (progress: WorkProgress | null) => void,
): Promise<Handlers> {
  desk.parts.send = (name, payload) => {
    if (name === 'app:progress') hear(payload as WorkProgress | null);
  };
  const { dialogs } = desk.parts;
  dialogs.chooseFolder = () => Promise.resolve(folder());
  dialogs.saveFile = ({ name }) => Promise.resolve(path.join(folder(), name));
  const calls = callHandlers(desk, new LocalLog(path.join(path.dirname(file), 'log')));
  const opened = await desk.open(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  await desk.backups.settled();
  return calls;
}
