// The number on the program's icon [Q12].
import type { Flag } from '../flags/flag.ts';

export type Badge = { count: number; text: string; description: string };

/** Null when there is nothing to show. `description` is for screen readers. */
export function badgeOf(flags: readonly Flag[]): Badge | null {
  const count = flags.reduce((sum, flag) => (flag.severity === 'red' ? sum + 1 : sum), 0);
  if (count === 0) return null;
  return { count, text: count > 99 ? '99+' : String(count), description: `${count}项红灯` };
}
