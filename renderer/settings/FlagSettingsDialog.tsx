// When the plan raises its flags: days of warning, lights, days off, lagging, reports that are due. One edit of the plan.
import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { NoticeRhythm } from '#shared/duties/noticeRhythm.ts';
import type { Day, PlanRow } from '#shared/plan/model.ts';
import {
  checkSettings,
  reportsStand,
  type LightScheme,
  type PlanSettings,
} from '#shared/plan/settings.ts';
import { leadDaysText, readLeadDays } from '#shared/plan/typedLeadDays.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { DueRule } from '../holidays/DueRule.tsx';
import { EditDialog } from '../units/EditDialog.tsx';
import type { SendEdit } from '../units/UnitsPanel.tsx';
import { ReportFields } from './ReportFields.tsx';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
});

type Props = {
  plan: PlanRow;
  asOf: Day;
  /** How often the notice asks for reports, or null. */
  notice: NoticeRhythm | null;
  readOnly: boolean;
  onEdit: SendEdit;
  onClose(): void;
};

export function FlagSettingsDialog(props: Props): ReactNode {
  const { plan, asOf, notice, readOnly, onEdit, onClose } = props;
  const styles = useStyles();
  const [settings, setSettings] = useState<PlanSettings>(plan.settings);
  const [leads, setLeads] = useState(leadDaysText(plan.settings.leadDays));
  const [lag, setLag] = useState(String(plan.settings.behindBy));
  const [grace, setGrace] = useState(String(plan.settings.reports.graceDays));
  const change = (values: Partial<PlanSettings>) => setSettings({ ...settings, ...values });
  const typed: PlanSettings = {
    ...settings,
    leadDays: readLeadDays(leads) ?? [],
    behindBy: wholeNumber(lag),
    reports: { ...settings.reports, graceDays: wholeNumber(grace) },
  };
  const code = checkSettings(typed);
  // Looked at by itself: what is wrong further up is said first.
  const reportsWrong = !reportsStand(typed.reports);
  const wrong = (own: string) => (code === own ? wordProblem({ code: own }) : null);

  return (
    <EditDialog
      help="flags"
      title="预警设置"
      action="确定"
      width={660}
      ready={code === null && !readOnly}
      edit={() => ({
        label: '修改预警设置',
        operations: [{ type: 'set', sheet: 'plan', id: 'plan', values: { settings: typed } }],
      })}
      onEdit={onEdit}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <Field
          label="提前几天提醒"
          hint="分几档填几个数，如30、15、7。"
          validationMessage={wrong('badLeadDays')}
        >
          <Input value={leads} disabled={readOnly} onChange={(_, { value }) => setLeads(value)} />
        </Field>
        <Field
          label="进度滞后多少个百分点预警"
          hint="个别单位不同的，在“单位”表中填写。"
          validationMessage={wrong('badBehindBy')}
        >
          <Input value={lag} disabled={readOnly} onChange={(_, { value }) => setLag(value)} />
        </Field>
      </div>
      <Field label="灯的颜色">
        <RadioGroup
          value={settings.lights}
          disabled={readOnly}
          onChange={(_, { value }) => change({ lights: value as LightScheme })}
        >
          <Radio value="three" label="红、黄、绿：临期都亮黄灯" />
          <Radio value="four" label="红、黄、蓝、绿：刚进入提醒期的亮蓝灯，接近时限的亮黄灯" />
        </RadioGroup>
      </Field>
      <DueRule
        rule={settings.dueOnHoliday}
        disabled={readOnly}
        onRule={(dueOnHoliday) => change({ dueOnHoliday })}
      />
      <ReportFields
        plan={plan}
        reports={settings.reports}
        grace={grace}
        graceDays={typed.reports.graceDays}
        problem={reportsWrong ? wordProblem({ code: 'badReports' }) : null}
        asOf={asOf}
        notice={notice}
        disabled={readOnly}
        onReports={(reports) => change({ reports })}
        onGrace={setGrace}
      />
    </EditDialog>
  );
}

/** NaN where no whole number stands, which the check refuses. */
function wholeNumber(text: string): number {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,4}$/.test(plain) ? Number(plain) : Number.NaN;
}
