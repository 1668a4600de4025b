// What is asked before a merge while something is undecided.
import { StayQuestion } from '../parts/StayQuestion.tsx';

type MergeProps = { goes: string; stays: string; onMerge: () => void; onBack: () => void };

export function MergeQuestion({ goes, stays, onMerge, onBack }: MergeProps) {
  return (
    <StayQuestion
      title="还有没决定的地方"
      leave="仍要合并"
      width={480}
      onLeave={onMerge}
      onStay={onBack}
    >
      <div>{goes}</div>
      <div>{stays}</div>
    </StayQuestion>
  );
}
