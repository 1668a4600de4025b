// How often units report on the plan, from which period on, how long after its end; in words, and what the notice says of it.
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { periodLabel, periodOf } from '#shared/calendar/periods.ts';
import type { NoticeRhythm } from '#shared/duties/noticeRhythm.ts';
import type { Day, PlanRow } from '#shared/plan/model.ts';
import { reportWords } from '#shared/plan/reportPeriods.ts';
import type { PlanSettings, ReportRhythm } from '#shared/plan/settings.ts';
import { periodChoices } from '../parts/periodChoices.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '1.4fr 1fr 1fr',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
  example: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

const rhythms: readonly { every: ReportRhythm; label: string }[] = [
  { every: 'none', label: '不定期，只看发过或收过反馈表的期次' },
  { every: 'month', label: '每月' },
  { every: 'quarter', label: '每季度' },
  { every: 'half', label: '每半年' },
  { every: 'year', label: '每年' },
];

type Reports = PlanSettings['reports'];

type Props = {
  plan: PlanRow;
  reports: Reports;
  /** The days of grace as typed. */
  grace: string;
  /** The number in it; no number where none stands. */
  graceDays: number;
  problem: string | null;
  asOf: Day;
  /** What the notice says of it, or null. */
  notice: NoticeRhythm | null;
  disabled: boolean;
  onReports(reports: Reports): void;
  onGrace(text: string): void;
};

export function ReportFields(props: Props): ReactNode {
  const { plan, reports, grace, graceDays: days, problem, asOf, notice, disabled } = props;
  const { onReports, onGrace } = props;
  const styles = useStyles();
  const { every, from } = reports;
  const typed = { ...reports, graceDays: days };
  const asNotice =
    notice?.every === every && (notice.graceDays === null || notice.graceDays === typed.graceDays);
  const takeNotice = ({ every: rhythm, graceDays }: NoticeRhythm) => {
    onReports({ ...reports, every: rhythm, from: null });
    if (graceDays !== null) onGrace(String(graceDays));
  };
  const first = every === 'none' ? null : (from ?? periodOf(plan.start ?? asOf, every));
  return (
    <>
      <div className={styles.row}>
        <Field label="各单位多久报送一次进展">
          <Select
            value={every}
            disabled={disabled}
            onChange={(_, { value }) =>
              onReports({ ...reports, every: value as ReportRhythm, from: null })
            }
          >
            {rhythms.map((rhythm) => (
              <option key={rhythm.every} value={rhythm.every}>
                {rhythm.label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="从哪一期起">
          <Select
            value={from ?? ''}
            disabled={disabled || first === null}
            onChange={(_, { value }) =>
              onReports({ ...reports, from: value === '' ? null : value })
            }
          >
            <option value="">计划开始的一期</option>
            {first !== null &&
              periodChoices(first, asOf, plan).map((period) => (
                <option key={period} value={period}>
                  {periodLabel(period)}
                </option>
              ))}
          </Select>
        </Field>
        <Field label="期满后几天内报送" validationMessage={problem}>
          <Input value={grace} disabled={disabled} onChange={(_, { value }) => onGrace(value)} />
        </Field>
      </div>
      {problem === null && (
        <span className={styles.example}>
          {reportWords({ ...plan, settings: { ...plan.settings, reports: typed } }, asOf)}
          {every !== 'none' && '到期没有报送的单位列入预警。'}
        </span>
      )}
      {notice && !asNotice && (
        <span className={styles.example}>
          通知写明“{notice.words}”。
          <Button size="small" disabled={disabled} onClick={() => takeNotice(notice)}>
            按通知设置
          </Button>
        </span>
      )}
    </>
  );
}
