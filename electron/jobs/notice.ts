// From a notice to a plan file: reading, decomposing, creating.
import { existsSync } from 'node:fs';
import { decompose } from '#shared/document/decompose.ts';
import type { PlanProposal } from '#shared/document/proposal.ts';
import { proposalToPlan } from '#shared/document/toPlan.ts';
import { idSource } from '#shared/plan/identity.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { PlanSession } from '../planSession.ts';
import { readNotice } from '../word/readNotice.ts';

export type DecomposedNotice = { text: string; proposal: PlanProposal };

/** A notice file as a proposed plan; nothing is written. */
export async function decomposeFile(path: string): Promise<Result<DecomposedNotice>> {
  const text = await readNotice(path);
  return text.ok ? decomposeText(text.value, path) : text;
}

/** A notice's text as a proposed plan. `where` names it in a failure. */
export function decomposeText(text: string, where: string): Result<DecomposedNotice> {
  const proposal = decompose(text);
  if (!proposal.ok) return failure(proposal.problem.code, where, proposal.problem.facts);
  return success({ text, proposal: proposal.value });
}

/** Makes a plan file of a proposal. An existing file is replaced only when the user said so. */
export function createPlan(path: string, proposal: PlanProposal, replace: boolean): Result<null> {
  if (!replace && existsSync(path)) return failure('fileExists', path);
  return PlanSession.create(path, proposalToPlan(proposal, idSource()));
}
