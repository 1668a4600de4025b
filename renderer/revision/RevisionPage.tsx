// A revised notice for the open plan: choose, drop or paste it, decide what goes in, write it as one step.
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { RevisionReview } from '#shared/ipc/revisionCalls.ts';
import type { Result } from '#shared/result.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { NoticeStart } from '../notice/NoticeStart.tsx';
import { DropPage } from '../parts/DropPage.tsx';
import { FullPage } from '../parts/FullPage.tsx';
import { NoPlanDialog } from '../parts/NoPlanDialog.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { isTouched, useKept, useOwnKept, type Kept } from '../parts/kept.ts';
import { useCall } from '../parts/useCall.ts';
import { useLeaving } from '../parts/useLeaving.tsx';
import { useFileDrop } from '../parts/useFileDrop.ts';
import { useMirrorState } from '../parts/useMirrorState.ts';
import { useReviewStyles } from '../parts/useReviewStyles.ts';
import { WorkBar } from '../parts/WorkBar.tsx';
import { useNotify, type Message } from '../window/messages.tsx';
import { undoAction } from '../window/undoAction.ts';
import { isOpen, takenAmong, type Decisions } from './decisions.ts';
import { RevisionReviewPane } from './RevisionReviewPane.tsx';

const title = '读入修订通知';

type Props = {
  mirror: Mirror;
  /** The path of a file that was dropped on the way here, to be read at once. */
  dropped?: string | null;
  /** What is kept of a review while another page is shown. */
  kept?: Kept;
  onClose: () => void;
};

const undecided: Decisions = new Map();
const otherUnderReview: Message = {
  tone: 'info',
  title: '没有读入新的文件',
  details: ['另一份修订通知正在核对。请先写入计划，或点“重选文件”放弃，再读入。'],
};

export function RevisionPage(props: Props) {
  const { mirror, onClose } = props;
  const plan = useMirrorState(mirror, 'plan');
  const own = useOwnKept(props.kept);
  if (!plan) return <NoPlanDialog title={title} onClose={onClose} />;
  return <RevisionOfPlan {...props} plan={plan} kept={own} />;
}

function RevisionOfPlan(props: Props & { plan: OpenPlan; kept: Kept }) {
  const { mirror, plan, dropped = null, kept, onClose } = props;
  const styles = useReviewStyles();
  const notify = useNotify();
  const { busy, problem, run, clear } = useCall();
  const [pasted, setPasted] = useKept(kept, 'pasted', '');
  const [review, setReview] = useKept<RevisionReview | null>(kept, 'review', null);
  const [decisions, setDecisions] = useKept(kept, 'decisions', undecided);
  const leaving = useLeaving(kept, decisions.size > 0, clear);
  const { bridge } = mirror;
  const differences = review?.differences ?? [];
  const take = takenAmong(differences, decisions);
  const locked = plan.readOnly !== null;

  const read = async (call: () => Promise<Result<RevisionReview | null>>) => {
    const found = await run(call);
    if (!found) return;
    setReview(found);
    setDecisions(undecided);
  };
  const readRef = useRef(read);
  readRef.current = read;
  useEffect(() => {
    if (dropped === null) return;
    // What was decided is not put away by a file.
    if (isTouched(kept)) notify(otherUnderReview);
    else void readRef.current(() => bridge.call('revision:dropped', { path: dropped }));
  }, [dropped, bridge, kept, notify]);
  const accept = async ({ token }: RevisionReview) => {
    const done = await run(() => bridge.call('revision:accept', { token, take }));
    if (!done) return;
    kept.clear();
    onClose();
    notify({
      tone: done.stale > 0 ? 'warning' : 'success',
      title: `已写入计划：采用${done.taken}处`,
      details:
        done.stale > 0 ? [`核对期间另有${done.stale}处已被改动，没有写入，请重新读入核对。`] : [],
      actions: [undoAction(mirror, notify)],
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
            {review && (
              <Button disabledFocusable={busy} onClick={() => leaving.leave()}>
                重选文件
              </Button>
            )}
            <Button disabledFocusable={busy} onClick={() => leaving.leave(onClose)}>
              {review && differences.length === 0 ? '关闭' : '取消'}
            </Button>
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
      {leaving.question}
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
