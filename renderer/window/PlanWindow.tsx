// The window of an open plan: title, toolbar, tabs, sheet, status bar. No window scroll bars: the sheet takes what is left.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { MenuCommand } from '#shared/ipc/calls.ts';
import { planOf } from '#shared/plan/document.ts';
import { tabOf, tabs, type TabName } from '#shared/plan/tabs.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { SheetGridHandle } from '../grid/SheetGrid.tsx';
import type { Mirror, OpenPlan, Saving } from '../mirror.ts';
import { SheetPane } from '../sheets/SheetPane.tsx';
import { CommandBar, type SheetCommand } from './CommandBar.tsx';
import type { Notify } from './messages.tsx';
import { createStatusStore } from './status.ts';
import { StatusBar } from './StatusBar.tsx';
import { TabStrip } from './TabStrip.tsx';
import { isTextField, useWindowKeys } from './useWindowKeys.ts';

type Props = {
  plan: OpenPlan;
  saving: Saving;
  mirror: Mirror;
  notify: Notify;
  /** Commands that the window itself does not carry out. */
  onCommand(command: MenuCommand): void;
  onImports(): void;
};

export function PlanWindow({
  plan,
  saving,
  mirror,
  notify,
  onCommand,
  onImports,
}: Props): ReactNode {
  const [store] = useState(createStatusStore);
  const [active, setActive] = useState<TabName>('tasks');
  const [visited, setVisited] = useState<ReadonlySet<TabName>>(new Set(['tasks']));
  const [finds, setFinds] = useState<Partial<Record<TabName, string>>>({});
  const [total, setTotal] = useState(0);
  const grids = useRef<Partial<Record<TabName, SheetGridHandle | null>>>({});
  const findField = useRef<HTMLInputElement>(null);
  const dayField = useRef<HTMLInputElement>(null);
  const tab = tabOf(active);
  const context = useMemo(
    () => viewContext(plan.document, plan.asOf, plan.flags),
    [plan.document, plan.asOf, plan.flags],
  );
  const readOnly = plan.readOnly === null ? null : wordProblem({ code: plan.readOnly });
  const red = plan.flags.filter((flag) => flag.severity === 'red').length;

  const show = useCallback((name: TabName) => {
    setActive(name);
    setVisited((before) => (before.has(name) ? before : new Set([...before, name])));
    setTimeout(() => grids.current[name]?.focus());
  }, []);

  const step = async (direction: 'undo' | 'redo') => {
    // Undo follows the focus: in a text field it takes back typing there, otherwise a step of the plan.
    if (isTextField(document.activeElement)) {
      document.execCommand(direction);
      return;
    }
    const reply = await mirror[direction]();
    if (!reply.ok) notify({ tone: 'info', title: wordProblem(reply.problem) });
  };
  const run = (command: MenuCommand) => {
    if (command === 'undo' || command === 'redo') void step(command);
    else if (command === 'find') findField.current?.select();
    else if (command === 'asOf') {
      dayField.current?.focus();
      dayField.current?.showPicker?.();
    } else onCommand(command);
  };
  const runRef = useRef(run);
  runRef.current = run;
  useEffect(() => mirror.onCommand((command) => runRef.current(command)), [mirror]);
  useWindowKeys(run);

  const setAsOf = async (day: string | null) => {
    const reply = await mirror.setAsOf(day);
    if (!reply.ok) notify({ tone: 'error', title: wordProblem(reply.problem) });
  };
  const onSheet = (command: SheetCommand) => {
    const grid = grids.current[active];
    if (command === 'insertRow') grid?.insertRow();
    else if (command === 'deleteRows') grid?.deleteRows();
    else {
      const taskId = store.get().activeRow?.taskId;
      if (!taskId) return;
      setFinds((before) => ({ ...before, tasks: '' }));
      show('tasks');
      // The tasks' sheet may have to be made first.
      setTimeout(() => grids.current.tasks?.goTo(taskId), 150);
    }
  };

  return (
    <div className="pb-window">
      <header className="pb-title">
        <h1 title={plan.place}>{planOf(plan.document).title || plan.name}</h1>
        <span className="pb-title-place">{plan.example ? '示例计划' : plan.name}</span>
      </header>
      <CommandBar
        plan={plan}
        store={store}
        tab={tab}
        quickFind={finds[active] ?? ''}
        findField={findField}
        dayField={dayField}
        onQuickFind={(text) => setFinds((before) => ({ ...before, [active]: text }))}
        onFindKey={(key) => {
          if (key === 'Escape') setFinds((before) => ({ ...before, [active]: '' }));
          if (key === 'Escape' || key === 'Enter') grids.current[active]?.focus();
        }}
        onAsOf={(day) => void setAsOf(day)}
        onCommand={run}
        onSheet={onSheet}
      />
      <Notes plan={plan} readOnly={readOnly} onSaveAs={() => run('saveAs')} />
      <TabStrip active={active} red={red} onSelect={show}>
        {active === 'progress' && plan.document.imports.size > 0 && (
          <Button size="small" appearance="subtle" onClick={onImports}>
            导入记录（可撤回）
          </Button>
        )}
      </TabStrip>
      <main className="pb-sheet" aria-label={`${tab.title}表`}>
        {tabs
          .filter(({ name }) => visited.has(name))
          .map((each) => (
            <SheetPane
              key={each.name}
              handle={(grid) => {
                grids.current[each.name] = grid;
              }}
              tab={each}
              active={each.name === active}
              context={context}
              readOnly={readOnly}
              quickFind={finds[each.name] ?? ''}
              mirror={mirror}
              store={store}
              notify={notify}
              onTotal={setTotal}
            />
          ))}
      </main>
      <StatusBar
        plan={plan}
        saving={saving}
        store={store}
        total={total}
        rowName={tab.rowName}
        onShowFlags={() => show('flags')}
      />
    </div>
  );
}

type NotesProps = { plan: OpenPlan; readOnly: string | null; onSaveAs(): void };

function Notes({ plan, readOnly, onSaveAs }: NotesProps): ReactNode {
  const text =
    readOnly ??
    (plan.example
      ? '这是示例计划的副本，可以随意试用。想留下改动，请用“另存为”存到自己的文件夹。'
      : null);
  if (text === null) return null;
  return (
    <MessageBar intent={readOnly === null ? 'info' : 'warning'} className="pb-note">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onSaveAs}>
          另存为
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
