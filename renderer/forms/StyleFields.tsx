// What is set about a form: names, paper, columns, instructions, signature.
import { Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, type ReactNode } from 'react';
import { columnSources, usualColumn } from '#shared/forms/columnLabels.ts';
import {
  longestSheetName,
  mostFormColumns,
  mostInstructions,
  type FormDefinition,
} from '#shared/forms/definition.ts';
import { printScale } from '#shared/forms/printScale.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { longestStyleName } from '#shared/plan/formStyles.ts';
import {
  unusedSources,
  usualAdditions,
  withColumn,
  withColumns,
  withNewColumn,
  type DraftStyle,
} from './draftStyle.ts';
import type { ChangeColumns } from './StyleColumn.tsx';
import { StyleColumns } from './StyleColumns.tsx';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  small: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Props = {
  draft: DraftStyle;
  /** The plan with the columns that the draft makes. */
  document: PlanDocument;
  usual: FormDefinition;
  disabled: boolean;
  onChange(change: (draft: DraftStyle) => DraftStyle): void;
};

const papers: { value: string; label: string; paper: FormDefinition['paper'] }[] = [
  { value: 'A4 横向', label: 'A4 横向', paper: { size: 'A4', orientation: 'landscape' } },
  { value: 'A4 纵向', label: 'A4 纵向', paper: { size: 'A4', orientation: 'portrait' } },
  { value: 'A3 横向', label: 'A3 横向', paper: { size: 'A3', orientation: 'landscape' } },
  { value: 'A3 纵向', label: 'A3 纵向', paper: { size: 'A3', orientation: 'portrait' } },
];

export function StyleFields({ draft, document, usual, disabled, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { definition } = draft;
  const put = (values: Partial<FormDefinition>) =>
    onChange((known) => ({ ...known, definition: { ...known.definition, ...values } }));
  const sources = useMemo(() => columnSources(document), [document]);
  const changeColumns: ChangeColumns = useCallback(
    (change) => onChange((known) => withColumns(known, change(known.definition.columns))),
    [onChange],
  );
  const unused = unusedSources(sources, definition);
  const { paper } = definition;
  const { percent, points, small } = printScale(definition.columns, paper);
  const chosenPaper = papers.find(
    (each) => each.paper.size === paper.size && each.paper.orientation === paper.orientation,
  );
  const add = (value: string) => {
    const source = unused.find(({ key }) => key === value);
    const addition = usualAdditions.find(({ heading }) => heading === value);
    if (source) onChange((known) => withColumn(known, usualColumn(source, usual), source.filled));
    else if (addition) onChange((known) => withNewColumn(known, addition));
  };
  const options = (filled: boolean) =>
    unused
      .filter((source) => source.filled === filled)
      .map(({ key, label, own }) => (
        <option key={key} value={key}>
          {label}
          {own ? '（自定义列）' : ''}
        </option>
      ));
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <Field label="样式名称" required>
          <Input
            value={definition.name}
            disabled={disabled}
            maxLength={longestStyleName}
            onChange={(_, { value }) => put({ name: value })}
          />
        </Field>
        <Field label="纸张">
          <Select
            value={chosenPaper?.value ?? ''}
            disabled={disabled}
            onChange={(_, { value }) => {
              const next = papers.find((each) => each.value === value);
              if (next) put({ paper: next.paper });
            }}
          >
            {papers.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="反馈表标题" required>
          <Input
            value={definition.heading}
            disabled={disabled}
            maxLength={100}
            onChange={(_, { value }) => put({ heading: value })}
          />
        </Field>
        <Field label="工作表名称" required>
          <Input
            value={definition.sheet}
            disabled={disabled}
            maxLength={longestSheetName}
            title="也用在文件名里：01_市住建局_2022年6月_工作表名称.xlsx"
            onChange={(_, { value }) => put({ sheet: value })}
          />
        </Field>
      </div>
      <div className={small ? styles.small : styles.hint} role="status">
        打印时缩到{percent}%，正文约{points}磅。{small && '字太小，建议改用 A3，或减少、收窄几列。'}
      </div>
      <StyleColumns
        columns={definition.columns}
        sources={sources}
        disabled={disabled}
        onChange={changeColumns}
      />
      <Field label="添加列">
        <Select
          value=""
          disabled={disabled || definition.columns.length >= mostFormColumns}
          onChange={(_, { value }) => add(value)}
        >
          <option value="">选择要添加的列…</option>
          <optgroup label="由单位填写">{options(true)}</optgroup>
          <optgroup label="告知单位，锁定">{options(false)}</optgroup>
          <optgroup label="新建自定义列，由牵头单位填写">
            {usualAdditions.map(({ heading }) => (
              <option key={heading} value={heading}>
                {heading}
              </option>
            ))}
          </optgroup>
        </Select>
      </Field>
      <Field
        label="填表说明（一行一条）"
        hint="可用 {单位}、{期次}、{报送期限}，发表时换成实际内容。"
      >
        <Textarea
          value={definition.instructions.join('\n')}
          disabled={disabled}
          rows={4}
          resize="vertical"
          onChange={(_, { value }) =>
            put({ instructions: value === '' ? [] : value.split('\n').slice(0, mostInstructions) })
          }
        />
      </Field>
      <Field label="落款">
        <Textarea
          value={definition.signature}
          disabled={disabled}
          rows={2}
          maxLength={300}
          onChange={(_, { value }) => put({ signature: value.replaceAll('\n', '') })}
        />
      </Field>
    </div>
  );
}
