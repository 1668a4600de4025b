// Pasting a table on the sheet of tasks, with the dialog in which it is looked through before it is written.
import { useCallback, useState, type ReactNode } from 'react';
import type { TableRead } from '#shared/ipc/tableCalls.ts';
import { PastedTableDialog } from '../pages.ts';
import { useLeading } from '../parts/leading.ts';
import type { Notify } from '../window/messages.tsx';
import { pasteTable } from './pasteTable.ts';
import type { PasteChoice } from './PastedTableDialog.tsx';

type Review = { read: TableRead; choose(choice: PasteChoice): void };

export function usePasteTable(
  notify: Notify,
  undo: () => void,
): { onBlock(block: readonly (readonly string[])[]): Promise<boolean>; review: ReactNode } {
  const { readTable, addTable } = useLeading();
  const [shown, setShown] = useState<Review | null>(null);
  const onBlock = useCallback(
    (block: readonly (readonly string[])[]) => {
      const review = (read: TableRead) =>
        new Promise<PasteChoice>((choose) => setShown({ read, choose })).finally(() =>
          setShown(null),
        );
      return pasteTable(block, { readTable, addTable, review, notify, undo });
    },
    [readTable, addTable, notify, undo],
  );
  const review = shown && (
    <PastedTableDialog
      read={shown.read}
      onChoose={shown.choose}
      onClose={() => shown.choose('cancel')}
    />
  );
  return { onBlock, review };
}
