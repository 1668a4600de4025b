// A month to choose a day from, in Chinese on every machine: the browser's own picker speaks the system's language.
import {
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { addMonths, endOfMonth, partsOf } from '#shared/calendar/days.ts';
import type { Day } from '#shared/plan/model.ts';
import { dayAfterKey, weeksOf } from './calendarMonth.ts';
import { dayLabel, markOfDay, Workdays } from './dayMarks.ts';
import { placeBeside } from './placeBeside.ts';

type Props = {
  /** The day that is there, where there is one. */
  day: Day | null;
  today: Day;
  /** What it opens at: a cell, a field. */
  anchor: HTMLElement | null;
  onChoose(day: Day): void;
  /** Takes the focus back at once: a figure that is typed over the calendar goes on there. */
  onClose(): void;
};

const headings = ['一', '二', '三', '四', '五', '六', '日'];

export function DayCalendar({ day, today, anchor, onChoose, onClose }: Props): ReactNode {
  const [at, setAt] = useState<Day>(day ?? today);
  const workdays = useContext(Workdays);
  const chosen = useRef<HTMLButtonElement>(null);
  const [year, month] = partsOf(at);
  const frame = useRef<HTMLDivElement>(null);
  // Over everything, whatever it stands in: neither the sheet nor a dialog cuts it off. Months have four to six weeks.
  useLayoutEffect(() => {
    const place = () => frame.current && open(frame.current, anchor);
    place();
    // What it opens at has moved by the next frame.
    const later = () => requestAnimationFrame(() => requestAnimationFrame(place));
    window.addEventListener('resize', later);
    return () => window.removeEventListener('resize', later);
  }, [anchor, year, month]);
  useEffect(() => chosen.current?.focus({ preventScroll: true }), [at]);
  useEffect(() => {
    const away = ({ target }: Event) => {
      if (target instanceof Node && frame.current?.contains(target)) return;
      // The button that opened it closes it as well.
      if (target instanceof Element && target.closest('.pb-day-button[aria-expanded=true]')) return;
      onClose();
    };
    window.addEventListener('mousedown', away, true);
    // What it belongs to scrolls away.
    window.addEventListener('wheel', away, true);
    return () => {
      window.removeEventListener('mousedown', away, true);
      window.removeEventListener('wheel', away, true);
    };
  }, [onClose]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = dayAfterKey(at, event.key, event.shiftKey);
    if (/^\d$/.test(event.key)) {
      // The browser puts the figure where the focus is now.
      onClose();
      return;
    }
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (event.key === 't' || event.key === 'T') setAt(today);
    else if (next) setAt(next);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="pb-calendar"
      popover="manual"
      role="dialog"
      aria-label={`选择日期：${year}年${month}月`}
      ref={frame}
      onKeyDown={onKeyDown}
    >
      <div className="pb-calendar-head">
        <Turn label="上一年" sign="«" onTurn={() => setAt(addMonths(at, -12))} />
        <Turn label="上个月" sign="‹" onTurn={() => setAt(addMonths(at, -1))} />
        <span aria-live="polite">{`${year}年${month}月`}</span>
        <Turn label="下个月" sign="›" onTurn={() => setAt(addMonths(at, 1))} />
        <Turn label="下一年" sign="»" onTurn={() => setAt(addMonths(at, 12))} />
      </div>
      <table className="pb-calendar-days">
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" abbr={`星期${heading}`}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month).map((week) => (
            <tr key={week[0]}>
              {week.map((each) => (
                <td key={each}>
                  <button
                    type="button"
                    ref={each === at ? chosen : null}
                    tabIndex={each === at ? 0 : -1}
                    className={dayClass(each, { at, day, today, month })}
                    data-mark={markOfDay(each, workdays)?.sign}
                    aria-label={dayLabel(each, workdays)}
                    title={dayLabel(each, workdays)}
                    {...(each === today ? { 'aria-current': 'date' as const } : {})}
                    aria-pressed={each === day}
                    onClick={() => onChoose(each)}
                  >
                    {partsOf(each)[2]}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="pb-calendar-foot">
        <button type="button" tabIndex={-1} onClick={() => onChoose(today)}>
          今天
        </button>
        <button type="button" tabIndex={-1} onClick={() => onChoose(endOfMonth(year, month))}>
          月底
        </button>
      </div>
    </div>
  );
}

function open(calendar: HTMLElement, anchor: HTMLElement | null): void {
  if (!calendar.matches(':popover-open')) calendar.showPopover();
  const box = anchor?.getBoundingClientRect() ?? new DOMRect();
  const { width, height } = calendar.getBoundingClientRect();
  const room = { width: window.innerWidth, height: window.innerHeight };
  const { left, top } = placeBeside(box, { width, height }, room);
  calendar.style.left = `${left}px`;
  calendar.style.top = `${top}px`;
}

type TurnProps = { label: string; sign: string; onTurn(): void };

function Turn({ label, sign, onTurn }: TurnProps): ReactNode {
  return (
    <button type="button" tabIndex={-1} aria-label={label} title={label} onClick={onTurn}>
      {sign}
    </button>
  );
}

function dayClass(
  each: Day,
  { at, day, today, month }: { at: Day; day: Day | null; today: Day; month: number },
): string {
  const names = ['pb-calendar-day'];
  if (partsOf(each)[1] !== month) names.push('pb-calendar-other');
  if (each === today) names.push('pb-calendar-today');
  if (each === day) names.push('pb-calendar-chosen');
  if (each === at) names.push('pb-calendar-at');
  return names.join(' ');
}
