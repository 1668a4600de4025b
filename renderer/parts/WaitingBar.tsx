// What is shown of long work: what is done, how far it is, and a button that stops it.
import { Button, Field, makeStyles, ProgressBar } from '@fluentui/react-components';
import type { WorkProgress } from '#shared/ipc/calls.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '12px' },
  field: { flexGrow: 1, minWidth: 0 },
});

type Props = {
  progress: Pick<WorkProgress, 'label' | 'done' | 'total'> | null;
  /** What to say before the first word of progress. */
  label: string;
  /** Ends the work early. */
  onStop?: () => void;
};

export function WaitingBar({ progress, label, onStop }: Props) {
  const styles = useStyles();
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
          停止
        </Button>
      )}
    </div>
  );
}
