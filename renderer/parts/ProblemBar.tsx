// A failure in a sentence, read out as soon as it appears.
import { MessageBar, MessageBarBody, type MessageBarIntent } from '@fluentui/react-components';
import type { Problem } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';

type Props = {
  problem: Problem | null;
  intent?: MessageBarIntent;
};

export function ProblemBar({ problem, intent = 'error' }: Props) {
  if (!problem) return null;
  return (
    <MessageBar intent={intent} layout="multiline" role="alert">
      <MessageBarBody>{wordProblem(problem)}</MessageBarBody>
    </MessageBar>
  );
}
