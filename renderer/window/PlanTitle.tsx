// What plan this is: its title, its file, whether it is a working copy.
import type { ReactNode } from 'react';
import { planOf } from '#shared/plan/document.ts';
import type { OpenPlan } from '../mirror.ts';

export function PlanTitle({ plan }: { plan: OpenPlan }): ReactNode {
  return (
    <header className="pb-title">
      <h1 title={plan.place}>{planOf(plan.document).title || plan.name}</h1>
      <span className="pb-title-place">{plan.example ? '示例计划' : plan.name}</span>
      {plan.copy && <span className="pb-title-copy">工作副本</span>}
    </header>
  );
}
