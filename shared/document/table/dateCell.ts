// A cell of a column of days as deadlines: one date, a range, several dated steps, or words such as 长期坚持. Rules K12, K13.
import { readDates, type DateContext, type FoundDate } from '../../calendar/expressions.ts';
import { readDay } from '../../tables/cellValues.ts';
import type { RawCell } from '../../tables/rawSheet.ts';
import { placeOf, toDeadline, warnAboutDates } from '../commitments.ts';
import { spanOf, type Mapped } from '../mapped.ts';
import type { ProposalWarning, ProposedDeadline } from '../proposal.ts';
import { isNobody } from '../units.ts';
import { warn } from '../warnings.ts';

/** `what` names what is due where the text around a date does not. Text that holds no date becomes a warning. */
export function readDateCell(
  cell: Mapped,
  raw: RawCell,
  what: string,
  dates: DateContext,
  warnings: ProposalWarning[],
): ProposedDeadline[] {
  if (isNobody(cell.text)) return [];
  if (raw.type === 'date' || raw.type === 'number')
    return dayOfCell(cell, raw, what, dates, warnings);
  const found = readDates(cell.text, dates);
  warnAboutDates(found, cell, warnings);
  const deadlines = found.flatMap((date) => {
    const kind = kindOf(date);
    if (kind === null) return [];
    return [{ ...toDeadline(date, placeOf(cell, date)), kind, what: date.what || what }];
  });
  if (deadlines.length === 0) warnings.push(warn('deadlineNotRead', cell));
  return deadlines;
}

/** In a column of deadlines, 1-6月 is when the work is to be done, not the time that a figure is about. */
function kindOf({ kind, start, end }: FoundDate): ProposedDeadline['kind'] | null {
  if (kind !== 'none') return kind;
  if (end === null) return null;
  return start !== null && start !== end ? 'range' : 'deadline';
}

function dayOfCell(
  cell: Mapped,
  raw: RawCell,
  what: string,
  dates: DateContext,
  warnings: ProposalWarning[],
): ProposedDeadline[] {
  const { value, doubt } = readDay(raw, cell.text, dates);
  if (typeof value !== 'string') {
    warnings.push(warn('deadlineNotRead', cell));
    return [];
  }
  if (doubt === 'serialDate') {
    warnings.push(
      warn('deadlineDoubtful', cell, `${cell.text} 是没有日期格式的数字，按 ${value} 读取`),
    );
  }
  const figures = cell.text.match(/\d+/gu)?.length ?? 0;
  const precision =
    doubt === 'serialDate' || figures >= 3 || /日/u.test(cell.text) || /^\d{8}$/u.test(cell.text)
      ? 'day'
      : 'month';
  return [
    {
      raw: cell.text,
      what,
      kind: 'deadline',
      start: null,
      end: value,
      precision,
      ongoing: false,
      basis: 'stated',
      note: '',
      span: spanOf(cell),
    },
  ];
}
