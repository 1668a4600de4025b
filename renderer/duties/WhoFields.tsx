// Who owes it: all lead units, all units, or chosen ones.
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { DutyUnits } from '#shared/duties/candidates.ts';
import { inOrder, type PlanDocument } from '#shared/plan/document.ts';
import { UnitChecks } from '../units/UnitChecks.tsx';

export type Who = { choice: 'leads' | 'all' | 'chosen'; chosen: ReadonlySet<string> };

type Props = {
  document: PlanDocument;
  units: DutyUnits;
  value: Who;
  onChange(who: Who): void;
};

export function WhoFields({ document, units, value, onChange }: Props): ReactNode {
  const { leads, all } = units;
  const directory = useMemo(() => inOrder(document.units), [document.units]);
  const single = useMemo(() => directory.filter(({ kind }) => kind !== 'collective'), [directory]);
  return (
    <>
      <Field label="单位">
        <RadioGroup
          layout="horizontal"
          value={value.choice}
          onChange={(_, { value: choice }) =>
            onChange({ ...value, choice: choice as Who['choice'] })
          }
        >
          <Radio value="leads" label={`全部牵头单位（${leads.length}个）`} />
          <Radio value="all" label={`全部牵头、配合单位（${all.length}个）`} />
          <Radio value="chosen" label={`选定单位（${value.chosen.size}个）`} />
        </RadioGroup>
      </Field>
      {value.choice === 'chosen' && (
        <UnitChecks
          units={single}
          lenders={directory}
          chosen={value.chosen}
          lend="选入集体称谓包含的单位"
          height={200}
          onChange={(chosen) => onChange({ ...value, chosen })}
        />
      )}
    </>
  );
}
