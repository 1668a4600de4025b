// The page of a review: what can be done with it as a whole above, the review, and below what merging it would do.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  DocumentAddRegular,
  FolderAddRegular,
} from '@fluentui/react-icons';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { periodLabel } from '#shared/calendar/periods.ts';
import { countStates } from '#shared/returns/fileOrder.ts';
import { canMerge, mergeWords } from '#shared/returns/mergeWords.ts';
import type { ReturnFile, ReturnsReview, ReviewDecision } from '#shared/returns/review.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { FullPage } from '../parts/FullPage.tsx';
import { LeaveReview } from '../parts/LeaveReview.tsx';
import { useNotify } from '../window/messages.tsx';
import { MergeQuestion } from './questions.tsx';
import type { ReviewDesk } from './reviewDesk.ts';
import type { DifferenceSheetHandle } from './reviewParts.ts';
import { ReviewPane } from './ReviewPane.tsx';
import { StateSign } from './StateSign.tsx';
import { filesToSendBack, useSendBack } from './useSendBack.ts';
import { useDecisionKeys } from './useDecisionKeys.ts';

const useStyles = makeStyles({
  foot: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: '6px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& button': { whiteSpace: 'nowrap' },
  },
  counts: { display: 'flex', gap: '12px', whiteSpace: 'nowrap' },
  words: { flexGrow: 1, minWidth: 0, textAlign: 'end' },
});

type Props = {
  mirror: Mirror;
  plan: OpenPlan;
  desk: ReviewDesk;
  busy: boolean;
  /** What the page has to say above the review: problems, progress. */
  says: ReactNode;
  onMore: (what: 'files' | 'folder') => void;
  onMerge: (review: ReturnsReview) => void;
  onSendBackAll: (token: string, files: readonly ReturnFile[]) => void;
  /** Something was decided that is not in the plan. */
  onTouched: (touched: boolean) => void;
  onAgain: () => void;
  onClose: () => void;
};

