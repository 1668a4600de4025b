// A column of the user: heading, kind, choices and place, for a new one or one that is there.
import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { customColumnsOf, customKinds, longestHeading } from '#shared/plan/customColumns.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Edit, Operation } from '#shared/plan/edit.ts';
import { idSource } from '#shared/plan/identity.ts';
import type { ColumnRow, CustomKind, CustomTab } from '#shared/plan/model.ts';
import type { Tab } from '#shared/plan/tabs.ts';
import { EditDialog } from '../units/EditDialog.tsx';
import type { SendEdit } from '../units/UnitsPanel.tsx';

type Props = {
  document: PlanDocument;
  tab: Tab & { name: CustomTab };
  /** Null for a new column. */
  column: ColumnRow | null;
  onEdit: SendEdit;
  onClose(): void;
};

const hints: Record<CustomKind, string> = {
  text: '一行文字，如姓名、文号',
  longText: '可以分行的文字',
  number: '可以求和，也可填150万、1.2亿',
  percent: '如80、80%，可以小于0或大于100%',
  date: '可填6.30、2022年6月底、2022-6-30',
  choice: '从下面的选项里选',
  units: '从单位名录里选，可以选多个',
};

const newId = idSource();

export function ColumnDialog({ document, tab, column, onEdit, onClose }: Props): ReactNode {
  const siblings = customColumnsOf(document.columns, tab.name);
  const others = siblings.filter(({ id }) => id !== column?.id);
  const next = column ? siblings[siblings.findIndex(({ id }) => id === column.id) + 1] : undefined;
  const [heading, setHeading] = useState(column?.heading ?? '');
  const [kind, setKind] = useState<CustomKind>(column?.kind ?? 'text');
  const [list, setList] = useState(column?.choices.join('\n') ?? '');
  const [before, setBefore] = useState(next?.id ?? '');
  const [use, setUse] = useState<FormUse>(() => formUseOf(column));
  const { onForms, fill } = formUses[use];
  const fills = kind === 'units' && fill !== 'no' ? 'no' : fill;
  const wanted = heading.trim();
  const taken =
    tab.columns.some((each) => each.heading === wanted && each.key !== column?.id) ||
    others.some((each) => each.heading === wanted);
  const choices = list
    .split('\n')
    .map((choice) => choice.trim())
    .filter(Boolean);
  const ready = wanted !== '' && !taken && (kind !== 'choice' || choices.length > 0);

  return (
    <EditDialog
      help="sheets"
      title={column ? `修改列“${column.heading}”` : `在“${tab.title}”表中插入列`}
      action={column ? '修改' : '插入'}
      ready={ready}
      width={520}
      onClose={onClose}
      onEdit={onEdit}
      edit={() =>
        column
          ? changeEdit(
              column,
              { heading: wanted, kind, choices, onForms, fill: fills },
              before,
              next?.id ?? '',
            )
          : addEdit(tab.name, { heading: wanted, kind, choices, onForms, fill: fills }, before)
      }
    >
      <Field
        label="列名"
        required
        {...(taken ? { validationMessage: '这张表已有同名的列，请换一个列名。' } : {})}
      >
        <Input
          value={heading}
          maxLength={longestHeading}
          onChange={(_, { value }) => setHeading(value)}
        />
      </Field>
      <Field label="类型" hint={hints[kind]}>
        <Select value={kind} onChange={(_, { value }) => setKind(value as CustomKind)}>
          {customKinds.map((each) => (
            <option key={each.kind} value={each.kind}>
              {each.label}
            </option>
          ))}
        </Select>
      </Field>
      {kind === 'choice' && (
        <Field label="选项（一行一个）" required>
          <Textarea
            value={list}
            rows={5}
            resize="vertical"
            placeholder={'重点\n一般'}
            onChange={(_, { value }) => setList(value)}
          />
        </Field>
      )}
      {others.length > 0 && (
        <Field label="位置">
          <Select value={before} onChange={(_, { value }) => setBefore(value)}>
            {others.map((each) => (
              <option key={each.id} value={each.id}>
                {`在“${each.heading}”前`}
              </option>
            ))}
            <option value="">最后</option>
          </Select>
        </Field>
      )}
      {tab.name === 'tasks' && (
        <Field label="反馈表">
          <Select value={use} onChange={(_, { value }) => setUse(value as FormUse)}>
            {Object.entries(formUses)
              .filter(([, each]) => each.fill === 'no' || kind !== 'units')
              .map(([value, { label }]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
          </Select>
        </Field>
      )}
    </EditDialog>
  );
}

/** What becomes of the column when forms are written. */
const formUses = {
  none: { label: '不带', onForms: false, fill: 'no' },
  read: { label: '下发，单位只看不填', onForms: true, fill: 'no' },
  keep: { label: '由牵头单位填写，表中带上现在的内容', onForms: true, fill: 'keep' },
  anew: { label: '由牵头单位填写，每期从空白填起', onForms: true, fill: 'anew' },
} as const;
type FormUse = keyof typeof formUses;

function formUseOf(column: ColumnRow | undefined | null): FormUse {
  if (!column?.onForms) return 'none';
  return column.fill === 'keep' || column.fill === 'anew' ? column.fill : 'read';
}

type Values = Pick<ColumnRow, 'heading' | 'kind' | 'choices' | 'onForms' | 'fill'>;

function addEdit(tab: CustomTab, values: Values, before: string): Edit {
  const width = customKinds.find(({ kind }) => kind === values.kind)?.width ?? 120;
  const column = { ...values, id: newId('columns'), tab, width };
  return {
    label: `插入列“${values.heading}”`,
    operations: [{ type: 'addColumn', column, before: before || null }],
  };
}

function changeEdit(column: ColumnRow, values: Values, before: string, was: string): Edit {
  const operations: Operation[] = [{ type: 'changeColumn', id: column.id, values }];
  if (before !== was) {
    operations.push({ type: 'moveColumn', id: column.id, before: before || null });
  }
  return { label: `修改列“${column.heading}”`, operations };
}
