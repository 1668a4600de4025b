// The pages that draw the plan: the timeline, and the charts for the leaders. How the timeline is looked at stays while the
// plan is open.
import { useDeferredValue, useState, type ReactNode } from 'react';
import type { Cell } from '#shared/view/fieldCells.ts';
import type { ViewContext } from '#shared/view/viewContext.ts';
import type { Mirror } from '../mirror.ts';
import { ChartsPage, TimelinePage } from '../pages.ts';
import { plainTimeline } from '../timeline/view.ts';
import type { Notify } from '../window/messages.tsx';
import type { BoardName } from '#shared/view/boards.ts';

type Props = {
  board: BoardName | null;
  context: ViewContext;
  today: string;
  mirror: Mirror;
  notify: Notify;
  onGo(cell: Cell): void;
  onShow(board: BoardName): void;
};

export function BoardPages({ board, onShow, ...props }: Props): ReactNode {
  // As of an earlier day the plan as it was then [AS1].
  const now = props.context.past ?? props.context;
  // After a large change or another day the rest of the window follows first.
  const rest = { ...props, context: useDeferredValue(now) };
  const [view, setView] = useState(plainTimeline);
  if (board === 'timeline') return <TimelinePage {...rest} view={view} onView={setView} />;
  if (board !== 'charts') return null;
  return (
    <ChartsPage
      {...rest}
      onUnit={(unitId) => {
        setView((before) => ({ ...before, filter: { unitId, supports: false } }));
        onShow('timeline');
      }}
    />
  );
}
