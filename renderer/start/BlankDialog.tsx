// A new plan without a notice or a table: its name and years, then the place of its file; rows are typed or pasted afterwards.
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { checkBlank, longestBlankTitle } from '#shared/plan/blankPlan.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Mirror } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { useLeading } from '../parts/leading.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
  how: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = { mirror: Mirror; onClose(): void };

export function BlankDialog({ mirror, onClose }: Props): ReactNode {
  const styles = useStyles();
  const leading = useLeading();
  const { busy, problem, run } = useCall();
  const thisYear = mirror.getState().app?.today.slice(0, 4) ?? '';
  const [title, setTitle] = useState('');
  const [start, setStart] = useState(thisYear);
  const [end, setEnd] = useState(thisYear);
  /** What is missing is said once somebody tried to go on without it. */
  const [tried, setTried] = useState(false);
  const blank = { title, startYear: yearOf(start), endYear: yearOf(end) };
  const code = checkBlank(blank);
  const wrong = (...codes: string[]) =>
    tried && code !== null && codes.includes(code)
      ? { validationState: 'error' as const, validationMessage: wordProblem({ code }) }
      : {};
  const create = async () => {
    setTried(true);
    // The plan that is open makes room.
    if (code !== null || !(await leading.mayLeave())) return;
    const made = await run(() => mirror.bridge.call('plan:createBlank', blank));
    if (!made || !(await mirror.adopt(made, true))) return;
    onClose();
    leading.showTab('tasks');
  };
  return (
    <DialogFrame
      help="newPlan"
      title="新建空白计划"
      busy={busy}
      width={520}
      onClose={onClose}
      buttons={
        <>
          <Button disabledFocusable={busy} onClick={onClose}>
            取消
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => !busy && void create()}
          >
            选择位置并创建…
          </Button>
        </>
      }
    >
      <ProblemBar problem={problem} />
      <Field label="计划名称" required {...wrong('emptyTitle')}>
        <Input
          autoFocus
          value={title}
          maxLength={longestBlankTitle}
          placeholder="例如：城市更新三年行动计划"
          onChange={(_, { value }) => setTitle(value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void create();
          }}
        />
      </Field>
      <div className={styles.pair}>
        <Field label="开始年份" required {...wrong('badYears')}>
          <Input
            value={start}
            inputMode="numeric"
            contentAfter="年"
            onChange={(_, { value }) => setStart(value)}
          />
        </Field>
        <Field label="结束年份" required {...wrong('badYears', 'yearsReversed')}>
          <Input
            value={end}
            inputMode="numeric"
            contentAfter="年"
            onChange={(_, { value }) => setEnd(value)}
          />
        </Field>
      </div>
      <p className={styles.how}>
        创建后打开“任务”表：可以逐条录入，也可以把 Excel
        里的任务连同表头复制过来粘贴。已经有通知或任务分解表的，用“从通知新建”“从任务分解表新建”更快。
      </p>
    </DialogFrame>
  );
}

/** NaN where no year stands, which the check refuses. */
function yearOf(text: string): number {
  const plain = text.normalize('NFKC').trim().replace(/年$/u, '');
  return /^\d{4}$/u.test(plain) ? Number(plain) : Number.NaN;
}
