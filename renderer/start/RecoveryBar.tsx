// What came of the last run, where it did not end: one sentence, and the ways on.
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { Recovery } from '#shared/ipc/appState.ts';
import { recoveryTitle, recoveryWords } from '#shared/words/recovery.ts';

const useStyles = makeStyles({ bar: { marginBottom: '16px' } });

type Props = { recovery: Recovery; busy: boolean; onOpen(): void; onBackups(): void };

export function RecoveryBar({ recovery, busy, onOpen, onBackups }: Props): ReactNode {
  const styles = useStyles();
  const [read, setRead] = useState(false);
  if (read) return null;
  const { problem } = recovery;
  return (
    <MessageBar
      className={styles.bar}
      intent={problem ? 'warning' : 'success'}
      layout="multiline"
      politeness="assertive"
    >
      <MessageBarBody>
        <MessageBarTitle>{recoveryTitle}</MessageBarTitle>
        {recoveryWords(recovery)}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label="知道了"
            title="知道了"
            onClick={() => setRead(true)}
          />
        }
      >
        <Button size="small" disabled={busy} onClick={onOpen}>
          {problem ? '再试一次' : '打开上次的计划'}
        </Button>
        <Button size="small" disabled={busy} onClick={onBackups}>
          查看备份
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
