// The second folder for backups: none yet, or where it is and whether what is made comes there.
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SecondPlace } from '#shared/ipc/backupCalls.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { formatInstant } from '../parts/formatInstant.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  place: { overflowWrap: 'anywhere' },
});

type Props = {
  second: SecondPlace | null;
  disabled: boolean;
  onChoose: () => void;
  onNone: () => void;
};

export function SecondPlaceLine({ second, disabled, onChoose, onNone }: Props): ReactNode {
  const styles = useStyles();
  return (
    <>
      <div className={styles.line}>
        <span className={styles.place}>
          {second ? wordsOf(second) : '另存一份到 U 盘或共享文件夹：未设置'}
        </span>
        <Button size="small" disabled={disabled} onClick={onChoose}>
          {second ? '更改…' : '选择文件夹…'}
        </Button>
        {second && (
          <Button size="small" disabled={disabled} onClick={onNone}>
            不再另存
          </Button>
        )}
      </div>
      {second?.problem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{wordProblem({ ...second.problem, where: '' })}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function wordsOf({ place, last }: SecondPlace): string {
  const newest = last === null ? '' : `，最新的一份是${formatInstant(last)}的`;
  return `另存一份到：${place}${newest}`;
}
