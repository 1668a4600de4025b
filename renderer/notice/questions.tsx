// What is asked before a draft is accepted with open doubts, or given up with corrections in it.
import { StayQuestion } from '../parts/StayQuestion.tsx';

type DoubtsProps = { open: number; onCreate: () => void; onBack: () => void };

export function OpenDoubtsQuestion({ open, onCreate, onBack }: DoubtsProps) {
  return (
    <StayQuestion title="还有没核对的地方" leave="仍要创建" onLeave={onCreate} onStay={onBack}>
      还有{open}处没有核对，仍要创建吗？创建以后也可以在表中修改，但不再与原文对照。
    </StayQuestion>
  );
}

type LeaveProps = { onLeave: () => void; onStay: () => void };

export function LeaveQuestion(answers: LeaveProps) {
  return (
    <StayQuestion title="放弃这份草稿吗？" leave="放弃草稿" {...answers}>
      草稿没有保存过，所做的修改和核对都会丢失。
    </StayQuestion>
  );
}
