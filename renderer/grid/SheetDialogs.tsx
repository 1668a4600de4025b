// The dialogs of a sheet: its columns, one value for many rows.
import { useState, type ReactNode } from 'react';
import { BulkDialog } from './BulkDialog.tsx';
import { ColumnsDialog } from './ColumnsDialog.tsx';
import type { GridCore } from './core.ts';
import { changeColumn, selectedRowIds } from './rowActions.ts';

export type SheetDialog = 'bulk' | 'columns';

type Props = { core: GridCore; dialog: SheetDialog | null; onClose(): void };

export function SheetDialogs({ core, dialog, onClose }: Props): ReactNode {
  if (dialog === 'columns') {
    const { layout, onLayout, ownColumns } = core.props;
    const insert = () => {
      onClose();
      // After the focus went back to the sheet.
      setTimeout(() => ownColumns?.insert(), 60);
    };
    return (
      <ColumnsDialog
        tab={core.fullTab}
        layout={layout}
        onLayout={onLayout}
        onInsert={ownColumns && insert}
        onClose={onClose}
      />
    );
  }
  return dialog === 'bulk' ? <BulkOfSelection core={core} onClose={onClose} /> : null;
}

/** The rows are those selected when the dialog opened. */
function BulkOfSelection({ core, onClose }: Omit<Props, 'dialog'>): ReactNode {
  const [rowIds] = useState(() => selectedRowIds(core));
  const { tab, unitNames, otherNames } = core.props;
  return (
    <BulkDialog
      columns={tab.columns.filter((column) => column.editable)}
      first={core.selection?.active.column ?? ''}
      rowName={tab.rowName}
      rows={rowIds.length}
      units={{ names: unitNames, otherNames }}
      onChange={(column, text, way) => {
        onClose();
        void changeColumn(core, rowIds, column, { way, text });
      }}
      onClose={onClose}
    />
  );
}
