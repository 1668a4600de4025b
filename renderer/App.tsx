// The whole screen: the start page, the window of the open plan, the pages and dialogs that lie over it.
import { FluentProvider, Spinner, Toaster } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { tableOfRows, workdayTable } from '#shared/calendar/workdayTable.ts';
import type { DraftOf, PlanState } from '#shared/ipc/calls.ts';
import type { Result } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Cell } from '#shared/view/fieldCells.ts';
import { hideHelp, useOpenHelp } from './help/helpStore.ts';
import { useHelpKeys } from './help/useHelpKeys.ts';
import type { Mirror } from './mirror.ts';
import {
  AssessPage,
  ConsolidatePage,
  HelpPane,
  inPauses,
  LettersPage,
  MergePage,
  NoticePage,
  PlanWindow,
  ReturnsPage,
  RevisionPage,
  SnapshotsPage,
  TourPane,
} from './pages.ts';
import { Workdays } from './parts/dayMarks.ts';
import { LeadingContext, type Leading } from './parts/leading.ts';
import { readInPauses } from './parts/later.tsx';
import { useMirrorState } from './parts/useMirrorState.ts';
import { useAppCommands, type PageName } from './desktop/useAppCommands.ts';
import { useArriving } from './desktop/useArriving.ts';
import { useLeftDraft } from './desktop/useLeftDraft.ts';
import { useNoticeQuestion } from './desktop/useNoticeQuestion.tsx';
import { useOpenReviews } from './desktop/useOpenReviews.tsx';
import { useWindowTitle } from './desktop/useWindowTitle.ts';
import { ArrivingPage } from './start/ArrivingPage.tsx';
import { StartScreen } from './start/StartScreen.tsx';
import { darkTheme, lightTheme } from './styles/fluentTheme.ts';
import { useDarkMode } from './styles/useDarkMode.ts';
import type { Target } from './window/target.ts';
import { toasterId, useNotify } from './window/messages.tsx';
import { WorkNote } from './parts/WorkBar.tsx';
import { usePaneKeys } from './window/usePaneKeys.ts';
import { useReminderMessages } from './window/useReminderMessages.ts';
import { useStartCommands } from './window/useStartCommands.ts';
import { WorkDialogs, type DialogName } from './window/WorkDialogs.tsx';

/** Pages that need nothing but the plan and the way back. */
const plainPages = {
  revision: RevisionPage,
  merge: MergePage,
  letters: LettersPage,
  snapshots: SnapshotsPage,
  seals: SnapshotsPage,
};
/** What calendars show while no plan is open. */
const builtIn = workdayTable();

export function App({ mirror }: { mirror: Mirror }): ReactNode {
  const dark = useDarkMode();
  usePaneKeys();
  useHelpKeys(mirror);
  const help = useOpenHelp();
  return (
    // No class on the provider: Fluent copies it to the layers of menus and dialogs, which would then cover the window.
    <FluentProvider theme={dark ? darkTheme : lightTheme}>
      <div className="pb-app">
        <div className="pb-screen">
          <Screen mirror={mirror} />
        </div>
        {help && <HelpPane open={help} onClose={hideHelp} />}
      </div>
      <Toaster
        toasterId={toasterId}
        position="bottom-end"
        // Above the foot of a review, where its last button is.
        offset={{ horizontal: 16, vertical: 60 }}
      />
    </FluentProvider>
  );
}

