// What was read from a pasted notice, line by line, with what it changes; before it, what a person must look at.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { HolidayNotice } from '#shared/calendar/readHolidayNotice.ts';
import { daysFrom, weekdayName } from '#shared/calendar/workdays.ts';
import { TableHead } from '../parts/TableHead.tsx';
import { useTableStyles } from '../parts/useTableStyles.ts';
import type { NoticePreview, PreviewLine } from './noticePreview.ts';
import { stretchText } from './stretchText.ts';

const useStyles = makeStyles({
  doubts: {
    margin: 0,
    paddingInlineStart: '20px',
    color: tokens.colorStatusWarningForeground3,
  },
  frame: { maxHeight: '232px', border: `1px solid ${tokens.colorNeutralStroke2}` },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = { notice: HolidayNotice; preview: NoticePreview };

export function PreviewTable({ notice, preview }: Props): ReactNode {
  const styles = useStyles();
  const table = useTableStyles();
  if (notice.days.length === 0 && notice.doubts.length === 0) {
    return (
      <div className={styles.quiet} role="status">
        没有读出放假或上班的日期。每条应写明几月几日放假、几月几日上班。
      </div>
    );
  }
  return (
    <>
      {notice.doubts.length > 0 && (
        <ul className={styles.doubts} aria-label="请核对">
          {notice.doubts.map(({ text, message }) => (
            <li key={`${text} ${message}`}>
              {`${message}。请核对“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`}
            </li>
          ))}
        </ul>
      )}
      {preview.lines.length > 0 && (
        <div
          className={mergeClasses(table.frame, styles.frame)}
          tabIndex={0}
          aria-label="读出的日期"
        >
          <table className={table.table}>
            <colgroup>
              <col style={{ width: '22%' }} />
              <col style={{ width: '36%' }} />
              <col style={{ width: '12%' }} />
              <col style={{ width: '30%' }} />
            </colgroup>
            <TableHead
              headings={['节日', '日期', '安排', '与现在比较']}
              className={table.heading}
            />
            <tbody>
              {preview.lines.map((line) => (
                <tr key={line.first}>
                  <td className={table.cell}>{line.name}</td>
                  <td className={table.cell}>{dates(line, notice.year)}</td>
                  <td className={table.cell}>{line.kind === 'off' ? '放假' : '上班'}</td>
                  <td className={mergeClasses(table.cell, line.state === 'same' && styles.quiet)}>
                    {compared(line)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {preview.missing.length > 0 && preview.missing.length < 7 && (
        <div className={styles.quiet} role="status">
          录入后{notice.year}年还缺{preview.missing.join('、')}。
        </div>
      )}
    </>
  );
}

function dates({ first, last }: PreviewLine, year: number): string {
  const text = stretchText(first, last, year);
  if (first === last) return `${text}（${weekdayName(first)}）`;
  return `${text}，共${daysFrom(first, last).length}天`;
}

function compared({ state, was }: PreviewLine): string {
  if (state === 'new') return '新增';
  return state === 'same' ? '相同' : `原为${was}`;
}
