// The sheets of a plan or a draft, one of them shown: a pane is made when its tab is opened first and stays.
import { useState, type ReactNode } from 'react';
import type { Tab, TabName } from '#shared/plan/tabs.ts';
import type { Cell } from '#shared/view/fieldCells.ts';
import { plainLayout, withLayout, type PlanView } from '#shared/view/sheetLayout.ts';
import type { ViewContext } from '#shared/view/viewContext.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import type { RowExtra } from '../grid/sheetProps.ts';
import type { FindControl } from '../find/useFindBar.ts';
import { createCutBoard } from '../grid/cutBoard.ts';
import type { Notify } from '../window/messages.tsx';
import type { StatusStore } from '../window/status.ts';
import { SheetPane, type PlanEdits } from './SheetPane.tsx';
import type { Panes } from './usePanes.ts';

type Props = {
  panes: Pick<Panes<string>, 'active' | 'visited' | 'keep'>;
  tabs: readonly Tab[];
  context: ViewContext;
  /** Why nothing can be changed, in Chinese, or null. */
  readOnly: string | null;
  /** How the sheets are arranged, and what changes that. */
  view: PlanView;
  onView(change: (view: PlanView) => PlanView): void;
  /** Texts that rows must have, by tab, where the screen has a field for them. */
  quickFinds?: Partial<Record<TabName, string>>;
  onQuickFind?(tab: TabName, text: string): void;
  find: FindControl;
  edits: PlanEdits;
  store: StatusStore;
  notify: Notify;
  onTotal?: (total: number) => void;
  dress?: (tab: TabName, rows: readonly ViewRow[]) => readonly ViewRow[];
  onCell?: (cell: Cell, row: ViewRow) => void;
  /** Further entries for the menu of rows of a tab. */
  rowExtras?: (tab: TabName) => readonly RowExtra[];
  onShowDates?: (taskId: string) => void;
  leads?: boolean;
};

export function SheetPanes(props: Props): ReactNode {
  const { panes, view, onView, find, onQuickFind, onTotal, dress, onCell } = props;
  const [cutBoard] = useState(createCutBoard);
  const { rowExtras, onShowDates } = props;
  return props.tabs
    .filter(({ name }) => panes.visited.has(name))
    .map((tab) => (
      <SheetPane
        key={tab.name}
        handle={(grid) => panes.keep(tab.name, grid)}
        tab={tab}
        active={tab.name === panes.active}
        context={props.context}
        readOnly={props.readOnly}
        quickFind={props.quickFinds?.[tab.name] ?? ''}
        {...(onQuickFind ? { onClearQuickFind: () => onQuickFind(tab.name, '') } : {})}
        layout={view.tabs[tab.name] ?? plainLayout}
        onLayout={(name, layout) => onView((before) => withLayout(before, name, layout))}
        zoom={view.zoom}
        onZoom={(zoom) => onView((before) => ({ ...before, zoom }))}
        find={find.forSheet}
        onFound={find.onFound}
        onFind={() => find.show(false)}
        cutBoard={cutBoard}
        edits={props.edits}
        store={props.store}
        notify={props.notify}
        {...(onTotal ? { onTotal } : {})}
        {...(dress ? { dress } : {})}
        {...(onCell ? { onCell } : {})}
        {...(rowExtras ? { rowExtras: rowExtras(tab.name) } : {})}
        {...(onShowDates ? { onShowDates } : {})}
        {...(props.leads ? { leads: true } : {})}
      />
    ));
}
