// A dialog that ends in one edit: the button sends it, a refusal stays on screen, success closes it.
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { HelpPageId } from '#shared/help/helpPages.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import type { SendEdit } from './UnitsPanel.tsx';

type Props = {
  title: string;
  /** The page of 使用说明 that explains it. */
  help: HelpPageId;
  /** What the button says. */
  action: string;
  ready: boolean;
  width?: number;
  edit(): Edit;
  onEdit: SendEdit;
  onClose(): void;
  children: ReactNode;
};

export function EditDialog(props: Props): ReactNode {
  const { title, help, action, ready, width = 520, edit, onEdit, onClose, children } = props;
  const { busy, problem, run } = useCall();
  const send = async () => {
    if ((await run(() => onEdit(edit()))) !== null) onClose();
  };
  return (
    <DialogFrame
      help={help}
      title={title}
      width={width}
      busy={busy}
      onClose={onClose}
      buttons={
        <>
          <Button disabled={busy} onClick={onClose}>
            取消
          </Button>
          <Button appearance="primary" disabled={busy || !ready} onClick={() => void send()}>
            {action}
          </Button>
        </>
      }
    >
      <ProblemBar problem={problem} />
      {children}
    </DialogFrame>
  );
}
