// The start page of a plan, 今日要事: what is missed, due, not reported or doubtful as of the day, in groups and by unit, each
// one click from its row.
import { Button } from '@fluentui/react-components';
import { memo, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { formatDay } from '#shared/calendar/format.ts';
import type { Cell } from '#shared/view/fieldCells.ts';
import {
  countByUnit,
  nextDue,
  todayItem,
  todayOf,
  unitsOf,
  type TodayGroup,
  type TodayKey,
} from '#shared/view/todayItems.ts';
import type { OpenPlan } from '../mirror.ts';
import { dayLabel, Workdays } from '../parts/dayMarks.ts';
import { EmptyNote } from '../parts/EmptyNote.tsx';
import { useLeading } from '../parts/leading.ts';
import { NextSteps } from './NextSteps.tsx';
import { QuietList } from './QuietList.tsx';
import { TodayCards } from './TodayCards.tsx';
import { TodayList, type QuietActions } from './TodayList.tsx';
import { UnitCounts } from './UnitCounts.tsx';

type Props = {
  plan: OpenPlan;
  quietActions: QuietActions;
  onGo(cell: Cell): void;
  onShowFlags(): void;
  /** Puts away what to do next with a new plan. */
  onHideSteps(): void;
  onSettings(name: 'flagSettings' | 'reminderSettings'): void;
};

/** After a large change or another day the toolbar and the bars follow first; this page is drawn in pieces behind them. */
export function TodayPage(props: Props): ReactNode {
  return <TodayOf {...props} plan={useDeferredValue(props.plan)} />;
}

/** Of the plan as it was drawn last there is nothing to draw anew. */
const TodayOf = memo(function TodayOf(props: Props): ReactNode {
  const { plan, quietActions, onGo, onShowFlags, onSettings } = props;
  const { document, book, quiet, asOf, today } = plan;
  const { groups, silent } = useMemo(
    () => todayOf({ document, book, quiet, today }),
    [document, book, quiet, today],
  );
  const [key, setKey] = useState<TodayKey | null>(null);
  const [unitId, setUnitId] = useState<string | null>(null);
  const counts = useMemo(() => countByUnit(document, groups), [document, groups]);
  // What was chosen may be settled since: a group or unit without anything chooses nothing.
  const chosenKey = groups.some((group) => group.key === key && group.flags.length > 0)
    ? key
    : null;
  const chosenUnit = counts.some((count) => count.unitId === unitId) ? unitId : null;
  const shown = useMemo(
    () => chosen(document, groups, chosenKey, chosenUnit),
    [document, groups, chosenKey, chosenUnit],
  );
  const total = groups.reduce((sum, { flags }) => sum + flags.length, 0);
  const item = (flag: TodayGroup['flags'][number]) => todayItem(plan, flag);

  return (
    <div className="pb-today">
      <div className="pb-today-head">
        <h2>今日要事</h2>
        <DayWords asOf={asOf} today={today} />
        <span className="pb-commands-space" />
        <Button size="small" appearance="subtle" onClick={() => onSettings('flagSettings')}>
          预警设置…
        </Button>
        <Button size="small" appearance="subtle" onClick={() => onSettings('reminderSettings')}>
          提醒设置…
        </Button>
      </div>
      {!plan.example && plan.readOnly === null && plan.view.stepsHidden !== true && (
        <NextSteps document={document} onHide={props.onHideSteps} />
      )}
      <TodayCards groups={groups} chosen={chosenKey} onChoose={setKey} />
      {total === 0 ? (
        <Nothing document={document} next={nextDue(document, asOf)} />
      ) : (
        <div className="pb-today-body">
          <TodayList
            groups={shown}
            item={item}
            today={today}
            filter={
              chosenUnit === null
                ? null
                : { name: document.units.get(chosenUnit)?.name ?? '', clear: () => setUnitId(null) }
            }
            quietActions={quietActions}
            onGo={onGo}
            onShowFlags={onShowFlags}
          />
          <UnitCounts
            groups={groups}
            counts={counts}
            chosen={chosenUnit}
            onChoose={(id) => setUnitId(id === chosenUnit ? null : id)}
          />
        </div>
      )}
      <QuietList items={silent.map(item)} quietActions={quietActions} onGo={onGo} />
    </div>
  );
});

function DayWords({ asOf, today }: Pick<OpenPlan, 'asOf' | 'today'>): ReactNode {
  return (
    <Workdays.Consumer>
      {(table) =>
        asOf === today ? (
          <span className="pb-today-day">{dayLabel(asOf, table)}</span>
        ) : (
          <span className="pb-today-day pb-status-other-day">
            截至{dayLabel(asOf, table)}（不是今天）
          </span>
        )
      }
    </Workdays.Consumer>
  );
}

/** Nothing presses: because nothing is due, or because what a flag is made of is not there yet. */
function Nothing(props: { document: OpenPlan['document']; next: string | null }): ReactNode {
  const { document, next } = props;
  const { showTab, run } = useLeading();
  const toTasks = { label: '去“任务”表', run: () => showTab('tasks') };
  if (document.tasks.size === 0) {
    return (
      <EmptyNote
        text={
          '这份计划还没有任务。\n录入任务和完成时限后，逾期、即将到期和未报送的事项会列在这里。'
        }
        actions={[toTasks, { label: '从通知新建计划…', run: () => run('newFromNotice') }]}
      />
    );
  }
  if (document.deadlines.size === 0) {
    return (
      <EmptyNote
        text={'今天没有需要处理的事项。\n任务还没有完成时限；填写后，快到期和逾期的会列在这里。'}
        actions={[toTasks]}
      />
    );
  }
  return (
    <EmptyNote
      text={`今天没有需要处理的事项：没有逾期、即将到期、未报送和待核实的。${
        next === null ? '' : `\n下一个时间节点是${formatDay(next)}。`
      }`}
      actions={[{ label: '查看时间节点', run: () => showTab('deadlines') }]}
    />
  );
}

/** The groups that are shown, each with what is about the chosen unit. */
function chosen(
  document: OpenPlan['document'],
  groups: readonly TodayGroup[],
  key: TodayKey | null,
  unitId: string | null,
): TodayGroup[] {
  return groups
    .filter((group) => key === null || group.key === key)
    .map((group) => {
      if (unitId === null) return group;
      const flags = group.flags.filter((flag) => unitsOf(document, flag).includes(unitId));
      return { ...group, flags };
    })
    .filter(({ flags }) => flags.length > 0);
}
