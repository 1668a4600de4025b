// A column's heading: a click selects the column, the button opens sorting and filtering, as in a spreadsheet.
import { Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import {
  ChevronDown12Regular,
  Filter12Filled,
  ArrowSortDown16Regular,
  ArrowSortUp16Regular,
} from '@fluentui/react-icons';
import type { IHeaderParams } from 'ag-grid-community';
import { useContext, useEffect, useState, type ReactNode } from 'react';
import type { Column } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { FilterPanel } from './FilterPanel.tsx';
import { isActive } from './filters.ts';
import { HeaderContext } from './headerContext.ts';

type Sort = 'asc' | 'desc' | null;

export function ColumnHeader(props: IHeaderParams<ViewRow>): ReactNode {
  const definition = props.column.getColDef();
  const column = (definition.headerComponentParams as { info: Column }).info;
  const context = useContext(HeaderContext);
  const [open, setOpen] = useState(false);
  const [sort, setSort] = useState<Sort>(() => readSort(props));
  const filtered = isActive(context.filters[column.key]);

  useEffect(() => {
    const update = () => setSort(readSort(props));
    props.column.addEventListener('sortChanged', update);
    return () => props.column.removeEventListener('sortChanged', update);
  }, [props]);

  const close = () => {
    setOpen(false);
    context.release();
  };
  return (
    <div className="pb-header">
      <div
        className="pb-header-name"
        title={props.displayName}
        onMouseDown={(event) => {
          event.preventDefault();
          if (event.button === 0) context.selectColumn(column.key);
        }}
      >
        {props.displayName}
        {sort === 'asc' && <ArrowSortUp16Regular aria-label="升序" />}
        {sort === 'desc' && <ArrowSortDown16Regular aria-label="降序" />}
      </div>
      <Popover
        open={open}
        onOpenChange={(_, data) => (data.open ? setOpen(true) : close())}
        positioning="below-end"
        trapFocus
      >
        <PopoverTrigger disableButtonEnhancement>
          <button
            type="button"
            className={filtered ? 'pb-header-button pb-header-filtered' : 'pb-header-button'}
            aria-label={`${props.displayName}：排序和筛选${filtered ? '（已筛选）' : ''}`}
            title={filtered ? '已筛选' : '排序和筛选'}
          >
            {filtered ? <Filter12Filled /> : <ChevronDown12Regular />}
          </button>
        </PopoverTrigger>
        <PopoverSurface className="pb-filter" aria-label={`${props.displayName}：排序和筛选`}>
          <FilterPanel
            column={column}
            rows={context.rows}
            filter={context.filters[column.key]}
            sort={sort}
            onSort={(next) => {
              props.setSort(next, false);
              close();
            }}
            onFilter={(filter) => context.setFilter(column.key, filter)}
            onClose={close}
          />
        </PopoverSurface>
      </Popover>
    </div>
  );
}

function readSort(props: IHeaderParams<ViewRow>): Sort {
  const sort = props.column.getSort();
  return sort === 'asc' || sort === 'desc' ? sort : null;
}
