// One indicator in the dialog: its fields, and its place among the others.
import {
  Button,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, Delete16Regular } from '@fluentui/react-icons';
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { ruleOf, rules, type RuleName } from '#shared/assess/rules.ts';
import { longestIndicatorName, longestScoreReason } from '#shared/plan/assessment.ts';
import { useTableStyles } from '../parts/useTableStyles.ts';
import { withRule, type DraftIndicator } from './draftIndicators.ts';

const useStyles = makeStyles({
  row: { '& td': { verticalAlign: 'middle' } },
  wrong: { boxShadow: `inset 3px 0 0 ${tokens.colorPaletteRedBorderActive}` },
  field: { width: '100%', minWidth: 0 },
  numbers: { display: 'flex', flexDirection: 'column', gap: '2px' },
  number: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '4px' },
  small: { width: '56px' },
  buttons: { display: 'flex', justifyContent: 'flex-end' },
});

type Props = {
  draft: DraftIndicator;
  place: number;
  last: boolean;
  wrong: boolean;
  /** The id of the one that was just added: its name takes the keys. */
  added: RefObject<string | null>;
  onChange(draft: DraftIndicator): void;
  onMove(by: 1 | -1): void;
  onRemove(): void;
};

export function IndicatorFields(props: Props): ReactNode {
  const { draft, place, last, wrong, added, onChange, onMove, onRemove } = props;
  const styles = useStyles();
  const table = useTableStyles();
  const name = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (added.current !== draft.id) return;
    added.current = null;
    name.current?.focus();
    name.current?.scrollIntoView({ block: 'nearest' });
  }, [added, draft.id]);
  const rule = ruleOf(draft.rule);
  const of = draft.name.trim() || `第${place + 1}项`;
  const text = (key: 'group' | 'name' | 'note', label: string, most: number) => (
    <Input
      size="small"
      className={styles.field}
      {...(key === 'name' ? { input: { ref: name } } : {})}
      aria-label={`“${of}”的${label}`}
      value={draft[key]}
      maxLength={most}
      onChange={(_, { value }) => onChange({ ...draft, [key]: value })}
    />
  );
  return (
    <tr className={mergeClasses(styles.row, wrong && styles.wrong)}>
      <td className={table.cell}>{text('group', '类别', longestIndicatorName)}</td>
      <td className={table.cell}>{text('name', '名称', longestIndicatorName)}</td>
      <td className={table.cell}>
        <Input
          size="small"
          className={styles.field}
          aria-label={`“${of}”的分值`}
          inputMode="decimal"
          disabled={draft.rule === 'adjust'}
          value={draft.rule === 'adjust' ? '—' : draft.weight}
          onChange={(_, { value }) => onChange({ ...draft, weight: value })}
        />
      </td>
      <td className={table.cell}>
        <Tooltip content={rule.says} relationship="description">
          <Select
            size="small"
            aria-label={`“${of}”的评分办法`}
            value={draft.rule}
            onChange={(_, { value }) => onChange(withRule(draft, value as RuleName))}
          >
            {rules.map(({ name: key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </Select>
        </Tooltip>
      </td>
      <td className={table.cell}>
        <div className={styles.numbers}>
          {rule.numbers.map(({ key, label }) => (
            <label key={key} className={styles.number}>
              {label}
              <Input
                size="small"
                className={styles.small}
                aria-label={`“${of}”${label}`}
                inputMode="decimal"
                value={draft.numbers[key] ?? ''}
                onChange={(_, { value }) =>
                  onChange({ ...draft, numbers: { ...draft.numbers, [key]: value } })
                }
              />
            </label>
          ))}
        </div>
      </td>
      <td className={table.cell}>{text('note', '评分标准', longestScoreReason)}</td>
      <td className={table.cell}>
        <div className={styles.buttons}>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUp16Regular />}
            aria-label={`“${of}”上移`}
            disabledFocusable={place === 0}
            onClick={() => place > 0 && onMove(-1)}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowDown16Regular />}
            aria-label={`“${of}”下移`}
            disabledFocusable={last}
            onClick={() => !last && onMove(1)}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<Delete16Regular />}
            aria-label={`去掉“${of}”`}
            onClick={onRemove}
          />
        </div>
      </td>
    </tr>
  );
}
