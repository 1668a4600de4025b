// The whole screen: the start page, the window of the open plan, the pages and dialogs that lie over it.
import { FluentProvider, Spinner, Toaster } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { MenuCommand, PlanState } from '#shared/ipc/calls.ts';
import type { Result } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Mirror } from './mirror.ts';
import { NoticePage } from './notice/NoticePage.tsx';
import { useMirrorState } from './parts/useMirrorState.ts';
import { ReturnsPage } from './returns/ReturnsPage.tsx';
import { StartPage } from './start/StartPage.tsx';
import { darkTheme, lightTheme } from './styles/fluentTheme.ts';
import { useDarkMode } from './styles/useDarkMode.ts';
import { toasterId, useNotify } from './window/messages.tsx';
import { PlanWindow } from './window/PlanWindow.tsx';
import { ProgressNote } from './window/ProgressNote.tsx';
import { WorkDialogs, type DialogName } from './window/WorkDialogs.tsx';

export function App({ mirror }: { mirror: Mirror }): ReactNode {
  const dark = useDarkMode();
  return (
    // No class on the provider: Fluent copies it to the layers of menus and dialogs, which would then cover the window.
    <FluentProvider theme={dark ? darkTheme : lightTheme}>
      <div className="pb-app">
        <Screen mirror={mirror} />
      </div>
      <Toaster
        toasterId={toasterId}
        position="bottom-end"
        offset={{ horizontal: 16, vertical: 36 }}
      />
    </FluentProvider>
  );
}

function Screen({ mirror }: { mirror: Mirror }): ReactNode {
  const { app, plan, saving, progress } = useMirrorState(mirror);
  const [page, setPage] = useState<'plan' | 'notice' | 'returns'>('plan');
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [busy, setBusy] = useState(false);
  const notify = useNotify();

  /** Runs a call that may open another plan. */
  const opening = useCallback(
    async (call: () => Promise<Result<PlanState | null>>): Promise<boolean> => {
      setBusy(true);
      const reply = await call();
      setBusy(false);
      if (!reply.ok) {
        notify({ tone: 'error', title: '没有打开', details: [wordProblem(reply.problem)] });
        return false;
      }
      if (reply.value) mirror.adopt(reply.value);
      return reply.value !== null;
    },
    [mirror, notify],
  );

  const run = async (command: MenuCommand) => {
    const { bridge } = mirror;
    switch (command) {
      case 'open':
        if (await opening(() => bridge.call('plan:openDialog', null))) setPage('plan');
        return;
      case 'openExample':
        if (await opening(() => bridge.call('plan:openExample', null))) setPage('plan');
        return;
      case 'newFromNotice':
        setPage('notice');
        return;
      case 'close':
        mirror.adoptApp(await bridge.call('plan:close', null));
        return;
      case 'saveAs':
        if (plan && (await opening(() => bridge.call('plan:saveAs', null)))) {
          notify({ tone: 'success', title: '已另存，现在编辑的是新文件' });
        }
        return;
      case 'about':
        setDialog('about');
        return;
      case 'importReturns':
        if (plan) setPage('returns');
        else notify({ tone: 'info', title: wordProblem({ code: 'noPlanOpen' }) });
        return;
      case 'writeForms':
      case 'consolidate':
        if (plan) setDialog(command);
        else notify({ tone: 'info', title: wordProblem({ code: 'noPlanOpen' }) });
        return;
      default:
      // Undo, redo, find and the as-of day belong to the window of the plan.
    }
  };
  useStartCommands(mirror, plan === null, run);

  if (!app) return <Spinner className="pb-loading" label="正在打开计划簿…" />;
  const closeDialog = () => setDialog(null);
  return (
    <>
      {page === 'notice' && <NoticePage mirror={mirror} onClose={() => setPage('plan')} />}
      {page === 'returns' && plan && (
        <ReturnsPage mirror={mirror} onClose={() => setPage('plan')} />
      )}
      {plan ? (
        // Stays in the page under the others, so that filters and the selection are there again afterwards.
        <div className="pb-plan" hidden={page !== 'plan'}>
          <PlanWindow
            // Another file starts with fresh tabs, filters and selection.
            key={`${plan.place}/${plan.name}`}
            plan={plan}
            saving={saving}
            mirror={mirror}
            notify={notify}
            onCommand={(command) => void run(command)}
            onImports={() => setDialog('imports')}
          />
        </div>
      ) : page === 'notice' ? null : (
        <StartPage
          recent={app.recent}
          version={app.version}
          busy={busy}
          onDoor={(door) => void run(door)}
          onRecent={(id) => void opening(() => mirror.bridge.call('plan:openRecent', { id }))}
          onForget={async (id) => {
            const recent = await mirror.bridge.call('plan:forgetRecent', { id });
            mirror.adoptApp({ ...app, recent, plan: null });
          }}
          onDrop={(file) => {
            const path = mirror.bridge.pathOfDropped(file);
            void opening(() => mirror.bridge.call('plan:openDropped', { path }));
          }}
        />
      )}
      <WorkDialogs name={dialog} mirror={mirror} version={app.version} onClose={closeDialog} />
      {dialog === null && page === 'plan' && <ProgressNote progress={progress} />}
    </>
  );
}

/** Where no plan's window listens to the menu, this does. */
function useStartCommands(
  mirror: Mirror,
  listening: boolean,
  run: (command: MenuCommand) => Promise<void>,
): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!listening) return undefined;
    return mirror.onCommand((command) => void latest.current(command));
  }, [mirror, listening]);
}
