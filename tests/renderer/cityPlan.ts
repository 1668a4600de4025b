// An open plan for component tests: the fixture notice, decomposed and turned into a plan.
import { decompose } from '#shared/document/decompose.ts';
import type { PlanProposal } from '#shared/document/proposal.ts';
import { proposalToPlan } from '#shared/document/toPlan.ts';
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { ImportRow } from '#shared/plan/model.ts';
import text from '../fixtures/notices/city-three-years.txt?raw';

export const cityNotice: string = text;

export function cityProposal(notice = text): PlanProposal {
  const proposal = decompose(notice);
  if (!proposal.ok) throw new Error(proposal.problem.code);
  return proposal.value;
}

export function cityPlan(imports: ImportRow[] = []): PlanDocument {
  let next = 0;
  const { snapshot } = proposalToPlan(cityProposal(), (sheet) => {
    next += 1;
    return `${sheet}-${next}`;
  });
  return fromSnapshot({ ...snapshot, imports });
}
