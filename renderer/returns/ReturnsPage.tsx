// Collects: choose the period and the files that came back, review what they change, merge.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { periodLabel, periodOf } from '#shared/calendar/periods.ts';
import type { ReturnsReview } from '#shared/returns/review.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { FullPage } from '../parts/FullPage.tsx';
import { NoPlanDialog } from '../parts/NoPlanDialog.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { useMirrorState } from '../parts/useMirrorState.ts';
import { WaitingBar } from '../parts/WaitingBar.tsx';
import { ImportsDialog } from './ImportsDialog.tsx';
import { canMerge, taken } from './review.ts';
import { ReturnsDone, type Merged } from './ReturnsDone.tsx';
import { ReturnsReviewPane } from './ReturnsReviewPane.tsx';
import { ReturnsStart } from './ReturnsStart.tsx';

const useStyles = makeStyles({
  says: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalXL,
    paddingBlock: tokens.spacingVerticalS,
    ':empty': { display: 'none' },
  },
});

const title = '收表';

type Props = { mirror: Mirror; onClose: () => void };

export function ReturnsPage({ mirror, onClose }: Props) {
  const { plan } = useMirrorState(mirror);
  if (!plan) return <NoPlanDialog title={title} onClose={onClose} />;
  return <ReturnsOfPlan mirror={mirror} plan={plan} onClose={onClose} />;
}

function ReturnsOfPlan({ mirror, plan, onClose }: Props & { plan: OpenPlan }) {
  const styles = useStyles();
  const { progress } = useMirrorState(mirror);
  const { busy, problem, run, clear } = useCall();
  const [period, setPeriod] = useState(() => periodOf(plan.asOf, 'month'));
  const [review, setReview] = useState<ReturnsReview | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [merged, setMerged] = useState<Merged | null>(null);
  const [showsImports, setShowsImports] = useState(false);
  const take = useMemo(() => taken(review?.differences ?? [], chosen), [review, chosen]);

  const choose = async () => {
    const found = await run(() => mirror.bridge.call('returns:choose', { period }));
    if (!found) return;
    setReview(found);
    setChosen(new Set());
  };
  const merge = async ({ token }: ReturnsReview) => {
    const done = await run(() => mirror.bridge.call('returns:accept', { token, take }));
    if (done) setMerged(done);
  };
  const startAgain = () => {
    clear();
    setReview(null);
    setMerged(null);
  };

  const imports = (
    <Button icon={<HistoryRegular />} disabled={busy} onClick={() => setShowsImports(true)}>
      导入记录
    </Button>
  );
  const buttons = merged ? (
    <>
      {imports}
      <Button onClick={startAgain}>继续收表</Button>
      <Button appearance="primary" onClick={onClose}>
        完成
      </Button>
    </>
  ) : review ? (
    <>
      <Button disabled={busy} onClick={onClose}>
        取消
      </Button>
      <Button disabled={busy} onClick={startAgain}>
        重选文件
      </Button>
      <Button
        appearance="primary"
        disabled={busy || plan.readOnly !== null || !canMerge(review.files)}
        onClick={() => void merge(review)}
      >
        合并（{take.length}处）
      </Button>
    </>
  ) : (
    <>
      {imports}
      <Button disabled={busy} onClick={onClose}>
        取消
      </Button>
    </>
  );

  return (
    <FullPage
      title={title}
      subtitle={
        review
          ? `期次：${periodLabel(review.period)}`
          : '读入各单位发回的反馈表，核对以后再合并到计划。'
      }
      buttons={buttons}
    >
      <div className={styles.says}>
        {plan.readOnly ? <ProblemBar problem={{ code: plan.readOnly }} intent="warning" /> : null}
        <ProblemBar problem={problem} />
        <WaitingBar busy={busy} progress={progress} label={review ? '正在合并' : '正在读取文件'} />
      </div>
      {merged ? (
        <ReturnsDone merged={merged} />
      ) : review ? (
        <ReturnsReviewPane
          key={review.token}
          review={review}
          document={plan.document}
          chosen={chosen}
          onChoose={setChosen}
        />
      ) : (
        <ReturnsStart
          plan={plan}
          period={period}
          onPeriod={setPeriod}
          busy={busy}
          onChoose={() => void choose()}
        />
      )}
      {showsImports ? (
        <ImportsDialog mirror={mirror} onClose={() => setShowsImports(false)} />
      ) : null}
    </FullPage>
  );
}