function Screen({ mirror }: { mirror: Mirror }): ReactNode {
  const app = useMirrorState(mirror, 'app');
  const plan = useMirrorState(mirror, 'plan');
  const atWork = useMirrorState(mirror, 'atWork');
  const arriving = useMirrorState(mirror, 'arriving');
  const [page, setPage] = useState<PageName>('plan');
  /** Where a page led to in the sheets of the plan. */
  const [target, setTarget] = useState<Target | null>(null);
  const [tour, setTour] = useState(false);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  /** The file of the open plan: what is shown and asked about one is not about another. */
  const planFile = plan ? `${plan.place}/${plan.name}` : '';
  const [asked, setAsked] = useState(planFile);
  if (asked !== planFile) {
    setAsked(planFile);
    setDialog(null);
    setTarget(null);
  }
  const [busy, setBusy] = useState(false);
  /** A file that was dropped to be read as a notice, for a new plan or as a revision. */
  const [dropped, setDropped] = useState<string | null>(null);
  /** Files that were dropped to be collected. */
  const [returned, setReturned] = useState<readonly string[]>([]);
  const [draftOf, setDraftOf] = useState<DraftOf>('notice');
  /** The file whose draft is under review. */
  const [draft, setDraft] = useState<string | null>(null);
  const notify = useNotify();

  const reviews = useOpenReviews({ mirror, notify, planFile, arriving, page, onPage: setPage });
  const { propsOf, mayLeave } = reviews;

  /** Runs a call that may open another plan, or with `same` the one that is open under another name. */
  const opening = useCallback(
    async (call: () => Promise<Result<PlanState | null>>, same = false): Promise<boolean> => {
      if (!(await mayLeave())) return false;
      setBusy(true);
      const reply = await call();
      setBusy(false);
      if (!reply.ok) {
        notify({ tone: 'error', title: '没有打开', details: [wordProblem(reply.problem)] });
        return false;
      }
      return reply.value !== null && (await mirror.adopt(reply.value, same));
    },
    [mirror, notify, mayLeave],
  );

  const run = useAppCommands({
    mirror,
    notify,
    page,
    isReviewing: () => draft !== null,
    opening,
    mayLeave,
    onPage(next) {
      setDropped(null);
      setReturned([]);
      setPage(next);
    },
    onDraft(of) {
      setDropped(null);
      setDraftOf(of);
      setPage('notice');
    },
    onDialog: setDialog,
    onTour: () => setTour(true),
  });
  const latestRun = useRef(run);
  latestRun.current = run;
  const leading = useMemo(
    (): Leading => ({
      showTab(tab) {
        setDialog(null);
        setTarget({ tab });
        setPage('plan');
      },
      run: (command) => void latestRun.current(command),
      readTable: (rows) => mirror.bridge.call('tables:read', { rows }),
      addTable: (token) => mirror.bridge.call('tables:add', { token }),
      mayLeave,
    }),
    [mirror, mayLeave],
  );
  useStartCommands(mirror, plan === null, run);
  useReminderMessages(mirror, notify);
  useWindowTitle(mirror, draft);
  const readNotice = (file: string | null) => {
    setDropped(file);
    setDraftOf('notice');
    setPage('notice');
  };
  const { ask, question } = useNoticeQuestion(plan, planFile, (use, file) => {
    if (use === 'new') return readNotice(file);
    setDropped(file);
    setPage('revision');
  });
  const over = useArriving({
    mirror,
    notify,
    isReviewing: () => draft !== null,
    opening,
    onPlan: () => setPage('plan'),
    onNotice: readNotice,
    onAsk: ask,
    onReturns(files) {
      setReturned(files);
      setPage('returns');
    },
  });
  const stands = app !== null;
  const { left, forgetLeft } = useLeftDraft(app, () => setPage('notice'));
  // The window of a plan is read while the main process still opens one; the rest waits for the first screen.
  useEffect(() => readInPauses(stands ? inPauses : [PlanWindow]), [stands]);

  const openDropped = async (path: string) => {
    if (await opening(() => mirror.bridge.call('plan:openDropped', { path }))) setPage('plan');
  };

  if (!app) {
    return (
      <>
        <Spinner className="pb-loading" label="正在打开计划簿…" />
        <WorkNote mirror={mirror} />
      </>
    );
  }
  if (arriving)
    return <ArrivingPage arriving={arriving} onStop={() => void mirror.stopArriving()} />;
  const closeDialog = () => setDialog(null);
  const goTo = (cell: Cell) => {
    setTarget({ ...cell });
    setPage('plan');
  };
  const PlainPage = page in plainPages ? plainPages[page as keyof typeof plainPages] : null;
  return (
    <LeadingContext value={leading}>
      <Workdays value={plan ? tableOfRows(plan.document.holidays) : builtIn}>
        {page === 'notice' && (
          <NoticePage
            mirror={mirror}
            of={draftOf}
            dropped={dropped}
            left={left}
            onClose={() => {
              forgetLeft();
              setPage('plan');
            }}
            onReviewing={setDraft}
            onPlanDropped={(path) => void openDropped(path)}
          />
        )}
        {PlainPage && plan && (
          <PlainPage
            key={`${page} ${planFile}`}
            {...{ mirror, ...propsOf(page), ...(page === 'revision' && { dropped }) }}
            onClose={() => setPage(page === 'seals' ? 'consolidate' : 'plan')}
          />
        )}
        {page === 'returns' && plan && (
          <ReturnsPage
            key={`returns ${planFile}`}
            {...{ mirror, dropped: returned, ...propsOf(page) }}
            onClose={() => setPage('plan')}
          />
        )}
        {page === 'consolidate' && plan && (
          <ConsolidatePage
            key={`consolidate ${planFile}`}
            mirror={mirror}
            onClose={() => setPage('plan')}
            onGo={goTo}
            onSeals={() => setPage('seals')}
          />
        )}
        {page === 'assess' && plan && (
          <AssessPage
            key={`assess ${planFile}`}
            mirror={mirror}
            onClose={() => setPage('plan')}
            onGo={goTo}
          />
        )}
        {plan ? (
          // Stays in the page under the others, so that filters and the selection are there again afterwards.
          <div className="pb-plan" hidden={page !== 'plan'}>
            <PlanWindow
              // Another file starts with fresh tabs, filters and selection.
              key={planFile}
              plan={plan}
              hidden={page !== 'plan'}
              mirror={mirror}
              notify={notify}
              target={target}
              touring={tour}
              first={atWork ? null : 'today'}
              onCommand={(command) => void run(command)}
            />
          </div>
        ) : page === 'notice' ? null : (
          <StartScreen {...{ mirror, app, busy, opening }} onCommand={leading.run} />
        )}
        {over && <div className="pb-file-over">松开鼠标，打开文件</div>}
        {question}
        {reviews.question}
        {tour && plan?.example && <TourPane mirror={mirror} onClose={() => setTour(false)} />}
        <WorkDialogs {...{ mirror, name: dialog, version: app.version }} onClose={closeDialog} />
        {dialog === null && page === 'plan' && <WorkNote mirror={mirror} />}
      </Workdays>
    </LeadingContext>
  );
}
