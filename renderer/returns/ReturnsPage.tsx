// Collects: choose the period and the files that came back, review what they change, merge, send back what could not be used.
import { Button } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import { useCallback, useState, type ReactNode } from 'react';
import { periodOf } from '#shared/calendar/periods.ts';
import type { ReturnSource, ReviewRead } from '#shared/ipc/returnCalls.ts';
import type { ReturnsReview } from '#shared/returns/review.ts';
import type { Result } from '#shared/result.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { DropPage } from '../parts/DropPage.tsx';
import { FullPage } from '../parts/FullPage.tsx';
import { NoPlanDialog } from '../parts/NoPlanDialog.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { touch, useKept, useOwnKept, type Kept } from '../parts/kept.ts';
import { useCall } from '../parts/useCall.ts';
import { useFileDrop } from '../parts/useFileDrop.ts';
import { useMirrorState } from '../parts/useMirrorState.ts';
import { useReviewStyles } from '../parts/useReviewStyles.ts';
import { WorkBar } from '../parts/WorkBar.tsx';
import { useNotify } from '../window/messages.tsx';
import { ImportsDialog } from './ImportsDialog.tsx';
import { createReviewDesk, type ReviewDesk } from './reviewDesk.ts';
import { ReturnsDone, type Merged } from './ReturnsDone.tsx';
import { ReturnsReviewPage } from './ReturnsReviewPage.tsx';
import { ReturnsStart } from './ReturnsStart.tsx';
import { WaitingFiles } from './WaitingFiles.tsx';
import { useFollowedPlan } from './useFollowedPlan.ts';
import { useSendBackAll } from './useSendBack.ts';

const title = '收表';

type Props = {
  mirror: Mirror;
  /** Files that came before the page did: they wait until the period is chosen. */
  dropped?: readonly string[];
  /** What is kept of a review while another page is shown. */
  kept?: Kept;
  onClose: () => void;
};

const noFiles: readonly string[] = [];

export function ReturnsPage({ mirror, dropped = noFiles, kept, onClose }: Props) {
  const plan = useMirrorState(mirror, 'plan');
  const own = useOwnKept(kept);
  if (!plan) return <NoPlanDialog title={title} onClose={onClose} />;
  return <ReturnsOfPlan {...{ mirror, plan, dropped, kept: own, onClose }} />;
}

type PlanProps = Props & { plan: OpenPlan; dropped: readonly string[]; kept: Kept };

function ReturnsOfPlan({ mirror, plan, dropped, kept, onClose }: PlanProps) {
  const styles = useReviewStyles();
  const { bridge } = mirror;
  const notify = useNotify();
  const { busy, problem, run, clear } = useCall();
  const [month] = useState(() => periodOf(plan.asOf, 'month'));
  const [period, setPeriod] = useKept(kept, 'period', month);
  const [desk, setDesk] = useKept<ReviewDesk | null>(kept, 'desk', null);
  useFollowedPlan({ kept, desk, revision: plan.revision, bridge, notify });
  const [merged, setMerged] = useState<Merged | null>(null);
  const [showsImports, setShowsImports] = useState(false);
  const [handed, setHanded] = useState(dropped);
  const [waiting, setWaiting] = useState(dropped);
  if (handed !== dropped) {
    setHanded(dropped);
    setWaiting(dropped);
  }
  const drop = useFileDrop(
    (file) => bridge.pathOfDropped(file),
    (paths) => void read({ paths }),
    busy || merged !== null,
  );

  const read = async (from: ReturnSource) => {
    const found = await run((): Promise<Result<ReviewRead | null>> => {
      if (desk) {
        return bridge.call('returns:more', { token: desk.getState().review.token, from });
      }
      if ('paths' in from) return bridge.call('returns:dropped', { period, paths: from.paths });
      return bridge.call('returns:choose', { period, what: from.what });
    });
    if (!found) return;
    setWaiting(noFiles);
    const { left, ...review } = found;
    if (left.length > 0) {
      notify({
        tone: 'warning',
        title: `已停止读取，还有${left.length}个文件没有读`,
        details: ['读完的文件已列出；其余文件可以用“添加文件”再读。'],
      });
    }
    if (desk) desk.adopt(review);
    else setDesk(createReviewDesk(bridge, review));
  };
  const merge = async (review: ReturnsReview) => {
    const done = await run(() => bridge.call('returns:accept', { token: review.token }));
    if (!done) return;
    kept.clear();
    setMerged({ ...done, review });
  };
  const startAgain = () => {
    clear();
    kept.clear();
    setPeriod(period);
    setMerged(null);
  };
  const onTouched = useCallback((touched: boolean) => touch(kept, touched), [kept]);
  const sendBackAll = useSendBackAll(bridge, run, notify);
  const says = (
    <div className={styles.says}>
      {plan.readOnly ? <ProblemBar problem={{ code: plan.readOnly }} intent="warning" /> : null}
      <ProblemBar problem={problem} />
      {waiting.length > 0 && !merged && (
        <WaitingFiles
          files={waiting}
          busy={busy}
          onRead={() => void read({ paths: [...waiting] })}
          onDrop={() => setWaiting(noFiles)}
        />
      )}
      <WorkBar mirror={mirror} busy={busy} label="正在处理" />
    </div>
  );
  const imports = (
    <Button
      icon={<HistoryRegular />}
      disabledFocusable={busy}
      onClick={() => setShowsImports(true)}
    >
      导入记录
    </Button>
  );

  let page: ReactNode;
  if (merged) {
    page = (
      <ReturnsDone
        mirror={mirror}
        merged={merged}
        says={says}
        imports={imports}
        busy={busy}
        onSendBackAll={sendBackAll}
        onAgain={startAgain}
        onClose={onClose}
      />
    );
  } else if (desk) {
    page = (
      <ReturnsReviewPage
        mirror={mirror}
        plan={plan}
        desk={desk}
        busy={busy}
        says={says}
        onMore={(what) => void read({ what })}
        onSendBackAll={sendBackAll}
        onMerge={(review) => void merge(review)}
        onTouched={onTouched}
        onAgain={startAgain}
        onClose={() => {
          kept.clear();
          onClose();
        }}
      />
    );
  } else {
    page = (
      <FullPage
        help="returns"
        title={title}
        subtitle="读入各单位发回的反馈表，核对以后再合并到计划。"
        buttons={
          <>
            {imports}
            <Button disabledFocusable={busy} onClick={onClose}>
              取消
            </Button>
          </>
        }
      >
        {says}
        <ReturnsStart
          plan={plan}
          period={period}
          onPeriod={setPeriod}
          busy={busy}
          over={drop.over}
          onChoose={(what) => void read({ what })}
        />
      </FullPage>
    );
  }
  return (
    <DropPage {...drop}>
      {page}
      {showsImports ? (
        <ImportsDialog mirror={mirror} onClose={() => setShowsImports(false)} />
      ) : null}
    </DropPage>
  );
}
