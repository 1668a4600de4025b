// 节假日: a year with its days off and make-up workdays, the plan's own days over the notices, pasting a new notice.
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import { ChevronLeft16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { addMonths, dayOf, yearOf } from '#shared/calendar/days.ts';
import { tableOfRows } from '#shared/calendar/workdayTable.ts';
import { planOf } from '#shared/plan/document.ts';
import type { Edit } from '#shared/plan/edit.ts';
import type { Day } from '#shared/plan/model.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { NoPlanDialog } from '../parts/NoPlanDialog.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { useMirrorState } from '../parts/useMirrorState.ts';
import { DayPanel } from './DayPanel.tsx';
import { DueRule } from './DueRule.tsx';
import {
  dueRuleEdit,
  markEdit,
  selectedDays,
  toggledKind,
  type Selection,
} from './holidayEdits.ts';
import { NoticeDialog } from './NoticeDialog.tsx';
import { YearGrid } from './YearGrid.tsx';
import { YearList } from './YearList.tsx';
import { yearState, yearSummary } from './yearSummary.ts';

const useStyles = makeStyles({
  // On a low screen the dialog scrolls as a whole.
  body: { display: 'flex', flexShrink: 0, gap: '28px' },
  side: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minWidth: 0,
    // As high as the months: the list scrolls by itself.
    height: '520px',
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  state: { flexGrow: 1, minWidth: 0 },
  list: {
    flexGrow: 1,
    minHeight: '60px',
    overflowY: 'auto',
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  legend: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const title = '节假日';
const firstYear = 2000;
const lastYear = 2099;

type Props = { mirror: Mirror; onClose(): void };

export function HolidaysDialog({ mirror, onClose }: Props): ReactNode {
  const plan = useMirrorState(mirror, 'plan');
  if (!plan) return <NoPlanDialog title={title} onClose={onClose} />;
  return <HolidaysOfPlan mirror={mirror} plan={plan} onClose={onClose} />;
}

function HolidaysOfPlan({ mirror, plan, onClose }: Props & { plan: OpenPlan }): ReactNode {
  const styles = useStyles();
  const { busy, problem, run } = useCall();
  const [selection, setSelection] = useState<Selection>({ anchor: plan.asOf, at: plan.asOf });
  const [pasting, setPasting] = useState(false);
  /** Steps made here, which can be taken back here. */
  const [steps, setSteps] = useState(0);
  const table = tableOfRows(plan.document.holidays);
  const readOnly = plan.readOnly !== null;
  const days = selectedDays(selection);
  const year = yearOf(selection.at);
  const state = yearState(year, table);

  const go = (day: Day) => setSelection({ anchor: day, at: day });
  const select = (next: Selection) => {
    const within = yearOf(next.at) >= firstYear && yearOf(next.at) <= lastYear;
    if (within) setSelection(next);
  };
  const turn = (to: number) => go(addMonths(selection.at, (to - year) * 12));
  const send = async (edit: Edit) => {
    if (readOnly) return false;
    const before = mirror.getState().plan?.revision;
    const reply = await run(() => mirror.edit(edit));
    // An edit that changed nothing makes no step.
    if (reply !== null && reply.revision !== before) setSteps((count) => count + 1);
    return reply !== null;
  };
  const mark = (kind: 'off' | 'work' | 'restore' | 'toggle', name = '') => {
    const to = kind === 'toggle' ? toggledKind(selection.at, table) : kind;
    void send(markEdit(days, to === 'restore' ? null : to, name));
  };
  const undo = async () => {
    if (steps === 0 || readOnly) return;
    if ((await run(() => mirror.undo())) !== null) setSteps((count) => count - 1);
  };

  return (
    <DialogFrame
      help="holidays"
      title={title}
      onClose={onClose}
      width={1260}
      buttons={
        <>
          <Button disabled={readOnly} onClick={() => setPasting(true)}>
            粘贴放假通知…
          </Button>
          <Button disabled={readOnly || busy || steps === 0} onClick={() => void undo()}>
            撤销
          </Button>
          <Button appearance="primary" onClick={onClose}>
            关闭
          </Button>
        </>
      }
    >
      <ProblemBar problem={problem} />
      {plan.readOnly ? <ProblemBar problem={{ code: plan.readOnly }} intent="warning" /> : null}
      <div className={styles.line}>
        <YearPicker year={year} onYear={turn} />
        <MessageBar className={styles.state} intent={state.known ? 'success' : 'warning'}>
          <MessageBarBody>{state.text}</MessageBarBody>
        </MessageBar>
      </div>
      <div className={styles.body}>
        <YearGrid
          year={year}
          today={plan.today}
          table={table}
          selection={selection}
          onSelect={select}
          onMark={mark}
          onUndo={() => void undo()}
        />
        <div className={styles.side}>
          <DayPanel
            key={`${days[0]} ${days.length}`}
            days={days}
            table={table}
            disabled={readOnly || busy}
            onMark={mark}
          />
          <div className={styles.list}>
            <YearList lines={yearSummary(year, table)} onGo={go} />
          </div>
          <DueRule
            size="small"
            rule={planOf(plan.document).settings.dueOnHoliday}
            disabled={readOnly || busy}
            onRule={(rule) => void send(dueRuleEdit(planOf(plan.document).settings, rule))}
          />
        </div>
      </div>
      <div className={styles.legend}>
        休：放假　班：调休上班　带下划线：自行设置。方向键选日期，按住 Shift
        选多天；数字键1放假、2上班，Delete 恢复，双击或按回车切换。
      </div>
      {pasting && (
        <NoticeDialog
          year={year}
          own={[...plan.document.holidays.values()]}
          table={table}
          onEdit={send}
          onClose={() => setPasting(false)}
          onTaken={(taken) => {
            setPasting(false);
            go(dayOf(taken, 1, 1));
          }}
        />
      )}
    </DialogFrame>
  );
}

function YearPicker({ year, onYear }: { year: number; onYear(year: number): void }): ReactNode {
  const styles = useStyles();
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return (
    <div className={styles.line}>
      <Button
        appearance="subtle"
        icon={<ChevronLeft16Regular />}
        aria-label="上一年"
        title="上一年"
        disabled={year === firstYear}
        onClick={() => onYear(year - 1)}
      />
      <Select
        aria-label="年份"
        value={String(year)}
        onChange={(_, { value }) => onYear(Number(value))}
      >
        {years.map((each) => (
          <option key={each} value={each}>{`${each}年`}</option>
        ))}
      </Select>
      <Button
        appearance="subtle"
        icon={<ChevronRight16Regular />}
        aria-label="下一年"
        title="下一年"
        disabled={year === lastYear}
        onClick={() => onYear(year + 1)}
      />
    </div>
  );
}
