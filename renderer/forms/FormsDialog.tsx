// Sends out: for a period, who has a form and who has returned it; chooses units, writes their workbooks into a folder.
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import { periodLabel, periodOf } from '#shared/calendar/periods.ts';
import { reportingUnits } from '#shared/forms/reportingUnits.ts';
import { sentRecord, unitsToSend } from '#shared/forms/sentRecord.ts';
import type { FormsFolder, FormsWritten } from '#shared/ipc/formCalls.ts';
import { planOf } from '#shared/plan/document.ts';
import type { Period } from '#shared/plan/model.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { NoPlanDialog } from '../parts/NoPlanDialog.tsx';
import { PeriodPicker } from '../parts/PeriodPicker.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { useMirrorState } from '../parts/useMirrorState.ts';
import { WorkBar } from '../parts/WorkBar.tsx';
import { formChoices, styleChoices, usualForm, type BuiltIn } from './draftStyle.ts';
import { ExistingFiles } from './ExistingFiles.tsx';
import { SentRecord } from './SentRecord.tsx';
import { StylesDialog } from './StylesDialog.tsx';
import { TemplatesDialog } from './TemplatesDialog.tsx';
import { WithoutForms } from './WithoutForms.tsx';
import { WrittenForms } from './WrittenForms.tsx';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  top: {
    display: 'flex',
    alignItems: 'flex-end',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
  },
  style: { width: '240px' },
});

const title = '发表';
const progressLabel = '正在生成反馈表';

type Props = { mirror: Mirror; onClose: () => void };

export function FormsDialog({ mirror, onClose }: Props) {
  const plan = useMirrorState(mirror, 'plan');
  if (!plan) return <NoPlanDialog title={title} onClose={onClose} />;
  return <FormsOfPlan mirror={mirror} plan={plan} onClose={onClose} />;
}

const noStyles: readonly BuiltIn[] = [];

/** The definitions that lie beside the program; none before they are here. */
function useBuiltIn(mirror: Mirror): readonly BuiltIn[] {
  const [builtIn, setBuiltIn] = useState(noStyles);
  useEffect(() => {
    let here = true;
    const take = (styles: readonly BuiltIn[]) => {
      if (here) setBuiltIn(styles);
    };
    mirror.bridge.call('forms:styles', null).then(take, () => take(noStyles));
    return () => {
      here = false;
    };
  }, [mirror]);
  return builtIn;
}

/** Null: those that have no form yet, or one that lacks tasks. */
type Chosen = ReadonlySet<string> | null;
type Step =
  | { name: 'choose' }
  | { name: 'existing'; folder: FormsFolder }
  | { name: 'written'; written: FormsWritten };

