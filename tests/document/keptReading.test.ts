// What the notice was read as, kept as text: comes back whole, or not at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepReading, keptReading } from '#shared/document/keptReading.ts';
import { anyProposal } from './revision/arbitraryProposal.ts';

describe('the reading kept with a plan', () => {
  it('[R4] comes back as it was', () => {
    fc.assert(
      fc.property(anyProposal, (proposal) => {
        expect(keptReading(keepReading(proposal))).toEqual(proposal);
      }),
    );
  });

  it.each([null, '', '{', '[]', 'null', '{"actions":[{"projects":[{"tasks":[{"text":3}]}]}]}'])(
    '[R4] %s is none',
    (text) => {
      expect(keptReading(text)).toBeNull();
    },
  );
});
