// The draft as sheets, with the same cells, keys and undo as an open plan, and a form for its head.
import { Badge, Tab, TabList, Toolbar, ToolbarButton } from '@fluentui/react-components';
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  TableDeleteRow20Regular,
  TableInsertRow20Regular,
} from '@fluentui/react-icons';
import {
  useCallback,
  useImperativeHandle,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';
import { withCustomColumns } from '#shared/plan/customColumns.ts';
import type { Tab as PlanTab } from '#shared/plan/tabs.ts';
import {
  arrangeTab,
  hiddenKeys,
  plainLayout,
  plainView,
  type PlanView,
} from '#shared/view/sheetLayout.ts';
import type { ViewContext } from '#shared/view/viewContext.ts';
import type { Cell } from '#shared/view/fieldCells.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { OpenPlan } from '../mirror.ts';
import { ZoomControl } from '../parts/ZoomControl.tsx';
import { ColumnsButton } from '../sheets/ColumnsButton.tsx';
import type { PlanEdits } from '../sheets/SheetPane.tsx';
import { SheetPanes } from '../sheets/SheetPanes.tsx';
import { usePanes } from '../sheets/usePanes.ts';
import { UnitsPanel } from '../units/UnitsPanel.tsx';
import type { Notify } from '../window/messages.tsx';
import { FindBar } from '../find/FindBar.tsx';
import { useFindBar } from '../find/useFindBar.ts';
import { createStatusStore } from '../window/status.ts';
import type { Dress } from './doubtCells.ts';
import type { HeadField } from '#shared/plan/model.ts';
import { HeadForm, type HeadFormHandle } from './HeadForm.tsx';
import { reviewTabs, type ReviewTab } from './reviewTabs.ts';
import type { Destination } from './useReview.ts';

/** What the page asks of the sheets. */
export type DraftSheetsHandle = {
  goTo(destination: Destination): void;
  /** Sends what is being typed into a cell. */
  commit(): void;
};

type Props = {
  plan: OpenPlan;
  context: ViewContext;
  edits: PlanEdits;
  dress: Dress;
  headDoubt: string | null;
  notify: Notify;
  onCell: (cell: Cell, row: ViewRow) => void;
  /** A field of the head has the focus, or (null) its form is shown: no cell is the active one. */
  onHead: (field: HeadField | null) => void;
  onUndo: () => void;
  onRedo: () => void;
  handle: Ref<DraftSheetsHandle>;
};

export function DraftSheets(props: Props): ReactNode {
  const { plan, context, edits, dress, headDoubt, notify, onCell, onHead, handle } = props;
  const [store] = useState(createStatusStore);
  const panes = usePanes<ReviewTab>('tasks');
  const { active, grid } = panes;
  // A draft has no file: how its sheets are arranged is kept as long as it is reviewed.
  const [view, setView] = useState<PlanView>(plainView);
  const headForm = useRef<HeadFormHandle>(null);
  const find = useFindBar();
  const { columns } = plan.document;
  const shownTab = useCallback(
    (each: PlanTab) => {
      const own = reviewTabs.find(({ name }) => name === each.name);
      if (!own) return { ...each, columns: [] };
      const layout = view.tabs[each.name] ?? plainLayout;
      return arrangeTab(withCustomColumns(own, columns), layout);
    },
    [view, columns],
  );
  const tab = reviewTabs.find(({ name }) => name === active);

  useImperativeHandle(handle, () => ({
    goTo(destination) {
      grid()?.commit();
      if ('head' in destination) {
        const { head } = destination;
        panes.show('head');
        setTimeout(() => headForm.current?.focus(head));
      } else panes.goTo(destination.tab, destination.rowId, destination.column);
    },
    commit: () => grid()?.commit(),
  }));
  const editHead = async (edit: Parameters<PlanEdits['edit']>[0]): Promise<boolean> => {
    const reply = await edits.edit(edit);
    if (!reply.ok) {
      notify({ tone: 'warning', title: wordProblem({ code: reply.problem.code }) });
    }
    return reply.ok;
  };

  return (
    <>
      <div className="pb-tabs" role="region" aria-label="表的切换" data-pane>
        <TabList
          size="small"
          selectedValue={active}
          aria-label="草稿的各张表"
          onTabSelect={(_, { value }) => {
            if (value === 'head') onHead(null);
            panes.enter(value as ReviewTab);
          }}
        >
          {reviewTabs.map(({ name, title }) => (
            <Tab key={name} value={name}>
              {title} {countOf(plan, name)}
            </Tab>
          ))}
          <Tab value="head">
            基本信息
            {headDoubt !== null && (
              <Badge
                className="pb-tab-badge"
                size="extra-small"
                color="warning"
                aria-label="存疑"
              />
            )}
          </Tab>
        </TabList>
        <span className="pb-commands-space" />
        {tab && (
          <ColumnsButton
            hidden={hiddenKeys(tab, view.tabs[tab.name] ?? plainLayout).size}
            onClick={() => grid()?.showColumns()}
          />
        )}
        {tab && (
          <ZoomControl
            zoom={view.zoom}
            onZoom={(zoom) => setView((before) => ({ ...before, zoom }))}
          />
        )}
        <DraftTools
          {...props}
          insertable={tab?.insertable ?? false}
          onInsert={() => grid()?.insertRow()}
          onDelete={() => grid()?.deleteRows()}
        />
      </div>
      {active === 'units' && (
        <UnitsPanel document={plan.document} readOnly={false} onEdit={edits.edit} />
      )}
      <FindBar
        control={find}
        context={context}
        grid={grid}
        shown={shownTab}
        goTo={panes.goTo}
        edits={edits}
        readOnly={null}
        notify={notify}
        resting={false}
      />
      <main className="pb-sheet" aria-label={tab ? `${tab.title}表` : '基本信息'} data-pane>
        <SheetPanes
          panes={panes}
          tabs={reviewTabs}
          context={context}
          readOnly={null}
          view={view}
          onView={setView}
          find={find}
          edits={edits}
          store={store}
          notify={notify}
          dress={dress}
          onCell={onCell}
        />
        {active === 'head' && (
          <HeadForm
            document={plan.document}
            asOf={plan.asOf}
            doubt={headDoubt}
            handle={headForm}
            onFocus={onHead}
            onEdit={editHead}
          />
        )}
      </main>
    </>
  );
}

type ToolsProps = Props & { insertable: boolean; onInsert: () => void; onDelete: () => void };

function DraftTools({ plan, insertable, onInsert, onDelete, onUndo, onRedo }: ToolsProps) {
  const { undo, redo } = plan.steps;
  return (
    <Toolbar size="small" aria-label="工具栏" className="pb-toolbar">
      <ToolbarButton
        icon={<ArrowUndo20Regular />}
        aria-label="撤销"
        title={undo === null ? '没有可以撤销的操作' : `撤销：${undo}（Ctrl+Z）`}
        disabledFocusable={undo === null}
        onClick={onUndo}
      />
      <ToolbarButton
        icon={<ArrowRedo20Regular />}
        aria-label="重做"
        title={redo === null ? '没有可以重做的操作' : `重做：${redo}（Ctrl+Y）`}
        disabledFocusable={redo === null}
        onClick={onRedo}
      />
      <ToolbarButton
        icon={<TableInsertRow20Regular />}
        title="在下方插入一行（Ctrl+加号）"
        disabledFocusable={!insertable}
        onClick={onInsert}
      >
        插入行
      </ToolbarButton>
      <ToolbarButton
        icon={<TableDeleteRow20Regular />}
        title="删除选中的行（Ctrl+减号），可以撤销"
        disabledFocusable={!insertable}
        onClick={onDelete}
      >
        删除行
      </ToolbarButton>
    </Toolbar>
  );
}

function countOf({ document }: OpenPlan, name: ReviewTab): string {
  if (name === 'tasks' || name === 'units' || name === 'targets') return `${document[name].size}`;
  // Of the dates, those that are taken over stand there too: a count of the stored ones would not agree with the rows.
  return '';
}
