// The field for the day of a rename: what may stand in it.
import { readPartialDay } from '#shared/plan/formerNames.ts';

export const untilHint = '例如2021-05-25、2021年5月或2021年';

/** What is wrong with the text, or null; nothing at all is allowed. */
export function untilProblem(text: string): string | null {
  return text.trim() === '' || readPartialDay(text) !== null ? null : `认不出日期，${untilHint}`;
}
