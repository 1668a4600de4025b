// The heading behind the last one: it adds a column of the user.
import { Add16Regular } from '@fluentui/react-icons';
import type { ColDef } from 'ag-grid-community';
import type { ReactNode } from 'react';
import type { ViewRow } from '#shared/view/viewRow.ts';
import type { GridCore } from './core.ts';
import type { HeadingClass, HeadingParams } from './headings.tsx';

export const addColumnKey = 'addColumn';

/** A column without cells of its own; it is no column of the tab, so that nothing can be selected in it. */
export function addColumnDefinition(
  core: GridCore,
  zoom: number,
  heading: HeadingClass,
): ColDef<ViewRow> {
  return {
    colId: addColumnKey,
    headerName: '',
    headerComponent: heading,
    headerComponentParams: { core },
    width: Math.round(38 * zoom),
    minWidth: 26,
    resizable: false,
    sortable: false,
    suppressAutoSize: true,
    suppressNavigable: true,
    cellDataType: false,
    valueGetter: () => '',
    cellClass: 'pb-beyond',
  };
}

export function AddColumnHeader({ core }: HeadingParams & { core: GridCore }): ReactNode {
  return (
    <button
      type="button"
      className="pb-header-button pb-header-add"
      aria-label="插入自定义列"
      title="插入自定义列"
      onClick={() => core.props.ownColumns?.insert()}
    >
      <Add16Regular />
    </button>
  );
}
