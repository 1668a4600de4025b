// Points in time for a reader, in the machine's time zone. Days never come here: they are not points in time.
import { format, isValid, parseISO } from 'date-fns';

/** `2022-07-05T01:03:00.000Z` → `2022年7月5日 09:03`. What is not an instant comes back as it is. */
export function formatInstant(instant: string): string {
  const time = parseISO(instant);
  return isValid(time) ? format(time, 'yyyy年M月d日 HH:mm') : instant;
}
