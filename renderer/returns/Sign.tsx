// How a returned file fared: a sign, a word and a colour, so that none of them speaks alone.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReturnStatus } from '#shared/returns/review.ts';

const useStyles = makeStyles({
  sign: { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  merged: { color: tokens.colorPaletteGreenForeground1 },
  review: { color: tokens.colorPaletteDarkOrangeForeground1 },
  rejected: { color: tokens.colorPaletteRedForeground1 },
});

const words: Record<ReturnStatus, string> = {
  merged: '✓ 可直接合并',
  review: '▲ 需要核对',
  rejected: '✕ 不能读取',
};

export function Sign({ status, count }: { status: ReturnStatus; count?: number }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.sign, styles[status])}>
      {words[status]}
      {count === undefined ? '' : `${count}个`}
    </span>
  );
}
