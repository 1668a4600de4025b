// The bridge between the page and the main process: the calls and events of `shared/ipc`, nothing else.
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { droppedChannel, type Bridge, type EventName } from '#shared/ipc/calls.ts';

/** Channels that may reach the page. A list of its own: the preload must stay free of the schemas behind the calls. */
const events: readonly EventName[] = [
  'plan:changed',
  'plan:day',
  'plan:copy',
  'plan:rows',
  'app:command',
  'desktop:arrived',
  'app:progress',
  'app:reminder',
];

const bridge: Bridge = {
  call: (name, request) => ipcRenderer.invoke(name, request),
  on(name, listener) {
    if (!events.includes(name)) throw new Error(`no event ${name}`);
    // The event object stays here: it holds the sender.
    const handler = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) => {
      listener(payload);
    };
    ipcRenderer.on(name, handler);
    return () => {
      ipcRenderer.removeListener(name, handler);
    };
  },
  pathOfDropped(file) {
    const path = webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]);
    // The page can only call, not send: what arrives here was dropped by a person.
    ipcRenderer.send(droppedChannel, path);
    return path;
  },
};

contextBridge.exposeInMainWorld('planbook', bridge);
