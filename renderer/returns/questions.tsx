// What is asked before a merge while something is undecided, or before a review is given up in which something was decided.
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

type LeaveProps = { onLeave: () => void; onStay: () => void };

export function LeaveQuestion(answers: LeaveProps) {
  return (
    <StayQuestion title="放弃这次核对吗？" leave="放弃核对" {...answers}>
      还没有合并，所做的决定和更正都会丢失；计划没有改动，文件也都还在。
    </StayQuestion>
  );
}
