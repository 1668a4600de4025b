// One small month: its days with 休 or 班, days of one's own underlined, the selected ones framed.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { partsOf, weekday } from '#shared/calendar/days.ts';
import type { WorkdayTable } from '#shared/calendar/workdayTable.ts';
import type { Day } from '#shared/plan/model.ts';
import { weeksOf } from '../parts/calendarMonth.ts';
import { dayLabel, markOfDay } from '../parts/dayMarks.ts';

const contrast = '@media (forced-colors: active)';

const borders = (color: string) => ({
  borderTopColor: color,
  borderRightColor: color,
  borderBottomColor: color,
  borderLeftColor: color,
});

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: '16px' },
  caption: {
    paddingBottom: '2px',
    textAlign: 'start',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  heading: {
    padding: 0,
    height: '16px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    textAlign: 'center',
  },
  cell: { padding: 0 },
  day: {
    position: 'relative',
    boxSizing: 'border-box',
    width: '30px',
    height: '22px',
    padding: '0 9px 0 0',
    border: '2px solid transparent',
    borderRadius: '3px',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, zIndex: 1 },
    // High contrast draws every border that is only transparent.
    [contrast]: borders('Canvas'),
  },
  weekend: { color: tokens.colorNeutralForeground3 },
  off: {
    backgroundColor: tokens.colorPaletteRedBackground1,
    color: tokens.colorPaletteRedForeground1,
    ':hover': { backgroundColor: tokens.colorPaletteRedBackground1 },
  },
  work: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
  own: { textDecorationLine: 'underline', textDecorationThickness: '2px' },
  today: { fontWeight: tokens.fontWeightBold },
  selected: {
    border: `2px solid ${tokens.colorBrandStroke1}`,
    [contrast]: borders('Highlight'),
  },
  /** 休 or 班 beside the figure: drawn, since the button is named by its label. */
  marked: {
    '::after': {
      content: 'attr(data-mark)',
      position: 'absolute',
      top: '-1px',
      right: '0',
      fontSize: '10px',
      lineHeight: '12px',
    },
  },
});

type Props = {
  year: number;
  month: number;
  today: Day;
  at: Day;
  selected: ReadonlySet<Day>;
  table: WorkdayTable;
};

const headings = ['一', '二', '三', '四', '五', '六', '日'];

export function MonthTable({ year, month, today, at, selected, table }: Props): ReactNode {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{`${month}月`}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col" abbr={`星期${heading}`} className={styles.heading}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} className={styles.cell}>
                {partsOf(day)[1] === month && (
                  <DayButton
                    day={day}
                    today={today}
                    at={day === at}
                    selected={selected.has(day)}
                    table={table}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = { day: Day; today: Day; at: boolean; selected: boolean; table: WorkdayTable };

function DayButton({ day, today, at, selected, table }: DayProps): ReactNode {
  const styles = useStyles();
  const mark = markOfDay(day, table);
  const label = dayLabel(day, table);
  return (
    <button
      type="button"
      data-day={day}
      {...(mark ? { 'data-mark': mark.sign } : {})}
      tabIndex={at ? 0 : -1}
      aria-label={label}
      aria-pressed={selected}
      {...(day === today ? { 'aria-current': 'date' as const } : {})}
      title={label}
      className={mergeClasses(
        styles.day,
        weekday(day) > 5 && styles.weekend,
        mark !== null && styles.marked,
        mark?.kind === 'off' && styles.off,
        mark?.kind === 'work' && styles.work,
        mark?.own && styles.own,
        day === today && styles.today,
        selected && styles.selected,
      )}
    >
      {partsOf(day)[2]}
    </button>
  );
}
