// An office's workbook taken as a form of the sample plan, as the window and the command line do it.
import { understandTemplate } from '#electron/jobs/readTemplate.ts';
import type { FormTemplateRow } from '#shared/plan/formTemplateRow.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import {
  proposeTemplate,
  templateRow,
  type ProposeAs,
  type TemplateDecision,
  type TemplateProposal,
} from '#shared/templates/propose.ts';
import { samplePlan } from '../forms/samplePlan.ts';

export async function propose(
  bytes: Uint8Array,
  as: ProposeAs = { sheet: null },
  document: PlanDocument = samplePlan(),
): Promise<TemplateProposal> {
  const read = await understandTemplate(Buffer.from(bytes), '进度表.xlsx');
  if (!read.ok) throw new Error(read.problem.code);
  return proposeTemplate(document, read.value.workbook, read.value.facts, as);
}

/** The row that is kept when everything is confirmed as it was guessed, but for `more`. */
export async function confirmed(
  bytes: Uint8Array,
  more: Partial<TemplateDecision> = {},
  document: PlanDocument = samplePlan(),
): Promise<FormTemplateRow> {
  const proposal = await propose(bytes, { sheet: null }, document);
  const decision = {
    name: '市政府办月报',
    keys: [],
    places: proposal.form?.places ?? [],
    surplus: 'remove' as const,
    ...more,
  };
  const file = { file: '进度表.xlsx', content: Buffer.from(bytes).toString('base64') };
  const made = templateRow(proposal, decision, file, { id: 'ft-one', order: 1, version: 1 });
  if ('problem' in made) throw new Error(made.problem);
  return made.row;
}
