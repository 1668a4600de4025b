// What a dialog or page shows while it waits: the main process's own progress where it sends one, with a button to stop it.
import { Button, Field, makeStyles, ProgressBar } from '@fluentui/react-components';
import type { Events } from '#shared/ipc/calls.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '12px' },
  field: { flexGrow: 1, minWidth: 0 },
});

type Props = {
  busy: boolean;
  progress: Events['app:progress'];
  /** What to say before the first word from the main process. */
  label: string;
  /** Ends the work early. */
  onStop?: () => void;
};

export function WaitingBar({ busy, progress, label, onStop }: Props) {
  const styles = useStyles();
  if (!busy) return null;
  const counted = progress !== null && progress.total > 0;
  const words = progress?.label ?? label;
  return (
    <div className={styles.bar}>
      <Field
        className={styles.field}
        validationMessage={counted ? `${words}（${progress.done}/${progress.total}）` : words}
        validationState="none"
      >
        {counted ? (
          <ProgressBar
            aria-label={words}
            value={Math.min(progress.done, progress.total)}
            max={progress.total}
          />
        ) : (
          <ProgressBar aria-label={words} />
        )}
      </Field>
      {onStop && (
        <Button size="small" onClick={onStop}>
          取消
        </Button>
      )}
    </div>
  );
}
