// The head of a draft: title, number, issuer and dates, which no sheet holds, and how much the draft holds.
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useImperativeHandle, useRef, useState, type Ref } from 'react';
import type { DateContext } from '#shared/calendar/expressions.ts';
import { dateContextOf } from '#shared/plan/input.ts';
import { planOf, type PlanDocument } from '#shared/plan/document.ts';
import type { Edit } from '#shared/plan/edit.ts';
import type { Day, HeadField, PlanRow } from '#shared/plan/model.ts';
import { DayField } from '../parts/DayField.tsx';

const useStyles = makeStyles({
  form: {
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalXL,
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingVerticalL,
    maxWidth: '860px',
  },
  wide: { gridColumn: '1 / -1' },
  half: { gridColumn: 'span 2' },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXXL,
    marginBlockStart: tokens.spacingVerticalXL,
    color: tokens.colorNeutralForeground2,
  },
});

type Props = {
  document: PlanDocument;
  asOf: Day;
  /** What is doubtful about the dates of the plan, or null. */
  doubt: string | null;
  handle: Ref<HeadFormHandle>;
  onFocus: (field: HeadField) => void;
  /** Answers whether the edit was taken. */
  onEdit: (edit: Edit) => Promise<boolean>;
};

export type HeadFormHandle = { focus(field: HeadField): void };

export function HeadForm({ document, asOf, doubt, handle, onFocus, onEdit }: Props) {
  const styles = useStyles();
  const form = useRef<HTMLDivElement>(null);
  useImperativeHandle(handle, () => ({
    focus: (field) => form.current?.querySelector<HTMLElement>(`[data-field=${field}]`)?.focus(),
  }));
  const plan = planOf(document);
  const put = (field: HeadField, label: string) => async (typed: string) => {
    const text = typed.trim();
    const value = text === '' && field !== 'title' ? null : text;
    if (value === plan[field]) return true;
    const values = { [field]: value } as Partial<PlanRow>;
    return onEdit({
      label: `修改${label}`,
      operations: [{ type: 'set', sheet: 'plan', id: 'plan', values }],
    });
  };
  const field = (name: HeadField, label: string) => ({
    name,
    label,
    value: plan[name] ?? '',
    onFocus: () => onFocus(name),
    onPut: put(name, label),
  });
  const context = dateContextOf(document, Number(asOf.slice(0, 4)));
  return (
    <div ref={form} className={styles.form}>
      <div className={styles.fields}>
        <div className={styles.wide}>
          <HeadInput {...field('title', '计划名称')} />
        </div>
        <HeadInput {...field('documentNumber', '文号')} />
        <HeadInput {...field('issuer', '印发单位')} />
        <HeadDay {...field('issued', '印发日期')} context={context} />
        <HeadDay {...field('start', '开始日期')} context={context} doubt={doubt} />
        <HeadDay
          {...field('end', '结束日期')}
          context={context}
          doubt={isReversed(plan) ? '结束日期早于开始日期' : doubt}
        />
      </div>
      <div className={styles.counts}>
        {countsOf(document).map((count) => (
          <span key={count}>{count}</span>
        ))}
      </div>
    </div>
  );
}

function isReversed({ start, end }: PlanRow): boolean {
  return start !== null && end !== null && end < start;
}

type InputProps = {
  name: HeadField;
  label: string;
  value: string;
  onFocus: () => void;
  onPut: (text: string) => Promise<boolean>;
};

/** Keeps what is typed until the field is left or Enter is pressed: one correction, one step to undo. */
function HeadInput({ name, label, value, onFocus, onPut }: InputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const put = async () => {
    if (typed === null) return;
    await onPut(typed);
    // From here on the plan says what is shown: also when it refused (an empty name), and after an undo.
    setTyped(null);
  };
  return (
    <Field label={{ children: label, htmlFor: id }}>
      <Input
        id={id}
        data-field={name}
        onFocus={onFocus}
        value={typed ?? value}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={() => void put()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') void put();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
    </Field>
  );
}

type DayProps = InputProps & { context: DateContext; doubt?: string | null };

function HeadDay({ name, label, value, context, doubt = null, onFocus, onPut }: DayProps) {
  const id = useId();
  return (
    <Field
      label={{ children: label, htmlFor: id }}
      {...(doubt ? { validationState: 'warning' as const, validationMessage: doubt } : {})}
    >
      <DayField
        id={id}
        name={name}
        value={value || null}
        context={context}
        onFocus={onFocus}
        onChange={(day) => onPut(day ?? '')}
      />
    </Field>
  );
}

function countsOf(document: PlanDocument): string[] {
  const named = (rows: ReadonlyMap<string, { name: string | null }>) =>
    [...rows.values()].filter(({ name }) => name !== null).length;
  return [
    `${named(document.actions)}个行动`,
    `${named(document.projects)}个工程（项目）`,
    `${document.tasks.size}项任务`,
    `${document.units.size}个单位`,
    `${document.targets.size}个目标`,
    `${document.deadlines.size}个时间节点`,
    `${document.stages.size}个阶段`,
  ];
}
