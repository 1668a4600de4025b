// What a message offers after something was written to the plan in one step.
import { wordProblem } from '#shared/words/problems.ts';
import type { Mirror } from '../mirror.ts';
import type { useNotify } from './messages.tsx';

export function undoAction(
  { bridge }: Pick<Mirror, 'bridge'>,
  notify: ReturnType<typeof useNotify>,
): { label: string; run: () => void } {
  const undo = async () => {
    const reply = await bridge.call('plan:undo', null);
    if (!reply.ok) notify({ tone: 'info', title: wordProblem(reply.problem) });
  };
  return { label: '撤销', run: () => void undo() };
}
