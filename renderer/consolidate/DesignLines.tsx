// The lines around the table of a consolidated sheet: titles, number, who makes it, measure, notes, signatures.
import { Checkbox, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { blankNames } from '#shared/consolidate/blanks.ts';
import { mostOwnNotes, mostTitles, type SheetDesign } from '#shared/consolidate/design.ts';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Props = {
  design: SheetDesign;
  disabled: boolean;
  onPut(values: Partial<SheetDesign>): void;
};

export function DesignLines({ design, disabled, onPut }: Props): ReactNode {
  const styles = useStyles();
  const line = (
    key: 'documentNumber' | 'unitLine' | 'measure',
    label: string,
    placeholder: string,
  ) => (
    <Field label={label}>
      <Input
        value={design[key]}
        disabled={disabled}
        maxLength={300}
        placeholder={placeholder}
        onChange={(_, { value }) => onPut({ [key]: value })}
      />
    </Field>
  );
  return (
    <>
      <div className={styles.hint}>
        可用{blankNames.map((name) => `{${name}}`).join('、')}，制表时换成实际内容。
      </div>
      <Field label="标题（一行一条）">
        <Textarea
          value={design.titles.join('\n')}
          disabled={disabled}
          rows={2}
          resize="vertical"
          onChange={(_, { value }) => onPut({ titles: lines(value, mostTitles) })}
        />
      </Field>
      <div className={styles.pair}>
        {line('documentNumber', '文号', '例如：市督〔2022〕6号')}
        {line('measure', '计量单位', '例如：万元')}
      </div>
      {line('unitLine', '填报单位', '例如：填报单位（盖章）：')}
      <Checkbox
        label="表下列出说明（预警符号、未报单位等）"
        checked={design.notes}
        disabled={disabled}
        onChange={(_, { checked }) => onPut({ notes: checked === true })}
      />
      <Field label="本单位的说明（一行一条）">
        <Textarea
          value={design.ownNotes.join('\n')}
          disabled={disabled}
          rows={2}
          resize="vertical"
          onChange={(_, { value }) => onPut({ ownNotes: lines(value, mostOwnNotes) })}
        />
      </Field>
      <Field label="签名栏" hint="不填就没有这一行。">
        <Textarea
          value={design.signature}
          disabled={disabled}
          rows={2}
          maxLength={300}
          onChange={(_, { value }) => onPut({ signature: value.replaceAll('\n', '') })}
        />
      </Field>
    </>
  );
}

function lines(value: string, most: number): string[] {
  return value === '' ? [] : value.split('\n').slice(0, most);
}
