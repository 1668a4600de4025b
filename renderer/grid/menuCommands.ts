// The commands of the sheet's menu. They run when the focus is back in the sink, whose native events do the copying.
import type { GridCore } from './core.ts';
import type { GridMenuCommand } from './GridMenu.tsx';
import { clearCells, deleteRows, fill, insertRow } from './rowActions.ts';
import { pasteText } from './useClipboard.ts';

export function runMenuCommand(core: GridCore, command: GridMenuCommand): void {
  switch (command) {
    case 'copy':
    case 'cut':
      document.execCommand(command);
      return;
    case 'paste':
      void pasteFromMenu(core);
      return;
    case 'clear':
      void clearCells(core);
      return;
    case 'fillDown':
      void fill(core, 'down');
      return;
    case 'insertRow':
      void insertRow(core);
      return;
    case 'deleteRows':
      void deleteRows(core);
  }
}

/** Reading the clipboard outside a paste event needs a permission that may be denied; the keys always work. */
async function pasteFromMenu(core: GridCore): Promise<void> {
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    core.props.onMessage({ tone: 'info', title: '请按 Ctrl+V 粘贴' });
    return;
  }
  await pasteText(core, text);
}
