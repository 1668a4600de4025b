// On the first screen: working copies of last time whose changes are not in their place yet.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { PlanState } from '#shared/ipc/calls.ts';
import type { LeftCopy } from '#shared/ipc/workingCalls.ts';
import type { Result } from '#shared/result.ts';
import type { Mirror } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { formatInstant } from '../parts/formatInstant.ts';

type Props = {
  mirror: Mirror;
  copies: readonly LeftCopy[];
  /** Runs a call that opens a plan. */
  opening(call: () => Promise<Result<PlanState | null>>): Promise<boolean>;
};

export function LeftCopies({ mirror, copies, opening }: Props): ReactNode {
  const { bridge } = mirror;
  const [asked, setAsked] = useState<LeftCopy | null>(null);
  return (
    <>
      {copies.map((copy) => (
        <MessageBar key={copy.id} intent="warning" layout="multiline" className="pb-start-left">
          <MessageBarBody>
            “{copy.name}”有改动在本机的工作副本里（{formatInstant(copy.since)}起），还没有写回原处
            {copy.place}。打开后可以继续修改，原处恢复后会自动写回。
          </MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              onClick={() => void opening(() => bridge.call('working:open', { id: copy.id }))}
            >
              打开工作副本
            </Button>
            <Button size="small" onClick={() => setAsked(copy)}>
              放弃…
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
      {asked && (
        <DialogFrame
          help="places"
          title={`放弃“${asked.name}”的工作副本？`}
          alert
          width={460}
          onClose={() => setAsked(null)}
          buttons={
            <>
              <Button
                onClick={async () => {
                  setAsked(null);
                  mirror.adoptApp(await bridge.call('working:remove', { id: asked.id }));
                }}
              >
                放弃
              </Button>
              <Button appearance="primary" onClick={() => setAsked(null)}>
                保留
              </Button>
            </>
          }
        >
          没有写回原处的改动会从这里去掉，原处的文件不变。以后要找回，可以用“从备份恢复”。
        </DialogFrame>
      )}
    </>
  );
}
