// What the window says of the plan as a whole: that it is a copy to try things on, or why nothing can be changed.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';

type Props = { example: boolean; readOnly: string | null; onSaveAs(): void };

export function PlanNotes({ example, readOnly, onSaveAs }: Props): ReactNode {
  const text =
    readOnly ??
    (example
      ? '这是示例计划的副本，可以随意试用。想留下改动，请用“另存为”存到自己的文件夹。'
      : null);
  if (text === null) return null;
  return (
    <MessageBar intent={readOnly === null ? 'info' : 'warning'} className="pb-note">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onSaveAs}>
          另存为
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
