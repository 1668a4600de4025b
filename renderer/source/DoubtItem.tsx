// One doubt in the list: its reason leads to the place, the box in front says whether it is done with.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalM,
    contentVisibility: 'auto',
    containIntrinsicHeight: 'auto 24px',
  },
  current: { backgroundColor: tokens.colorPaletteYellowBackground2 },
  box: { flexShrink: 0, margin: 0, marginBlockStart: '6px' },
  words: {
    flexGrow: 1,
    border: 'none',
    padding: 0,
    paddingBlock: '3px',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  settled: { color: tokens.colorNeutralForeground3 },
});

type Props = {
  index: number;
  message: string;
  state: 'open' | 'ticked' | 'corrected';
  current: boolean;
  onGo: (index: number) => void;
  onToggle: (index: number) => void;
};

export const DoubtItem = memo(function DoubtItem(props: Props) {
  const { index, message, state, current, onGo, onToggle } = props;
  const styles = useStyles();
  return (
    <li data-doubt-line={index} className={mergeClasses(styles.item, current && styles.current)}>
      <input
        type="checkbox"
        className={styles.box}
        checked={state !== 'open'}
        // What was corrected is settled by the correction: undoing that opens it again.
        disabled={state === 'corrected'}
        aria-label={`已核对：${message}`}
        onChange={() => onToggle(index)}
      />
      <button
        type="button"
        className={mergeClasses(styles.words, state !== 'open' && styles.settled)}
        aria-current={current || undefined}
        onClick={() => onGo(index)}
      >
        {message}
        {state === 'corrected' && '（已改）'}
      </button>
    </li>
  );
});
