// The page 图表 for the leaders: how tasks stand by action and by lead unit, and how it went from period to period. Each
// picture has its figures beside it.
import { memo, useDeferredValue, useMemo, type ReactNode } from 'react';
import { asOfWords } from '#shared/view/asOfNote.ts';
import {
  figuresByAction,
  figuresByUnit,
  largest,
  totalOf,
  type ChartRow,
} from '#shared/charts/figures.ts';
import { trendOf } from '#shared/charts/trend.ts';
import { planOf } from '#shared/plan/document.ts';
import type { Cell } from '#shared/view/fieldCells.ts';
import type { PlainContext } from '#shared/view/viewContext.ts';
import type { Mirror } from '../mirror.ts';
import { EmptyNote } from '../parts/EmptyNote.tsx';
import { useLeading } from '../parts/leading.ts';
import { PictureMenu } from '../pictures/PictureMenu.tsx';
import { useDarkMode } from '../styles/useDarkMode.ts';
import type { Notify } from '../window/messages.tsx';
import { Chart } from './Chart.tsx';
import { chartsPicture } from './chartsPicture.tsx';
import { StandingTable, TrendTable } from './FigureTable.tsx';
import { mostUnits, totalWords } from './words.ts';
import { darkColors, paperColors, standingChart, standingHeight, trendChart } from './options.ts';

type Props = {
  context: PlainContext;
  today: string;
  mirror: Mirror;
  notify: Notify;
  onGo(cell: Cell): void;
  /** Shows the projects that a unit leads. */
  onUnit(id: string): void;
};

export const ChartsPage = memo(function ChartsPage(props: Props): ReactNode {
  const { today, mirror, notify, onGo, onUnit } = props;
  // After a large change or another day the rest of the window follows first, also where this page comes back.
  const context = useDeferredValue(props.context);
  const leading = useLeading();
  const colors = useDarkMode() ? darkColors : paperColors;
  const actions = useMemo(() => figuresByAction(context), [context]);
  const units = useMemo(() => figuresByUnit(context), [context]);
  const points = useMemo(() => trendOf(context), [context]);
  const shownUnits = useMemo(() => largest(units, mostUnits), [units]);
  const shownActions = useMemo(() => largest(actions, mostUnits), [actions]);
  const byAction = useMemo(() => standingChart(shownActions, colors), [shownActions, colors]);
  const byUnit = useMemo(() => standingChart(shownUnits, colors), [shownUnits, colors]);
  const trend = useMemo(() => trendChart(points, colors), [points, colors]);
  const total = totalOf(actions);
  const { document, asOf } = context;

  const goToAction = ({ id }: ChartRow) => {
    const first = [...document.tasks.values()].find(
      ({ projectId }) => document.projects.get(projectId)?.actionId === id,
    );
    if (first) onGo({ tab: 'tasks', rowId: first.id, column: 'action' });
  };
  const goToUnit = ({ id }: ChartRow) => {
    if (id !== null) onUnit(id);
  };
  const plan = planOf(document).title || '本计划';
  const picture = chartsPicture({ plan, asOf, total, actions, units, points });

  return (
    <div className="pb-charts">
      <div className="pb-time-head">
        <h2>图表</h2>
        <span className="pb-time-day" data-other={asOf !== today}>
          {asOfWords(asOf, today)}
        </span>
        <span className="pb-time-day">{totalWords(total)}</span>
        <span className="pb-commands-space" />
        {total.tasks > 0 && (
          <PictureMenu of="charts" picture={picture} mirror={mirror} notify={notify} />
        )}
      </div>
      {total.tasks === 0 ? (
        <EmptyNote
          text="还没有任务。在“任务”表中填写后，这里显示各行动、各单位的完成情况。"
          actions={[{ label: '去“任务”表', run: () => leading.showTab('tasks') }]}
        />
      ) : (
        <div className="pb-charts-list">
          <section aria-label="各行动任务完成情况" data-pane>
            <h3>各行动任务完成情况</h3>
            <Chart
              option={byAction}
              height={standingHeight(shownActions)}
              label="各行动任务完成情况条形图，数字见旁边的表"
              onPick={(index) => shownActions[index] && goToAction(shownActions[index])}
            />
            <StandingTable
              caption={captionOf(actions, shownActions, '个行动')}
              heading="行动"
              rows={actions}
              total={total}
              onPick={goToAction}
            />
          </section>
          <section aria-label="各牵头单位任务完成情况" data-pane>
            <h3>各牵头单位任务完成情况</h3>
            <Chart
              option={byUnit}
              height={standingHeight(shownUnits)}
              label="各牵头单位任务完成情况条形图，数字见旁边的表"
              onPick={(index) => shownUnits[index] && goToUnit(shownUnits[index])}
            />
            <StandingTable
              caption={`${captionOf(units, shownUnits, '个单位')}多家牵头的任务，每家各计一次。`}
              heading="牵头单位"
              rows={units}
              total={null}
              onPick={goToUnit}
            />
          </section>
          <section aria-label="逐期趋势" data-pane>
            <h3>逐期趋势</h3>
            {points.length === 0 ? (
              <EmptyNote
                text="还没有进展。收表后，这里显示各期的完成率、平均进度和报送单位数。"
                actions={[{ label: '收表…', run: () => leading.run('importReturns') }]}
              />
            ) : (
              <>
                <Chart option={trend} height={300} label="逐期趋势图，数字见旁边的表" />
                <TrendTable points={points} />
              </>
            )}
          </section>
        </div>
      )}
    </div>
  );
});

function captionOf(all: readonly ChartRow[], shown: readonly ChartRow[], what: string): string {
  return all.length > shown.length
    ? `图中为任务最多的${shown.length}${what}，表中为全部${all.length}${what}。`
    : '';
}
