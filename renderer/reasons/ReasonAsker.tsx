// Answers the mirror's question why due days are changed, one dialog after the other.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ChangeReason, HeldChange } from '#shared/plan/dueChanges.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Mirror } from '../mirror.ts';
import { ReasonDialog, type ReasonDraft } from './ReasonDialog.tsx';

type Question = { held: readonly HeldChange[]; answer(reason: ChangeReason | null): void };

type Props = { mirror: Mirror; document: PlanDocument };

export function ReasonAsker({ mirror, document }: Props): ReactNode {
  const [questions, setQuestions] = useState<readonly Question[]>([]);
  /** What was said last is offered again: a clerk who moves ten dates has one reason for them. */
  const last = useRef<ReasonDraft>({ choice: '', words: '' });
  useEffect(
    () =>
      mirror.onReasonWanted(
        (held) => new Promise((answer) => setQuestions((before) => [...before, { held, answer }])),
      ),
    [mirror],
  );
  // Another plan takes the place of this one: nobody answers any more, and nothing is changed.
  const open = useRef(questions);
  open.current = questions;
  useEffect(
    () => () => {
      for (const { answer } of open.current) answer(null);
    },
    [],
  );
  const [question] = questions;
  if (!question) return null;
  const close = (reason: ChangeReason | null) => {
    setQuestions((before) => before.slice(1));
    question.answer(reason);
  };
  return (
    <ReasonDialog
      document={document}
      held={question.held}
      draft={last.current}
      onReason={(reason, draft) => {
        last.current = draft;
        close(reason);
      }}
      onClose={() => close(null)}
    />
  );
}
