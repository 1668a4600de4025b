// Long work of the main process: how far it is, with a button that stops it where it can be. In a dialog or page that waits
// for it as a bar, otherwise as a note at the lower edge.
import type { ReactNode } from 'react';
import type { Mirror } from '../mirror.ts';
import { useWorkProgress } from './useMirrorState.ts';
import { WaitingBar } from './WaitingBar.tsx';

type Props = {
  mirror: Mirror;
  busy: boolean;
  /** What to say before the first word from the main process. */
  label: string;
  /** Nothing is shown before the first word. */
  quiet?: boolean;
};

export function WorkBar({ mirror, busy, label, quiet = false }: Props): ReactNode {
  const progress = useWorkProgress(mirror);
  const stop = () => void mirror.bridge.call('work:stop', null);
  if (!busy || (quiet && progress === null)) return null;
  return (
    <WaitingBar
      label={label}
      progress={progress}
      {...(progress?.canStop ? { onStop: stop } : {})}
    />
  );
}

/** For work that no dialog or page shows. */
export function WorkNote({ mirror }: Pick<Props, 'mirror'>): ReactNode {
  const progress = useWorkProgress(mirror);
  if (!progress) return null;
  return (
    <div className="pb-progress" role="status">
      <WorkBar mirror={mirror} busy label={progress.label} />
    </div>
  );
}