function FormsOfPlan({ mirror, plan, onClose }: Props & { plan: OpenPlan }) {
  const styles = useStyles();
  const { busy, problem, run, clear } = useCall();
  const { document } = plan;
  const [period, setPeriod] = useState(() => periodOf(plan.asOf, 'month'));
  const [choice, setChoice] = useState<Chosen>(null);
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const builtIn = useBuiltIn(mirror);
  const choices = useMemo(
    () => formChoices(document, styleChoices(document, builtIn)),
    [document, builtIn],
  );
  const [form, setForm] = useState<string | null>(null);
  const [beside, setBeside] = useState<'styles' | 'templates' | null>(null);
  const style = choices.some(({ id }) => id === form) ? form : usualForm(document, choices);
  const { units, withoutMembers } = reportingUnits(document);
  const entries = useMemo(() => sentRecord(document, period), [document, period]);
  const chosen = useMemo(
    () => new Set(units.flatMap(({ unit }) => (choice?.has(unit.id) ? [unit.id] : []))),
    [units, choice],
  );
  const wanted = choice === null ? new Set(unitsToSend(entries)) : chosen;
  const { start, end } = planOf(document);

  const choosePeriod = (next: Period | null) => {
    if (next === null) return;
    setPeriod(next);
    setChoice(null);
  };
  const write = async (token: string, into: 'folder' | 'newFolder') => {
    const written = await run(() => mirror.bridge.call('forms:write', { token, into }));
    if (written) setStep({ name: 'written', written });
  };
  const choose = async (ids: readonly string[]) => {
    const all = ids.length === units.length;
    const request = { period, units: all ? null : [...ids], form: style ?? '' };
    const folder = await run(() => mirror.bridge.call('forms:choose', request));
    if (!folder) return;
    if (folder.existing.length > 0) setStep({ name: 'existing', folder });
    else await write(folder.token, 'folder');
  };
  const back = () => {
    clear();
    setChoice(null);
    setStep({ name: 'choose' });
  };
  const retry = (unitIds: readonly string[]) => {
    setChoice(new Set(unitIds));
    setStep({ name: 'choose' });
  };
  const open = (token: string) => void run(() => mirror.bridge.call('file:open', { token }));

  const buttons = () => {
    if (step.name === 'written') {
      const { folder } = step.written;
      return (
        <>
          <Button onClick={back}>返回</Button>
          <Button icon={<FolderOpenRegular />} onClick={() => open(folder.token)}>
            打开文件夹
          </Button>
          <Button appearance="primary" onClick={onClose}>
            完成
          </Button>
        </>
      );
    }
    if (step.name === 'existing') {
      const { token, newFolder } = step.folder;
      return (
        <>
          <Button onClick={back}>取消</Button>
          <Button onClick={() => void write(token, 'folder')}>替换</Button>
          <Button appearance="primary" onClick={() => void write(token, 'newFolder')}>
            放到新文件夹“{newFolder}”
          </Button>
        </>
      );
    }
    return (
      <>
        <Button disabled={busy} onClick={onClose}>
          取消
        </Button>
        <Button
          appearance="primary"
          disabled={busy}
          disabledFocusable={wanted.size === 0}
          onClick={() => wanted.size > 0 && void choose([...wanted])}
        >
          选择文件夹并生成
        </Button>
      </>
    );
  };

  return (
    <DialogFrame
      help="forms"
      title={title}
      onClose={onClose}
      busy={busy}
      width={1080}
      buttons={buttons()}
    >
      <ProblemBar problem={problem} />
      {step.name === 'written' && (
        <WrittenForms
          period={periodLabel(period)}
          written={step.written}
          onOpen={open}
          onRetry={retry}
        />
      )}
      {step.name === 'existing' && <ExistingFiles folder={step.folder} />}
      {step.name === 'choose' && (
        <>
          <div className={styles.hint}>
            给每个单位生成一份反馈表，表中列出该单位牵头和配合的任务，由单位填写后发回。
            {plan.asOf !== plan.today && '表中预填的是计划现在的内容，与窗口的截至日无关。'}
          </div>
          <div className={styles.top}>
            <PeriodPicker
              value={period}
              onChange={choosePeriod}
              day={plan.asOf}
              range={{ start, end }}
              disabled={busy}
            />
            <Field label="报表样式" className={styles.style}>
              <Select
                value={style ?? ''}
                disabled={busy}
                onChange={(_, { value }) => setForm(value)}
              >
                {choices.map(({ id, name, workbook }) => (
                  <option key={id} value={id}>
                    {workbook ? `${name}（模板）` : name}
                  </option>
                ))}
              </Select>
            </Field>
            <Button
              disabledFocusable={busy || builtIn.length === 0}
              onClick={() => setBeside('styles')}
            >
              样式…
            </Button>
            <Button disabledFocusable={busy} onClick={() => !busy && setBeside('templates')}>
              报表模板…
            </Button>
          </div>
          <SentRecord
            document={document}
            period={period}
            entries={entries}
            chosen={wanted}
            disabled={busy}
            onChoose={setChoice}
          />
          <WithoutForms units={withoutMembers} />
        </>
      )}
      {beside === 'styles' && (
        <StylesDialog
          mirror={mirror}
          document={document}
          builtIn={builtIn}
          chosen={style ?? ''}
          period={period}
          readOnly={plan.readOnly !== null}
          onChoose={setForm}
          onClose={() => setBeside(null)}
        />
      )}
      {beside === 'templates' && (
        <TemplatesDialog
          mirror={mirror}
          plan={plan}
          period={period}
          onClose={(kept) => {
            setBeside(null);
            if (kept !== null) setForm(kept);
          }}
        />
      )}
      <WorkBar mirror={mirror} busy={busy} label={progressLabel} />
    </DialogFrame>
  );
}
