// A large plan as it is handed to the window: its rows are told while they are read, and what the window has not heard of it
// fetches piece by piece, as the rows were then.
import { randomBytes } from 'node:crypto';
import type { Events, PlanState } from '#shared/ipc/calls.ts';
import { noSnapshot, pieceMaker, planPieces } from '#shared/ipc/planPieces.ts';
import type { PieceMaker, PlanPieces } from '#shared/ipc/planPieces.ts';
import { completeRow } from '#shared/plan/rowDefaults.ts';
import { lightDocument, lightRow } from '#shared/snapshots/travelling.ts';
import type { Result } from '#shared/result.ts';
import type { PlanSession } from './planSession.ts';
import type { OnRow } from './storage/planFile.ts';

type Handed = { token: string; pieces: PlanPieces };
/** `session` once the plan is open. */
type Coming = { token: string; maker: PieceMaker; told: boolean; session: PlanSession | null };

export class HandedOut {
  private kept: Handed | null = null;
  private coming: Coming | null = null;
  private readonly tell: (rows: Events['plan:rows']) => void;

  constructor(tell: (rows: Events['plan:rows']) => void) {
    this.tell = tell;
  }

  /**
   * `open` reads a plan and asks who gets its rows each time it begins. The window keeps them, and shows nothing of them before
   * the whole plan was found to be sound and is handed out.
   */
  async whileRead(
    open: (begin: () => OnRow) => Promise<Result<PlanSession> | null>,
  ): Promise<Result<PlanSession> | null> {
    try {
      const opened = await open(() => this.begin());
      if (opened?.ok && this.coming) this.coming.session = opened.value;
      return opened;
    } finally {
      if (!this.coming?.session) this.drop();
    }
  }

  private begin(): OnRow {
    this.drop();
    const token = newToken();
    const maker = pieceMaker((index, text) => {
      coming.told = true;
      this.tell({ token, index, text });
    });
    const coming: Coming = { token, maker, told: false, session: null };
    this.coming = coming;
    return (sheet, row) => maker.add(sheet, lightRow(sheet, completeRow(sheet, row)));
  }

  /** What was told is of no plan that will be open. */
  private drop(): void {
    if (this.coming?.told) this.tell(null);
    this.coming = null;
  }

  /** The state without its rows, which stand in pieces from now on. */
  take(state: PlanState, session: PlanSession): PlanState {
    const { coming } = this;
    this.coming = null;
    // An edit came before the window asked: what was read is not the plan as it is.
    const asRead = coming?.session === session && session.revision === 0;
    this.kept = asRead
      ? { token: coming.token, pieces: coming.maker.end() }
      : { token: newToken(), pieces: planPieces(lightDocument(session.document)) };
    const { token, pieces } = this.kept;
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

function newToken(): string {
  return randomBytes(12).toString('hex');
}
