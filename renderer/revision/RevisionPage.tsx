// A revised notice for the open plan: choose, drop or paste it, decide what goes in, write it as one step.
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RevisionReview } from '#shared/ipc/revisionCalls.ts';
import type { Result } from '#shared/result.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { NoticeStart } from '../notice/NoticeStart.tsx';
import { DropPage } from '../parts/DropPage.tsx';
import { FullPage } from '../parts/FullPage.tsx';
import { NoPlanDialog } from '../parts/NoPlanDialog.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { useFileDrop } from '../parts/useFileDrop.ts';
import { useMirrorState } from '../parts/useMirrorState.ts';
import { useReviewStyles } from '../parts/useReviewStyles.ts';
import { WorkBar } from '../parts/WorkBar.tsx';
import { useNotify } from '../window/messages.tsx';
import { undoAction } from '../window/undoAction.ts';
import { isOpen, takenAmong, type Decisions } from './decisions.ts';
import { RevisionReviewPane } from './RevisionReviewPane.tsx';

const title = '读入修订通知';

type Props = {
  mirror: Mirror;
  /** The path of a file that was dropped on the way here, to be read at once. */
  dropped?: string | null;
  onClose: () => void;
};

export function RevisionPage(props: Props) {
  const { mirror, onClose } = props;
  const { plan } = useMirrorState(mirror);
  if (!plan) return <NoPlanDialog title={title} onClose={onClose} />;
  return <RevisionOfPlan {...props} plan={plan} />;
}

function RevisionOfPlan(props: Props & { plan: OpenPlan }) {
  const { mirror, plan, dropped = null, onClose } = props;
  const styles = useReviewStyles();
  const notify = useNotify();
  const { busy, problem, run, clear } = useCall();
  const [pasted, setPasted] = useState('');
  const [review, setReview] = useState<RevisionReview | null>(null);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const { bridge } = mirror;
  const differences = review?.differences ?? [];
  const take = takenAmong(differences, decisions);
  const locked = plan.readOnly !== null;

  const read = async (call: () => Promise<Result<RevisionReview | null>>) => {
    const found = await run(call);
    if (!found) return;
    setReview(found);
    setDecisions(new Map());
  };
  const readRef = useRef(read);
  readRef.current = read;
  useEffect(() => {
    if (dropped !== null)
      void readRef.current(() => bridge.call('revision:dropped', { path: dropped }));
  }, [dropped, bridge]);
  const startAgain = () => {
    clear();
    setReview(null);
  };
  const accept = async ({ token }: RevisionReview) => {
    const done = await run(() => bridge.call('revision:accept', { token, take }));
    if (!done) return;
    onClose();
    notify({
      tone: done.stale > 0 ? 'warning' : 'success',
      title: `已写入计划：采用${done.taken}处`,
      details:
        done.stale > 0 ? [`核对期间另有${done.stale}处已被改动，没有写入，请重新读入核对。`] : [],
      action: undoAction(mirror, notify),
    });
  };
  const drop = useFileDrop(
    (file) => bridge.pathOfDropped(file),
    ([path = '']) => void read(() => bridge.call('revision:dropped', { path })),
    review !== null || busy,
  );

  return (
    <DropPage {...drop}>
      <FullPage
        help="revision"
        title={title}
        subtitle={
          review
            ? `${review.fileName}　只列与计划不同的地方；本单位自己的改动、进展和备注不受影响。`
            : '与现有计划对照，只看改了什么，核对以后一次写入。'
        }
        buttons={
          <>
            <Button disabledFocusable={busy} onClick={onClose}>
              {review && differences.length === 0 ? '关闭' : '取消'}
            </Button>
            {review && (
              <Button disabledFocusable={busy} onClick={startAgain}>
                重选文件
              </Button>
            )}
          </>
        }
      >
        <div className={styles.says}>
          {locked && <ProblemBar problem={{ code: plan.readOnly ?? '' }} intent="warning" />}
          <ProblemBar problem={problem} />
          <WorkBar mirror={mirror} busy={busy} label={review ? '正在写入' : '正在读取'} />
        </div>
        {review ? (
          <>
            <RevisionReviewPane
              key={review.token}
              review={review}
              decisions={decisions}
              locked={locked || busy}
              onDecisions={setDecisions}
            />
            {differences.length > 0 && (
              <div className={styles.foot}>
                <span role="status">{summary(review, decisions)}</span>
                <Button
                  appearance="primary"
                  disabledFocusable={busy || locked || take.length === 0}
                  onClick={() => void accept(review)}
                >
                  写入计划
                </Button>
              </div>
            )}
          </>
        ) : (
          <NoticeStart
            pasted={pasted}
            onPaste={setPasted}
            onChoose={() => void read(() => bridge.call('revision:choose', null))}
            onRead={() => void read(() => bridge.call('revision:paste', { text: pasted }))}
            busy={busy}
            chooseLabel="选择修订后的通知"
            pasteLabel="或者把修订后的通知全文粘贴在这里"
            readLabel="对照粘贴的文字"
          />
        )}
      </FullPage>
    </DropPage>
  );
}

/** 采用12处，保留3处（其中2处待决定，未决定的保留）. */
function summary({ differences }: RevisionReview, decisions: Decisions): string {
  const taken = takenAmong(differences, decisions).length;
  const open = differences.filter((difference) => isOpen(difference, decisions)).length;
  const words = `采用${taken}处，保留${differences.length - taken}处`;
  return open > 0 ? `${words}（其中${open}处待决定，不决定则保留）` : words;
}
