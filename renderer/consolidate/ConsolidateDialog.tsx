// Writes the consolidated sheet: how it is ordered, for which period, as of which day; then opens it.
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { FolderOpenRegular, OpenRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { formatDay } from '#shared/calendar/format.ts';
import { periodLabel, periodOf } from '#shared/calendar/periods.ts';
import { hasCome } from '#shared/consolidate/asOfWords.ts';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import type { WrittenFile } from '#shared/ipc/calls.ts';
import { planOf } from '#shared/plan/document.ts';
import type { Day, Period } from '#shared/plan/model.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { NoPlanDialog } from '../parts/NoPlanDialog.tsx';
import { PeriodPicker } from '../parts/PeriodPicker.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { useMirrorState } from '../parts/useMirrorState.ts';
import { WaitingBar } from '../parts/WaitingBar.tsx';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  place: { overflowWrap: 'anywhere' },
});

const title = '汇总';

type ConsolidateBy = 'action' | 'unit' | 'status';
const orders: readonly { by: ConsolidateBy; label: string }[] = [
  { by: 'action', label: '行动' },
  { by: 'unit', label: '牵头单位' },
  { by: 'status', label: '状态' },
];

type Props = { mirror: Mirror; onClose: () => void };

export function ConsolidateDialog({ mirror, onClose }: Props) {
  const { plan } = useMirrorState(mirror);
  if (!plan) return <NoPlanDialog title={title} onClose={onClose} />;
  return <ConsolidatePlan mirror={mirror} plan={plan} onClose={onClose} />;
}

function ConsolidatePlan({ mirror, plan, onClose }: Props & { plan: OpenPlan }) {
  const styles = useStyles();
  const { progress } = useMirrorState(mirror);
  const { busy, problem, run } = useCall();
  const [by, setBy] = useState<ConsolidateBy>('action');
  const [period, setPeriod] = useState<Period | null>(() => periodOf(plan.asOf, 'month'));
  const [written, setWritten] = useState<WrittenFile | null>(null);
  const { start, end } = planOf(plan.document);

  const chosen = orders.find((order) => order.by === by);
  const write = async () => {
    const file = await run(() =>
      mirror.bridge.call('consolidate:write', {
        period,
        name: `按${chosen?.label ?? ''}`,
        design: builtInDesign(by),
      }),
    );
    if (file) setWritten(file);
  };

  const buttons = written ? (
    <>
      <Button
        icon={<FolderOpenRegular />}
        onClick={() => void run(() => mirror.bridge.call('file:show', { token: written.token }))}
      >
        打开所在文件夹
      </Button>
      <Button
        icon={<OpenRegular />}
        onClick={() => void run(() => mirror.bridge.call('file:open', { token: written.token }))}
      >
        打开文件
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
      <Button appearance="primary" disabled={busy} onClick={() => void write()}>
        导出
      </Button>
    </>
  );

  return (
    <DialogFrame title={title} onClose={onClose} busy={busy} width={600} buttons={buttons}>
      <ProblemBar problem={problem} />
      {written ? (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>
            汇总表“{written.name}”已导出。
            <div className={styles.place}>位置：{written.place}</div>
          </MessageBarBody>
        </MessageBar>
      ) : (
        <>
          <div className={styles.hint}>
            导出一份可以打印的汇总表，状态、完成率、时限、进展和预警都截至{formatDay(plan.asOf)}。
          </div>
          {plan.asOf !== plan.today && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{otherDayWords(plan)}</MessageBarBody>
            </MessageBar>
          )}
          <Field label="排列方式" hint={`任务按${chosen?.label ?? ''}分组列出。`}>
            <RadioGroup
              layout="horizontal"
              value={by}
              disabled={busy}
              onChange={(_, data) =>
                setBy(orders.find((order) => order.by === data.value)?.by ?? by)
              }
            >
              {orders.map((order) => (
                <Radio key={order.by} value={order.by} label={`按${order.label}`} />
              ))}
            </RadioGroup>
          </Field>
          <PeriodPicker
            value={period}
            onChange={setPeriod}
            day={plan.asOf}
            range={{ start, end }}
            allowNone
            disabled={busy}
          />
          <div className={styles.hint}>{periodWords(period, plan.asOf)}</div>
          <WaitingBar busy={busy} progress={progress} label="正在生成汇总表" />
        </>
      )}
    </DialogFrame>
  );
}

function periodWords(period: Period | null, asOf: Day): string {
  if (period === null) return '不分期次：每项任务列出各单位最近一次反馈的进展。';
  return hasCome(period, asOf)
    ? '只列出本期反馈的进展，没有反馈的单位注明“未报”，交回而没有填的注明“已交回、未填写”。'
    : `${periodLabel(period)}在截至日之后才开始，没有应报的进展，不列“未报”。`;
}

/** The sheet is of the day that the window shows, which the clerk may have forgotten. */
function otherDayWords({ asOf, today }: OpenPlan): string {
  return asOf < today
    ? `窗口的截至日是${formatDay(asOf)}，不是今天：汇总表按当时的情况导出，此后的变化不计。`
    : `窗口的截至日${formatDay(asOf)}还没有到：现在没有完成的，按到时没有完成列出。`;
}
