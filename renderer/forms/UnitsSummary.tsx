// Who gets a workbook and who does not: collectives that nobody has filled in yet.
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { ReportingUnit } from '#shared/forms/reportingUnits.ts';
import type { UnitRow } from '#shared/plan/model.ts';
import { wordProblem } from '#shared/words/problems.ts';

const useStyles = makeStyles({
  units: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  count: { fontWeight: tokens.fontWeightSemibold },
  names: {
    maxHeight: '100px',
    overflowY: 'auto',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalS,
  },
});

type Props = { units: readonly ReportingUnit[]; withoutMembers: readonly UnitRow[] };

export function UnitsSummary({ units, withoutMembers }: Props) {
  const styles = useStyles();
  return (
    <>
      {units.length > 0 ? (
        <div className={styles.units}>
          <div className={styles.count}>将生成{units.length}份，每个单位一份：</div>
          {/* A list that scrolls must be reachable by keyboard. */}
          <div className={styles.names} tabIndex={0} role="group" aria-label="将收到反馈表的单位">
            {units.map(({ unit }) => unit.name).join('、')}
          </div>
        </div>
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{wordProblem({ code: 'unitsWithoutForms' })}</MessageBarBody>
        </MessageBar>
      )}
      {withoutMembers.length > 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{withoutMembers.length}个集体称谓没有对应的单位</MessageBarTitle>
            {`“${withoutMembers.map(({ name }) => name).join('”“')}”不会生成反馈表。`}
            如需生成，请先在“单位”表的“包含单位”一列填写具体单位。
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </>
  );
}
