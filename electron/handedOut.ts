// A large plan as it is handed to the window: its rows are fetched piece by piece, as they were then.
import { randomBytes } from 'node:crypto';
import type { PlanState } from '#shared/ipc/calls.ts';
import { noSnapshot, planPieces, type PlanPieces } from '#shared/ipc/planPieces.ts';
import { lightDocument } from '#shared/snapshots/travelling.ts';
import type { PlanSession } from './planSession.ts';

export class HandedOut {
  private kept: { token: string; pieces: PlanPieces } | null = null;

  /** The state without its rows, which stand in pieces from now on. */
  take(state: PlanState, { document }: PlanSession): PlanState {
    const pieces = planPieces(lightDocument(document));
    const token = randomBytes(12).toString('hex');
    this.kept = { token, pieces };
    return { ...state, snapshot: noSnapshot(), pieces: { token, count: pieces.count } };
  }

  /** A piece of what was taken last; null when that is another one. */
  text(token: string, index: number): string | null {
    const text = this.kept?.token === token ? this.kept.pieces.text(index) : null;
    // The last one: the rows need not be kept any longer for it.
    if (text !== null && index === (this.kept?.pieces.count ?? 0) - 1) this.kept = null;
    return text;
  }
}
