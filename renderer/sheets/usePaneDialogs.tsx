// The dialogs that a sheet opens over itself: a column of the user, the history of a cell.
import { useMemo, useState, type ReactNode } from 'react';
import { isCustomTab } from '#shared/plan/customColumns.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { ColumnRow } from '#shared/plan/model.ts';
import type { Tab } from '#shared/plan/tabs.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { HistoryCell, SheetGridProps } from '../grid/sheetProps.ts';
import type { Notify } from '../window/messages.tsx';
import { ColumnDialog } from './ColumnDialog.tsx';
import { HistoryDialog } from './HistoryDialog.tsx';
import type { PlanEdits } from './SheetPane.tsx';

type Open =
  | { dialog: 'column'; column: ColumnRow | null }
  | { dialog: 'history'; cell: HistoryCell };

type Parts = {
  document: PlanDocument;
  tab: Tab;
  readOnly: boolean;
  edits: PlanEdits;
  notify: Notify;
  /** Gives the focus back to the sheet. */
  focus(): void;
};

export type PaneDialogs = Pick<SheetGridProps, 'ownColumns'> & {
  onHistory(cell: HistoryCell): void;
  dialogs: ReactNode;
};

export function usePaneDialogs(parts: Parts): PaneDialogs {
  const { document, tab, readOnly, edits, notify, focus } = parts;
  const [open, setOpen] = useState<Open | null>(null);
  const { columns } = document;
  const ownColumns = useMemo(
    () =>
      readOnly || !isCustomTab(tab.name)
        ? undefined
        : {
            insert: () => setOpen({ dialog: 'column', column: null }),
            change: (id: string) => setOpen({ dialog: 'column', column: columns.get(id) ?? null }),
            remove: (ids: readonly string[]) => {
              const names = ids.map((id) => `“${columns.get(id)?.heading ?? ''}”`).join('、');
              const label = `删除列${names}`;
              const operations = ids.map((id) => ({ type: 'deleteColumn' as const, id }));
              void edits.edit({ label, operations }).then((reply) => {
                if (reply.ok) {
                  notify({ tone: 'info', title: `已删除列${names}，可以用“撤销”连同内容恢复` });
                } else notify({ tone: 'error', title: wordProblem(reply.problem) });
              });
            },
          },
    [readOnly, tab.name, columns, edits, notify],
  );
  const close = () => {
    setOpen(null);
    setTimeout(focus);
  };
  const restore = async ({ rowId, column, title }: HistoryCell, text: string) => {
    close();
    const reply = await edits.edit({
      label: `恢复${title.replace(/^第\d+行 /u, '')}`,
      operations: [{ type: 'input', tab: tab.name, rowId, column, text }],
    });
    const code = reply.ok ? reply.value.rejected[0]?.code : reply.problem.code;
    if (code !== undefined && code !== 'changeWithdrawn') {
      notify({ tone: 'warning', title: `没有恢复：${wordProblem({ code })}` });
    }
  };
  return {
    ...(ownColumns ? { ownColumns } : {}),
    onHistory: (cell) => setOpen({ dialog: 'history', cell }),
    dialogs: dialogOf(),
  };

  function dialogOf(): ReactNode {
    if (open?.dialog === 'history') {
      const { cell } = open;
      const place = { tab: tab.name, rowId: cell.rowId, column: cell.column };
      return (
        <HistoryDialog
          place={place}
          title={cell.title}
          text={cell.text}
          locked={cell.locked}
          ask={edits.historyOf}
          onRestore={(text) => void restore(cell, text)}
          onClose={close}
        />
      );
    }
    if (open?.dialog !== 'column' || !isCustomTab(tab.name)) return null;
    return (
      <ColumnDialog
        document={document}
        tab={{ ...tab, name: tab.name }}
        column={open.column}
        onEdit={edits.edit}
        onClose={close}
      />
    );
  }
}
