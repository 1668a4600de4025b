// The figures of a chart as a table, to be read out and copied; a name leads to its rows.
import type { ReactNode } from 'react';
import { shareDone, type ChartRow } from '#shared/charts/figures.ts';
import type { TrendPoint } from '#shared/charts/trend.ts';

type Props = {
  caption: string;
  heading: string;
  rows: readonly ChartRow[];
  total: ChartRow | null;
  onPick(row: ChartRow): void;
};

export function StandingTable({ caption, heading, rows, total, onPick }: Props): ReactNode {
  return (
    <table className="pb-figures">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">任务</th>
          {['已完成', '推进中', '未启动', '其中逾期'].map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
          <th scope="col">完成率</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id ?? ''}>
            <th scope="row">
              {row.id === null ? (
                row.name
              ) : (
                <button type="button" onClick={() => onPick(row)}>
                  {row.name}
                </button>
              )}
            </th>
            <Figures row={row} />
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            <th scope="row">{total.name}</th>
            <Figures row={total} />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** As consolidated sheets count them: what is late is in progress, or not started, all the same. */
function Figures({ row }: { row: ChartRow }): ReactNode {
  const { tasks, counts, open } = row;
  return (
    <>
      <td>{tasks}</td>
      <td>{counts.done}</td>
      <td>{open.inProgress}</td>
      <td>{open.notStarted}</td>
      <td data-late={counts.missed > 0}>{counts.missed}</td>
      <td>{percentText(shareDone(row))}</td>
    </>
  );
}

export function TrendTable({ points }: { points: readonly TrendPoint[] }): ReactNode {
  return (
    <table className="pb-figures">
      <caption>逐期情况</caption>
      <thead>
        <tr>
          <th scope="col">期次</th>
          <th scope="col">完成率</th>
          <th scope="col">平均进度</th>
          <th scope="col">报送单位</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ period, label, done, average, units }) => (
          <tr key={period}>
            <th scope="row">{label}</th>
            <td>{percentText(done)}</td>
            <td>{percentText(average)}</td>
            <td>{units}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function percentText(value: number | null): string {
  return value === null ? '—' : `${value}%`;
}
