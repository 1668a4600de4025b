// What is set about a consolidated sheet: how tasks are put together, what is said of periods, columns, sums, lengths.
import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  SpinButton,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useMemo, type ReactNode } from 'react';
import { columnSources } from '#shared/consolidate/columnSources.ts';
import {
  longestLimit,
  mostPeriods,
  shortestLimit,
  type SheetDesign,
} from '#shared/consolidate/design.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { longestDesignName } from '#shared/plan/sheetDesigns.ts';
import type { ChangeColumns } from './DesignColumnRow.tsx';
import { DesignColumns } from './DesignColumns.tsx';
import { DesignLines } from './DesignLines.tsx';
import { regrouped, type DraftDesign } from './draftDesign.ts';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  checks: { display: 'grid', gridTemplateColumns: '1fr 1fr' },
  heading: {
    margin: 0,
    paddingTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

type Props = {
  draft: DraftDesign;
  document: PlanDocument;
  disabled: boolean;
  onChange(change: (draft: DraftDesign) => DraftDesign): void;
};

const compareWords: Record<SheetDesign['compare'], string> = {
  none: '只列一期',
  beside: '几期并排（每期几列）',
  below: '几期上下排（每期一行）',
};

export function DesignFields({ draft, document, disabled, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { design } = draft;
  const put = (values: Partial<SheetDesign>) =>
    onChange((known) => ({ ...known, design: { ...known.design, ...values } }));
  const sources = useMemo(() => columnSources(document), [document]);
  const changeColumns: ChangeColumns = useCallback(
    (change) =>
      onChange((known) => ({
        ...known,
        design: { ...known.design, columns: [...change(known.design.columns)] },
      })),
    [onChange],
  );
  const check = (
    key: 'withSupports' | 'groupRows' | 'subtotals' | 'total',
    label: string,
    off = false,
  ) => (
    <Checkbox
      label={label}
      checked={design[key]}
      disabled={disabled || off}
      onChange={(_, { checked }) => put({ [key]: checked === true })}
    />
  );
  return (
    <div className={styles.fields}>
      <Field label="样式名称" required>
        <Input
          value={draft.name}
          disabled={disabled}
          maxLength={longestDesignName}
          onChange={(_, { value }) => onChange((known) => ({ ...known, name: value }))}
        />
      </Field>
      <div className={styles.pair}>
        <Field label="排列方式">
          <Select
            value={design.by}
            disabled={disabled}
            onChange={(_, { value }) =>
              onChange((known) => ({
                ...known,
                design: regrouped(known.design, value as SheetDesign['by']),
              }))
            }
          >
            <option value="action">按行动</option>
            <option value="unit">按牵头单位</option>
            <option value="status">按状态</option>
            <option value="year">按年度</option>
          </Select>
        </Field>
        <Field label="期次">
          <Select
            value={design.compare}
            disabled={disabled}
            onChange={(_, { value }) => put({ compare: value as SheetDesign['compare'] })}
          >
            {Object.entries(compareWords).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        {design.compare !== 'none' && (
          <Field label="列几期（到所选期次为止）">
            <SpinButton
              value={design.periods}
              min={2}
              max={mostPeriods}
              disabled={disabled}
              onChange={(_, { value, displayValue }) => {
                const wanted = Math.round(value ?? Number(displayValue));
                if (wanted >= 2 && wanted <= mostPeriods) put({ periods: wanted });
              }}
            />
          </Field>
        )}
      </div>
      <div className={styles.checks}>
        {check('subtotals', '每组列小计')}
        {check('total', '最后列合计')}
        {check('groupRows', '组名单独占一行')}
        {check('withSupports', '也列配合的任务', design.by !== 'unit')}
        <Checkbox
          label="限制一格的字数"
          checked={design.textLimit !== null}
          disabled={disabled}
          onChange={(_, { checked }) => put({ textLimit: checked === true ? 200 : null })}
        />
        {design.textLimit !== null && (
          <SpinButton
            aria-label="一格最多多少字"
            title="超过的写明“余下见……表”"
            size="small"
            value={design.textLimit}
            min={shortestLimit}
            max={longestLimit}
            step={20}
            disabled={disabled}
            onChange={(_, { value, displayValue }) => {
              const wanted = Math.round(value ?? Number(displayValue));
              if (wanted >= shortestLimit && wanted <= longestLimit) put({ textLimit: wanted });
            }}
          />
        )}
      </div>
      <h2 className={styles.heading}>列</h2>
      <DesignColumns
        design={design}
        sources={sources}
        disabled={disabled}
        onChange={changeColumns}
      />
      <h2 className={styles.heading}>表头和表尾</h2>
      <DesignLines design={design} disabled={disabled} onPut={put} />
    </div>
  );
}
