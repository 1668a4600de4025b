// The head of a proposed plan: title, number, issuer, dates, how much there is, and the stages.
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatDay } from '#shared/calendar/format.ts';
import type { PlanProposal } from '#shared/document/proposal.ts';
import { countsOf, daysInWords, stageDays } from './proposalTree.ts';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr) max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    marginBlockStart: tokens.spacingVerticalXS,
  },
  name: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0 },
  missing: { color: tokens.colorNeutralForeground3 },
  wide: { margin: 0, gridColumn: '2 / -1' },
  counts: {
    marginBlock: tokens.spacingVerticalS,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  stages: { margin: 0, padding: 0, listStyleType: 'none' },
  stage: { display: 'flex', gap: tokens.spacingHorizontalS },
  stageName: { minWidth: '98px' },
});

export function ProposalHead({ proposal }: { proposal: PlanProposal }) {
  const styles = useStyles();
  const { title, documentNumber, issuer, issued, period, stages } = proposal;
  const counts = countsOf(proposal);
  const fact = (words: string | null) =>
    words ? words : <span className={styles.missing}>未写明</span>;
  return (
    <header>
      <h2 className={styles.title}>{title || '（没有认出标题）'}</h2>
      <dl className={styles.facts}>
        <dt className={styles.name}>文号</dt>
        <dd className={styles.fact}>{fact(documentNumber)}</dd>
        <dt className={styles.name}>印发日期</dt>
        <dd className={styles.fact}>{fact(issued && formatDay(issued))}</dd>
        <dt className={styles.name}>发文机关</dt>
        <dd className={styles.wide}>{fact(issuer)}</dd>
        <dt className={styles.name}>计划期限</dt>
        <dd className={styles.wide}>{fact(daysInWords(period.start, period.end))}</dd>
        {stages.length > 0 ? (
          <>
            <dt className={styles.name}>工作阶段</dt>
            <dd className={styles.wide}>
              <ol className={styles.stages}>
                {stages.map((stage, index) => (
                  <li key={index} className={styles.stage} title={stage.text || undefined}>
                    <span className={styles.stageName}>{stage.name}</span>
                    <span>{stageDays(stage)}</span>
                  </li>
                ))}
              </ol>
            </dd>
          </>
        ) : null}
      </dl>
      <div className={styles.counts}>
        {counts.actions}个行动　{counts.projects}个工程（项目）　{counts.tasks}项任务　涉及
        {counts.units}个单位
      </div>
    </header>
  );
}
