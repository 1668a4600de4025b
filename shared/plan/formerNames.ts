// Former names of a unit as text: `市扶贫办（2021-05-25前）`. The day may be known to the year or the month only.
import { isRealDay } from '../calendar/days.ts';
import type { FormerName, PartialDay } from './model.ts';

/** `2021`, `2021-05` or `2021-05-25`. */
export function isPartialDay(text: string): boolean {
  const match = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  return isRealDay(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1));
}

/** `2021年5月25日`, `2021.5`, `2021/05/25`, `2021年` as a partial day; null when it is none. */
export function readPartialDay(text: string): PartialDay | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  const match =
    /^([12]\d{3})(?:年|[-./](?=\d)|$)(?:(\d{1,2})(?:月|[-./](?=\d)|$)(?:(\d{1,2})[日号]?)?)?$/u.exec(
      plain,
    );
  if (!match) return null;
  const parts = [match[1] ?? '', match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')];
  const day = parts.filter((part) => part !== undefined).join('-');
  return isPartialDay(day) ? day : null;
}

export function formerNameText({ name, until }: FormerName): string {
  return until === null ? name : `${name}（${until}前）`;
}

/** A name with the day of its end in brackets behind it, where there is one. Other brackets belong to the name. */
export function readFormerName(text: string): FormerName {
  const whole = text.trim();
  const match = /^([^（(]+)[（(]([^（()）]{4,24})[）)]$/u.exec(whole);
  const inside = (match?.[2] ?? '')
    .trim()
    .replace(/^(?:至|截至|到)/u, '')
    .replace(/(?:之前|以前|前|止|更名|改名|撤销|划转)$/u, '');
  const until = readPartialDay(inside);
  return until === null ? { name: whole, until: null } : { name: (match?.[1] ?? '').trim(), until };
}

/** The names with one more: a name that is there already gets the day, if one is given. */
export function withFormerName(names: readonly FormerName[], added: FormerName): FormerName[] {
  const known = names.find(({ name }) => name === added.name);
  if (!known) return [...names, added];
  return names.map((each) =>
    each === known ? { name: each.name, until: added.until ?? each.until } : each,
  );
}
