// The page 时间轴: projects by stage and month with their days, the line of the as-of day, what is missed in red.
import { memo, useDeferredValue, useMemo, type ReactNode } from 'react';
import { asOfWords } from '#shared/view/asOfNote.ts';
import { planOf } from '#shared/plan/document.ts';
import { timelineRows } from '#shared/timeline/rows.ts';
import { isWithin } from '#shared/timeline/scale.ts';
import { timelineOf, type TimelineFilter } from '#shared/timeline/timeline.ts';
import type { Cell } from '#shared/view/fieldCells.ts';
import type { PlainContext } from '#shared/view/viewContext.ts';
import type { Mirror } from '../mirror.ts';
import { EmptyNote } from '../parts/EmptyNote.tsx';
import { useLeading } from '../parts/leading.ts';
import { PictureMenu } from '../pictures/PictureMenu.tsx';
import type { Notify } from '../window/messages.tsx';
import { countWords } from './PaperTimeline.tsx';
import { TimelineGrid } from './TimelineGrid.tsx';
import { LegendDrawing, legendWidth, legendWords } from './LegendDrawing.tsx';
import { screenPalette } from './palette.ts';
import { timelinePicture } from './timelinePicture.tsx';
import { TimelineTools } from './TimelineTools.tsx';
import { toggled, type TimelineView } from './view.ts';

type Props = {
  context: PlainContext;
  today: string;
  view: TimelineView;
  onView(change: (view: TimelineView) => TimelineView): void;
  mirror: Mirror;
  notify: Notify;
  onGo(cell: Cell): void;
};

export const TimelinePage = memo(function TimelinePage(props: Props): ReactNode {
  const { today, view, onView, mirror, notify, onGo } = props;
  // After a large change or another day the rest of the window follows first, also where this page comes back.
  const context = useDeferredValue(props.context);
  const { filter, folding, zoom } = view;
  const timeline = useMemo(() => timelineOf(context, filter), [context, filter]);
  const rows = useMemo(() => timelineRows(timeline, folding), [timeline, folding]);
  const { span, asOf } = timeline;
  const plan = planOf(context.document);

  const title = { plan: plan.title || '本计划', filter: filterWords(context, filter) };
  const picture = span && timelinePicture({ timeline, span, rows, title });

  return (
    <div className="pb-time">
      <div className="pb-time-head">
        <h2>时间轴</h2>
        <span className="pb-time-day" data-other={asOf !== today}>
          {asOfWords(asOf, today)}
          {span && !isWithin(span, asOf) && '，不在图中'}
        </span>
        <span className="pb-time-day">{countWords(timeline)}</span>
        <span className="pb-commands-space" />
        <TimelineTools document={context.document} view={view} onView={onView} />
        {picture && rows.length > 0 && (
          <PictureMenu of="timeline" picture={picture} mirror={mirror} notify={notify} />
        )}
      </div>
      {span && rows.length > 0 ? (
        <>
          <TimelineGrid
            timeline={timeline}
            span={span}
            rows={rows}
            zoom={zoom}
            onFold={(id) =>
              onView((before) => ({ ...before, folding: toggled(before.folding, id) }))
            }
            onGo={onGo}
          />
          <div className="pb-time-legend" role="img" aria-label={legendWords}>
            <svg width={legendWidth} height={24} aria-hidden>
              <g transform="translate(4 17)">
                <LegendDrawing palette={screenPalette} />
              </g>
            </svg>
          </div>
        </>
      ) : (
        <Empty
          context={context}
          onAllUnits={
            filter.unitId === null
              ? null
              : () => onView((before) => ({ ...before, filter: { ...filter, unitId: null } }))
          }
        />
      )}
    </div>
  );
});

type EmptyProps = { context: PlainContext; onAllUnits: (() => void) | null };

function Empty({ context: { document }, onAllUnits }: EmptyProps): ReactNode {
  const { showTab } = useLeading();
  if (onAllUnits) {
    return (
      <EmptyNote text="这个单位没有任务。" actions={[{ label: '查看全部单位', run: onAllUnits }]} />
    );
  }
  const toTasks = { label: '去“任务”表', run: () => showTab('tasks') };
  return document.tasks.size === 0 ? (
    <EmptyNote
      text="还没有任务。在“任务”表中填写后，这里显示各项目的时间安排。"
      actions={[toTasks]}
    />
  ) : (
    <EmptyNote
      text="计划里还没有日期。在“时间节点”表或“任务”表中填写完成时限后，这里显示各项目的时间安排。"
      actions={[toTasks, { label: '去“时间节点”表', run: () => showTab('deadlines') }]}
    />
  );
}

function filterWords({ document }: PlainContext, { unitId, supports }: TimelineFilter): string {
  if (unitId === null) return '';
  const name = document.units.get(unitId)?.name ?? '';
  return `　只列${name}牵头${supports ? '和配合' : ''}的任务`;
}
