// Choosing one unit of the directory, in official order.
import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { inOrder, type PlanDocument } from '#shared/plan/document.ts';

type Props = {
  label: string;
  document: PlanDocument;
  value: string;
  /** Id of a unit that cannot be chosen. */
  without?: string;
  onChange(id: string): void;
};

export function UnitSelect({ label, document, value, without, onChange }: Props): ReactNode {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">请选择</option>
        {inOrder(document.units)
          .filter(({ id }) => id !== without)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Select>
    </Field>
  );
}
