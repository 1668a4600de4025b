// What is said of a row that is not simply the row of a task: with its sheet and number, and what to do.
import { placedProblem, quoted } from './fileProblems.ts';
import type { RowMatch } from './matchRows.ts';
import type { FileProblem, ReviewRow } from './review.ts';

/** Null for a row of which there is nothing to say. `name` tells a task. */
export function tellRow(
  { sheet, row, name: written }: ReviewRow,
  match: RowMatch,
  name: (taskId: string) => string,
): FileProblem | null {
  const place = `${sheet}第${row}行${written === '' ? '' : quoted(written)}`;
  const say = (code: string, message: string) =>
    placedProblem(code, sheet, `A${row}`, `${place}${message}。`);
  if (match.by === 'similar') {
    return say('similar', `${match.reason}，按${name(match.taskId)}对应，请核对`);
  }
  if (match.taskId !== null && match.score < 1) return say('renamed', `${match.reason}，请核对`);
  if (match.by === 'tie') return say('tie', `${match.reason}，未采用`);
  if (match.by === 'none') return say('newRow', `${match.reason}，未采用`);
  if (match.by === 'copy') return say('copied', match.reason);
  if (match.by === 'copied') return say('copied', `${match.reason}，未采用`);
  if (match.by === 'split') return say('split', `${match.reason}，已合为一条，请核对`);
  if (match.by === 'merged') return say('merged', `${match.reason}，请核对是否都适用`);
  return null;
}
