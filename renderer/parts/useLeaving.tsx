// Leaving a review by its own buttons: at once while nothing was decided in it, otherwise after a question.
import { useEffect, useState, type ReactNode } from 'react';
import { touch, type Kept } from './kept.ts';
import { LeaveReview } from './LeaveReview.tsx';

type Leaving = { leave(then?: () => void): void; question: ReactNode };

/** `onCleared`: what was kept of the review is gone, and another one may begin. */
export function useLeaving(kept: Kept, touched: boolean, onCleared: () => void): Leaving {
  const [asked, setAsked] = useState<{ next?: (() => void) | undefined } | null>(null);
  useEffect(() => touch(kept, touched), [kept, touched]);
  const go = (then?: () => void) => {
    setAsked(null);
    kept.clear();
    onCleared();
    then?.();
  };
  return {
    leave(then) {
      if (touched) setAsked({ next: then });
      else go(then);
    },
    question: asked && <LeaveReview onLeave={() => go(asked.next)} onStay={() => setAsked(null)} />,
  };
}
