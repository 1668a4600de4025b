// The part of a long list of differences that is drawn: as many as have been asked for so far, groups with what of them is shown.
import type { Section } from './decisions.ts';

export type ShownSection<Difference> = {
  title: string;
  groups: (Section<Difference>['groups'][number] & { shown: Difference[] })[];
};

/** `left`: how many are not in the part. */
export function shownOf<Difference>(
  sections: readonly Section<Difference>[],
  most: number,
): { part: ShownSection<Difference>[]; left: number } {
  let room = most;
  let left = 0;
  const part = sections.map(({ title, groups }) => ({
    title,
    groups: groups.flatMap((group) => {
      const shown = group.differences.slice(0, Math.max(room, 0));
      room -= shown.length;
      left += group.differences.length - shown.length;
      return shown.length > 0 ? [{ ...group, shown }] : [];
    }),
  }));
  return { part: part.filter(({ groups }) => groups.length > 0), left };
}
