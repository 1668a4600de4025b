// What hides rows or changes their order, above the sheet, each with a button that takes it off.
import { Dismiss12Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Tab } from '#shared/plan/tabs.ts';
import type { SortedColumn } from './columnActions.ts';
import { filterWords, type Filters } from './filters.ts';

type Props = {
  tab: Tab;
  filters: Filters;
  sorted: readonly SortedColumn[];
  quickFilter: string;
  onClearFilter(column: string): void;
  onClearSort(): void;
  onClearQuickFilter?: (() => void) | undefined;
  onClearAll(): void;
};

export function FilterChips(props: Props): ReactNode {
  const { tab, filters, sorted, quickFilter, onClearQuickFilter } = props;
  const heading = (key: string) => tab.columns.find((column) => column.key === key)?.heading ?? key;
  const quick = quickFilter.trim();
  const filtered = Object.entries(filters);
  if (filtered.length === 0 && sorted.length === 0 && quick === '') return null;
  const order = sorted.map(({ key, sort }) => `${heading(key)}${sort === 'asc' ? '↑' : '↓'}`);
  return (
    <div className="pb-chips" role="group" aria-label="筛选和排序条件">
      {quick !== '' && (
        <Chip words={`筛选：任一列含“${quick}”`} onClear={onClearQuickFilter ?? props.onClearAll} />
      )}
      {filtered.map(([key, filter]) => (
        <Chip
          key={key}
          words={`${heading(key)}：${filterWords(filter)}`}
          onClear={() => props.onClearFilter(key)}
        />
      ))}
      {order.length > 0 && <Chip words={`排序：${order.join(' ')}`} onClear={props.onClearSort} />}
      <button type="button" className="pb-chips-all" onClick={props.onClearAll}>
        清除全部
      </button>
    </div>
  );
}

function Chip({ words, onClear }: { words: string; onClear: () => void }): ReactNode {
  return (
    <span className="pb-chip">
      <span className="pb-chip-words" title={words}>
        {words}
      </span>
      <button type="button" aria-label={`去掉：${words}`} title="去掉" onClick={onClear}>
        <Dismiss12Regular />
      </button>
    </span>
  );
}
