// A large plan on its way to the window: which one, how far, and a way out.
import { Button, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MirrorState } from '../mirror.ts';

type Props = { arriving: NonNullable<MirrorState['arriving']>; onStop(): void };

export function ArrivingPage({ arriving, onStop }: Props): ReactNode {
  const { name, done, total } = arriving;
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
  return (
    <main className="pb-arriving" aria-label="正在打开计划">
      <p role="status">
        正在打开“{name}”…（{percent}%）
      </p>
      <ProgressBar value={done} max={Math.max(1, total)} aria-label="打开的进度" />
      <Button onClick={onStop}>取消</Button>
    </main>
  );
}
