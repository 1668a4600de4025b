// The button that writes what is shown into a workbook.
import { Button } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { Bridge, WrittenFile } from '#shared/ipc/calls.ts';
import { failure, type Result } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { useNotify } from '../window/messages.tsx';

type Props = { bridge: Bridge; write(): Promise<Result<WrittenFile | null>> };

export function WorkbookButton({ bridge, write }: Props): ReactNode {
  const notify = useNotify();
  const [working, setWorking] = useState(false);
  const start = async () => {
    if (working) return;
    setWorking(true);
    const reply = await write().catch(() => failure('internal'));
    setWorking(false);
    if (!reply.ok) {
      notify({ tone: 'error', title: '没有导出', details: [wordProblem(reply.problem)] });
    } else if (reply.value) {
      const { token, name } = reply.value;
      notify({
        tone: 'success',
        title: `已导出“${name}”`,
        action: { label: '打开', run: () => void bridge.call('file:open', { token }) },
      });
    }
  };
  return (
    <Button
      size="small"
      icon={<DocumentTableRegular />}
      disabledFocusable={working}
      onClick={() => void start()}
    >
      导出 Excel
    </Button>
  );
}
