// The doubtful places of a notice, always in view above the proposed plan: each one leads to its place in the text.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import type { ProposalWarning } from '#shared/document/proposal.ts';

const useStyles = makeStyles({
  frame: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorPaletteDarkOrangeBorder1}`,
    backgroundColor: tokens.colorPaletteDarkOrangeBackground1,
  },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none', maxHeight: '108px', overflowY: 'auto' },
  warning: {
    display: 'block',
    width: '100%',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    textAlign: 'start',
    cursor: 'pointer',
    paddingBlock: '2px',
    paddingInline: tokens.spacingHorizontalL,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  selected: { backgroundColor: tokens.colorPaletteYellowBackground2 },
});

type Props = {
  warnings: readonly ProposalWarning[];
  selected: number | null;
  onSelect: (index: number) => void;
};

export function WarningList({ warnings, selected, onSelect }: Props) {
  const styles = useStyles();
  if (warnings.length === 0) return null;
  return (
    <section className={styles.frame} aria-label="请核对">
      <h2 className={styles.heading}>
        <WarningRegular aria-hidden />
        请核对（{warnings.length}处）
      </h2>
      <ul className={styles.list}>
        {warnings.map(({ message }, index) => (
          <li key={index}>
            <button
              type="button"
              className={mergeClasses(styles.warning, index === selected && styles.selected)}
              aria-pressed={index === selected}
              onClick={() => onSelect(index)}
            >
              {message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
