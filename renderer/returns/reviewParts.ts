// What every part of the review is given: the plan, whether it can be changed, and what a person can do.
import type { Ref } from 'react';
import type { ClipboardTexts } from '#shared/ipc/calls.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { ReviewDecision } from '#shared/returns/review.ts';
import type { Result } from '#shared/result.ts';
import type { Notify } from '../window/messages.tsx';
import type { SendBackForm } from './SendBackMenu.tsx';

/** What the page asks of the sheet. */
export type DifferenceSheetHandle = {
  focus(): void;
  /** Goes to the next undecided row; answers whether there is one. */
  toOpen(back: boolean): boolean;
};

export type ReviewParts = {
  document: PlanDocument;
  /** Why nothing can be decided, in Chinese, or null. */
  readOnly: string | null;
  notify: Notify;
  /** One decision; the answer says why it could not be made. */
  decide: (decision: ReviewDecision) => Promise<Result<null>>;
  /** Decisions one after the other; what goes wrong is said. */
  decideAll: (decisions: readonly ReviewDecision[]) => void;
  onUndo: () => void;
  onRedo: () => void;
  /** Opens a file in its program. */
  onSource: (file: number) => void;
  /** Tells the unit of a file what to correct. */
  onSendBack: (file: number, form: SendBackForm) => void;
  /** Shows a file. */
  onFile: (file: number) => void;
  readClipboard: () => Promise<ClipboardTexts>;
  /** A difference that the sheet is to bring into view, once it lists it. */
  goTo: { id: string } | null;
  /** The sheet of differences, while one is shown. */
  sheet: Ref<DifferenceSheetHandle>;
};
