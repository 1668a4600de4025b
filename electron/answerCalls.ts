// Where calls of the window enter the main process: sender checked, request checked, then the handler.
import { ipcMain } from 'electron';
import { droppedChannel, type CallName } from '#shared/ipc/calls.ts';
import { callNames, checkRequest } from '#shared/ipc/requests.ts';
import { requestFromWire } from '#shared/ipc/wire.ts';
import { failure } from '#shared/result.ts';
import type { Handlers } from './calls/handlers.ts';
import { mayCall } from './lockdown.ts';

export function answerCalls(handlers: Handlers, onDropped: (path: string) => void): void {
  ipcMain.on(droppedChannel, (event, path: unknown) => {
    if (mayCall(event.senderFrame?.url) && typeof path === 'string' && path !== '') onDropped(path);
  });
  for (const name of callNames) {
    ipcMain.handle(name, (event, request: unknown) => {
      if (!mayCall(event.senderFrame?.url)) return failure('badRequest');
      return answer(name, handlers, request);
    });
  }
}

async function answer(name: CallName, handlers: Handlers, request: unknown): Promise<unknown> {
  const checked = checkRequest(name, requestFromWire(name, request));
  if (!checked.ok) {
    console.error('refused', checked.fault);
    return failure('badRequest');
  }
  try {
    // The request was checked against this very name; TypeScript cannot follow that through the lookup.
    return await (handlers[name] as (request: unknown) => unknown)(checked.request);
  } catch (error) {
    // A broken invariant: the user gets a sentence, the log gets the place.
    console.error(`${name} failed:`, error);
    return failure('internal');
  }
}
