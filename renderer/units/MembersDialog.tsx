// Which units a collective stands for: a checklist of the directory, searched by name or initials.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { inOrder, type PlanDocument } from '#shared/plan/document.ts';
import type { UnitRow } from '#shared/plan/model.ts';
import { EditDialog } from './EditDialog.tsx';
import { UnitChecks } from './UnitChecks.tsx';
import type { SendEdit } from './UnitsPanel.tsx';

const useStyles = makeStyles({ count: { color: tokens.colorNeutralForeground2 } });

type Props = { document: PlanDocument; unit: UnitRow; onEdit: SendEdit; onClose(): void };

export function MembersDialog({ document, unit, onEdit, onClose }: Props): ReactNode {
  const styles = useStyles();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(unit.members));
  const units = useMemo(
    () => inOrder(document.units).filter(({ id }) => id !== unit.id),
    [document, unit.id],
  );
  const members = units.filter(({ id }) => chosen.has(id)).map(({ id }) => id);

  return (
    <EditDialog
      help="units"
      title={`“${unit.name}”包含哪些单位`}
      action="确定"
      width={860}
      ready
      onClose={onClose}
      onEdit={onEdit}
      edit={() => ({
        label: `明确“${unit.name}”包含的单位`,
        operations: [{ type: 'setMembers', id: unit.id, members }],
      })}
    >
      <UnitChecks
        units={units}
        chosen={chosen}
        lend="沿用其他集体称谓的单位"
        height={300}
        onChange={setChosen}
      />
      <div className={styles.count} role="status">
        已选{members.length}个。写有“{unit.name}”的任务，都由这些单位填报。
      </div>
    </EditDialog>
  );
}
