// The fields of a letter: its kind, what it is about, what only a person knows.
import {
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { letterKind, letterKinds } from '#shared/letters/kinds.ts';
import { officialNumber } from '#shared/letters/number.ts';
import { inOrder, planOf } from '#shared/plan/document.ts';
import { dateContextOf } from '#shared/plan/input.ts';
import type { Day } from '#shared/plan/model.ts';
import type { LetterDetails, LetterKind } from '#shared/plan/outputRows.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { DayField } from '../parts/DayField.tsx';
import { PeriodPicker } from '../parts/PeriodPicker.tsx';
import type { LetterDraft } from './draft.ts';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM },
  /** Its lines would be pressed together where the column is longer than the window. */
  note: { flexShrink: 0 },
  kinds: { flexWrap: 'wrap', marginInlineStart: '-8px' },
});

type Props = {
  mirror: Mirror;
  plan: OpenPlan;
  draft: LetterDraft;
  /** Why nobody is named as 未报. */
  note: string;
  disabled: boolean;
  onKind(kind: LetterKind): void;
  onChange(draft: LetterDraft): void;
  /** To whom it goes. */
  children: ReactNode;
};

export function LetterFields(props: Props): ReactNode {
  const { mirror, plan, draft, note, disabled, onKind, onChange, children } = props;
  const styles = useStyles();
  const { document, today } = plan;
  const { kind, details } = draft;
  const { hint, to, label } = letterKind(kind);
  const { start, end } = planOf(document);
  const set = (more: Partial<LetterDetails>) =>
    onChange({ ...draft, details: { ...details, ...more } });
  const own = inOrder(document.letterTemplates).filter((row) => row.kind === kind);
  const text = (
    name: string,
    key: 'issuer' | 'signer' | 'contact' | 'phone',
    more: { hint?: string } = {},
  ) => (
    <Field label={name} {...more}>
      <Input
        value={details[key]}
        maxLength={200}
        disabled={disabled}
        onChange={(_, { value }) => set({ [key]: value })}
      />
    </Field>
  );
  return (
    <>
      <Field label="种类" hint={hint}>
        <RadioGroup
          layout="horizontal"
          className={styles.kinds}
          value={kind}
          disabled={disabled}
          onChange={(_, { value }) => {
            const found = letterKinds.find((each) => each.kind === value);
            if (found) onKind(found.kind);
          }}
        >
          {letterKinds.map((each) => (
            <Radio key={each.kind} value={each.kind} label={each.label} />
          ))}
        </RadioGroup>
      </Field>
      <PeriodPicker
        value={draft.period}
        onChange={(period) => onChange({ ...draft, period })}
        day={plan.asOf}
        range={{ start, end }}
        allowNone={kind !== 'unreported'}
        disabled={disabled}
      />
      {note !== '' && (
        <MessageBar intent="warning" layout="multiline" className={styles.note}>
          <MessageBarBody>{note}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.pair}>
        <Day
          label="数据截至"
          value={plan.asOf}
          plan={plan}
          required
          onChange={(day) => mirror.setAsOf(day)}
        />
        <Field label="文书模板">
          <Select
            value={draft.template}
            disabled={disabled}
            onChange={(_, { value }) => onChange({ ...draft, template: value })}
          >
            <option value="">{label}（内置）</option>
            {own.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {children}
      <div className={styles.pair}>
        {text('发文机关', 'issuer')}
        <Field label={to === 'unit' ? '起始文号' : '文号'}>
          <Input
            value={draft.number}
            maxLength={200}
            disabled={disabled}
            placeholder={`例如：政督函〔${today.slice(0, 4)}〕5号`}
            title={to === 'unit' ? '按单位次序逐份加一' : undefined}
            onChange={(_, { value }) => onChange({ ...draft, number: value })}
            onBlur={() => onChange({ ...draft, number: officialNumber(draft.number) })}
          />
        </Field>
        <Day
          label="成文日期"
          value={details.date}
          plan={plan}
          required
          onChange={(day) => day !== null && set({ date: day })}
        />
        <Day
          label="办理期限"
          value={details.replyBy}
          plan={plan}
          onChange={(day) => set({ replyBy: day })}
        />
        {text('联系人', 'contact')}
        {text('联系电话', 'phone')}
      </div>
      {to === 'all' && (
        <Field label="主送">
          <Input
            value={details.to}
            maxLength={2000}
            disabled={disabled}
            onChange={(_, { value }) => set({ to: value })}
          />
        </Field>
      )}
      <Field label="抄送" hint="没有的不填">
        <Textarea
          value={details.copies}
          maxLength={2000}
          rows={2}
          resize="vertical"
          disabled={disabled}
          onChange={(_, { value }) => set({ copies: value })}
        />
      </Field>
      {text('签发人', 'signer', { hint: '模板里有 {签发人} 时用到' })}
    </>
  );
}

type DayProps = {
  label: string;
  value: Day | null;
  plan: OpenPlan;
  required?: boolean;
  onChange(day: Day | null): unknown;
};

function Day({ label, value, plan, required = false, onChange }: DayProps): ReactNode {
  const id = useId();
  const year = Number((value ?? plan.asOf).slice(0, 4));
  return (
    <Field label={{ children: label, htmlFor: id }}>
      <DayField
        id={id}
        value={value}
        today={plan.today}
        required={required}
        context={dateContextOf(plan.document, year)}
        onChange={onChange}
      />
    </Field>
  );
}
