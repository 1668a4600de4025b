// Two rows of the directory become one: which name stays, what becomes of the other, and what the plan will look like.
import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { PlanDocument } from '#shared/plan/document.ts';
import { readPartialDay } from '#shared/plan/formerNames.ts';
import type { UnitRow } from '#shared/plan/model.ts';
import { mergeEffects, mergeEffectWords } from '#shared/units/mergeEffects.ts';
import { ordered } from '#shared/units/suggestions.ts';
import { EditDialog } from './EditDialog.tsx';
import { UnitSelect } from './UnitSelect.tsx';
import type { SendEdit } from './UnitsPanel.tsx';
import { untilHint, untilProblem } from './untilField.ts';

type Props = {
  document: PlanDocument;
  /** Null: the person chooses both. */
  pair: { keep: UnitRow; drop: UnitRow; renamed: boolean } | null;
  onEdit: SendEdit;
  onClose(): void;
};

export function MergeDialog({ document, pair, onEdit, onClose }: Props): ReactNode {
  const [one, setOne] = useState(pair?.keep.id ?? '');
  const [other, setOther] = useState(pair?.drop.id ?? '');
  const [kept, setKept] = useState(pair?.keep.id ?? '');
  const [former, setFormer] = useState(pair?.renamed ?? false);
  const [until, setUntil] = useState('');
  const first = document.units.get(one);
  const second = document.units.get(other);
  const two = first && second && first !== second ? ([first, second] as const) : null;
  const proposed = two ? ordered(document, ...two) : null;
  const keep = two?.find(({ id }) => id === kept) ?? proposed?.keep;
  const drop = two?.find(({ id }) => id !== keep?.id);
  const mixed = two !== null && (two[0].kind === 'collective') !== (two[1].kind === 'collective');
  const wrongDay = former ? untilProblem(until) : null;
  const effects =
    keep && drop && !mixed
      ? mergeEffectWords(mergeEffects(document, keep.id, drop.id), keep.name, drop.name)
      : [];

  return (
    <EditDialog
      help="units"
      title="合并单位"
      action="合并"
      ready={keep !== undefined && drop !== undefined && !mixed && wrongDay === null}
      onClose={onClose}
      onEdit={onEdit}
      edit={() => ({
        label: `合并单位“${drop?.name ?? ''}”到“${keep?.name ?? ''}”`,
        operations: [
          {
            type: 'mergeUnits',
            keep: keep?.id ?? '',
            drop: drop?.id ?? '',
            former: former ? { until: readPartialDay(until) } : null,
          },
        ],
      })}
    >
      {pair === null && (
        <>
          <UnitSelect label="单位" document={document} value={one} onChange={setOne} />
          <UnitSelect
            label="与它是同一单位的"
            document={document}
            value={other}
            without={one}
            onChange={setOther}
          />
        </>
      )}
      {mixed && <div role="alert">集体称谓与单个单位不能合并。如“类别”填错，请先改正。</div>}
      {two && keep && drop && !mixed && (
        <>
          <Field label="以哪个名称为准">
            <RadioGroup value={keep.id} onChange={(_, { value }) => setKept(value)}>
              {two.map(({ id, name }) => (
                <Radio key={id} value={id} label={name} />
              ))}
            </RadioGroup>
          </Field>
          <Field label={`“${drop.name}”作为`}>
            <RadioGroup
              layout="horizontal"
              value={former ? 'former' : 'alias'}
              onChange={(_, { value }) => setFormer(value === 'former')}
            >
              <Radio value="alias" label="别称（现在也这样写）" />
              <Radio value="former" label="曾用名（已更名）" />
            </RadioGroup>
          </Field>
          {former && (
            <Field
              label="更名日期（可不填）"
              hint={untilHint}
              {...(wrongDay ? { validationMessage: wrongDay } : {})}
            >
              <Input value={until} onChange={(_, { value }) => setUntil(value)} />
            </Field>
          )}
          {effects.length > 0 && (
            <div>
              {effects.map((sentence) => (
                <div key={sentence}>{sentence}</div>
              ))}
            </div>
          )}
          <div>
            以后录入或收到“{drop.name}”，都认作“{keep.name}”。合并是一步操作，可以撤销。
          </div>
        </>
      )}
    </EditDialog>
  );
}
