// What a review says of a file, said to the unit that gets it back: without what only the office does with a file [M31].
import type { FileProblem } from './review.ts';

/** The end of sentences on a file as a whole: the person at the review is to look before anything is taken. */
export const lookFirst = '，请核对后再采用。';
/** Of a form of another plan: how its rows were matched. */
export const matchedByName = '，隐藏编号未采用，按序号和名称对应';
/** In what is said of files that cannot be read. */
export const askTheUnit = '请让填报单位';

/** The sentence as the unit reads it. */
export function toldToUnit(message: string): string {
  return message
    .replaceAll(lookFirst, '。')
    .replaceAll(matchedByName, '')
    .replaceAll(askTheUnit, '请');
}

/**
 * Where the unit finds it, and the sentence without the place in front. What is about a row bears the address of its hidden
 * first cell, which a unit does not see: it is told the row.
 */
export function placedForUnit({ sheet, cell, message }: FileProblem): {
  place: string;
  message: string;
} {
  const row = /^A(\d+)$/u.exec(cell ?? '')?.[1];
  if (row === undefined) return { place: cell ?? '', message: toldToUnit(message) };
  const place = `第${row}行`;
  const front = `${sheet ?? ''}${place}`;
  return {
    place,
    message: toldToUnit(message.startsWith(front) ? message.slice(front.length) : message),
  };
}
