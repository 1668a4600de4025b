// Another copy of the open plan: choose or drop it, decide where both were changed, merge as one step.
import { Button } from '@fluentui/react-components';
import type { CopyDifference } from '#shared/copies/difference.ts';
import type { CopyAccepted, CopyReview } from '#shared/ipc/mergeCalls.ts';
import type { Result } from '#shared/result.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { DropPage } from '../parts/DropPage.tsx';
import { FullPage } from '../parts/FullPage.tsx';
import { NoPlanDialog } from '../parts/NoPlanDialog.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useKept, useOwnKept, type Kept } from '../parts/kept.ts';
import { useCall } from '../parts/useCall.ts';
import { useLeaving } from '../parts/useLeaving.tsx';
import { useFileDrop } from '../parts/useFileDrop.ts';
import { useMirrorState } from '../parts/useMirrorState.ts';
import { useReviewStyles } from '../parts/useReviewStyles.ts';
import { WorkBar } from '../parts/WorkBar.tsx';
import { isOpen, takenAmong, type Decision, type Decisions } from '../revision/decisions.ts';
import { useNotify } from '../window/messages.tsx';
import { undoAction } from '../window/undoAction.ts';
import { MergeReview } from './MergeReview.tsx';
import { MergeStart } from './MergeStart.tsx';

const title = '合并另一份计划';

type Props = { mirror: Mirror; kept?: Kept; onClose: () => void };
const undecided: Decisions = new Map();

export function MergePage({ mirror, kept, onClose }: Props) {
  const plan = useMirrorState(mirror, 'plan');
  const own = useOwnKept(kept);
  if (!plan) return <NoPlanDialog title={title} onClose={onClose} />;
  return <MergeIntoPlan mirror={mirror} plan={plan} kept={own} onClose={onClose} />;
}

type PlanProps = Props & { plan: OpenPlan; kept: Kept };

function MergeIntoPlan({ mirror, plan, kept, onClose }: PlanProps) {
  const styles = useReviewStyles();
  const notify = useNotify();
  const { busy, problem, run, clear } = useCall();
  const [review, setReview] = useKept<CopyReview | null>(kept, 'review', null);
  const [decisions, setDecisions] = useKept(kept, 'decisions', undecided);
  const leaving = useLeaving(kept, decisions.size > 0, clear);
  const { bridge } = mirror;
  const differences = review?.differences ?? [];
  const take = takenAmong(differences, decisions);
  const keep = keptQuestions(differences, decisions);
  const open = differences.filter((difference) => isOpen(difference, decisions));
  const locked = plan.readOnly !== null;

  const read = async (call: () => Promise<Result<CopyReview | null>>) => {
    const found = await run(call);
    if (!found) return;
    setReview(found);
    setDecisions(undecided);
  };
  const decide = (list: readonly CopyDifference[], decision: Decision | 'first') =>
    setDecisions((before) => {
      const after = new Map(before);
      for (const { id, choices } of list) {
        after.set(id, decision === 'first' ? (choices[0] ?? 'keep') : decision);
      }
      return after;
    });
  const accept = async ({ token }: CopyReview) => {
    const ids = take.map(({ id }) => id);
    const done = await run(() => bridge.call('merge:accept', { token, take: ids, keep }));
    if (!done) return;
    kept.clear();
    onClose();
    const details = detailsOf(done);
    notify({
      tone: details.length > 0 ? 'warning' : 'success',
      title: `已合并：采用另一份${done.taken}处`,
      details,
      actions: [undoAction(mirror, notify)],
    });
  };
  const drop = useFileDrop(
    (file) => bridge.pathOfDropped(file),
    ([path = '']) => void read(() => bridge.call('merge:dropped', { path })),
    review !== null || busy,
  );

  return (
    <DropPage {...drop}>
      <FullPage
        help="mergeCopy"
        title={title}
        subtitle={review ? reviewWords(review) : '把同一个计划的另一份并进来，核对以后一次写入。'}
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
          {review && !review.common && differences.length > 0 && (
            <ProblemBar problem={{ code: 'copyWithoutCommon' }} intent="warning" />
          )}
          <ProblemBar problem={problem} />
          <WorkBar mirror={mirror} busy={busy} label={review ? '正在合并' : '正在对照另一份计划'} />
        </div>
        {review ? (
          <>
            <MergeReview
              key={review.token}
              review={review}
              decisions={decisions}
              locked={locked || busy}
              onDecide={decide}
            />
            {differences.length > 0 && (
              <div className={styles.foot}>
                <span role="status">{summary(differences.length, take.length, open.length)}</span>
                {open.length > 0 && (
                  <>
                    <Button disabledFocusable={busy || locked} onClick={() => decide(open, 'keep')}>
                      待决定的都按本计划
                    </Button>
                    <Button
                      disabledFocusable={busy || locked}
                      onClick={() => decide(open, 'first')}
                    >
                      待决定的都按另一份
                    </Button>
                  </>
                )}
                <Button
                  appearance="primary"
                  disabledFocusable={busy || locked || take.length + keep.length === 0}
                  onClick={() => void accept(review)}
                >
                  合并
                </Button>
              </div>
            )}
          </>
        ) : (
          <MergeStart
            busy={busy}
            over={drop.over}
            onChoose={() => void read(() => bridge.call('merge:choose', null))}
          />
        )}
      </FullPage>
      {leaving.question}
    </DropPage>
  );
}

/** Questions that were answered with what this plan has. */
function keptQuestions(differences: readonly CopyDifference[], decisions: Decisions): string[] {
  return differences.flatMap(({ id, decision }) =>
    decision === 'conflict' && decisions.get(id) === 'keep' ? [id] : [],
  );
}

function reviewWords({ fileName, samePlan, differences }: CopyReview): string {
  const which = samePlan ? '是本计划的另一份' : '编号与本计划不同，但任务相同';
  if (differences.length === 0) return `${fileName}　${which}。`;
  return `${fileName}　${which}。只有它改过的默认采用，两份都改过的请选择；它本身不会改动。`;
}

/** 采用另一份12处，保留本计划3处（其中2处待决定，不决定则保留，下次合并时再问）. */
function summary(all: number, taken: number, open: number): string {
  const words = `采用另一份${taken}处，保留本计划${all - taken}处`;
  return open > 0 ? `${words}（其中${open}处待决定，不决定则保留，下次合并时再问）` : words;
}

function detailsOf({ stale, open, leftOut }: CopyAccepted): string[] {
  return [
    ...(stale > 0 ? [`核对期间另有${stale}处已被改动，没有合并，请再合并一次。`] : []),
    ...(open > 0 ? [`${open}处没有决定，保留了本计划的内容，下次合并时再问。`] : []),
    ...leftOut.map((line) => `没有合并：${line}`),
  ];
}
