// Points in time for a reader, in the machine's time zone. Days never come here: they are not points in time.

const format = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** `2022-07-05T01:03:00.000Z` → `2022年7月5日 09:03`. What is not an instant comes back as it is. */
export function formatInstant(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : format.format(time);
}
