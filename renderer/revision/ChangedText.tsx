// A value before and after. Long texts stand once with the changed words marked in them; short values stand side by side.
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { diffTexts } from '#shared/document/revision/textDiff.ts';

/** Below so many characters two values are easier to compare next to each other than inside each other. */
const shortText = 24;

const useStyles = makeStyles({
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  removed: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    textDecorationLine: 'line-through',
  },
  /** A whole row that is gone must stay easy to read: it has no line through it. */
  gone: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    textDecorationLine: 'none',
  },
  added: {
    color: tokens.colorPaletteGreenForeground2,
    backgroundColor: tokens.colorPaletteGreenBackground2,
    textDecorationLine: 'none',
  },
  arrow: { marginInline: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
});

type Props = { before: string | null; after: string | null; by: 'words' | 'names' };

export const ChangedText = memo(function ChangedText({ before, after, by }: Props) {
  const styles = useStyles();
  if (before === null || after === null) {
    return (
      <p className={styles.text}>
        {before !== null && <del className={styles.gone}>{before}</del>}
        {after !== null && <ins className={styles.added}>{after}</ins>}
      </p>
    );
  }
  if (before.length < shortText && after.length < shortText) {
    return (
      <p className={styles.text}>
        <del className={styles.removed}>{before}</del>
        <span className={styles.arrow} aria-label="改为">
          →
        </span>
        <ins className={styles.added}>{after}</ins>
      </p>
    );
  }
  return (
    <p className={styles.text}>
      {diffTexts(before, after, by).map(({ kind, text }, at) =>
        kind === 'same' ? (
          <span key={at}>{text}</span>
        ) : kind === 'removed' ? (
          <del key={at} className={styles.removed}>
            {text}
          </del>
        ) : (
          <ins key={at} className={styles.added}>
            {text}
          </ins>
        ),
      )}
    </p>
  );
});
