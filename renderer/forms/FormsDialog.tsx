// Sends out: chooses the period, writes one workbook a unit into a folder, then lists them.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { periodLabel, periodOf } from '#shared/calendar/periods.ts';
import { reportingUnits } from '#shared/forms/reportingUnits.ts';
import type { WrittenFile } from '#shared/ipc/calls.ts';
import { planOf } from '#shared/plan/document.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { NoPlanDialog } from '../parts/NoPlanDialog.tsx';
import { PeriodPicker } from '../parts/PeriodPicker.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { useMirrorState } from '../parts/useMirrorState.ts';
import { WaitingBar } from '../parts/WaitingBar.tsx';
import { UnitsSummary } from './UnitsSummary.tsx';
import { WrittenForms } from './WrittenForms.tsx';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
});

const title = '发表';
const progressLabel = '正在生成反馈表';

type Props = { mirror: Mirror; onClose: () => void };

export function FormsDialog({ mirror, onClose }: Props) {
  const { plan } = useMirrorState(mirror);
  if (!plan) return <NoPlanDialog title={title} onClose={onClose} />;
  return <FormsOfPlan mirror={mirror} plan={plan} onClose={onClose} />;
}

type Written = { period: string; folder: WrittenFile; files: { unit: string; name: string }[] };

function FormsOfPlan({ mirror, plan, onClose }: Props & { plan: OpenPlan }) {
  const styles = useStyles();
  const { progress } = useMirrorState(mirror);
  const { busy, problem, run } = useCall();
  const [period, setPeriod] = useState(() => periodOf(plan.asOf, 'month'));
  const [written, setWritten] = useState<Written | null>(null);
  const { units, withoutMembers } = reportingUnits(plan.document);
  const { start, end } = planOf(plan.document);

  const write = async () => {
    const reply = await run(() => mirror.bridge.call('forms:write', { period }));
    if (reply) setWritten({ period: periodLabel(period), ...reply });
  };
  const openFolder = ({ token }: WrittenFile) =>
    void run(() => mirror.bridge.call('file:open', { token }));

  const buttons = written ? (
    <>
      <Button icon={<FolderOpenRegular />} onClick={() => openFolder(written.folder)}>
        打开文件夹
      </Button>
      <Button appearance="primary" onClick={onClose}>
        完成
      </Button>
    </>
  ) : (
    <>
      <Button disabled={busy} onClick={onClose}>
        取消
      </Button>
      <Button
        appearance="primary"
        disabled={busy || units.length === 0}
        onClick={() => void write()}
      >
        选择文件夹并生成
      </Button>
    </>
  );

  return (
    <DialogFrame title={title} onClose={onClose} busy={busy} width={680} buttons={buttons}>
      <ProblemBar problem={problem} />
      {written ? (
        <WrittenForms period={written.period} folder={written.folder} files={written.files} />
      ) : (
        <>
          <div className={styles.hint}>
            给每个单位生成一份反馈表，表中列出该单位牵头和配合的任务，由单位填写后发回。
          </div>
          <PeriodPicker
            value={period}
            onChange={(chosen) => chosen && setPeriod(chosen)}
            day={plan.asOf}
            range={{ start, end }}
            disabled={busy}
          />
          <UnitsSummary units={units} withoutMembers={withoutMembers} />
          <WaitingBar busy={busy} progress={progress} label={progressLabel} />
        </>
      )}
    </DialogFrame>
  );
}
