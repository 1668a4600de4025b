// The button that writes the sheet into a workbook, as its design has it.
import { Button } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { SheetDesign } from '#shared/consolidate/design.ts';
import type { Bridge } from '#shared/ipc/calls.ts';
import type { Period } from '#shared/plan/model.ts';
import { failure } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Notify } from '../window/messages.tsx';

type Props = {
  bridge: Bridge;
  notify: Notify;
  /** That of the design, for the name of the file. */
  name: string;
  design: SheetDesign;
  period: Period | null;
  resting: boolean;
};

export function ExcelButton({ bridge, notify, name, design, period, resting }: Props): ReactNode {
  const [working, setWorking] = useState(false);
  const rests = resting || working;
  const write = async () => {
    if (rests) return;
    setWorking(true);
    const reply = await bridge
      .call('consolidate:write', { period, name, design })
      .catch(() => failure('internal'));
    setWorking(false);
    if (!reply.ok) {
      notify({ tone: 'error', title: '没有导出', details: [wordProblem(reply.problem)] });
    } else if (reply.value) {
      const { token, name: file } = reply.value;
      notify({
        tone: 'success',
        title: `已导出“${file}”`,
        action: { label: '打开', run: () => void bridge.call('file:open', { token }) },
      });
    }
  };
  return (
    <Button
      appearance="primary"
      icon={<DocumentTableRegular />}
      disabledFocusable={rests}
      onClick={() => void write()}
    >
      导出 Excel
    </Button>
  );
}
