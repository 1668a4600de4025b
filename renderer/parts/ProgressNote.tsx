// Long work of the main process, when no dialog shows it already. What can be stopped has a button for it.
import { Button, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Events, StopCall } from '#shared/ipc/calls.ts';

type Props = { progress: Events['app:progress']; onStop(call: StopCall): void };

export function ProgressNote({ progress, onStop }: Props): ReactNode {
  if (!progress) return null;
  const { label, done, total, stop } = progress;
  return (
    <div className="pb-progress" role="status">
      <span>
        {label}
        {total > 0 && `（${done}/${total}）`}
      </span>
      {total > 0 ? <ProgressBar value={Math.min(done, total)} max={total} /> : <ProgressBar />}
      {stop && (
        <Button size="small" onClick={() => onStop(stop)}>
          取消
        </Button>
      )}
    </div>
  );
}
