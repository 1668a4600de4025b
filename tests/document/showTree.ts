// A proposal as short lines, so that a test shows the shape that it expects.
import { decompose } from '#shared/document/decompose.ts';
import type { PlanProposal } from '#shared/document/proposal.ts';

export function proposalOf(text: string): PlanProposal {
  const result = decompose(text);
  if (!result.ok) throw new Error(`not read: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** One line each: `一 城市更新行动`, `- 1 老旧小区改造工程`, `-- text | leads > supports`. `*` stands for a level that is not there. */
export function treeOf(proposal: PlanProposal): string[] {
  const named = (ordinal: string | null, name: string | null) =>
    ordinal === null && name === null ? '*' : `${ordinal ?? '?'} ${name ?? '?'}`;
  return proposal.actions.flatMap((action) => [
    named(action.ordinal, action.name),
    ...action.projects.flatMap((project) => [
      `- ${named(project.ordinal, project.name)}`,
      ...project.tasks.map(
        ({ text, leads, supports }) =>
          `-- ${text.replaceAll('\n', '⏎')} | ${leads.join('、')} > ${supports.join('、')}`,
      ),
    ]),
  ]);
}

export function treeOfText(text: string): string[] {
  return treeOf(proposalOf(text));
}

export function codesOf(proposal: PlanProposal): string[] {
  return proposal.warnings.map(({ code }) => code);
}
