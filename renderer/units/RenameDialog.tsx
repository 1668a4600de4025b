// A unit gets a new name of record; the old one is kept with the day of the change.
import { Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { PlanDocument } from '#shared/plan/document.ts';
import { readPartialDay } from '#shared/plan/formerNames.ts';
import { EditDialog } from './EditDialog.tsx';
import { UnitSelect } from './UnitSelect.tsx';
import type { SendEdit } from './UnitsPanel.tsx';
import { untilHint, untilProblem } from './untilField.ts';

type Props = { document: PlanDocument; onEdit: SendEdit; onClose(): void };

export function RenameDialog({ document, onEdit, onClose }: Props): ReactNode {
  const [id, setId] = useState('');
  const [name, setName] = useState('');
  const [until, setUntil] = useState('');
  const unit = document.units.get(id);
  const wrongDay = untilProblem(until);
  const wanted = name.trim();
  const taken = [...document.units.values()].some((each) => each.id !== id && each.name === wanted);
  return (
    <EditDialog
      help="units"
      title="单位更名"
      action="更名"
      ready={
        unit !== undefined && wanted !== '' && wanted !== unit.name && !taken && wrongDay === null
      }
      onClose={onClose}
      onEdit={onEdit}
      edit={() => ({
        label: `“${unit?.name ?? ''}”更名为“${wanted}”`,
        operations: [{ type: 'renameUnit', id, name: wanted, until: readPartialDay(until) }],
      })}
    >
      <UnitSelect label="现名" document={document} value={id} onChange={setId} />
      <Field
        label="新名称"
        {...(taken ? { validationMessage: '已有同名单位。如是同一单位，请用“合并单位”。' } : {})}
      >
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field
        label="更名日期（可不填）"
        hint={untilHint}
        {...(wrongDay ? { validationMessage: wrongDay } : {})}
      >
        <Input value={until} onChange={(_, { value }) => setUntil(value)} />
      </Field>
      <div>原名称记入“曾用名”，以后录入或收到原名称，仍认作这个单位。</div>
      <div>只是改正错字的，直接在表中修改“单位名称”。</div>
    </EditDialog>
  );
}
