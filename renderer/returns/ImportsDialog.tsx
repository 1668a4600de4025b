// The imports of the open plan, newest first; each can be taken back as a whole.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { periodLabel } from '#shared/calendar/periods.ts';
import type { ImportRow } from '#shared/plan/model.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { EmptyNote } from '../parts/EmptyNote.tsx';
import { formatInstant } from '../parts/formatInstant.ts';
import { useLeading } from '../parts/leading.ts';
import { NoPlanDialog } from '../parts/NoPlanDialog.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { useMirrorState } from '../parts/useMirrorState.ts';
import { WorkBar } from '../parts/WorkBar.tsx';
import { ImportsTable } from './ImportsTable.tsx';
import { UndoneReport, type Undone } from './UndoneReport.tsx';

const title = '导入记录';

type Props = { mirror: Mirror; onClose: () => void };

export function ImportsDialog({ mirror, onClose }: Props) {
  const plan = useMirrorState(mirror, 'plan');
  if (!plan) return <NoPlanDialog title={title} onClose={onClose} />;
  return <ImportsOfPlan mirror={mirror} plan={plan} onClose={onClose} />;
}

function ImportsOfPlan({ mirror, plan, onClose }: Props & { plan: OpenPlan }) {
  const leading = useLeading();
  const { busy, problem, run } = useCall();
  const [asked, setAsked] = useState<ImportRow | null>(null);
  const [undone, setUndone] = useState<Undone | null>(null);
  const imports = [...plan.document.imports.values()].sort((a, b) => (a.at < b.at ? 1 : -1));

  const takeBack = async (row: ImportRow) => {
    setAsked(null);
    setUndone(null);
    const reply = await run(() => mirror.bridge.call('imports:undo', { id: row.id }));
    if (!reply) return;
    const { reverted, kept, failed } = reply;
    setUndone({ at: row.at, reverted, kept, failed });
  };

  return (
    <DialogFrame
      help="progress"
      title={title}
      onClose={onClose}
      busy={busy}
      width={860}
      buttons={
        <Button appearance="primary" disabled={busy} onClick={onClose}>
          关闭
        </Button>
      }
    >
      <ProblemBar problem={problem} />
      <WorkBar mirror={mirror} busy={busy} label="正在撤回" />
      {undone ? <UndoneReport undone={undone} /> : null}
      {imports.length === 0 ? (
        <EmptyNote
          text="还没有导入过反馈表。收表合并以后，会在这里列出，可以整批撤回。"
          actions={[
            {
              label: '收表…',
              run() {
                onClose();
                leading.run('importReturns');
              },
            },
          ]}
        />
      ) : (
        <ImportsTable
          imports={imports}
          disabled={busy || plan.readOnly !== null}
          onUndo={setAsked}
        />
      )}
      {plan.readOnly ? <ProblemBar problem={{ code: plan.readOnly }} intent="warning" /> : null}
      {asked ? (
        <DialogFrame
          help="progress"
          title="撤回这一次导入？"
          alert
          width={480}
          onClose={() => setAsked(null)}
          buttons={
            <>
              <Button onClick={() => setAsked(null)}>不撤回</Button>
              <Button appearance="primary" onClick={() => void takeBack(asked)}>
                撤回
              </Button>
            </>
          }
        >
          <div>
            {formatInstant(asked.at)}导入的{periodLabel(asked.period)}反馈表，共{asked.files.length}
            个文件。
          </div>
          <div>
            这次导入写入的内容将恢复为导入以前的样子；导入以后又有人改过的，保留现在的内容。
          </div>
        </DialogFrame>
      ) : null}
    </DialogFrame>
  );
}
