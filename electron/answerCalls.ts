// Where calls of the window enter the main process.
import { ipcMain } from 'electron';
import { droppedChannel } from '#shared/ipc/calls.ts';
import { callNames } from '#shared/ipc/requests.ts';
import { answerCall, type CallLog } from './answerCall.ts';
import type { Handlers } from './calls/handlers.ts';
import { mayCall } from './lockdown.ts';

/** Longest path that any system has, in UTF-16 code units. */
const longestPath = 32_767;

export function answerCalls(
  handlers: Handlers,
  onDropped: (path: string) => void,
  log: CallLog,
): void {
  ipcMain.on(droppedChannel, (event, path: unknown) => {
    if (!mayCall(event.senderFrame?.url)) return;
    if (typeof path === 'string' && path !== '' && path.length <= longestPath) onDropped(path);
  });
  for (const name of callNames) {
    ipcMain.handle(name, (event, request: unknown) =>
      answerCall(name, event.senderFrame?.url, request, { handlers, log }),
    );
  }
}
