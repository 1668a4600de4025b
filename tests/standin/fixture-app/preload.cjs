// The fixture's preload: every kind of call that a preload makes.
const { contextBridge, ipcRenderer, webUtils } = require('electron');

// Before the page exists: the main process must already know who is asking.
const early = ipcRenderer.invoke('who-asks');

contextBridge.exposeInMainWorld('api', {
  early: () => early,
  call: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  on: (channel, listener) => {
    const handler = (_event, value) => listener(value);
    ipcRenderer.on(channel, handler);
    return () => ipcRenderer.removeListener(channel, handler);
  },
  pathOf: (file) => webUtils.getPathForFile(file),
  throwAtOnce: () => {
    throw new TypeError('同步错误');
  },
  sendFunction: () => ipcRenderer.invoke('echo', () => 1),
  sendSync: () => ipcRenderer.sendSync('echo'),
  platform: process.platform,
});
