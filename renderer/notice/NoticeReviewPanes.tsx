// The review of a notice: its text at the left, the proposed plan at the right; a selection shows on both sides.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { proposedTasks } from '#shared/document/toPlan.ts';
import type { NoticeReview } from '#shared/ipc/calls.ts';
import { NoticeText } from './NoticeText.tsx';
import { ProposalHead } from './ProposalHead.tsx';
import { taskKey, treeRows } from './proposalTree.ts';
import { ProposalTree } from './ProposalTree.tsx';
import { segmentsOf, tasksOfWarnings } from './segments.ts';
import { nothingSelected, type Selection } from './selection.ts';
import { useTree } from './useTree.ts';
import { WarningList } from './WarningList.tsx';

const useStyles = makeStyles({
  panes: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 9fr) minmax(0, 11fr)',
  },
  left: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hint: {
    flexShrink: 0,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  right: { display: 'flex', flexDirection: 'column', minHeight: 0 },
  plan: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalL,
  },
});

export function NoticeReviewPanes({ review }: { review: NoticeReview }) {
  const styles = useStyles();
  const { text, proposal } = review;
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const parts = useMemo(() => {
    const tasks = proposedTasks(proposal).map(({ span }) => span);
    const warnings = proposal.warnings.map(({ span }) => span);
    const taskOf = tasksOfWarnings(tasks, warnings);
    const counts = new Map<number, number>();
    for (const task of taskOf) if (task !== null) counts.set(task, (counts.get(task) ?? 0) + 1);
    return {
      segments: segmentsOf(text.length, tasks, warnings),
      rows: treeRows(proposal),
      taskOf,
      counts,
    };
  }, [text, proposal]);

  const tree = useTree(parts.rows);
  // The tree opens down to a place that was chosen elsewhere.
  const select = (chosen: Selection) => {
    setSelection(chosen);
    if (chosen.task !== null && chosen.from !== 'tree') tree.show(taskKey(chosen.task));
  };

  return (
    <div className={styles.panes}>
      <div className={styles.left}>
        <div className={styles.hint}>
          通知原文：蓝底是认出的任务，波浪线是需要核对的地方，点击可对照。
        </div>
        <NoticeText text={text} segments={parts.segments} selection={selection} onSelect={select} />
      </div>
      <div className={styles.right}>
        <WarningList
          warnings={proposal.warnings}
          selected={selection.warning}
          onSelect={(warning) =>
            select({ task: parts.taskOf[warning] ?? null, warning, from: 'warnings' })
          }
        />
        <div className={styles.plan}>
          <ProposalHead proposal={proposal} />
          <ProposalTree
            tree={tree}
            warningCounts={parts.counts}
            selection={selection}
            onSelect={select}
          />
        </div>
      </div>
    </div>
  );
}
