// What the main process says of a draft: whom it concerns, and its text. Asked again when the draft or the plan changes.
import { useEffect, useRef, useState } from 'react';
import type { LettersRequest, LettersScope } from '#shared/ipc/letterCalls.ts';
import type { PreviewBlock } from '#shared/letters/preview.ts';
import type { Problem, Result } from '#shared/result.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';

type Answered<Value> = { value: Value | null; problem: Problem | null; waiting: boolean };

/** Keeps the last answer on screen until the next is here. `key` says what is asked; null asks nothing. */
function useAsked<Value>(
  key: string | null,
  ask: () => Promise<Result<Value>>,
  delay: number,
): Answered<Value> {
  const [answered, setAnswered] = useState<Omit<Answered<Value>, 'waiting'> & { key: string }>({
    key: '',
    value: null,
    problem: null,
  });
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (key === null) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      void latest
        .current()
        .catch((): Result<Value> => ({ ok: false, problem: { code: 'internal' } }))
        .then((reply) => {
          if (!wanted) return;
          if (reply.ok) setAnswered({ key, value: reply.value, problem: null });
          else setAnswered({ key, value: null, problem: reply.problem });
        });
    }, delay);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [key, delay]);
  const { value, problem } = answered;
  return { value, problem, waiting: key !== null && answered.key !== key };
}

export function useLetterScope(
  { bridge }: Mirror,
  { revision, asOf }: OpenPlan,
  { kind, period }: Pick<LettersRequest, 'kind' | 'period'>,
): Answered<LettersScope> {
  const key = JSON.stringify([revision, asOf, kind, period]);
  return useAsked(key, () => bridge.call('letters:scope', { kind, period }), 0);
}

/** A preview follows typing, but not every key. */
const typingPause = 200;

export function useLetterText(
  { bridge }: Mirror,
  { revision, asOf }: OpenPlan,
  request: LettersRequest | null,
  unitId: string | null,
): Answered<{ blocks: PreviewBlock[]; cut: number }> {
  const key = request && JSON.stringify([revision, asOf, request, unitId]);
  return useAsked(
    key,
    async () =>
      request
        ? bridge.call('letters:preview', { ...request, unitId })
        : { ok: false, problem: { code: 'internal' } },
    typingPause,
  );
}
