// Maps that are changed at the cost of the change: what they hold, and what differs between two versions.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idsThatDiffer, patchedMap } from '#shared/plan/patchedMap.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const changes = fc
  .array(fc.tuple(fc.constantFrom(...ids), fc.option(fc.nat(3), { nil: undefined })))
  .map((entries) => new Map(entries));

describe('a patched map', () => {
  it('[V27] holds what a map would, and names the ids that differ from any earlier version', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 6 }), fc.nat(5), (steps, from) => {
        const versions = [
          patchedMap(
            new Map([
              ['a', 0],
              ['b', 1],
            ]),
          ),
        ];
        const plain = new Map([
          ['a', 0],
          ['b', 1],
        ]);
        for (const step of steps) {
          versions.push((versions.at(-1) ?? patchedMap(plain)).with(step));
          for (const [id, value] of step) {
            if (value === undefined) plain.delete(id);
            else plain.set(id, value);
          }
        }
        const now = versions.at(-1) ?? patchedMap(plain);
        const before = versions[Math.min(from, versions.length - 1)] ?? now;
        expect(ids.map((id) => now.get(id))).toEqual(ids.map((id) => plain.get(id)));
        expect(new Set(now.values())).toEqual(new Set(plain.values()));
        const differ = ids.filter((id) => before.get(id) !== now.get(id));
        expect(idsThatDiffer(before, now)).toEqual(new Set(differ));
      }),
    );
  });

  it('[V27] names them also across the copy that many changes cause, and no further', () => {
    const many = (value: number) =>
      new Map(Array.from({ length: 2_500 }, (_, index) => [`t${index}`, value]));
    const before = patchedMap(many(0)).with(new Map([['t1', 1]]));
    const after = before.with(many(2)).with(new Map([['t3000', 3]]));
    expect(idsThatDiffer(before, after)).toEqual(new Set([...many(2).keys(), 't3000']));
    expect(idsThatDiffer(after, before)).toEqual(idsThatDiffer(before, after));
    expect(idsThatDiffer(before, after.with(many(4)))).toBeNull();
  });

  it('[V27] does not know what differs from a map that it was not made of', () => {
    expect(idsThatDiffer(patchedMap(new Map()), patchedMap(new Map()))).toBeNull();
  });
});
