// Long work of the main process, when no dialog shows it already.
import { ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Events } from '#shared/ipc/calls.ts';

export function ProgressNote({ progress }: { progress: Events['app:progress'] }): ReactNode {
  if (!progress) return null;
  const { label, done, total } = progress;
  return (
    <div className="pb-progress" role="status">
      <span>
        {label}
        {total > 0 && `（${done}/${total}）`}
      </span>
      {total > 0 ? <ProgressBar value={Math.min(done, total)} max={total} /> : <ProgressBar />}
    </div>
  );
}
