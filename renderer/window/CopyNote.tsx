// What the window says while the plan goes on in a working copy, with what can be done about it.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { MenuCommand } from '#shared/ipc/calls.ts';
import type { ShownCopy } from '#shared/ipc/workingCalls.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { copyState, copyWords } from '#shared/words/workingCopy.ts';
import type { Mirror } from '../mirror.ts';
import type { Notify } from './messages.tsx';

type Props = {
  mirror: Mirror;
  notify: Notify;
  copy: ShownCopy | null;
  onCommand(command: MenuCommand): void;
};

const labels = {
  writeBack: '写回原处',
  merge: '合并…',
  keepBoth: '写回，两份都留',
  saveAs: '另存为',
};

export function CopyNote({ mirror, notify, copy, onCommand }: Props): ReactNode {
  const [busy, setBusy] = useState(false);
  /** A sentence about what is over can be put away until something else is to be said. */
  const [read, setRead] = useState<string | null>(null);
  const words = copy ? copyWords(copy) : null;
  if (!words || words.text === read) return null;
  const writeBack = async (keepBoth: boolean) => {
    setBusy(true);
    const reply = await mirror.bridge.call('working:writeBack', { keepBoth });
    setBusy(false);
    if (!reply.ok) notify({ tone: 'error', title: wordProblem(reply.problem) });
    else if (reply.value?.state === 'written') {
      notify({ tone: 'success', title: '已写回原处' });
    } else if (reply.value) {
      notify({ tone: 'warning', title: `还不能写回：${copyState(reply.value)}` });
    }
  };
  return (
    <MessageBar intent={words.tone} layout="singleline" className="pb-note">
      <MessageBarBody>{words.text}</MessageBarBody>
      <MessageBarActions>
        {words.actions.map((action) => (
          <Button
            key={action}
            size="small"
            disabled={busy}
            onClick={() => {
              if (action === 'saveAs') onCommand('saveAs');
              else if (action === 'merge') onCommand('mergeCopy');
              else void writeBack(action === 'keepBoth');
            }}
          >
            {labels[action]}
          </Button>
        ))}
        {words.tone === 'info' && (
          <Button size="small" onClick={() => setRead(words.text)}>
            知道了
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
