// What is asked before a review is given up in which something was decided.
import { StayQuestion } from './StayQuestion.tsx';

type Props = { onLeave: () => void; onStay: () => void };

export function LeaveReview(answers: Props) {
  return (
    <StayQuestion title="放弃这次核对吗？" leave="放弃核对" {...answers}>
      核对还没有写入计划，所做的决定和更正都会丢失；计划没有改动，文件也都还在。
    </StayQuestion>
  );
}
