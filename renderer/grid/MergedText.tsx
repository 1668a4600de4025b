// The text of a merged cell. It stays in view while the rows that it stands for scroll by.
import type { ICellRendererParams } from 'ag-grid-community';
import type { ReactNode } from 'react';
import type { ViewRow } from '#shared/view/viewRow.ts';

export function MergedText({ value }: ICellRendererParams<ViewRow, string>): ReactNode {
  return <span className="pb-merged-text">{value}</span>;
}
