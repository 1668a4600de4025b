// One value three ways: as the notice first had it, as it stands in the plan, as the revised notice has it [R4].
import { sameValue } from '../../plan/change.ts';

export type Decision = 'safe' | 'conflict';

/**
 * Null when there is nothing to do: the plan says the same, or only the office changed it. `base` is undefined for what
 * the notice never had: the office's own row.
 */
export function threeWay<Value>(
  now: Value,
  base: Value | undefined,
  next: Value,
  same: (a: Value, b: Value) => boolean = sameValue,
): Decision | null {
  if (same(now, next)) return null;
  if (base === undefined) return 'conflict';
  if (same(base, next)) return null;
  return same(now, base) ? 'safe' : 'conflict';
}

export const officeChanged = '本单位改过此处，修订通知也改了';

/** White space and the width of characters are no difference: a paragraph may only be wrapped anew [R3]. */
export function sameText(a: string | null, b: string | null): boolean {
  return a === b || bareText(a ?? '') === bareText(b ?? '');
}

export function bareText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}
