// A proposed task: its text, then who leads and supports, what is to be reached, and by when.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ProposedDeadline, ProposedTask } from '#shared/document/proposal.ts';
import { targetWords } from '#shared/view/viewRow.ts';
import { deadlineInWords } from './proposalTree.ts';

const useStyles = makeStyles({
  details: { flexGrow: 1, minWidth: 0 },
  text: {
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
  },
  whole: { display: 'block' },
  facts: {
    display: 'grid',
    gridTemplateColumns: '36px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    marginBlockStart: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  name: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, color: tokens.colorNeutralForeground2 },
  missing: { color: tokens.colorPaletteRedForeground1 },
  basis: { color: tokens.colorNeutralForeground3 },
  inferred: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** `whole` shows the text in full; otherwise two lines of it. */
export function TaskDetails({ task, whole }: { task: ProposedTask; whole: boolean }) {
  const styles = useStyles();
  const { leads, supports, targets, deadlines } = task;
  return (
    <div className={styles.details}>
      <div className={mergeClasses(styles.text, whole && styles.whole)}>{task.text}</div>
      <dl className={styles.facts}>
        <dt className={styles.name}>牵头</dt>
        <dd className={mergeClasses(styles.fact, leads.length === 0 && styles.missing)}>
          {leads.join('、') || '未写明，请在创建后补充'}
        </dd>
        {supports.length > 0 ? (
          <>
            <dt className={styles.name}>配合</dt>
            <dd className={styles.fact}>{supports.join('、')}</dd>
          </>
        ) : null}
        {targets.length > 0 ? (
          <>
            <dt className={styles.name}>目标</dt>
            <dd className={styles.fact}>{targets.map(targetWords).join('；')}</dd>
          </>
        ) : null}
        <dt className={styles.name}>时限</dt>
        <dd className={styles.fact}>
          {deadlines.length === 0
            ? '未写明'
            : deadlines.map((deadline, index) => (
                <DeadlineLine key={index} deadline={deadline} several={deadlines.length > 1} />
              ))}
        </dd>
      </dl>
    </div>
  );
}

function DeadlineLine({ deadline, several }: { deadline: ProposedDeadline; several: boolean }) {
  const styles = useStyles();
  const { when, basis } = deadlineInWords(deadline);
  const said = deadline.basis === 'inherited' || deadline.raw === when ? '' : deadline.raw;
  return (
    <div title={deadline.note || undefined}>
      {when}
      <span
        className={mergeClasses(styles.basis, deadline.basis === 'inferred' && styles.inferred)}
      >
        （{basis}
        {said ? `：${said}` : ''}）
      </span>
      {several ? deadline.what : ''}
    </div>
  );
}
