// The pages that show the plan as a whole: what presses today, the timeline, the charts for the leaders. Each stays made once
// it was shown. How the timeline is looked at stays while the plan is open.
import { useState, type ReactNode } from 'react';
import type { Cell } from '#shared/view/fieldCells.ts';
import type { ViewContext } from '#shared/view/viewContext.ts';
import type { TabName } from '#shared/plan/tabs.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { ChartsPage, TimelinePage } from '../pages.ts';
import { StandingPage } from '../parts/StandingPage.tsx';
import { useSteady } from '../parts/useSteady.ts';
import { plainTimeline } from '../timeline/view.ts';
import { TodayPage } from '../today/TodayPage.tsx';
import { useQuietActions } from '../today/useQuietActions.ts';
import type { Notify } from '../window/messages.tsx';
import type { BoardName } from '#shared/view/boards.ts';

type Props = {
  board: BoardName | null;
  plan: OpenPlan;
  context: ViewContext;
  mirror: Mirror;
  notify: Notify;
  onGo(cell: Cell): void;
  onShow(place: BoardName | TabName): void;
  onSettings(name: 'flagSettings' | 'reminderSettings'): void;
  /** Puts away what to do next with a new plan. */
  onHideSteps(): void;
};

export function BoardPages(props: Props): ReactNode {
  const { board, plan, mirror, notify, onShow } = props;
  const { today } = plan;
  const quietActions = useQuietActions(mirror, notify);
  // As of an earlier day the plan as it was then [AS1].
  const context = props.context.past ?? props.context;
  const [view, setView] = useState(plainTimeline);
  const actions = useSteady({
    onGo: props.onGo,
    onShowFlags: () => onShow('flags'),
    onSettings: props.onSettings,
    onHideSteps: props.onHideSteps,
    onUnit(unitId: string) {
      setView((before) => ({ ...before, filter: { unitId, supports: false } }));
      onShow('timeline');
    },
  });
  const { onGo, onUnit } = actions;
  return (
    <>
      <StandingPage shown={board === 'today'}>
        <TodayPage
          plan={plan}
          quietActions={quietActions}
          onGo={onGo}
          onShowFlags={actions.onShowFlags}
          onSettings={actions.onSettings}
          onHideSteps={actions.onHideSteps}
        />
      </StandingPage>
      <StandingPage shown={board === 'timeline'}>
        <TimelinePage {...{ context, today, mirror, notify, onGo, view }} onView={setView} />
      </StandingPage>
      <StandingPage shown={board === 'charts'}>
        <ChartsPage {...{ context, today, mirror, notify, onGo, onUnit }} />
      </StandingPage>
    </>
  );
}
