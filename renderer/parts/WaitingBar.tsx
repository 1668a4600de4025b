// What a dialog shows while it waits: the main process's own progress where it sends one.
import { Field, ProgressBar } from '@fluentui/react-components';
import type { Events } from '#shared/ipc/calls.ts';

type Props = {
  busy: boolean;
  progress: Events['app:progress'];
  /** What to say before the first word from the main process. */
  label: string;
};

export function WaitingBar({ busy, progress, label }: Props) {
  if (!busy) return null;
  if (!progress || progress.total <= 0) {
    return (
      <Field validationMessage={label} validationState="none">
        <ProgressBar aria-label={label} />
      </Field>
    );
  }
  const words = `${progress.label}（${progress.done}/${progress.total}）`;
  return (
    <Field validationMessage={words} validationState="none">
      <ProgressBar
        aria-label={progress.label}
        value={Math.min(progress.done, progress.total)}
        max={progress.total}
      />
    </Field>
  );
}
