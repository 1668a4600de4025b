// Chooses a reporting period: a kind (month, quarter, half, year) and which one, with a step back and forth.
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import {
  nextPeriod,
  periodKind,
  periodLabel,
  periodOf,
  previousPeriod,
  type PeriodKind,
} from '#shared/calendar/periods.ts';
import type { Day, Period } from '#shared/plan/model.ts';
import { periodChoices } from './periodChoices.ts';

const kinds: readonly { kind: PeriodKind; label: string }[] = [
  { kind: 'month', label: '按月' },
  { kind: 'quarter', label: '按季' },
  { kind: 'half', label: '按半年' },
  { kind: 'year', label: '按年' },
];

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  kind: { width: '124px' },
  step: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalXXS },
  period: { width: '176px' },
});

type Props = {
  /** Null only where `allowNone` is set: every period together. */
  value: Period | null;
  onChange: (period: Period | null) => void;
  /** The day whose period is meant when a kind is chosen. */
  day: Day;
  /** First and last day of the plan, as far as known: the periods offered lie between. */
  range: { start: Day | null; end: Day | null };
  allowNone?: boolean;
  disabled?: boolean;
};

export function PeriodPicker({ value, onChange, day, range, allowNone, disabled = false }: Props) {
  const styles = useStyles();
  const kind = value === null ? 'none' : periodKind(value);
  const chooseKind = (chosen: string) => {
    const known = kinds.find((each) => each.kind === chosen);
    onChange(known ? periodOf(day, known.kind) : null);
  };
  return (
    <div className={styles.row} role="group" aria-label="期次">
      <Field label="周期" className={styles.kind}>
        <Select
          value={kind}
          disabled={disabled}
          onChange={(_, data) => chooseKind(data.value)}
          aria-label="周期"
        >
          {allowNone ? <option value="none">不分期次</option> : null}
          {kinds.map((each) => (
            <option key={each.kind} value={each.kind}>
              {each.label}
            </option>
          ))}
        </Select>
      </Field>
      {value === null ? null : (
        <div className={styles.step}>
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label="上一期"
            title="上一期"
            disabled={disabled}
            onClick={() => onChange(previousPeriod(value))}
          />
          <Field label="期次" className={styles.period}>
            <Select
              value={value}
              disabled={disabled}
              onChange={(_, data) => onChange(data.value)}
              aria-label="期次"
            >
              {periodChoices(value, day, range).map((period) => (
                <option key={period} value={period}>
                  {periodLabel(period)}
                </option>
              ))}
            </Select>
          </Field>
          <Button
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label="下一期"
            title="下一期"
            disabled={disabled}
            onClick={() => onChange(nextPeriod(value))}
          />
        </div>
      )}
    </div>
  );
}
