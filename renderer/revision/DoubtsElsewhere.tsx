// What is doubtful in the revised document and touches no difference: nothing to decide, but to be looked at.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ProposalWarning } from '#shared/document/proposal.ts';

const useStyles = makeStyles({
  title: {
    margin: 0,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  doubt: {
    width: '100%',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
  },
});

type Props = { doubts: readonly ProposalWarning[]; onDoubt: (index: number) => void };

export function DoubtsElsewhere({ doubts, onDoubt }: Props) {
  const styles = useStyles();
  if (doubts.length === 0) return null;
  return (
    <section aria-label="其他存疑处">
      <h2 className={styles.title}>其他存疑处（{doubts.length}处，与以上改动无关，请核对原文）</h2>
      <ul className={styles.list}>
        {doubts.map(({ message }, index) => (
          <li key={index}>
            <button type="button" className={styles.doubt} onClick={() => onDoubt(index)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
