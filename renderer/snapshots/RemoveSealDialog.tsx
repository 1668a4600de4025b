// Asks before a seal is deleted: nothing else can bring it back but undo.
import type { ReactNode } from 'react';
import type { SnapshotRow } from '#shared/plan/outputRows.ts';
import { sealCode } from '#shared/snapshots/names.ts';
import { EditDialog } from '../units/EditDialog.tsx';
import type { SendEdit } from '../units/UnitsPanel.tsx';

type Props = { title: string; row: SnapshotRow; onEdit: SendEdit; onClose(): void };

export function RemoveSealDialog({ title, row, onEdit, onClose }: Props): ReactNode {
  return (
    <EditDialog
      help="snapshots"
      title={`删除“${title}”？`}
      action="删除"
      ready
      edit={() => ({
        label: `删除${title}`,
        operations: [{ type: 'remove', sheet: 'snapshots', id: row.id }],
      })}
      onEdit={onEdit}
      onClose={onClose}
    >
      <p>
        删除后不能再重印、对比这次封存（封存码{sealCode(row.digest)}
        ）。已经印出的表不受影响。删错了可以撤销。
      </p>
    </EditDialog>
  );
}
