// Days of warning as a person types them: 30、15、7.

/** Longest first, each once; null where something else than whole numbers stands there. Whether they may stand is for `checkSettings`. */
export function readLeadDays(text: string): number[] | null {
  const parts = text
    .normalize('NFKC')
    .split(/[\s,、;天]+/u)
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.some((part) => !/^\d{1,4}$/.test(part))) return null;
  return [...new Set(parts.map(Number))].toSorted((a, b) => b - a);
}

export function leadDaysText(days: readonly number[]): string {
  return days.join('、');
}
