// What stands over the sheet of units of an open plan: suggestions, collectives, the ways in and out of the directory.
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MenuCommand } from '#shared/ipc/calls.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { UnitsPanel } from './UnitsPanel.tsx';

type Props = {
  mirror: Mirror;
  plan: OpenPlan;
  readOnly: boolean;
  onCommand(command: MenuCommand): void;
};

export function PlanUnits({ mirror, plan, readOnly, onCommand }: Props): ReactNode {
  return (
    <UnitsPanel document={plan.document} readOnly={readOnly} onEdit={(edit) => mirror.edit(edit)}>
      {!readOnly && (
        <Button size="small" appearance="subtle" onClick={() => onCommand('importUnits')}>
          导入名录…
        </Button>
      )}
      <Button size="small" appearance="subtle" onClick={() => onCommand('exportUnits')}>
        导出名录…
      </Button>
    </UnitsPanel>
  );
}
