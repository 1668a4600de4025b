// What a page's preload sends: ipcRenderer.send and invoke, keys of the menu, a preload that failed.
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { preventable } from '../events.ts';
import { ipcMain } from '../ipcMain.ts';
import { pressAccelerator } from '../menu/menu.ts';
import { makeCodec, type Codec } from '../pages/codec.ts';
import type { FromPage, ToPage } from '../pages/preloadWorld.ts';
import { fromChromium } from '../schemes.ts';
import type { StandinContents } from './webContents.ts';

export const codec: Codec = makeCodec();

export function receiveFromPage(contents: StandinContents, message: FromPage, world: number): void {
  if (contents.isDestroyed()) return;
  switch (message.t) {
    case 'send':
      deliverToListeners(contents, message);
      break;
    case 'invoke':
      void invoke(contents, message).then((answer) => contents.ownPage.deliver(answer, world));
      break;
    case 'key':
      pressAccelerator(message.accelerator, contents.ownWindow);
      break;
    case 'title':
      contents.ownSetTitle(message.title);
      break;
    case 'preload-error': {
      const error = Object.assign(new Error(message.message), { stack: message.stack });
      const file = contents.ownWindow.ownOptions.webPreferences?.preload;
      contents.emit('preload-error', preventable(), file, error);
      break;
    }
  }
}

function deliverToListeners(
  contents: StandinContents,
  { channel, args, href }: Extract<FromPage, { t: 'send' }>,
): void {
  const event = senderOf(contents, href) as IpcMainEvent;
  event.reply = (back, ...words: unknown[]) => contents.send(back, ...words);
  event.ports = [];
  const values = codec.decode(args) as unknown[];
  contents.emit('ipc-message', event, channel, ...values);
  contents.ipc.emit(channel, event, ...values);
  ipcMain.emit(channel, event, ...values);
}

async function invoke(
  contents: StandinContents,
  { id, channel, args, href }: Extract<FromPage, { t: 'invoke' }>,
): Promise<ToPage> {
  const handler = contents.ipc.ownHandler(channel) ?? ipcMain.ownHandler(channel);
  if (!handler) return { t: 'result', id, error: `Error: No handler registered for '${channel}'` };
  try {
    const event = senderOf(contents, href) as IpcMainInvokeEvent;
    const value: unknown = await handler(event, ...(codec.decode(args) as unknown[]));
    return { t: 'result', id, value: codec.encode(value) };
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    return { t: 'result', id, error: String(error) };
  }
}

/** The address comes with the message: what Chromium reports of a navigation may arrive after a page's first call. */
function senderOf(contents: StandinContents, href: string): object {
  return preventable({
    type: 'frame',
    sender: contents,
    senderFrame: contents.ownFrame(fromChromium(href)),
    processId: contents.id,
    frameId: 1,
  });
}
