// What becomes of a due day that is a day off: a setting of the plan, asked in two dialogs.
import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { HolidayRule } from '#shared/plan/settings.ts';

const choices: readonly { rule: HolidayRule; label: string }[] = [
  { rule: 'none', label: '日期不变' },
  { rule: 'before', label: '提前到前一个工作日' },
  { rule: 'after', label: '顺延到后一个工作日' },
];

type Props = {
  rule: HolidayRule;
  disabled: boolean;
  size?: 'small' | 'medium';
  onRule(rule: HolidayRule): void;
};

export function DueRule({ rule, disabled, size = 'medium', onRule }: Props): ReactNode {
  return (
    <Field label="时限逢放假日" size={size} hint="只影响预警，填写的日期和原文不变。">
      <Select
        size={size}
        value={rule}
        disabled={disabled}
        onChange={(_, { value }) => onRule(value as HolidayRule)}
      >
        {choices.map((choice) => (
          <option key={choice.rule} value={choice.rule}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
