// A checklist of units, searched by name or initials, filled by kind or with the members of a collective.
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { unitKindChoices } from '#shared/plan/choices.ts';
import type { UnitKind, UnitRow } from '#shared/plan/model.ts';
import { namesMatch } from '#shared/units/initials.ts';

const useStyles = makeStyles({
  top: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'end' },
  find: { flexGrow: 1 },
  kinds: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(250px, 1fr))',
    alignContent: 'start',
    padding: tokens.spacingHorizontalXS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowY: 'auto',
  },
  unit: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    minHeight: '28px',
    paddingInline: tokens.spacingHorizontalXS,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  kind: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type Props = {
  /** In official order. Collectives are offered as units where they are among them. */
  units: readonly UnitRow[];
  chosen: ReadonlySet<string>;
  /** What taking over the members of a collective is called. */
  lend: string;
  /** Collectives whose members can be taken over; by default those among the units. */
  lenders?: readonly UnitRow[];
  /** Of the list, in CSS pixels. */
  height: number;
  onChange(chosen: ReadonlySet<string>): void;
};

const kindLabels = new Map<UnitKind, string>(
  unitKindChoices.map(({ value, label }) => [value, label]),
);

export function UnitChecks({ units, chosen, lend, height, onChange, ...rest }: Props): ReactNode {
  const styles = useStyles();
  const [query, setQuery] = useState('');
  const shown = units.filter((each) => namesMatch(namesOf(each), query));
  const lenders = (rest.lenders ?? units).filter(
    ({ kind, members }) => kind === 'collective' && members.length > 0,
  );
  const put = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  const toggle = (id: string) => put([id], !chosen.has(id));
  const lendMembers = (id: string) =>
    put(lenders.find((each) => each.id === id)?.members ?? [], true);

  return (
    <>
      <div className={styles.top}>
        <Field label="查找" className={styles.find}>
          <Input
            value={query}
            placeholder="单位名称或拼音首字母，例如 szjj"
            contentBefore={<Search20Regular />}
            onChange={(_, { value }) => setQuery(value)}
          />
        </Field>
        {lenders.length > 0 && (
          <Field label={lend}>
            <Select value="" onChange={(_, { value }) => lendMembers(value)}>
              <option value="">请选择</option>
              {lenders.map((lender) => (
                <option key={lender.id} value={lender.id}>
                  {`${lender.name}（${lender.members.length}个）`}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <div className={styles.kinds}>
        {unitKindChoices.map(({ value, label }) => {
          const ids = units.filter(({ kind }) => kind === value).map(({ id }) => id);
          if (value === 'collective' || ids.length === 0) return null;
          const all = ids.every((id) => chosen.has(id));
          return (
            <Button key={value} size="small" onClick={() => put(ids, !all)}>
              {`${all ? '取消' : '全选'}${label}（${ids.length}）`}
            </Button>
          );
        })}
        <Button
          size="small"
          appearance="subtle"
          disabled={chosen.size === 0}
          onClick={() => onChange(new Set())}
        >
          全部取消
        </Button>
      </div>
      <div className={styles.list} style={{ height: `${height}px` }} role="group" aria-label="单位">
        {shown.map((each) => (
          <label key={each.id} className={styles.unit}>
            <input type="checkbox" checked={chosen.has(each.id)} onChange={() => toggle(each.id)} />
            <span>{each.name}</span>
            <span className={styles.kind}>{kindLabels.get(each.kind)}</span>
          </label>
        ))}
        {shown.length === 0 && <div className={styles.kind}>没有找到“{query}”。</div>}
      </div>
    </>
  );
}

function namesOf({ name, aliases, formerNames }: UnitRow): string[] {
  return [name, ...aliases, ...formerNames.map((former) => former.name)];
}
