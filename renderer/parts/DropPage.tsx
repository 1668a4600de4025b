// A page on which files may be dropped anywhere: a frame shows that it takes them. Dropping is a short cut to a button of the page
// that chooses files.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FileDrop } from './useFileDrop.ts';

const useStyles = makeStyles({
  page: { height: '100%' },
  over: { boxShadow: `inset 0 0 0 3px ${tokens.colorBrandStroke1}` },
});

export function DropPage({
  over,
  listeners,
  children,
}: FileDrop & { children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    // What is chosen by dropping is chosen by a button as well.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={mergeClasses(styles.page, over && styles.over)} {...listeners}>
      {children}
    </div>
  );
}
