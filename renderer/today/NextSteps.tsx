// What to do next with a plan that was just made: a few steps, each with its button, until they are done or put away.
import { Button } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Circle20Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useMemo, type ReactNode } from 'react';
import type { PlanDocument } from '#shared/plan/document.ts';
import { nextSteps, type NextStep } from '#shared/view/nextSteps.ts';
import { useLeading, type Leading } from '../parts/leading.ts';

type Props = { document: PlanDocument; onHide(): void };

export function NextSteps({ document, onHide }: Props): ReactNode {
  const leading = useLeading();
  const steps = useMemo(() => nextSteps(document), [document]);
  if (steps.length === 0) return null;
  const next = steps.find(({ done }) => !done);
  return (
    <section className="pb-next" aria-label="接下来做什么">
      <div className="pb-next-head">
        <h3>接下来做什么</h3>
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label="不再显示“接下来做什么”"
          title="不再显示"
          onClick={onHide}
        />
      </div>
      <ol>
        {steps.map((step) => {
          const { title, why, label, run } = words(step, leading);
          return (
            <li key={step.key} data-done={step.done}>
              {step.done ? (
                <CheckmarkCircle20Filled aria-hidden />
              ) : (
                <Circle20Regular aria-hidden />
              )}
              <span className="pb-next-words">
                <strong>{title}</strong>
                <span>{step.done ? '已完成' : why}</span>
              </span>
              <Button
                size="small"
                appearance={step === next ? 'primary' : 'secondary'}
                onClick={run}
              >
                {label}
              </Button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

type Words = { title: string; why: string; label: string; run(): void };

function words({ key, open }: NextStep, { showTab, run }: Leading): Words {
  switch (key) {
    case 'collectives':
      return {
        title: '写明集体称谓包含哪些单位',
        why: `有${open}个称谓（如“市直相关部门”）还没有写明，写明后才能给其中的单位发表`,
        label: '去“单位”表',
        run: () => showTab('units'),
      };
    case 'rhythm':
      return {
        title: '定报送周期',
        why: '按月、按季还是半年报送一次；定了以后，到期没有报送的会列入预警',
        label: '预警设置…',
        run: () => run('flagSettings'),
      };
    case 'forms':
      return {
        title: '发表',
        why: '给每个单位生成一份反馈表，单位填好发回后再“收表”',
        label: '发表…',
        run: () => run('writeForms'),
      };
  }
}
