// Ctrl+S: everything is saved with each change, and the person who presses it wants to hear so.
import { formatInstant } from '../parts/formatInstant.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { copyState } from '#shared/words/workingCopy.ts';
import type { Mirror, Saving } from '../mirror.ts';
import type { Notify } from '../window/messages.tsx';

/** Waits for what is being written, then says how the open plan stands. */
export async function saySaved(mirror: Mirror, notify: Notify): Promise<void> {
  const saving = await settled(mirror);
  const { plan } = mirror.getState();
  if (!plan) return;
  if (saving.state === 'failed') {
    notify({ tone: 'error', title: '未能保存', details: [wordProblem(saving.problem)] });
  } else if (plan.readOnly !== null) {
    const details = [wordProblem({ code: plan.readOnly })];
    notify({ tone: 'info', title: `“${plan.name}”只能查看，没有要保存的改动`, details });
  } else if (plan.copy && plan.copy.state !== 'written') {
    const details = [`改动在本机的工作副本里，${copyState(plan.copy)}。`];
    notify({ tone: 'info', title: `“${plan.name}”已保存在本机`, details });
  } else {
    const at =
      saving.state === 'saved' && saving.at ? `最近一次保存：${formatInstant(saving.at)}。` : '';
    const details = [`${at}每次改动都会自动保存，无须另外操作。`];
    notify({ tone: 'success', title: `“${plan.name}”已保存`, details });
  }
}

function settled(mirror: Mirror): Promise<Saving> {
  return new Promise((resolve) => {
    const look = () => {
      const { saving } = mirror.getState();
      if (saving.state === 'saving') return false;
      resolve(saving);
      return true;
    };
    if (look()) return;
    const stop = mirror.subscribe(() => {
      if (look()) stop();
    });
  });
}
