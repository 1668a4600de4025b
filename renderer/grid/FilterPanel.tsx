// Sorting and filtering of one column: a text to contain, and the values to show.
import { Button, Checkbox, Input } from '@fluentui/react-components';
import {
  ArrowSortDown20Regular,
  ArrowSortUp20Regular,
  FilterDismiss20Regular,
} from '@fluentui/react-icons';
import { useMemo, type ReactNode } from 'react';
import type { Column } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { distinctTexts, isActive, type ColumnFilter } from './filters.ts';

type Sort = 'asc' | 'desc' | null;
type Props = {
  column: Column;
  rows: readonly ViewRow[];
  filter: ColumnFilter | undefined;
  sort: Sort;
  onSort(sort: Sort): void;
  onFilter(filter: ColumnFilter): void;
  onClose(): void;
};

export function FilterPanel(props: Props): ReactNode {
  const { column, rows, sort, onSort, onFilter, onClose } = props;
  const filter = props.filter ?? { text: '', values: null };
  const offered = useMemo(() => distinctTexts(rows, column.key), [rows, column.key]);
  return (
    <div className="pb-filter-panel">
      <div className="pb-filter-sorts">
        <Button
          size="small"
          appearance={sort === 'asc' ? 'primary' : 'subtle'}
          icon={<ArrowSortUp20Regular />}
          onClick={() => onSort(sort === 'asc' ? null : 'asc')}
        >
          升序
        </Button>
        <Button
          size="small"
          appearance={sort === 'desc' ? 'primary' : 'subtle'}
          icon={<ArrowSortDown20Regular />}
          onClick={() => onSort(sort === 'desc' ? null : 'desc')}
        >
          降序
        </Button>
        {sort && (
          <Button size="small" appearance="subtle" onClick={() => onSort(null)}>
            恢复原顺序
          </Button>
        )}
      </div>
      <Input
        size="small"
        placeholder="包含文字"
        aria-label={`${column.heading}包含文字`}
        value={filter.text}
        onChange={(_, { value }) => onFilter({ ...filter, text: value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onClose();
        }}
      />
      {offered.complete ? (
        <ValueList texts={offered.texts} filter={filter} onFilter={onFilter} />
      ) : (
        <p className="pb-filter-note">内容太多，请用上面的“包含文字”</p>
      )}
      <div className="pb-filter-buttons">
        <Button
          size="small"
          appearance="subtle"
          icon={<FilterDismiss20Regular />}
          disabled={!isActive(filter)}
          onClick={() => {
            onFilter({ text: '', values: null });
            onClose();
          }}
        >
          清除筛选
        </Button>
        <Button size="small" appearance="primary" onClick={onClose}>
          完成
        </Button>
      </div>
    </div>
  );
}

type ValueListProps = {
  texts: readonly string[];
  filter: ColumnFilter;
  onFilter(filter: ColumnFilter): void;
};

function ValueList({ texts, filter, onFilter }: ValueListProps): ReactNode {
  const shown = new Set(filter.values ?? texts);
  const all = filter.values === null;
  const toggle = (text: string) => {
    const next = new Set(shown);
    if (!next.delete(text)) next.add(text);
    const values = next.size === texts.length ? null : texts.filter((each) => next.has(each));
    onFilter({ ...filter, values });
  };
  return (
    <div className="pb-filter-values" role="group" aria-label="显示哪些内容">
      <Checkbox
        label="（全选）"
        checked={all ? true : shown.size === 0 ? false : 'mixed'}
        onChange={() => onFilter({ ...filter, values: all ? [] : null })}
      />
      {texts.map((text) => (
        <Checkbox
          key={text}
          label={text === '' ? '（空白）' : text.length > 40 ? `${text.slice(0, 40)}…` : text}
          checked={shown.has(text)}
          onChange={() => toggle(text)}
        />
      ))}
    </div>
  );
}
