// A day of the plan in a form: 6.30, 2022年6月底 or a day of the calendar. It counts when Enter is pressed or the field is left.
import { useId, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { readDate, type DateContext } from '#shared/calendar/expressions.ts';
import type { Day } from '#shared/plan/model.ts';
import { DayInput, type DayInputHandle } from './DayInput.tsx';

type Props = {
  id: string;
  value: Day | null;
  /** What a date without a year belongs to. */
  context: DateContext;
  today?: Day;
  /** The field cannot be emptied: emptied, it shows its day again. */
  required?: boolean;
  size?: 'small' | 'medium';
  /** The name by which a page finds the field. */
  name?: string;
  handle?: Ref<DayInputHandle>;
  onFocus?(): void;
  /** A day other than the one that is there. Until what it answers is settled the field shows what was typed. */
  onChange(day: Day | null): unknown;
};

export function DayField(props: Props): ReactNode {
  const { id, value, context, today, required = false, size = 'medium', name, handle } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [unread, setUnread] = useState(false);
  const [focused, setFocused] = useState(false);
  const messageId = useId();
  const reset = () => {
    setTyped(null);
    setUnread(false);
  };
  // An undo or another screen changed the day: what was typed is not about that one.
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    reset();
  }
  const choose = async (day: Day | null) => {
    if (day !== value) await props.onChange(day);
    reset();
  };
  const put = async () => {
    if (typed === null) return;
    const empty = typed.trim() === '';
    const day = empty ? null : (readDate(typed, context)?.day ?? null);
    if (day === null && !empty) setUnread(true);
    else if (empty && required) reset();
    else await choose(day);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void put();
    else if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      reset();
    }
  };
  return (
    <div className="pb-day-field">
      <DayInput
        id={id}
        size={size}
        {...(name === undefined ? {} : { 'data-field': name })}
        {...(handle ? { handle } : {})}
        {...(today === undefined ? {} : { today })}
        {...(unread ? { 'aria-invalid': true, 'aria-describedby': messageId } : {})}
        text={typed ?? value ?? ''}
        day={(typed === null ? null : readDate(typed, context)?.day) ?? value}
        onText={(text) => {
          setTyped(text);
          setUnread(false);
        }}
        onDay={(day) => void choose(day)}
        onFocus={() => {
          setFocused(true);
          props.onFocus?.();
        }}
        onBlur={() => {
          setFocused(false);
          void put();
        }}
        onKeyDown={onKeyDown}
      />
      {unread && (
        <div
          id={messageId}
          role="alert"
          className={focused ? 'pb-day-message' : 'pb-day-message pb-unseen'}
        >
          认不出是哪一天，没有改动。可填6.30、2022年6月底、2022-6-30。
        </div>
      )}
    </div>
  );
}
