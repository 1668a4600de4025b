// A stage that the plan does not have yet: its name and its days.
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { DateContext } from '#shared/calendar/expressions.ts';
import type { Day, StageRow } from '#shared/plan/model.ts';
import { DayField } from '../parts/DayField.tsx';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '1fr 1fr 1fr', gap: tokens.spacingHorizontalM },
});

export type NewStage = Pick<StageRow, 'name' | 'start' | 'end'>;

type Props = {
  value: NewStage;
  today: Day;
  context: DateContext;
  onChange(stage: NewStage): void;
};

export function NewStageFields({ value, today, context, onChange }: Props): ReactNode {
  const styles = useStyles();
  const startId = useId();
  const endId = useId();
  return (
    <div className={styles.row}>
      <Field label="阶段名称" required>
        <Input
          value={value.name}
          placeholder="例如：宣传发动阶段"
          onChange={(_, { value: name }) => onChange({ ...value, name })}
        />
      </Field>
      <Field label={{ children: '开始日期', htmlFor: startId }}>
        <DayField
          id={startId}
          value={value.start}
          today={today}
          context={context}
          onChange={(start) => onChange({ ...value, start })}
        />
      </Field>
      <Field label={{ children: '结束日期', htmlFor: endId }}>
        <DayField
          id={endId}
          value={value.end}
          today={today}
          context={context}
          onChange={(end) => onChange({ ...value, end })}
        />
      </Field>
    </div>
  );
}
