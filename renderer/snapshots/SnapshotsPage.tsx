// 期次封存: the sealed periods at the left, the paper of the chosen one at the right, or two of them held against each other.
import { Button } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { planOf } from '#shared/plan/document.ts';
import type { Edit } from '#shared/plan/edit.ts';
import type { SnapshotRow } from '#shared/plan/outputRows.ts';
import { inSealOrder, sealTitle } from '#shared/snapshots/names.ts';
import { asOfWords } from '#shared/view/asOfNote.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { EmptyNote } from '../parts/EmptyNote.tsx';
import { FullPage } from '../parts/FullPage.tsx';
import { NoPlanDialog } from '../parts/NoPlanDialog.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { SplitPanes } from '../parts/SplitPanes.tsx';
import { useCall } from '../parts/useCall.ts';
import { useMirrorState } from '../parts/useMirrorState.ts';
import { useNotify } from '../window/messages.tsx';
import { ComparisonView } from './ComparisonView.tsx';
import { RemoveSealDialog } from './RemoveSealDialog.tsx';
import { SealDialog } from './SealDialog.tsx';
import { SealedView } from './SealedView.tsx';
import { SealList } from './SealList.tsx';
import { useSealStates } from './useSealStates.ts';

const title = '期次封存';

type Props = { mirror: Mirror; onClose(): void };

export function SnapshotsPage({ mirror, onClose }: Props): ReactNode {
  const plan = useMirrorState(mirror, 'plan');
  if (!plan) return <NoPlanDialog title={title} onClose={onClose} />;
  return <SnapshotsOfPlan mirror={mirror} plan={plan} onClose={onClose} />;
}

function SnapshotsOfPlan({ mirror, plan, onClose }: Props & { plan: OpenPlan }): ReactNode {
  const notify = useNotify();
  const { problem: refused, run } = useCall();
  const { states, problem } = useSealStates(mirror, plan);
  const rows = inSealOrder(plan.document.snapshots.values());
  const [chosen, setChosen] = useState<string | null>(null);
  const [sealing, setSealing] = useState(false);
  const [removing, setRemoving] = useState<SnapshotRow | null>(null);
  const [comparing, setComparing] = useState(false);
  const shown = rows.find(({ id }) => id === chosen) ?? rows[0];
  const { asOf, today } = plan;
  const remove = async (edit: Edit) => {
    const reply = await mirror.edit(edit);
    if (!reply.ok) return reply;
    const undo = () => {
      // Another step may have been made meanwhile: that one is not meant.
      if (mirror.getState().plan?.steps.undo === edit.label) void run(() => mirror.undo());
    };
    notify({ tone: 'success', title: `已${edit.label}`, actions: [{ label: '撤销', run: undo }] });
    return reply;
  };
  return (
    <>
      <FullPage
        help="snapshots"
        title={title}
        subtitle={`${planOf(plan.document).title}，${asOfWords(asOf, today)}`}
        buttons={
          <>
            <Button
              appearance="primary"
              icon={<LockClosedRegular />}
              disabledFocusable={plan.readOnly !== null}
              onClick={() => plan.readOnly === null && setSealing(true)}
            >
              封存…
            </Button>
            <Button onClick={onClose}>返回</Button>
          </>
        }
      >
        <ProblemBar problem={problem ?? refused} />
        {shown ? (
          <SplitPanes
            name="snapshots"
            label="封存列表和预览的分界"
            first={() => 380}
            least={[320, 480]}
            left={
              <SealList
                rows={rows}
                states={states}
                shown={comparing ? null : shown.id}
                comparing={comparing}
                readOnly={plan.readOnly !== null}
                onShow={(id) => {
                  setChosen(id);
                  setComparing(false);
                }}
                onCompare={() => setComparing(true)}
                onRemove={setRemoving}
              />
            }
            right={
              comparing ? (
                <ComparisonView mirror={mirror} plan={plan} rows={rows} first={shown} />
              ) : (
                <SealedView key={shown.id} mirror={mirror} row={shown} />
              )
            }
          />
        ) : (
          <EmptyNote text="还没有封存过。点“封存…”，把一期上报的进展、各项任务的状态和预警、汇总表原样存下来；以后计划怎么改，都可以照样重印，也可以两期对比。" />
        )}
      </FullPage>
      {sealing && (
        <SealDialog
          mirror={mirror}
          plan={plan}
          onClose={(sealed) => {
            setSealing(false);
            if (sealed === null) return;
            setChosen(sealed);
            setComparing(false);
          }}
        />
      )}
      {removing && (
        <RemoveSealDialog
          title={sealTitle(removing)}
          row={removing}
          onEdit={(edit) => remove(edit)}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}
