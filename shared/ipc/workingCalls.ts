// The calls about working copies, and what their requests must look like.
import * as v from 'valibot';
import type { Problem, Result } from '../result.ts';
import type { CopyReason, PlaceState } from '../workingCopy/copy.ts';
import type { AppState } from './appState.ts';
import type { PlanState } from './calls.ts';

/** The working copy in which the open plan goes on. `place`: the folder in which it belongs, for reading only. */
export type ShownCopy = {
  why: CopyReason;
  state: PlaceState;
  place: string;
  /** When the place was written last; null: not since the plan was opened. */
  writtenAt: string | null;
  /** Where `state` is `inUse` or `refused`: the sentence's facts. */
  problem: Problem | null;
};

/** A working copy whose changes are not in their place yet. `id` is opaque. */
export type LeftCopy = { id: string; name: string; place: string; since: string };

export type WorkingCalls = {
  /** Writes the working copy to its place now. `keepBoth`: what somebody else made of it stays beside it under another name. */
  'working:writeBack': { request: { keepBoth: boolean }; reply: Result<ShownCopy | null> };
  'working:open': { request: { id: string }; reply: Result<PlanState | null> };
  /** Gives the changes up; the newest backup still has them. */
  'working:remove': { request: { id: string }; reply: AppState };
};

const one = v.strictObject({ id: v.pipe(v.string(), v.minLength(1), v.maxLength(40)) });

export const workingSchemas = {
  'working:writeBack': v.strictObject({ keepBoth: v.boolean() }),
  'working:open': one,
  'working:remove': one,
};
