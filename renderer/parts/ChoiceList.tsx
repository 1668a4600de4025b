// A list of things by name of which one is shown, and below it what can be done with that one.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    margin: 0,
    padding: '2px',
    listStyleType: 'none',
    overflowY: 'auto',
    flexGrow: 1,
    minHeight: 0,
  },
  item: { width: '100%', justifyContent: 'flex-start', textAlign: 'left' },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  kind: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  tools: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalXS,
    flexShrink: 0,
  },
});

export function ChoiceList({ label, children }: { label: string; children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

type ChoiceProps = {
  chosen: boolean;
  /** It can be reached, but not be chosen now. */
  off?: boolean;
  className?: string;
  onChoose?(): void;
  children: ReactNode;
};

export function Choice({
  chosen,
  off = false,
  className,
  onChoose,
  children,
}: ChoiceProps): ReactNode {
  const styles = useStyles();
  return (
    <li>
      <Button
        appearance="subtle"
        className={mergeClasses(styles.item, chosen && styles.chosen, className)}
        aria-pressed={chosen}
        disabledFocusable={off}
        onClick={() => !off && onChoose?.()}
      >
        {children}
      </Button>
    </li>
  );
}

/** A name with what kind of thing it is below. */
export function NameAndKind({ name, kind }: { name: string; kind: string }): ReactNode {
  const styles = useStyles();
  return (
    <span>
      {name}
      <div className={styles.kind}>{kind}</div>
    </span>
  );
}

type Tool = { label: string; title: string; off: boolean; run(): void };

export function ChoiceTools({ tools }: { tools: readonly Tool[] }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.tools}>
      {tools.map(({ label, title, off, run }) => (
        <Button
          key={label}
          size="small"
          title={title}
          disabledFocusable={off}
          onClick={() => !off && run()}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
