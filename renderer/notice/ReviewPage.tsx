// The review of a draft: the document at the left with its doubts, the plan at the right as sheets. Nothing is on disk
// until the plan is created.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import { planOf } from '#shared/plan/document.ts';
import { nextSteps } from '#shared/view/nextSteps.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Mirror } from '../mirror.ts';
import { FullPage } from '../parts/FullPage.tsx';
import { useLeading } from '../parts/leading.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { SplitPanes } from '../parts/SplitPanes.tsx';
import { useCall } from '../parts/useCall.ts';
import { WorkBar } from '../parts/WorkBar.tsx';
import { DoubtList } from '../source/DoubtList.tsx';
import { SourcePane } from '../source/SourcePane.tsx';
import { useNotify } from '../window/messages.tsx';
import type { Draft } from './draft.ts';
import { DraftSheets, type DraftSheetsHandle } from './DraftSheets.tsx';
import { LeaveQuestion, OpenDoubtsQuestion } from './questions.tsx';
import { useReview, type Destination } from './useReview.ts';
import { useReviewKeys } from './useReviewKeys.ts';

const useStyles = makeStyles({
  says: {
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXL,
    paddingBlock: tokens.spacingVerticalS,
    ':empty': { display: 'none' },
  },
});

/** Least width of the sheets at which every column of the tasks is in view. */
const sheetsWidth = 950;

type Props = {
  mirror: Mirror;
  draft: Draft;
  /** The plan was created and is open. */
  onCreated: () => void;
  /** The draft was given up: the page closes, or (`again`) another notice is chosen. */
  onLeave: (again: boolean) => void;
};

export function ReviewPage({ mirror, draft, onCreated, onLeave }: Props) {
  const styles = useStyles();
  const notify = useNotify();
  const { busy, problem, run } = useCall();
  const { mayLeave, showTab } = useLeading();
  const [question, setQuestion] = useState<'create' | 'cancel' | 'again' | null>(null);
  const sheets = useRef<DraftSheetsHandle>(null);
  const lead = useCallback((destination: Destination) => sheets.current?.goTo(destination), []);
  const review = useReview(draft, lead);
  const { plan, walk } = review;

  const step = async (direction: 'undo' | 'redo') => {
    const reply = await draft[direction]();
    if (!reply.ok) notify({ tone: 'info', title: wordProblem(reply.problem) });
  };
  useReviewKeys({
    next: () => walk.step(1),
    previous: () => walk.step(-1),
    tick() {
      sheets.current?.commit();
      walk.tickAndStep();
    },
    undo: () => void step('undo'),
    redo: () => void step('redo'),
  });
  useDraftCommands(mirror, (direction) => void step(direction));

  const create = async () => {
    setQuestion(null);
    if (!(await mayLeave())) return;
    const made = await run(() => mirror.bridge.call('draft:create', { token: draft.token }));
    if (!made) return;
    void mirror.adopt(made, true);
    onCreated();
    const left = nextSteps(plan.document).some(({ done }) => !done);
    notify({
      tone: 'success',
      title: `已创建计划，共${plan.document.tasks.size}项任务`,
      ...(left
        ? {
            details: ['接下来做什么，列在“今日要事”里。'],
            actions: [{ label: '去“今日要事”', run: () => showTab('today') }],
          }
        : {}),
    });
  };
  const leave = (again: boolean) => {
    void mirror.bridge.call('draft:discard', { token: draft.token });
    onLeave(again);
  };
  const touched = plan.steps.undo !== null || plan.steps.redo !== null || walk.ticked.size > 0;
  const askToLeave = (again: boolean) =>
    touched ? setQuestion(again ? 'again' : 'cancel') : leave(again);

  return (
    <FullPage
      help="newPlan"
      title={`新建：${planOf(plan.document).title}`}
      subtitle={`${draft.fileName}　草稿还没有保存，点“创建计划”以后才写入文件。`}
      buttons={
        <>
          <Button disabledFocusable={busy} onClick={() => askToLeave(false)}>
            取消
          </Button>
          <Button disabledFocusable={busy} onClick={() => askToLeave(true)}>
            换一份
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => {
              sheets.current?.commit();
              if (walk.open > 0) setQuestion('create');
              else void create();
            }}
          >
            创建计划
          </Button>
        </>
      }
    >
      <div className={styles.says}>
        <ProblemBar problem={problem} />
        <WorkBar mirror={mirror} busy={busy} label="正在创建" />
      </div>
      <SplitPanes
        name="review"
        label="原文和计划之间的分隔条"
        least={[280, 480]}
        first={(width) => Math.max(340, Math.min(width * 0.42, width - sheetsWidth))}
        left={
          <>
            <SourcePane
              source={draft.source}
              marks={review.marks}
              chosen={review.chosen}
              around={review.around}
              settled={review.settled}
              label="原文"
              onPick={review.pick}
            />
            <DoubtList walk={walk} />
          </>
        }
        right={
          <DraftSheets
            handle={sheets}
            plan={plan}
            context={review.context}
            edits={draft}
            dress={review.dress}
            headDoubt={review.headDoubt}
            notify={notify}
            onCell={review.onCell}
            onHead={review.onHead}
            onUndo={() => void step('undo')}
            onRedo={() => void step('redo')}
          />
        }
      />
      {question === 'create' && (
        <OpenDoubtsQuestion
          open={walk.open}
          onCreate={() => void create()}
          onBack={() => {
            setQuestion(null);
            walk.step(1);
          }}
        />
      )}
      {(question === 'cancel' || question === 'again') && (
        <LeaveQuestion
          onLeave={() => leave(question === 'again')}
          onStay={() => setQuestion(null)}
        />
      )}
    </FullPage>
  );
}

/** Undo and redo of the menu belong to the draft while it is on the screen. */
function useDraftCommands(mirror: Mirror, step: (direction: 'undo' | 'redo') => void): void {
  const latest = useRef(step);
  latest.current = step;
  useEffect(
    () =>
      mirror.onCommand((command) => {
        if (command === 'undo' || command === 'redo') latest.current(command);
      }),
    [mirror],
  );
}
