// What nobody foresaw in the main process, and a page that dies or hangs: it is noted, said in a sentence, and there is a way
// on. The plan is safe meanwhile: every change is in its file before the page is told of it.
import { app, dialog, type BrowserWindow } from 'electron';
import type { LocalLog } from './storage/localLog.ts';

/** A page that dies again this soon, in milliseconds, is not loaded again without asking. */
const soon = 60_000;

/** Errors that nothing caught: the program goes on. The person is told once, since one may bring many others with it. */
export function catchUncaught(log: LocalLog): void {
  let told = false;
  const caught = (kind: string) => (error: unknown) => {
    log.fail(kind, error);
    console.error(`${kind}:`, error);
    if (told) return;
    told = true;
    dialog.showErrorBox(
      '计划簿',
      '程序出了意外，刚才的操作可能没有执行，已保存的内容不受影响。请看一下刚才的改动在不在，再继续；如果不正常，请重新启动计划簿。',
    );
  };
  process.on('uncaughtException', caught('uncaught exception'));
  process.on('unhandledRejection', caught('unhandled rejection'));
  // Whoever waits for such a process says that it is gone; why, the system tells only here.
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit' && reason !== 'killed') {
      log.note(`a process of kind ${type} is gone: ${reason} ${exitCode}`);
    }
  });
}

/** The plan stays open in the main process; a page that is loaded again shows it as it is. */
export function watchPage(window: BrowserWindow, log: LocalLog): void {
  let last = -Infinity;
  let asking = false;
  /** The person has asked for a new page in place of one that hangs. */
  let wanted = false;
  const ask = async (message: string, detail: string, buttons: string[]): Promise<number> => {
    asking = true;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: '计划簿',
      message,
      detail,
      buttons,
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    asking = false;
    return response;
  };
  const reload = () => {
    // Not inside the event that tells of the end.
    setImmediate(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    });
  };
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.note(`the page is gone: ${reason} ${exitCode}`);
    if (wanted) {
      wanted = false;
      reload();
      return;
    }
    const again = performance.now() - last < soon;
    last = performance.now();
    if (!again) reload();
    const detail =
      '计划没有关闭，已保存的内容和正在核对的草稿都在；正在输入、还没有确认的内容需要重新来一次。';
    const said = again ? '窗口又出了意外，现在重新打开' : '窗口出了意外，已重新打开';
    void ask(said, detail, [again ? '重新打开' : '知道了']).then(() => {
      if (again) reload();
    });
  });
  window.on('unresponsive', () => {
    log.note('the page does not answer');
    if (asking) return;
    const detail = '可以再等一会儿，或重新打开窗口。计划没有关闭，已保存的内容都在。';
    void ask('窗口没有反应', detail, ['继续等待', '重新打开']).then((response) => {
      if (response !== 1 || window.isDestroyed()) return;
      // A page that hangs does not answer a wish to be loaded again: its process is ended, and the page opened anew.
      wanted = true;
      window.webContents.forcefullyCrashRenderer();
    });
  });
}
