// The machine's file dialogs, with the names of kinds in Chinese.
import { app, dialog, type BrowserWindow } from 'electron';
import path from 'node:path';

export type SaveOptions = {
  title: string;
  /** What is proposed: a name for the folder of documents, or a path. */
  name: string;
  extension: string;
  kind: string;
};

/** The dialogs of the machine. Null means that the user cancelled. */
export type Dialogs = {
  openFile(options: { title: string; extensions: string[]; kind: string }): Promise<string | null>;
  openFiles(options: {
    title: string;
    extensions: string[];
    kind: string;
  }): Promise<string[] | null>;
  chooseFolder(options: { title: string }): Promise<string | null>;
  saveFile(options: SaveOptions): Promise<string | null>;
  /** A file cannot be replaced, as `said` says: `other` is the name of one that can be made beside it. */
  askOtherName(options: {
    said: string;
    other: string;
  }): Promise<'other' | 'again' | 'elsewhere' | 'cancel'>;
};

export function machineDialogs(window: () => BrowserWindow): Dialogs {
  const start = (name = '') => path.resolve(app.getPath('documents'), name);
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
    async askOtherName({ said, other }) {
      const { response } = await dialog.showMessageBox(window(), {
        type: 'warning',
        title: '计划簿',
        message: '没有写入文件',
        detail: said,
        buttons: [`改存为“${other}”`, '已关闭，重试', '换个位置…', '取消'],
        defaultId: 0,
        cancelId: 3,
        noLink: true,
      });
      return (['other', 'again', 'elsewhere', 'cancel'] as const)[response] ?? 'cancel';
    },
  };
}
