// The start page of a plan, 今日要事: what is missed, due, not reported or doubtful as of the day, in groups and by unit, each
// one click from its row.
import { Button } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
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
import { QuietList } from './QuietList.tsx';
import { TodayCards } from './TodayCards.tsx';
import { TodayList, type QuietActions } from './TodayList.tsx';
import { UnitCounts } from './UnitCounts.tsx';

type Props = {
  plan: OpenPlan;
  quietActions: QuietActions;
  onGo(cell: Cell): void;
  onShowFlags(): void;
  onSettings(name: 'flagSettings' | 'reminderSettings'): void;
};

export function TodayPage({ plan, quietActions, onGo, onShowFlags, onSettings }: Props): ReactNode {
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
      <TodayCards groups={groups} chosen={chosenKey} onChoose={setKey} />
      {total === 0 ? (
        <Nothing next={nextDue(document, asOf)} />
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
}

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

function Nothing({ next }: { next: string | null }): ReactNode {
  return (
    <p className="pb-today-nothing" role="status">
      没有逾期、即将到期、未报送和待核实的事项。
      {next && `下一个时间节点是${formatDay(next)}。`}
    </p>
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
