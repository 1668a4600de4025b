// The button that writes what is shown into a workbook; while it writes a note says how far it is and can end it.
import { Button, type ButtonProps } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { WrittenFile } from '#shared/ipc/calls.ts';
import { failure, type Result } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Mirror } from '../mirror.ts';
import { useNotify } from '../window/messages.tsx';
import { WorkNote } from './WorkBar.tsx';
import { writtenMessage } from './writtenMessage.ts';

type Props = Pick<ButtonProps, 'size' | 'appearance'> & {
  mirror: Mirror;
  write(): Promise<Result<WrittenFile | null>>;
  label?: string;
  resting?: boolean;
};

export function WorkbookButton(props: Props): ReactNode {
  const { mirror, write, label = '导出 Excel', resting = false, ...looks } = props;
  const notify = useNotify();
  const [working, setWorking] = useState(false);
  const rests = resting || working;
  const start = async () => {
    if (rests) return;
    setWorking(true);
    const reply = await write().catch(() => failure('internal'));
    setWorking(false);
    if (!reply.ok) {
      notify({ tone: 'error', title: '没有导出', details: [wordProblem(reply.problem)] });
    } else if (reply.value) {
      notify(writtenMessage(mirror.bridge, reply.value));
    }
  };
  return (
    <>
      <Button
        {...looks}
        icon={<DocumentTableRegular />}
        disabledFocusable={rests}
        onClick={() => void start()}
      >
        {label}
      </Button>
      {working && <WorkNote mirror={mirror} />}
    </>
  );
}
