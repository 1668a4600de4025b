// Whose file it is: one unit of the directory, found by a part of its name, an alias or the initials of its pinyin [G30].
import { Combobox, Option } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { inOrder, type PlanDocument } from '#shared/plan/document.ts';
import { namesMatch } from '#shared/units/initials.ts';

type Props = {
  document: PlanDocument;
  unitId: string | null;
  disabled: boolean;
  /** Opens with the keys in the field. */
  autoFocus?: boolean;
  onChoose: (unitId: string) => void;
};

export function UnitPicker({ document, unitId, disabled, autoFocus, onChoose }: Props): ReactNode {
  /** What is being typed; null: nothing is, and the unit's name stands there. */
  const [typed, setTyped] = useState<string | null>(null);
  const units = useMemo(() => inOrder(document.units), [document.units]);
  const name = unitId === null ? '' : (document.units.get(unitId)?.name ?? '');
  const found = useMemo(
    () =>
      units.filter((unit) =>
        namesMatch(
          [unit.name, ...unit.aliases, ...unit.formerNames.map((former) => former.name)],
          typed ?? '',
        ),
      ),
    [units, typed],
  );
  return (
    <Combobox
      size="small"
      freeform
      aria-label="填报单位"
      placeholder="选择单位（可用拼音首字母）"
      // A page that asks for one thing begins with it.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={autoFocus ?? false}
      defaultOpen={autoFocus ?? false}
      disabled={disabled}
      value={typed ?? name}
      selectedOptions={unitId === null ? [] : [unitId]}
      positioning={{ position: 'below', align: 'start', autoSize: 'height' }}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(null)}
      onOptionSelect={(_, { optionValue }) => {
        setTyped(null);
        if (optionValue !== undefined && optionValue !== unitId) onChoose(optionValue);
      }}
    >
      {found.length === 0 && (
        <Option disabled text="">
          名录里没有这个单位
        </Option>
      )}
      {found.map(({ id, name: each }) => (
        <Option key={id} value={id} text={each}>
          {each}
        </Option>
      ))}
    </Combobox>
  );
}
