// Sorting and filtering of one column: a text to contain, and the values to show.
import { Button, Input } from '@fluentui/react-components';
import {
  ArrowSortDown20Regular,
  ArrowSortUp20Regular,
  FilterDismiss20Regular,
} from '@fluentui/react-icons';
import { useMemo, type ReactNode } from 'react';
import type { Column } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { distinctTexts, isActive, type ColumnFilter } from './filters.ts';
import { ValueList } from './ValueList.tsx';

type Sort = 'asc' | 'desc' | null;
type Props = {
  column: Column;
  rows: readonly ViewRow[];
  filter: ColumnFilter | undefined;
  sort: Sort;
  /** Place among several columns that the sheet is sorted by, from 1. */
  place: number | null;
  unitNames: readonly string[];
  onSort(sort: Sort, beside: boolean): void;
  onFilter(filter: ColumnFilter): void;
  onClose(): void;
};

const besideHint = '按住 Shift 再点：在已有排序之后，再按这一列排';

export function FilterPanel(props: Props): ReactNode {
  const { column, rows, sort, place, unitNames, onSort, onFilter, onClose } = props;
  const filter = props.filter ?? { text: '', values: null };
  const offered = useMemo(() => distinctTexts(rows, column, unitNames), [rows, column, unitNames]);
  return (
    <div className="pb-filter-panel">
      <div className="pb-filter-sorts">
        <Button
          size="small"
          appearance={sort === 'asc' ? 'primary' : 'subtle'}
          icon={<ArrowSortUp20Regular />}
          title={besideHint}
          onClick={(event) =>
            onSort(sort === 'asc' ? null : 'asc', event.shiftKey || place !== null)
          }
        >
          升序
        </Button>
        <Button
          size="small"
          appearance={sort === 'desc' ? 'primary' : 'subtle'}
          icon={<ArrowSortDown20Regular />}
          title={besideHint}
          onClick={(event) =>
            onSort(sort === 'desc' ? null : 'desc', event.shiftKey || place !== null)
          }
        >
          降序
        </Button>
        {sort && (
          <Button size="small" appearance="subtle" onClick={() => onSort(null, place !== null)}>
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
      <ValueList texts={offered} filter={filter} onFilter={onFilter} />
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
