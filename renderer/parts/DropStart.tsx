// The first step on a page of files from outside: a place to drop them with the buttons that choose them, and how it goes on below.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  start: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    width: '100%',
    maxWidth: '760px',
    boxSizing: 'border-box',
    marginInline: 'auto',
    padding: tokens.spacingHorizontalXXL,
  },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: '40px 24px',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: {
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  drop: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  how: { margin: 0, paddingInlineStart: '20px', color: tokens.colorNeutralForeground2 },
});

type Props = {
  /** Something is dragged over the page. */
  over: boolean;
  /** What the place says. */
  words: string;
  /** What is asked before the files. */
  before?: ReactNode;
  /** The buttons in the place. */
  children: ReactNode;
  /** How it goes on: list items, in order where the order counts. */
  how: ReactNode;
  ordered?: boolean;
};

export function DropStart({ over, words, before, children, how, ordered }: Props): ReactNode {
  const styles = useStyles();
  const List = ordered ? 'ol' : 'ul';
  return (
    <div className={styles.start}>
      {before}
      <div className={mergeClasses(styles.zone, over && styles.over)}>
        <div className={styles.drop}>{words}</div>
        {children}
      </div>
      <List className={styles.how}>{how}</List>
    </div>
  );
}
