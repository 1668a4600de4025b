// A text field for a day with a calendar at its end: typed freely or chosen. What the text means is its owner's business.
import { Input, type InputProps } from '@fluentui/react-components';
import { CalendarLtr16Regular } from '@fluentui/react-icons';
import {
  useCallback,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import type { Day } from '#shared/plan/model.ts';
import { DayCalendar } from './DayCalendar.tsx';
import { localToday } from './localToday.ts';

export type DayInputHandle = { focus(): void; openCalendar(): void };

type Props = Omit<InputProps, 'type' | 'onChange' | 'value' | 'contentAfter'> & {
  text: string;
  onText(text: string): void;
  /** The day that the calendar begins with. */
  day: Day | null;
  /** Today on the plan's own clock, where it has one. */
  today?: Day;
  onDay(day: Day): void;
  handle?: Ref<DayInputHandle> | undefined;
};

export function DayInput(props: Props): ReactNode {
  const { text, onText, day, today = localToday(), onDay, handle, ...rest } = props;
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useImperativeHandle(handle, () => ({
    focus: () => field.current?.focus(),
    openCalendar: () => setOpen(true),
  }));
  const close = useCallback(() => {
    setOpen(false);
    field.current?.focus();
    field.current?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      setOpen(true);
    } else rest.onKeyDown?.(event);
  };
  return (
    <div className="pb-day" ref={box}>
      <Input
        {...rest}
        className="pb-day-input"
        input={{ ref: field, autoComplete: 'off' }}
        value={text}
        onChange={(_, { value }) => onText(value)}
        onKeyDown={onKeyDown}
        contentAfter={
          <button
            type="button"
            className="pb-day-button"
            aria-label="从日历里选"
            title="从日历里选（Alt+↓）"
            aria-haspopup="dialog"
            aria-expanded={open}
            disabled={rest.disabled}
            onClick={() => (open ? close() : setOpen(true))}
          >
            <CalendarLtr16Regular />
          </button>
        }
      />
      {open && (
        <DayCalendar
          day={day}
          today={today}
          anchor={box.current}
          onChoose={(chosen) => {
            close();
            onDay(chosen);
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
