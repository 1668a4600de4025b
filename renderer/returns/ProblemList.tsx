// What was found wrong in a file: what, where, what to do.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ReturnFile } from '#shared/returns/review.ts';

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    margin: 0,
    padding: '8px 12px',
    listStylePosition: 'inside',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '& li': { paddingBlock: '3px', contentVisibility: 'auto', containIntrinsicHeight: 'auto 26px' },
  },
  empty: { padding: '12px', color: tokens.colorNeutralForeground2 },
});

/** Sentences of a file; problems are their source where the reading has places for them. */
export function saidOf({ problems, messages }: ReturnFile): string[] {
  const known = new Set(problems.map(({ message }) => message));
  return [...known, ...messages.filter((message) => !known.has(message))];
}

export function ProblemList({ file }: { file: ReturnFile }): ReactNode {
  const styles = useStyles();
  const said = saidOf(file);
  if (said.length === 0) return <div className={styles.empty}>这个文件没有要提示的。</div>;
  return (
    // What scrolls must be reached by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ol className={styles.list} tabIndex={0} aria-label="提示">
      {said.map((message, index) => (
        <li key={index}>{message}</li>
      ))}
    </ol>
  );
}
