// What the sheets of one screen share of a cut: the one whose cells were cut last.
import type { GridCore } from './core.ts';

export type CutBoard = { holder(): GridCore | null; hand(core: GridCore | null): void };

/** Behind functions, since AG Grid walks through plain objects that reach its options, round and round. */
export function createCutBoard(): CutBoard {
  let holder: GridCore | null = null;
  return {
    holder: () => holder,
    hand(core) {
      holder = core;
    },
  };
}
