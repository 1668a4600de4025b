// The machine's file dialogs, with the names of kinds in Chinese.
import { app, dialog, type BrowserWindow } from 'electron';
import path from 'node:path';
import type { Dialogs } from './desk.ts';

export function machineDialogs(window: () => BrowserWindow): Dialogs {
  const start = (name = '') => path.join(app.getPath('documents'), name);
  const filters = (kind: string, extensions: string[]) => [
    { name: kind, extensions },
    { name: '所有文件', extensions: ['*'] },
  ];
  const open = async (
    title: string,
    kind: string,
    extensions: string[],
    properties: ('openFile' | 'multiSelections')[],
  ) => {
    const chosen = await dialog.showOpenDialog(window(), {
      title,
      defaultPath: start(),
      filters: filters(kind, extensions),
      properties,
    });
    return chosen.canceled ? null : chosen.filePaths;
  };
  return {
    async openFile({ title, kind, extensions }) {
      return (await open(title, kind, extensions, ['openFile']))?.[0] ?? null;
    },
    openFiles({ title, kind, extensions }) {
      return open(title, kind, extensions, ['openFile', 'multiSelections']);
    },
    async chooseFolder({ title }) {
      const chosen = await dialog.showOpenDialog(window(), {
        title,
        defaultPath: start(),
        properties: ['openDirectory', 'createDirectory'],
      });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    async saveFile({ title, name, extension, kind }) {
      const chosen = await dialog.showSaveDialog(window(), {
        title,
        defaultPath: start(name),
        filters: [{ name: kind, extensions: [extension] }],
      });
      if (chosen.canceled || !chosen.filePath) return null;
      const file = chosen.filePath;
      return file.toLowerCase().endsWith(`.${extension}`) ? file : `${file}.${extension}`;
    },
  };
}
