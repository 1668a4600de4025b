// A year as twelve small months with 休 and 班. One day has the focus; Shift, dragging and Shift with a click take several.
import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { isDay } from '#shared/calendar/days.ts';
import type { WorkdayTable } from '#shared/calendar/workdayTable.ts';
import type { Day } from '#shared/plan/model.ts';
import { dayAfterKey } from '../parts/calendarMonth.ts';
import { selectedDays, type Selection } from './holidayEdits.ts';
import { MonthTable } from './MonthTable.tsx';

const useStyles = makeStyles({
  months: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, max-content)',
    columnGap: '20px',
    rowGap: '6px',
    // Six weeks each, so that nothing moves from year to year.
    gridAutoRows: '169px',
    alignItems: 'start',
    userSelect: 'none',
  },
});

type Props = {
  year: number;
  today: Day;
  table: WorkdayTable;
  selection: Selection;
  onSelect(selection: Selection): void;
  /** Keys and double clicks on the selected days. */
  onMark(mark: 'off' | 'work' | 'restore' | 'toggle'): void;
  onUndo(): void;
};

const months = Array.from({ length: 12 }, (_, index) => index + 1);

export function YearGrid(props: Props): ReactNode {
  const { year, today, table, selection, onSelect, onMark, onUndo } = props;
  const styles = useStyles();
  const grid = useRef<HTMLDivElement>(null);
  const selected = new Set(selectedDays(selection));
  const { at } = selection;
  // The focus follows the keys; until the grid has it, it stays where it is.
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, metaKey } = event;
    const next = dayAfterKey(at, key, false);
    if ((ctrlKey || metaKey) && key.toLowerCase() === 'z' && !shiftKey) onUndo();
    else if (ctrlKey || metaKey || event.altKey) return;
    else if (next) {
      moved.current = true;
      onSelect({ anchor: shiftKey ? selection.anchor : next, at: next });
    } else if (key === '1') onMark('off');
    else if (key === '2') onMark('work');
    else if (key === 'Delete' || key === 'Backspace') onMark('restore');
    else if (key === 'Enter' || key === ' ') onMark('toggle');
    else return;
    event.preventDefault();
  };
  const onMouseDown = (event: MouseEvent) => {
    const day = dayOf(event.target);
    if (day === null || event.button !== 0) return;
    onSelect({ anchor: event.shiftKey ? selection.anchor : day, at: day });
  };
  const onMouseOver = (event: MouseEvent) => {
    const day = dayOf(event.target);
    if (day === null || event.buttons !== 1 || day === at) return;
    onSelect({ anchor: selection.anchor, at: day });
  };
  return (
    <div
      ref={grid}
      className={styles.months}
      role="group"
      aria-label={`${year}年日历`}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onMouseOver={onMouseOver}
      onDoubleClick={(event) => dayOf(event.target) !== null && onMark('toggle')}
    >
      {months.map((month) => (
        <MonthTable
          key={month}
          year={year}
          month={month}
          today={today}
          at={at}
          selected={selected}
          table={table}
        />
      ))}
    </div>
  );
}

function dayOf(target: EventTarget): Day | null {
  const button = target instanceof Element ? target.closest('[data-day]') : null;
  const day = button?.getAttribute('data-day') ?? '';
  return isDay(day) ? day : null;
}
