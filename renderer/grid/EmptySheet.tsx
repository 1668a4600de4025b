// What stands over a sheet that shows no row: what it is for, or that the filters leave nothing, with the buttons that help.
import type { ReactNode } from 'react';
import { EmptyNote, type EmptyAction } from '../parts/EmptyNote.tsx';

type Props = {
  /** There are rows; none of them passes. */
  filtered: boolean;
  text: string;
  actions: readonly EmptyAction[];
  onClearFilters(): void;
};

export function EmptySheet({ filtered, text, actions, onClearFilters }: Props): ReactNode {
  return (
    // The sheet takes every press on it for a press on a cell.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="pb-empty-sheet"
      onMouseDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {filtered ? (
        <EmptyNote
          text="没有符合筛选条件的行。"
          actions={[{ label: '清除筛选', run: onClearFilters }]}
        />
      ) : (
        <EmptyNote text={text} actions={actions} />
      )}
    </div>
  );
}
