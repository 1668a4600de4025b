// The window of an open plan: title, toolbar, tabs, sheet, status bar. No window scroll bars: the sheet takes what is left.
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { MenuCommand } from '#shared/ipc/calls.ts';
import { dateContextOf } from '#shared/plan/input.ts';
import { tabIn } from '#shared/plan/customColumns.ts';
import { tabs, type Tab, type TabName } from '#shared/plan/tabs.ts';
import { arrangeTab, hiddenKeys, plainLayout, type PlanView } from '#shared/view/sheetLayout.ts';
import type { Cell } from '#shared/view/fieldCells.ts';
import { contextOf } from '#shared/view/viewContext.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { helpOfBoard, helpOfTab } from '../help/pageInFront.ts';
import type { DayInputHandle } from '../parts/DayInput.tsx';
import { SheetPanes } from '../pages.ts';
import { ReasonAsker } from '../reasons/ReasonAsker.tsx';
import { useSteady } from '../parts/useSteady.ts';
import { usePanes } from '../sheets/usePanes.ts';
import { useRowsAhead } from '../sheets/useRowsAhead.ts';
import { FindBar } from '../find/FindBar.tsx';
import { useFindBar } from '../find/useFindBar.ts';
import { AsOfNote } from './AsOfNote.tsx';
import { CopyNote } from './CopyNote.tsx';
import { CommandBar } from './CommandBar.tsx';
import { useMilestones } from '../milestones/useMilestones.tsx';
import { PlanUnits } from '../units/PlanUnits.tsx';
import type { Notify } from './messages.tsx';
import type { Target } from './target.ts';
import { BoardPages } from '../boards/BoardPages.tsx';
import { boardTitle, isBoard, type BoardName, type PlaceName } from '#shared/view/boards.ts';
import { createStatusStore } from './status.ts';
import { SheetTools } from './SheetTools.tsx';
import { StatusBar } from './StatusBar.tsx';
import { tellShown } from '../tour/tourEvents.ts';
import { TabStrip } from './TabStrip.tsx';
import { PlanNotes } from './PlanNotes.tsx';
import { PlanTitle } from './PlanTitle.tsx';
import { useOwnCommands } from './useOwnCommands.ts';
import type { SheetCommand } from './useToolGroups.tsx';
import { topDialog } from '../parts/topDialog.ts';
import { useExporting } from '../export/useExporting.tsx';

type Props = {
  plan: OpenPlan;
  /** Another page lies over it: commands of its own rest. */
  hidden: boolean;
  mirror: Mirror;
  notify: Notify;
  /** Commands that the window itself does not carry out. */
  onCommand(command: MenuCommand): void;
  /** Where another page led; another object each time. */
  target: Target | null;
  /** The tour stands beside it. */
  touring: boolean;
  /** The page that is shown first; null: the sheet of tasks. */
  first: BoardName | null;
};

