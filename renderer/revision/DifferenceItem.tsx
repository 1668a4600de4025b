// One difference: what it is about, before and after, why it is asked, and what is done with it.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import type { ReviewedDifference } from '#shared/document/revision/difference.ts';
import { ChangedText } from './ChangedText.tsx';
import type { Decision, DifferenceWords } from './decisions.ts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid transparent',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    contentVisibility: 'auto',
    containIntrinsicHeight: 'auto 84px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, minWidth: 0, alignItems: 'baseline' },
  field: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  about: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  open: { color: tokens.colorPaletteDarkOrangeForeground1, whiteSpace: 'nowrap' },
  body: { gridColumn: 1, minWidth: 0 },
  kept: { opacity: 0.75 },
  reason: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: {
    gridColumn: 2,
    gridRow: '1 / span 2',
    display: 'flex',
    gap: '4px',
    alignSelf: 'start',
  },
  button: { minWidth: 'auto', paddingInline: '8px', whiteSpace: 'nowrap' },
});

type Props = {
  difference: ReviewedDifference;
  words: Pick<DifferenceWords, 'choices' | 'keepFirst'>;
  /** What differs, where that is not told by what it was and will be. */
  body: ReactNode;
  decision: Decision;
  open: boolean;
  current: boolean;
  /** Whether the keyboard can reach it: one of the list can. */
  reachable: boolean;
  locked: boolean;
  onCurrent: (id: string) => void;
  onDecide: (difference: ReviewedDifference, decision: Decision) => void;
};

export const DifferenceItem = memo(function DifferenceItem(props: Props) {
  const {
    difference,
    words,
    body,
    decision,
    open,
    current,
    reachable,
    locked,
    onCurrent,
    onDecide,
  } = props;
  const styles = useStyles();
  const { id, kind, field, about, before, after, reason, choices } = difference;
  return (
    // The keys of the list are handled by the list; a click on the item makes it the current one.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <li
      data-difference={id}
      aria-current={current || undefined}
      tabIndex={reachable ? 0 : -1}
      className={mergeClasses(styles.item, current && styles.current)}
      onClick={() => onCurrent(id)}
      onFocus={() => onCurrent(id)}
    >
      <div className={styles.head}>
        <span className={styles.field}>{field}</span>
        {about !== '' && (
          <span className={styles.about} title={about}>
            {about}
          </span>
        )}
        {open && <span className={styles.open}>待决定</span>}
      </div>
      <div className={styles.buttons} role="group" aria-label={`${field}${about}`}>
        {(words.keepFirst ? ['keep' as const, ...choices] : [...choices, 'keep' as const]).map(
          (choice) => (
            <Button
              key={choice}
              size="small"
              tabIndex={reachable ? 0 : -1}
              className={styles.button}
              appearance={choice === decision && !open ? 'primary' : 'outline'}
              aria-pressed={choice === decision && !open}
              disabledFocusable={locked}
              onClick={() => onDecide(difference, choice)}
            >
              {words.choices[choice]}
            </Button>
          ),
        )}
      </div>
      <div
        className={mergeClasses(
          styles.body,
          body === null && decision === 'keep' && !open && styles.kept,
        )}
      >
        {body ?? (
          <ChangedText
            before={before}
            after={after}
            by={kind === 'leads' || kind === 'supports' ? 'names' : 'words'}
          />
        )}
        {reason !== '' && <div className={styles.reason}>{reason}</div>}
      </div>
    </li>
  );
});
