// One row of the tree: a group's title, or a task with its units, targets and deadlines.
import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { TreeRow } from './proposalTree.ts';
import { TaskDetails } from './TaskDetails.tsx';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'flex-start',
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    // Rows out of view cost nothing until they are scrolled to.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 32px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  action: { paddingInlineStart: '4px', fontWeight: tokens.fontWeightSemibold },
  project: { paddingInlineStart: '24px' },
  task: {
    paddingInlineStart: '48px',
    containIntrinsicSize: 'auto 120px',
    borderLeft: '3px solid transparent',
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
  },
  chevron: { flexShrink: 0, lineHeight: 1, paddingTop: '2px', fontSize: '16px' },
  title: { flexGrow: 1, minWidth: 0 },
  badge: { flexShrink: 0, whiteSpace: 'nowrap' },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontWeight: 'normal' },
});

type Props = {
  row: TreeRow;
  open: boolean;
  focused: boolean;
  selected: boolean;
  warnings: number;
  onToggle: (key: string) => void;
  onChoose: (row: TreeRow) => void;
};

export const TreeItem = memo(
  function TreeItem({ row, open, focused, selected, warnings, onToggle, onChoose }: Props) {
    const styles = useStyles();
    const group = row.level < 3;
    return (
      // Keys are handled by the tree around it, as its role asks.
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
      <div
        role="treeitem"
        data-key={row.key}
        aria-level={row.level}
        aria-posinset={row.place}
        aria-setsize={row.siblings}
        aria-expanded={group ? open : undefined}
        aria-selected={selected}
        tabIndex={focused ? 0 : -1}
        className={mergeClasses(
          styles.item,
          row.level === 1 ? styles.action : row.level === 2 ? styles.project : styles.task,
          selected && styles.selected,
        )}
        onClick={() => {
          if (group) onToggle(row.key);
          onChoose(row);
        }}
      >
        {group ? (
          <>
            <span className={styles.chevron} aria-hidden>
              {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
            </span>
            <span className={styles.title}>{row.title}</span>
            <span className={styles.count}>{row.count}项任务</span>
          </>
        ) : row.details ? (
          <>
            <TaskDetails task={row.details} whole={selected} />
            {warnings > 0 ? (
              <Badge className={styles.badge} appearance="tint" color="warning" shape="rounded">
                请核对
              </Badge>
            ) : null}
          </>
        ) : null}
      </div>
    );
  },
  // The handlers are new at every turn but mean the same.
  (before, after) =>
    before.row === after.row &&
    before.open === after.open &&
    before.focused === after.focused &&
    before.selected === after.selected &&
    before.warnings === after.warnings,
);
