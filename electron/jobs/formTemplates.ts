// An office's own forms: proposed from a workbook, kept in the plan, filled for a unit.
import type { FormOptions, FormContent } from '#shared/forms/buildForm.ts';
import type { PlanChanged } from '#shared/ipc/calls.ts';
import { inOrder, type PlanDocument } from '#shared/plan/document.ts';
import type { FormTemplateRow } from '#shared/plan/formTemplateRow.ts';
import type { Period } from '#shared/plan/model.ts';
import { failure, success, type Result } from '#shared/result.ts';
import {
  proposeTemplate,
  templateRow,
  type ProposeAs,
  type TemplateDecision,
  type TemplateProposal,
} from '#shared/templates/propose.ts';
import { templateRules } from '#shared/ownSheets/sheetKeys.ts';
import { templateForm } from '#shared/templates/templateForm.ts';
import { templatesFor, useOf, type TemplateUse } from '#shared/templates/uses.ts';
import { ReadProblem } from '../excel/readProblem.ts';
import type { PlanSession } from '../planSession.ts';
import type { ReadTemplate } from './readTemplate.ts';

/** The form of the plan with this id or name. */
export function formTemplate(document: PlanDocument, named: string): FormTemplateRow | undefined {
  const rows = templatesFor(document, 'form');
  return rows.find(({ id }) => id === named) ?? rows.find(({ name }) => name === named);
}

/** A form that the plan has as it was read and confirmed: to change what its columns are for. */
export async function openStored(
  document: PlanDocument,
  row: FormTemplateRow,
): Promise<Result<{ read: ReadTemplate; as: ProposeAs; proposal: TemplateProposal }>> {
  const { understandTemplate } = await import('./readTemplate.ts');
  const read = await understandTemplate(Buffer.from(row.content, 'base64'), row.file);
  if (!read.ok) return read;
  const as = { sheet: row.sheet, head: row.head, ready: row.ready };
  const { workbook, facts } = read.value;
  const proposal = proposeTemplate(document, workbook, facts, as, templateRules[useOf(row)]);
  return success({ read: read.value, as, proposal: confirmed(proposal, row) });
}

/** Keys and texts as a person confirmed them, in place of what would be guessed. */
function confirmed(proposal: TemplateProposal, row: FormTemplateRow): TemplateProposal {
  if (!proposal.form) return proposal;
  const keys = new Map(row.columns.map(({ column, key }) => [column, key]));
  const columns = proposal.form.columns.map((column) => {
    if (!keys.has(column.column)) return column;
    const key = keys.get(column.column) ?? null;
    return key === column.key ? column : { ...column, key, reason: '上次确认的内容' };
  });
  const { texts: places, surplus } = row;
  return {
    ...proposal,
    form: { ...proposal.form, columns, places },
    known: { id: row.id, name: row.name },
    surplus,
  };
}

/** Keeps a form in the plan, new or in place of the one with `id`: one edit. */
export function keepTemplate(
  session: PlanSession,
  read: ReadTemplate,
  proposal: TemplateProposal,
  decision: TemplateDecision & { id: string | null },
  use: TemplateUse = 'form',
): Result<{ id: string; changed: PlanChanged | null }> {
  const { document } = session;
  const before = decision.id === null ? null : document.formTemplates.get(decision.id);
  if (before === undefined || (before && useOf(before) !== use)) {
    return failure('missingRow');
  }
  const last = inOrder(document.formTemplates).at(-1)?.order ?? 0;
  const place = before
    ? { id: before.id, order: before.order, version: before.version + 1 }
    : { id: session.newId('formTemplates'), order: last + 1, version: 1 };
  const made = templateRow(proposal, decision, read, place, templateRules[use]);
  if ('problem' in made) return failure(made.problem);
  const { row } = made;
  const { id, ...values } = row;
  const what = use === 'form' ? '报表模板' : '汇总表模板';
  const edited = session.edit({
    label: `${before ? '修改' : '添加'}${what}：${row.name}`,
    operations: [
      before
        ? { type: 'set', sheet: 'formTemplates', id, values }
        : { type: 'add', sheet: 'formTemplates', row },
    ],
  });
  return edited.ok ? success({ id, changed: edited.value.changed }) : edited;
}

/** The workbook of a unit: what is in it, and its bytes. */
export async function fillFormTemplate(
  document: PlanDocument,
  template: FormTemplateRow,
  unitId: string,
  period: Period,
  options: Omit<FormOptions, 'definition'>,
): Promise<Result<{ content: FormContent; bytes: Uint8Array }>> {
  const { content, fill } = templateForm(document, template, unitId, period, options);
  const { fillTemplate } = await import('../excel/template/fillTemplate.ts');
  try {
    const bytes = await fillTemplate(Buffer.from(template.content, 'base64'), fill);
    return success({ content, bytes });
  } catch (error) {
    // The plan may come from elsewhere: what it keeps was not looked at here.
    if (error instanceof ReadProblem) return { ok: false, problem: error.toProblem(template.file) };
    throw error;
  }
}
