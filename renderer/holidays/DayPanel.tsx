// What the selected days are, and the buttons that make them days off, workdays, or what the notices say.
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { weekdayName } from '#shared/calendar/workdays.ts';
import type { WorkdayTable } from '#shared/calendar/workdayTable.ts';
import { longestHolidayName } from '#shared/plan/holidayOperations.ts';
import type { Day } from '#shared/plan/model.ts';
import { dayWords, markOfDay } from '../parts/dayMarks.ts';
import { nameOfDays } from './holidayEdits.ts';
import { stretchText } from './stretchText.ts';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  button: { minWidth: '64px' },
});

type Props = {
  days: readonly Day[];
  table: WorkdayTable;
  disabled: boolean;
  /** `name` empty: a plain one. */
  onMark(mark: 'off' | 'work' | 'restore', name: string): void;
};

/** Begins anew for other days: give it a key. */
export function DayPanel({ days, table, disabled, onMark }: Props): ReactNode {
  const styles = useStyles();
  const [first = '', last = first] = [days[0], days.at(-1)];
  const now = nameOfDays(days, table);
  const [name, setName] = useState(now);
  // An edit or an undo named the days anew.
  const [seen, setSeen] = useState(now);
  if (seen !== now) {
    setSeen(now);
    setName(now);
  }
  const own = days.some((day) => markOfDay(day, table)?.own);
  const kinds = [...new Set(days.map((day) => dayWords(day, table)))];
  return (
    <section className={styles.panel} aria-label="选中的日期">
      <div>
        <div className={styles.title}>
          {stretchText(first, last, null)}
          {days.length === 1 ? `（${weekdayName(first)}）` : `，共${days.length}天`}
        </div>
        <div className={styles.quiet} role="status">
          {kinds.slice(0, 3).join('、')}
          {kinds.length > 3 ? '等' : ''}
          {own ? '（自行设置）' : ''}
        </div>
      </div>
      <Field label="名称" size="small">
        <Input
          size="small"
          value={name}
          maxLength={longestHolidayName}
          disabled={disabled}
          placeholder="例如：国庆节，可不填"
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          className={styles.button}
          disabled={disabled}
          onClick={() => onMark('off', name)}
        >
          放假
        </Button>
        <Button
          size="small"
          className={styles.button}
          disabled={disabled}
          onClick={() => onMark('work', name)}
        >
          上班
        </Button>
        <Button
          size="small"
          className={styles.button}
          disabled={disabled || !own}
          onClick={() => onMark('restore', '')}
        >
          恢复
        </Button>
      </div>
    </section>
  );
}
