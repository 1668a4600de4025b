// When this computer reminds of what presses, and whether the program stays beside the clock.
import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { ReminderChoices } from '#shared/ipc/calls.ts';
import { atStart, readHour, type ReminderSettings } from '#shared/reminders/settings.ts';
import type { Mirror } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  /** Under the words of a switch. */
  inset: { paddingLeft: '60px' },
  times: { paddingLeft: '52px' },
  hour: { width: '96px', marginLeft: '40px', marginBottom: tokens.spacingVerticalXS },
  hint: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  try: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

type Props = { mirror: Mirror; onClose: () => void };

export function ReminderDialog({ mirror, onClose }: Props): ReactNode {
  const caller = useCall();
  const [choices, setChoices] = useState<ReminderChoices | null>(null);
  const { run } = caller;
  useEffect(() => {
    void run(() => mirror.bridge.call('reminders:settings', { settings: null })).then(setChoices);
  }, [mirror, run]);

  if (choices) return <Choices {...{ mirror, onClose, choices, caller }} />;
  return (
    <DialogFrame
      help="reminders"
      title="提醒设置"
      onClose={onClose}
      buttons={<Button onClick={onClose}>取消</Button>}
    >
      <ProblemBar problem={caller.problem} />
      {caller.busy && <Spinner size="tiny" label="正在读取…" />}
    </DialogFrame>
  );
}

type ChoicesProps = Props & { choices: ReminderChoices; caller: ReturnType<typeof useCall> };

/** The hour offered before one was set: when an office begins. */
const usualHour = '08:30';

function Choices({ mirror, onClose, choices, caller }: ChoicesProps): ReactNode {
  const styles = useStyles();
  const { busy, problem, run } = caller;
  const [settings, setSettings] = useState<ReminderSettings>(choices.settings);
  const [hour, setHour] = useState(settings.at === atStart ? usualHour : settings.at);
  const [tried, setTried] = useState(false);
  const change = (values: Partial<ReminderSettings>) => setSettings({ ...settings, ...values });
  const atHour = settings.at !== atStart;
  const readAt = atHour ? readHour(hour) : atStart;

  const save = async () => {
    if (readAt === null) return;
    const kept = { ...settings, at: readAt };
    if (await run(() => mirror.bridge.call('reminders:settings', { settings: kept }))) onClose();
  };
  const tryOne = async () => {
    setTried(false);
    // The reply of a success is null, so it is told from a failure by the call itself.
    await run(async () => {
      const reply = await mirror.bridge.call('reminders:try', null);
      setTried(reply.ok);
      return reply;
    });
  };

  const buttons = (
    <>
      <Button onClick={onClose}>取消</Button>
      <Button appearance="primary" disabled={busy || readAt === null} onClick={() => void save()}>
        确定
      </Button>
    </>
  );
  return (
    <DialogFrame help="reminders" title="提醒设置" onClose={onClose} busy={busy} buttons={buttons}>
      <ProblemBar problem={problem} />
      <div className={styles.group}>
        <Switch
          label="每天提醒一次今日要事"
          checked={settings.on}
          onChange={(_, { checked }) => change({ on: checked })}
        />
        <div className={styles.times}>
          <RadioGroup
            aria-label="提醒的时间"
            value={atHour ? 'hour' : atStart}
            disabled={!settings.on}
            onChange={(_, { value }) => change({ at: value === atStart ? atStart : hour })}
          >
            <Radio value={atStart} label="当天第一次打开计划时" />
            <Radio value="hour" label="每天这个时间" />
          </RadioGroup>
          <Field
            validationState={readAt === null ? 'error' : 'none'}
            validationMessage={readAt === null ? '请填写时间，如08:30。' : null}
          >
            <Input
              className={styles.hour}
              aria-label="提醒的时间（时：分）"
              value={hour}
              disabled={!settings.on || !atHour}
              onChange={(_, { value }) => setHour(value)}
              onBlur={() => setHour(readHour(hour) ?? hour)}
            />
          </Field>
        </div>
        <div className={`${styles.inset} ${styles.hint}`}>
          提醒逾期、临期、未报和进度滞后的事项。提醒过的不再重复，更紧急了才再提醒；到时间计划簿没有运行的，下次打开计划时提醒。
        </div>
      </div>
      <div className={styles.group}>
        <Switch
          label="关闭窗口后仍在后台运行"
          checked={settings.closeToTray}
          onChange={(_, { checked }) => change({ closeToTray: checked })}
        />
        <div className={`${styles.inset} ${styles.hint}`}>
          窗口收到任务栏右下角的图标里，到时间照常提醒，计划文件保持打开。要完全退出，请右键单击图标，选“退出”。
        </div>
        <Switch
          label="随 Windows 启动"
          checked={settings.startWithWindows}
          disabled={!choices.canStartWithWindows}
          onChange={(_, { checked }) => change({ startWithWindows: checked })}
        />
        <div className={`${styles.inset} ${styles.hint}`}>
          {choices.canStartWithWindows
            ? '启动时不打开窗口，只在右下角显示图标，并打开上次的计划。'
            : '安装到 Windows 以后才能使用。'}
        </div>
      </div>
      <div className={styles.try}>
        <Button disabled={busy || !choices.canNotify} onClick={() => void tryOne()}>
          现在试一下
        </Button>
        <span className={styles.hint} role="status">
          {!choices.canNotify
            ? '这台电脑不能显示系统通知，到时间在计划簿的窗口里提醒。'
            : tried
              ? '已发出。如果没有看到，请在 Windows“设置 › 系统 › 通知”里允许“计划簿”。'
              : '立即显示一条通知，不影响每天的提醒。'}
        </span>
      </div>
    </DialogFrame>
  );
}