export function ReturnsReviewPage(props: Props): ReactNode {
  const { mirror, plan, desk, busy, says, onMore, onMerge, onSendBackAll } = props;
  const { onTouched, onAgain, onClose } = props;
  const styles = useStyles();
  const { bridge } = mirror;
  const state = useSyncExternalStore(desk.subscribe, desk.getState);
  const { review, view } = state;
  const { token, files, counts, undo, redo } = review;
  const notify = useNotify();
  const sheet = useRef<DifferenceSheetHandle>(null);
  const [asks, setAsks] = useState<'merge' | 'close' | 'again' | null>(null);

  const step = useCallback(
    async (way: 'undo' | 'redo') => {
      const reply = await desk.step(way);
      if (!reply.ok) notify({ tone: 'info', title: wordProblem(reply.problem) });
    },
    [desk, notify],
  );
  const onUndo = useCallback(() => void step('undo'), [step]);
  const onRedo = useCallback(() => void step('redo'), [step]);
  const decideAll = useCallback(
    async (decisions: readonly ReviewDecision[]) => {
      for (const decision of decisions) {
        const reply = await desk.decide(decision);
        if (reply.ok) continue;
        notify({ tone: 'error', title: '没有决定', details: [wordProblem(reply.problem)] });
        return;
      }
    },
    [desk, notify],
  );
  const onSource = useCallback(
    async (file: number) => {
      const reply = await bridge.call('returns:source', { token, file });
      if (!reply.ok) {
        notify({ tone: 'error', title: '没有打开', details: [wordProblem(reply.problem)] });
      }
    },
    [bridge, token, notify],
  );
  const onSendBack = useSendBack(bridge, token, notify);
  const showFile = useCallback((file: number) => desk.show({ file }), [desk]);
  const parts = useMemo(
    () => ({
      notify,
      decide: desk.decide,
      decideAll: (decisions: readonly ReviewDecision[]) => void decideAll(decisions),
      onUndo,
      onRedo,
      onSource: (file: number) => void onSource(file),
      onSendBack,
      onFile: showFile,
      readClipboard: () => mirror.readClipboard(),
    }),
    [notify, desk, decideAll, onUndo, onRedo, onSource, onSendBack, showFile, mirror],
  );
  useDecisionKeys({
    undo: onUndo,
    redo: onRedo,
    next(back) {
      if (!sheet.current?.toOpen(back) && view !== 'open') desk.show('open');
    },
  });

  const touched = undo !== null;
  useEffect(() => onTouched(touched), [onTouched, touched]);
  const words = mergeWords(review);
  const back = filesToSendBack(files);
  const leave = (way: 'close' | 'again') => {
    if (touched) setAsks(way);
    else (way === 'close' ? onClose : onAgain)();
  };
  const locked = plan.readOnly !== null;
  return (
    <FullPage
      help="returns"
      title="收表"
      subtitle={`期次：${periodLabel(review.period)}`}
      buttons={
        <>
          <Button
            appearance="subtle"
            icon={<ArrowUndo20Regular />}
            aria-label="撤销决定"
            title={undo === null ? '没有可以撤销的决定' : `撤销：${undo}（Ctrl+Z）`}
            disabledFocusable={busy || undo === null}
            onClick={onUndo}
          />
          <Button
            appearance="subtle"
            icon={<ArrowRedo20Regular />}
            aria-label="重做决定"
            title={redo === null ? '没有可以重做的决定' : `重做：${redo}（Ctrl+Y）`}
            disabledFocusable={busy || redo === null}
            onClick={onRedo}
          />
          <Button
            icon={<DocumentAddRegular />}
            disabledFocusable={busy}
            onClick={() => onMore('files')}
          >
            添加文件
          </Button>
          <Button
            icon={<FolderAddRegular />}
            disabledFocusable={busy}
            onClick={() => onMore('folder')}
          >
            添加文件夹
          </Button>
          <Button
            disabledFocusable={busy || back.length === 0}
            title="退回的、存疑的和没有填写的文件，每个导出一份退回意见，放进一个文件夹"
            onClick={() => onSendBackAll(token, back)}
          >
            退回意见（{back.length}）
          </Button>
          <Button disabledFocusable={busy} onClick={() => leave('again')}>
            重选文件
          </Button>
          <Button disabledFocusable={busy} onClick={() => leave('close')}>
            取消
          </Button>
        </>
      }
    >
      {says}
      <ReviewPane
        {...parts}
        document={plan.document}
        readOnly={plan.readOnly === null ? null : wordProblem({ code: plan.readOnly })}
        sheet={sheet}
        goTo={state.goTo}
        state={state}
        onOpen={() => desk.show('open')}
        onEnter={() => sheet.current?.focus()}
      />
      <div className={styles.foot} data-pane>
        <div className={styles.counts} role="status" aria-label="核对情况">
          {countStates(files).map((each) => (
            <StateSign key={each.state} {...each} />
          ))}
          <span>
            采用{counts.taken}处{counts.held > 0 ? `，锁定${counts.held}处` : ''}
          </span>
        </div>
        <span className={styles.words}>
          {words.goes}
          {words.stays}
        </span>
        <Button
          appearance="primary"
          disabledFocusable={busy || locked || !canMerge(files)}
          onClick={() => (counts.open > 0 ? setAsks('merge') : onMerge(review))}
        >
          合并
        </Button>
      </div>
      {asks === 'merge' ? (
        <MergeQuestion
          {...words}
          onBack={() => setAsks(null)}
          onMerge={() => {
            setAsks(null);
            onMerge(review);
          }}
        />
      ) : asks !== null ? (
        <LeaveReview onStay={() => setAsks(null)} onLeave={asks === 'close' ? onClose : onAgain} />
      ) : null}
    </FullPage>
  );
}
