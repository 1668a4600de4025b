// Which sheet, which rows: what an office's form was read by, to be put right by hand.
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { RowSpan } from '#shared/templates/facts.ts';
import type { TemplateProposal } from '#shared/templates/propose.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
  },
  sheet: { minWidth: '160px' },
  number: { width: '76px' },
});

type Props = {
  proposal: TemplateProposal;
  disabled: boolean;
  onRead(sheet: string, head: RowSpan | null, ready: RowSpan | null): void;
};

/** Keyed by what was read last: the fields start from it anew. */
export function TemplateRows({ proposal, disabled, onRead }: Props): ReactNode {
  const styles = useStyles();
  const { sheets, sheet, form } = proposal;
  const shown = form ? [form.head.first, form.head.last, form.ready.first, form.ready.last] : [];
  const [typed, setTyped] = useState(() =>
    ['', '', '', ''].map((_, at) => String(shown[at] ?? '')),
  );
  const [headFirst = 0, headLast = 0, first = 0, last = 0] = typed.map(Number);
  const changed = typed.some((text, at) => text !== String(shown[at] ?? ''));
  const readable =
    [headFirst, headLast, first, last].every((row) => Number.isInteger(row) && row >= 1) &&
    headLast >= headFirst &&
    first > headLast &&
    last >= first - 1;
  const field = (at: number, label: string) => (
    <Field label={label}>
      <Input
        className={styles.number}
        inputMode="numeric"
        value={typed[at] ?? ''}
        disabled={disabled}
        onChange={(_, { value }) =>
          setTyped(
            typed.map((text, index) => (index === at ? value.normalize('NFKC').trim() : text)),
          )
        }
      />
    </Field>
  );
  return (
    <div className={styles.row}>
      {sheets.length > 1 && (
        <Field label="工作表" className={styles.sheet}>
          <Select
            value={sheet}
            disabled={disabled}
            onChange={(_, { value }) => onRead(value, null, null)}
          >
            {sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      {field(0, '表头首行')}
      {field(1, '表头末行')}
      {field(2, '数据首行')}
      {field(3, '数据末行')}
      <Button
        disabledFocusable={disabled || !changed || !readable}
        onClick={() => {
          if (!changed || !readable) return;
          onRead(sheet, { first: headFirst, last: headLast }, { first, last });
        }}
      >
        按这些行重新识别
      </Button>
    </div>
  );
}
