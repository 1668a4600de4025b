// What the window says of the plan as a whole: that it is a copy to try things on, or why nothing can be changed.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';

type Props = {
  example: boolean;
  /** Whether the tour stands beside the plan, was begun before, or neither. */
  tour: 'runs' | 'begun' | 'new';
  readOnly: string | null;
  onTour(): void;
  onSaveAs(): void;
};

export function PlanNotes({ example, tour, readOnly, onTour, onSaveAs }: Props): ReactNode {
  const text =
    readOnly ??
    (example
      ? '这是示例计划的副本，可以随意试用。想留下改动，请用“另存为”存到自己的文件夹。'
      : null);
  if (text === null) return null;
  return (
    <MessageBar
      intent={readOnly === null ? 'info' : 'warning'}
      layout="singleline"
      className="pb-note"
    >
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        {example && tour !== 'runs' && (
          <Button size="small" onClick={onTour}>
            {tour === 'begun' ? '继续导览' : '开始导览'}
          </Button>
        )}
        <Button size="small" onClick={onSaveAs}>
          另存为
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
