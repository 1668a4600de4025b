// Files that were dropped before the page of returns was there: they are read when the period is right.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { arrivingName } from '#shared/desktop/arriving.ts';

type Props = { files: readonly string[]; busy: boolean; onRead(): void; onDrop(): void };

export function WaitingFiles({ files, busy, onRead, onDrop }: Props): ReactNode {
  const [first = ''] = files;
  const named = `“${arrivingName(first)}”${files.length > 1 ? `等${files.length}项` : ''}`;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>已放入{named}。请核对期次，再点“读取”。</MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" disabled={busy} onClick={onRead}>
          读取
        </Button>
        <Button size="small" disabled={busy} onClick={onDrop}>
          不读
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
