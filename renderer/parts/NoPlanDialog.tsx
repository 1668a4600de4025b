// What a dialog about the open plan says when there is none.
import { Button } from '@fluentui/react-components';
import { DialogFrame } from './DialogFrame.tsx';
import { ProblemBar } from './ProblemBar.tsx';

const noPlan = { code: 'noPlanOpen' };

export function NoPlanDialog({ title, onClose }: { title: string; onClose: () => void }) {
  return (
    <DialogFrame
      help={null}
      title={title}
      onClose={onClose}
      buttons={<Button onClick={onClose}>关闭</Button>}
    >
      <ProblemBar problem={noPlan} />
    </DialogFrame>
  );
}
