// A column's heading: a click selects the column, its grip drags it, the button opens sorting and filtering, the right mouse
// button its menu.
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
  const open = context.panel === column.key;
  const [sorted, setSorted] = useState(() => readSort(props));
  const { sort, place } = sorted;
  const filtered = isActive(context.filters[column.key]);

  useEffect(() => {
    // The place among several changes with the sorting of other columns.
    const update = () => setSorted(readSort(props));
    props.api.addEventListener('sortChanged', update);
    return () => {
      // The whole grid may have gone before its headers.
      if (!props.api.isDestroyed()) props.api.removeEventListener('sortChanged', update);
    };
  }, [props]);

  const close = () => {
    context.setPanel(null);
    context.release();
  };
  return (
    <div
      className="pb-header"
      onContextMenu={(event) => {
        event.preventDefault();
        context.openMenu(column.key, { x: event.clientX, y: event.clientY });
      }}
    >
      <span
        className="pb-column-grip"
        title="拖动可调整列的次序"
        onMouseDown={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (event.button === 0) context.pressColumn(column.key, event.nativeEvent, true);
        }}
      />
      <div
        className="pb-header-name"
        title={props.displayName}
        onMouseDown={(event) => {
          event.preventDefault();
          if (event.button === 0) context.pressColumn(column.key, event.nativeEvent, false);
        }}
      >
        <span className="pb-header-text">{props.displayName}</span>
        {place !== null && <span className="pb-sort-place">{place}</span>}
        {sort === 'asc' && <ArrowSortUp16Regular aria-label="升序" />}
        {sort === 'desc' && <ArrowSortDown16Regular aria-label="降序" />}
      </div>
      <Popover
        open={open}
        onOpenChange={(_, data) => (data.open ? context.setPanel(column.key) : close())}
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
            rows={context.rowsNow()}
            filter={context.filters[column.key]}
            sort={sort}
            place={place}
            unitNames={context.unitNames}
            onSort={(next, beside) => {
              context.sort(column.key, next, beside);
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

/** The direction, and where the sheet is sorted by several columns, the place of this one among them, from 1. */
function readSort({ column, api }: IHeaderParams<ViewRow>): { sort: Sort; place: number | null } {
  const sort = column.getSort();
  if (sort !== 'asc' && sort !== 'desc') return { sort: null, place: null };
  const several = api.getColumnState().filter((each) => each.sort).length > 1;
  return { sort, place: several ? (column.getSortIndex() ?? 0) + 1 : null };
}
