// A consolidated sheet into one of the office's own workbooks: which, what it has no place for, then the file.
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
import { useState, type ReactNode } from 'react';
import { periodOf } from '#shared/calendar/periods.ts';
import type { SheetDesign } from '#shared/consolidate/design.ts';
import type { WrittenFile } from '#shared/ipc/calls.ts';
import { leftOut } from '#shared/ownSheets/sheetFill.ts';
import type { Period } from '#shared/plan/model.ts';
import { templatesFor } from '#shared/templates/uses.ts';
import { TemplatesDialog } from '../forms/TemplatesDialog.tsx';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { WorkBar } from '../parts/WorkBar.tsx';
import { ExportedBar, WrittenFileButtons } from '../parts/WrittenFile.tsx';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  mirror: Mirror;
  plan: OpenPlan;
  design: SheetDesign;
  /** The name that the design is chosen by. */
  name: string;
  period: Period | null;
  onClose: () => void;
};

export function OwnSheetDialog({ mirror, plan, design, name, period, onClose }: Props): ReactNode {
  const styles = useStyles();
  const { bridge } = mirror;
  const { busy, problem, run } = useCall();
  const templates = templatesFor(plan.document, 'consolidated');
  const [wanted, setWanted] = useState<string | null>(null);
  const [keeping, setKeeping] = useState(false);
  const [written, setWritten] = useState<(WrittenFile & { tooHigh: number }) | null>(null);
  const chosen = templates.find(({ id }) => id === wanted) ?? templates[0];
  const left = chosen ? leftOut(design, chosen) : [];

  const write = async () => {
    if (!chosen) return;
    const request = { template: chosen.id, design, period };
    const file = await run(() => bridge.call('sheets:own', request));
    if (file) setWritten(file);
  };

  const buttons = written ? (
    <WrittenFileButtons
      onCall={(call) => void run(() => bridge.call(call, { token: written.token }))}
      onClose={onClose}
    />
  ) : (
    <>
      <Button
        appearance={templates.length === 0 ? 'primary' : 'secondary'}
        disabled={busy}
        onClick={() => setKeeping(true)}
      >
        {templates.length === 0 ? '添加模板…' : '管理模板…'}
      </Button>
      <Button disabled={busy} onClick={onClose}>
        取消
      </Button>
      <Button appearance="primary" disabled={busy || !chosen} onClick={() => void write()}>
        导出…
      </Button>
    </>
  );
  return (
    <DialogFrame
      help="ownSheets"
      title="填入本单位表格"
      onClose={onClose}
      busy={busy}
      width={640}
      buttons={buttons}
    >
      <ProblemBar problem={problem} />
      {written ? (
        <>
          <ExportedBar written={written} />
          {written.tooHigh > 0 && (
            <MessageBar intent="warning" layout="multiline" role="status">
              <MessageBarBody>
                有{written.tooHigh}行文字太多，行高已到 Excel
                的上限，打印时显示不全。请在汇总表样式里限制文字长度，或加宽表格的列。
              </MessageBarBody>
            </MessageBar>
          )}
        </>
      ) : (
        <>
          <div className={styles.hint}>
            {templates.length === 0
              ? '上报用的汇总表有统一格式时，可以直接填进那份表格（.xlsx）：表头、公式、合并、页眉页脚和打印设置都不变。先添加一份，确认一次各列填什么，以后随计划保存。'
              : `按“${name}”的分组和次序，任务逐行填入表格；表头、公式、合并、页眉页脚和打印设置都不变。`}
          </div>
          {templates.length > 0 && (
            <Field label="表格">
              <RadioGroup
                value={chosen?.id ?? ''}
                disabled={busy}
                onChange={(_, { value }) => setWanted(value)}
              >
                {templates.map((template) => (
                  <Radio
                    key={template.id}
                    value={template.id}
                    label={`${template.name}（${template.file}）`}
                  />
                ))}
              </RadioGroup>
            </Field>
          )}
          {left.length > 0 && (
            <MessageBar intent="info" layout="multiline" role="status">
              <MessageBarBody>这份表格里没有、不会写入的：{left.join('、')}。</MessageBarBody>
            </MessageBar>
          )}
          <WorkBar mirror={mirror} busy={busy} label="正在填写表格" />
        </>
      )}
      {keeping && (
        <TemplatesDialog
          mirror={mirror}
          plan={plan}
          period={period ?? periodOf(plan.asOf, 'month')}
          use="consolidated"
          onClose={(kept) => {
            setKeeping(false);
            if (kept !== null) setWanted(kept);
          }}
        />
      )}
    </DialogFrame>
  );
}
