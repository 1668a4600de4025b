// Whether the review says of a cell that it was left out: by its row or its address, or that its task was not found.
import type { ReturnsDraft } from '#shared/returns/compareReturns.ts';
import type { ExpectedCell } from './generator/expected.ts';
import type { GeneratedReturn } from './generator/generate.ts';

const leftOut = /未采用|保留原值|没有找到|未读取|已按空白处理/u;
/** A list that was cut short: whatever it is about was said to be there. */
const cutShort = /等\d+[处行项]/u;

export function saysCell(
  { unitId, taskId, troubles }: ExpectedCell,
  { review }: ReturnsDraft,
  { rows, document }: GeneratedReturn,
): boolean {
  // Of a file that was rejected or is in doubt as a whole everything was said.
  if (
    review.files.every(
      ({ status, doubt, rows: read }) => status === 'rejected' || doubt !== null || read === 0,
    )
  ) {
    return true;
  }
  const name = (document.tasks.get(taskId)?.text ?? '').slice(0, 20);
  const places = rows.filter((one) => one.unitId === unitId && one.taskId === taskId);
  return review.files
    .flatMap(({ messages }) => messages)
    .filter((message) => leftOut.test(message))
    .some(
      (message) =>
        message.includes(name) ||
        cutShort.test(message) ||
        (troubles.includes('headingLost') && message.includes('没有表头')) ||
        places.some(({ row }) => speaksOfRow(message, row)),
    );
}

function speaksOfRow(message: string, row: number): boolean {
  return message.includes(`第${row}行`) || addressed(message).includes(row);
}

/** Rows of the addresses in a message: `进展反馈表!K12“…”`. */
function addressed(message: string): number[] {
  return [...message.matchAll(/![A-Z]{1,3}(\d+)/gu)].map((found) => Number(found[1]));
}
