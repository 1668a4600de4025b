// The holidays of a year in lines; a click goes to the day.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Day } from '#shared/plan/model.ts';
import type { HolidayLine } from './yearSummary.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'block',
    width: '100%',
    paddingBlock: '3px',
    paddingInline: '4px',
    border: 'none',
    borderRadius: '3px',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  own: { color: tokens.colorNeutralForeground2 },
});

type Props = { lines: readonly HolidayLine[]; onGo(day: Day): void };

export function YearList({ lines, onGo }: Props): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="放假安排">
      {lines.map(({ day, name, text, own, assumed }) => (
        <li key={`${day} ${name}`}>
          <button type="button" className={styles.line} onClick={() => onGo(day)}>
            <span className={styles.name}>{name}</span>　{text}
            {own && <span className={styles.own}>（自行设置）</span>}
            {assumed && <span className={styles.own}>（按放假办法推算）</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
