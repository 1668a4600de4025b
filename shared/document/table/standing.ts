// How a task stands by an existing ledger: its status, percentage and day, and everything else that a row says as a note. Rule K16.
import { readDay } from '../../tables/cellValues.ts';
import { readStatusWord } from '../../tables/statusWords.ts';
import type { DateContext } from '../../calendar/expressions.ts';
import type { ProposalWarning, ProposedStanding } from '../proposal.ts';
import { isNobody } from '../units.ts';
import { warn } from '../warnings.ts';
import type { RoledColumn } from './columnRoles.ts';
import type { PlacedRow } from './taskTable.ts';

/** `more` are lines for the note that come from elsewhere. Null where the row says nothing of the kind. */
export function readStanding(
  { row, cells }: PlacedRow,
  columns: readonly RoledColumn[],
  more: readonly string[],
  dates: DateContext,
  warnings: ProposalWarning[],
): ProposedStanding | null {
  const standing: ProposedStanding = { status: null, percent: null, done: null, note: '' };
  const lines = [...more];
  for (const { column, role } of columns) {
    const cell = cells.get(column);
    if (!cell || isNobody(cell.text.text)) continue;
    const text = cell.text.text.trim();
    const labelled = () =>
      lines.push(`${column.heading.split('/').at(-1) ?? column.heading}：${text}`);
    if (role.kind === 'remark') {
      if (role.label === null) lines.push(text);
      else lines.push(`${role.label}：${text}`);
    } else if (role.kind === 'status') {
      const read = readStatusWord(text);
      standing.status = read?.status ?? null;
      if (!read) warnings.push(warn('statusNotRead', cell.text));
      if (!read?.exact) labelled();
    } else if (role.kind === 'percent') {
      const value = row.values.get(column.key);
      standing.percent = typeof value === 'number' ? value : null;
      if (standing.percent === null) {
        warnings.push(warn('percentNotRead', cell.text));
        labelled();
      }
    } else if (role.kind === 'actualDate') {
      const { value } = readDay(cell.segment.cell, text, dates);
      standing.done = typeof value === 'string' ? value : null;
      if (standing.done === null) labelled();
    }
  }
  standing.note = lines.join('\n');
  standing.status ??= statusOf(standing);
  const empty = standing.status === null && standing.percent === null && standing.note === '';
  return empty ? null : standing;
}

/** A day of completion and 100 % say that a task is done, a part of it that it is under way; 0 % says nothing. */
function statusOf({ done, percent }: ProposedStanding): ProposedStanding['status'] {
  if (done !== null || percent === 100) return 'done';
  return percent !== null && percent > 0 ? 'inProgress' : null;
}
