// The difference on which the keys stand, whole: long texts with what changed marked, the reason, and where it was written.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Difference } from '#shared/returns/review.ts';
import { fileName } from '#shared/returns/review.ts';
import { ChangedText } from '../revision/ChangedText.tsx';

const useStyles = makeStyles({
  note: {
    flexShrink: 0,
    boxSizing: 'border-box',
    height: '116px',
    overflowY: 'auto',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    alignContent: 'start',
    padding: '6px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  about: { fontWeight: tokens.fontWeightSemibold, minWidth: 0 },
  buttons: { display: 'flex', gap: '4px', alignSelf: 'start' },
  wide: { gridColumn: '1 / -1', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  difference: Difference;
  document: PlanDocument;
  onSource: (fileIndex: number) => void;
  onFile?: (fileIndex: number) => void;
};

export function DifferenceNote({ difference, document, onSource, onFile }: Props): ReactNode {
  const styles = useStyles();
  const { unit, heading, now, returned, corrected, reason, file, fileIndex, sheet, cell } =
    difference;
  const task = document.tasks.get(difference.taskId);
  return (
    <div className={styles.note} tabIndex={0} role="region" aria-label="选中的变化">
      <div className={styles.about}>
        {unit}　{heading}
      </div>
      <div className={styles.buttons}>
        {onFile && (
          <Button size="small" onClick={() => onFile(fileIndex)}>
            看这个文件
          </Button>
        )}
        <Button size="small" onClick={() => onSource(fileIndex)}>
          打开文件
        </Button>
      </div>
      <div className={styles.wide}>
        <ChangedText before={now} after={corrected ?? returned} by="words" />
      </div>
      <div className={styles.wide}>{reason}</div>
      <div className={`${styles.wide} ${styles.quiet}`}>
        来源：{fileName(file)}　{sheet}
        {cell === '' ? '' : `!${cell}`}
        {task ? `　任务：${task.text}` : ''}
      </div>
    </div>
  );
}
