// A revised notice without a stage for which units were given duties.
import { expect, it } from 'vitest';
import { decompose } from '#shared/document/decompose.ts';
import { compareWithPlan } from '#shared/document/revision/compareWithPlan.ts';
import { proposalToPlan } from '#shared/document/toPlan.ts';
import { fromSnapshot } from '#shared/plan/document.ts';
import { firstNotice } from '../../fixtures/notices/revisedNotice.ts';
import { duty, testId } from '../../plan/smallPlan.ts';

function read(text: string) {
  const proposal = decompose(text);
  if (!proposal.ok) throw new Error(proposal.problem.code);
  return proposal.value;
}

const { snapshot } = proposalToPlan(read(firstNotice), testId);
const [stage] = snapshot.stages;
const [unit] = snapshot.units;
const base = fromSnapshot(snapshot);

function removal(duties: number) {
  if (!stage || !unit) throw new Error('the notice has a stage and a unit');
  const rows = Array.from({ length: duties }, (_, index) =>
    duty(index, `y${index}`, unit.id, { stageId: stage.id }),
  );
  const document = fromSnapshot({ ...snapshot, duties: rows });
  const proposal = read(firstNotice);
  const shorter = {
    ...proposal,
    stages: proposal.stages.filter(({ name }) => name !== stage.name),
  };
  return compareWithPlan(document, shorter, base).differences.find(
    ({ kind, change }) => kind === 'stages' && change === 'removed',
  );
}

it('[R8] goes without a question only if nobody owes anything', () => {
  expect(removal(0)).toMatchObject({ decision: 'safe' });
  expect(removal(2)).toMatchObject({
    decision: 'conflict',
    reason: '这一阶段已布置2项阶段要求，采用则一并删去',
  });
});
