// How a returned file fared: a sign, a word and a colour, so that none of them speaks alone.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { fileStates } from '#shared/returns/fileOrder.ts';
import type { FileState } from '#shared/returns/review.ts';

const useStyles = makeStyles({
  sign: { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  unfilled: { color: tokens.colorPaletteDarkOrangeForeground1 },
  clean: { color: tokens.colorPaletteGreenForeground1 },
  decide: { color: tokens.colorPaletteDarkOrangeForeground1 },
  refused: { color: tokens.colorPaletteRedForeground1 },
  left: { color: tokens.colorNeutralForeground2 },
  merged: { color: tokens.colorNeutralForeground1 },
});

export function StateSign({ state, count }: { state: FileState; count?: number }) {
  const styles = useStyles();
  const { sign, word } = fileStates[state];
  return (
    <span className={mergeClasses(styles.sign, styles[state])}>
      {sign} {word}
      {count === undefined ? '' : ` ${count}`}
    </span>
  );
}
