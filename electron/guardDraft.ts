// Asks before the program ends over a draft that somebody has corrected, or a review in which somebody has decided: no file has
// them. A window that is only put away beside the clock keeps them and is not asked about.
import { app, dialog, type BrowserWindow } from 'electron';

export type DraftGuard = {
  /** What ending would lose, in words; null where nothing. */
  loses(): Loss | null;
  /** The program goes on, at least until the question is answered. */
  onKept(): void;
};

type Loss = { message: string; leave: string };

/** `draft`: one that was corrected; `review`: one in which something was decided. */
export function lossOf(draft: boolean, review: boolean): Loss | null {
  const draftWords = '草稿还没有保存，退出会丢失所做的修改。';
  const reviewWords =
    '核对还没有写入计划，退出会丢失所做的决定和更正；计划没有改动，文件也都还在。';
  if (draft && review) {
    return { message: `${draftWords}\n${reviewWords}`, leave: '放弃草稿和核对并退出' };
  }
  if (draft) return { message: draftWords, leave: '放弃草稿并退出' };
  return review ? { message: reviewWords, leave: '放弃核对并退出' } : null;
}

export function guardDraft(window: BrowserWindow, guard: DraftGuard): void {
  let sure = false;
  let asking = false;
  const ask = async ({ message, leave }: Loss) => {
    asking = true;
    // The question lies on its window; one that is put away would hide it.
    window.show();
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      title: '计划簿',
      message,
      buttons: ['继续核对', leave],
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
    const loss = sure || event.defaultPrevented ? null : guard.loses();
    if (!loss) return;
    event.preventDefault();
    guard.onKept();
    if (!asking) void ask(loss);
  });
}
