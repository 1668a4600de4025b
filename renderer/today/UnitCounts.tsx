// What presses, by unit: a number for each kind. Pressing a unit shows only what is about it.
import type { ReactNode } from 'react';
import type { TodayGroup, TodayKey, UnitCount } from '#shared/view/todayItems.ts';

type Props = {
  groups: readonly TodayGroup[];
  counts: readonly UnitCount[];
  chosen: string | null;
  onChoose(unitId: string): void;
};

export function UnitCounts({ groups, counts, chosen, onChoose }: Props): ReactNode {
  const shown = groups.filter(({ flags }) => flags.length > 0);
  return (
    <section className="pb-today-units" aria-label="按单位" data-pane>
      <table>
        <caption>按单位（多家牵头的，每家各计一次）</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            {shown.map(({ key, title }) => (
              <th key={key} scope="col" title={title}>
                {shortTitle(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((count) => (
            <tr key={count.unitId} data-chosen={count.unitId === chosen}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={count.unitId === chosen}
                  title={`只看${count.name}`}
                  onClick={() => onChoose(count.unitId)}
                >
                  {count.name}
                </button>
              </th>
              {shown.map(({ key, light }) => (
                <td key={key} data-color={count.counts.has(key) ? light.color : 'none'}>
                  {count.counts.get(key) ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const shortTitles: Partial<Record<TodayKey, string>> = {
  missed: '逾期',
  notReported: '未报',
  behind: '滞后',
  doubtful: '待核',
};

function shortTitle(key: TodayKey): string {
  return shortTitles[key] ?? `${key.slice(key.indexOf(':') + 1)}天`;
}
