// Where calls of the window enter the main process.
import { ipcMain } from 'electron';
import { droppedChannel } from '#shared/ipc/calls.ts';
import { callNames } from '#shared/ipc/requests.ts';
import { answerCall, type CallLog } from './answerCall.ts';
import type { Handlers } from './calls/handlers.ts';
import { mayCall } from './lockdown.ts';

/** Longest path that any system has, in UTF-16 code units. */
const longestPath = 32_767;

/** `told` resolves when all that the window is to hear before an answer has gone out to it. */
export function answerCalls(
  handlers: Handlers,
  onDropped: (path: string) => void,
  log: CallLog,
  told: () => Promise<void>,
): void {
  ipcMain.on(droppedChannel, (event, path: unknown) => {
    if (!mayCall(event.senderFrame?.url)) return;
    if (typeof path === 'string' && path !== '' && path.length <= longestPath) onDropped(path);
  });
  for (const name of callNames) {
    ipcMain.handle(name, async (event, request: unknown) => {
      const answer = await answerCall(name, event.senderFrame?.url, request, { handlers, log });
      // What the call has changed is told before it is answered.
      await told();
      return answer;
    });
  }
}
