// The proposed plan as a tree: action, project, task. Arrows move, Enter and Space open and close.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { taskKey, type TreeRow } from './proposalTree.ts';
import type { Selection } from './selection.ts';
import { TreeItem } from './TreeItem.tsx';
import type { TreeState } from './useTree.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginBlockStart: tokens.spacingVerticalM,
  },
  heading: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

type Props = {
  tree: TreeState;
  /** By task: how many doubtful places it has. */
  warningCounts: ReadonlyMap<number, number>;
  selection: Selection;
  onSelect: (selection: Selection) => void;
};

export function ProposalTree({ tree, warningCounts, selection, onSelect }: Props) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);

  // A place chosen in the text or among the warnings: its task comes into view.
  useLayoutEffect(() => {
    if (selection.task === null || selection.from === 'tree') return;
    const row = frame.current?.querySelector(`[data-key="${taskKey(selection.task)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [selection]);

  const goTo = (row: TreeRow) => {
    tree.focus(row.key);
    if (row.level === 3) onSelect({ task: row.task, warning: null, from: 'tree' });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.target instanceof Element ? event.target.getAttribute('data-key') : null;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const row = tree.row(key);
    if (key === null || !row) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (row.level < 3) tree.toggle(key);
      goTo(row);
      return;
    }
    const next = tree.rowAfterKey(event, key);
    if (!next) return;
    event.preventDefault();
    goTo(next);
    frame.current?.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus();
  };

  return (
    <>
      <div className={styles.bar}>
        <h2 className={styles.heading}>分解结果</h2>
        <Button size="small" appearance="subtle" onClick={tree.openAll}>
          全部展开
        </Button>
        <Button size="small" appearance="subtle" onClick={tree.closeAll}>
          全部收起
        </Button>
      </div>
      <div ref={frame} role="tree" aria-label="分解结果" onKeyDown={onKeyDown}>
        {tree.visible.map((row) => (
          <TreeItem
            key={row.key}
            row={row}
            open={row.level < 3 && tree.isOpen(row.key)}
            focused={row.key === tree.focused}
            selected={row.level === 3 && row.task === selection.task}
            warnings={row.level === 3 ? (warningCounts.get(row.task ?? -1) ?? 0) : 0}
            onToggle={tree.toggle}
            onChoose={goTo}
          />
        ))}
      </div>
    </>
  );
}
