// What is asked before a review is left with something open in it: to go on reviewing is the safe answer.
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DialogFrame } from './DialogFrame.tsx';

type Props = {
  title: string;
  /** The other answer, in words. */
  leave: string;
  width?: number;
  onLeave: () => void;
  onStay: () => void;
  children: ReactNode;
};

export function StayQuestion({ title, leave, width = 460, onLeave, onStay, children }: Props) {
  return (
    <DialogFrame
      help={null}
      title={title}
      alert
      width={width}
      onClose={onStay}
      buttons={
        <>
          <Button onClick={onLeave}>{leave}</Button>
          <Button appearance="primary" onClick={onStay}>
            继续核对
          </Button>
        </>
      }
    >
      {children}
    </DialogFrame>
  );
}
