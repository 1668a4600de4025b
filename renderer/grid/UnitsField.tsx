// Units in a form: several of the directory, found by a part of the name or by initials, as in a cell [G30].
import { Combobox, Option } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Column } from '#shared/plan/tabs.ts';
import { listOptions, type UnitList } from './lists.ts';

type Props = {
  column: Column;
  /** Names with 、 between them, the last of them perhaps unfinished. */
  text: string;
  onText(text: string): void;
  units: UnitList;
};

export function UnitsField({ column, text, onText, units }: Props): ReactNode {
  const options = listOptions(column, text, units, false);
  return (
    <Combobox
      freeform
      // Below, the list would lie over the buttons that end the dialog.
      positioning={{ position: 'above', align: 'start', autoSize: 'height' }}
      value={text}
      selectedOptions={options.flatMap(({ label, checked }) => (checked ? [label] : []))}
      placeholder="名称、简称或拼音首字母"
      onChange={(event) => onText(event.target.value)}
      onOptionSelect={(_, { optionValue }) => {
        const taken = options.find(({ label }) => label === optionValue);
        // Behind it the next one can be typed.
        if (taken) onText(taken.text === '' ? '' : `${taken.text}、`);
      }}
    >
      {options.length === 0 && (
        <Option disabled text="">
          名录里没有这个单位
        </Option>
      )}
      {options.map(({ label, note }) => (
        <Option key={label} value={label} text={label}>
          {note === undefined ? label : `${label}（${note}）`}
        </Option>
      ))}
    </Combobox>
  );
}