export function PlanWindow(props: Props): ReactNode {
  const { plan, hidden, mirror, notify, onCommand } = props;
  const [store] = useState(createStatusStore);
  const [board, setBoard] = useState(props.first);
  const panes = usePanes<TabName>('tasks', board === null);
  const { active, grid, focus: focusSheet } = panes;
  const [finds, setFinds] = useState<Partial<Record<TabName, string>>>({});
  const [total, setTotal] = useState(0);
  const findField = useRef<HTMLInputElement>(null);
  const dayField = useRef<DayInputHandle>(null);
  const find = useFindBar();
  const exporting = useExporting(mirror, active);
  const tab = tabIn(plan.document, active);
  const { document: sheets, asOf, today, book, rows: rowsOfTasks } = plan;
  const context = useMemo(
    () => contextOf({ document: sheets, asOf, today, book, rows: rowsOfTasks }),
    [sheets, asOf, today, book, rowsOfTasks],
  );
  useRowsAhead(context, hidden);
  const readOnly = plan.readOnly === null ? null : wordProblem({ code: plan.readOnly });

  const onView = useCallback(
    (change: (view: PlanView) => PlanView) => {
      const view = mirror.getState().plan?.view;
      if (view) mirror.setView(change(view));
    },
    [mirror],
  );
  const quickFind = useCallback(
    (name: TabName, text: string) => setFinds((before) => ({ ...before, [name]: text })),
    [],
  );
  const run = useOwnCommands({
    mirror,
    notify,
    hidden,
    find(replacing) {
      setBoard(null);
      find.show(replacing);
    },
    filterRows() {
      // The field is there at once where the sheet is: the next key may already be meant for it.
      findField.current?.select();
      if (board === null) return;
      setBoard(null);
      setTimeout(() => findField.current?.select());
    },
    asOf: () => dayField.current?.openCalendar(),
    show: (place) => show(place),
    grid,
    milestones() {
      if (topDialog()) return;
      if (readOnly !== null) notify({ tone: 'info', title: readOnly });
      else milestones.open(active, board === null ? (grid()?.selectedRows() ?? []) : []);
    },
    exportSheets() {
      grid()?.commit();
      exporting.open({ context, view: plan.view, gridOf: panes.gridOf, quickFinds: finds });
    },
    onCommand,
  });

  // Coming back from another page, the keys are the sheet's again.
  useEffect(() => {
    if (!hidden && board === null) focusSheet();
  }, [hidden, focusSheet, board]);

  const { view } = plan;
  const shownTab = useCallback(
    (each: Tab) => arrangeTab(each, view.tabs[each.name] ?? plainLayout),
    [view],
  );
  const goTo = (name: TabName, rowId: string, column?: string, focus?: boolean) => {
    // From a page over the sheet too: a filter that was left there may hide the row.
    if (board !== null || name !== active) quickFind(name, '');
    setBoard(null);
    panes.goTo(name, rowId, column, focus);
  };
  const latestGo = useRef(goTo);
  latestGo.current = goTo;
  const latestShow = useRef<(name: PlaceName) => void>(() => {});
  const { target } = props;
  useEffect(() => {
    if (!target) return;
    if ('rowId' in target) latestGo.current(target.tab, target.rowId, target.column);
    else latestShow.current(target.tab);
  }, [target]);
  const show = (name: PlaceName) => {
    setBoard(isBoard(name) ? name : null);
    if (!isBoard(name)) panes.enter(name);
  };
  latestShow.current = show;
  const milestones = useMilestones({
    context,
    readOnly: readOnly !== null,
    onEdit: (edit) => mirror.edit(edit),
    goTo,
  });
  const shownName = board ?? active;
  useEffect(() => {
    if (!hidden) tellShown(shownName);
  }, [hidden, shownName]);
  const setAsOf = async (day: string | null) => {
    const reply = await mirror.setAsOf(day);
    if (!reply.ok) notify({ tone: 'error', title: wordProblem(reply.problem) });
  };
  const onSheet = (command: SheetCommand) => {
    const row = store.get().activeRow;
    if (command === 'insertRow') grid()?.insertRow();
    else if (command === 'deleteRows') grid()?.deleteRows();
    else if (row?.place) goTo(row.place.tab, row.place.rowId, row.place.column);
    else if (row?.taskId) goTo('tasks', row.taskId);
  };

  const noted = board === null ? active : 'flags';
  const year = Number(asOf.slice(0, 4));
  const { plan: planRow } = sheets;
  const days = useMemo(() => dateContextOf({ plan: planRow }, year), [planRow, year]);
  const steady = useSteady({
    run,
    show,
    grid,
    setAsOf,
    onSheet,
    onGo: ({ tab: name, rowId, column }: Cell) => goTo(name, rowId, column),
    onShowFlags: () => show('flags'),
    onQuickFind: (text: string) => quickFind(active, text),
    onFindKey(key: string) {
      if (key === 'Escape') quickFind(active, '');
      if (key === 'Escape' || key === 'Enter') grid()?.focus();
    },
    onMilestones: milestones.open,
    onZoom: (zoom: number) => onView((before) => ({ ...before, zoom })),
    onHideSteps: () => onView((before) => ({ ...before, stepsHidden: true })),
  });

  return (
    <div className="pb-window">
      <PlanTitle plan={plan} />
      <CommandBar
        {...plan.steps}
        locked={plan.readOnly !== null}
        asOf={asOf}
        today={today}
        days={days}
        store={store}
        tab={board === null ? tab : null}
        quickFind={finds[active] ?? ''}
        findField={findField}
        dayField={dayField}
        onQuickFind={steady.onQuickFind}
        onFindKey={steady.onFindKey}
        onAsOf={steady.setAsOf}
        onCommand={steady.run}
        onSheet={steady.onSheet}
      />
      <CopyNote mirror={mirror} notify={notify} copy={plan.copy} onCommand={run} />
      <PlanNotes
        example={plan.example}
        tour={props.touring ? 'runs' : plan.view.tour === undefined ? 'new' : 'begun'}
        readOnly={readOnly}
        onTour={() => run('tour')}
        onSaveAs={() => run('saveAs')}
      />
      <TabStrip active={shownName} red={book.counts.red} onSelect={steady.show}>
        {board === null && (
          <SheetTools
            name={active}
            hidden={hiddenKeys(tab, view.tabs[active] ?? plainLayout).size}
            readOnly={readOnly !== null}
            imports={sheets.imports.size > 0}
            grid={steady.grid}
            onMilestones={steady.onMilestones}
            onCommand={steady.run}
          />
        )}
      </TabStrip>
      <AsOfNote context={context} today={today} tab={noted} onAsOf={steady.setAsOf} />
      {board === null && active === 'units' && (
        <PlanUnits mirror={mirror} plan={plan} readOnly={readOnly !== null} onCommand={run} />
      )}
      <FindBar
        control={find}
        context={context}
        grid={grid}
        shown={shownTab}
        goTo={goTo}
        edits={mirror}
        readOnly={readOnly}
        notify={notify}
        resting={hidden}
      />
      <main
        className="pb-sheet"
        aria-label={boardTitle(board) ?? `${tab.title}表`}
        data-pane
        data-help={board === null ? helpOfTab[active] : helpOfBoard[board]}
      >
        <SheetPanes
          panes={{ ...panes, active: board === null ? active : '' }}
          tabs={tabs}
          context={context}
          readOnly={readOnly}
          view={view}
          onView={onView}
          quickFinds={finds}
          onQuickFind={quickFind}
          find={find}
          edits={mirror}
          store={store}
          notify={notify}
          onTotal={setTotal}
          rowExtras={milestones.rowExtras}
          onShowDates={milestones.showDates}
          leads
        />
        <BoardPages
          board={board}
          plan={plan}
          context={context}
          mirror={mirror}
          notify={notify}
          onShow={steady.show}
          onGo={steady.onGo}
          onSettings={steady.run}
          onHideSteps={steady.onHideSteps}
        />
      </main>
      <ReasonAsker mirror={mirror} document={sheets} />
      {milestones.dialog}
      {exporting.dialog}
      <StatusBar
        plan={plan}
        mirror={mirror}
        store={store}
        total={total}
        tab={board === null ? tab : null}
        onShowFlags={steady.onShowFlags}
        onZoom={steady.onZoom}
      />
    </div>
  );
}
