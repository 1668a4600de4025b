// Asks before the program ends over a draft that somebody has corrected: no file has it. A window that is only put away
// beside the clock keeps its draft and is not asked about.
import { app, dialog, type BrowserWindow } from 'electron';

export type DraftGuard = {
  /** Whether ending would lose corrections. */
  isTouched(): boolean;
  /** The program goes on, at least until the question is answered. */
  onKept(): void;
};

export function guardDraft(window: BrowserWindow, guard: DraftGuard): void {
  let sure = false;
  let asking = false;
  const ask = async () => {
    asking = true;
    // The question lies on its window; one that is put away would hide it.
    window.show();
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      title: '计划簿',
      message: '草稿还没有保存，退出会丢失所做的修改。',
      buttons: ['继续核对', '放弃草稿并退出'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    asking = false;
    if (response !== 1) return;
    sure = true;
    app.quit();
  };
  window.on('close', (event) => {
    if (sure || event.defaultPrevented || !guard.isTouched()) return;
    event.preventDefault();
    guard.onKept();
    if (!asking) void ask();
  });
}
