// What a page or list without anything says: what will stand there, how it comes there, and the buttons that do it.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export type EmptyAction = { label: string; run(): void; rests?: boolean };

type Props = {
  /** Lines are kept. */
  text: string;
  /** The first is what is usually wanted. */
  actions?: readonly EmptyAction[];
  className?: string;
};

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalXXL,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
  },
  text: { maxWidth: '480px', margin: 0, lineHeight: 1.8, whiteSpace: 'pre-line' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

export function EmptyNote({ text, actions = [], className }: Props): ReactNode {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.note, className)}>
      <p className={styles.text} role="status">
        {text}
      </p>
      {actions.length > 0 && (
        <div className={styles.buttons}>
          {actions.map(({ label, run, rests = false }, place) => (
            <Button
              key={label}
              appearance={place === 0 ? 'primary' : 'secondary'}
              disabledFocusable={rests}
              onClick={() => !rests && run()}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
