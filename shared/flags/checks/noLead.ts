// A task without a lead unit: there is nobody to ask [F11].
import type { TaskFacts } from '../facts.ts';
import { plainFlag, type Flag } from '../flag.ts';

export type NoLeadReason = { says: 'noLead' };

export function checkNoLead({ task }: TaskFacts): readonly Flag[] {
  if (task.leads.length > 0) return none;
  return [
    {
      ...plainFlag,
      id: `noLead:${task.id}`,
      kind: 'noLead',
      severity: 'yellow',
      taskId: task.id,
      reason,
    },
  ];
}

const none: readonly Flag[] = [];
const reason: NoLeadReason = { says: 'noLead' };

export const noLeadMessage = '没有牵头单位，无人可催，请补填。';
