// What is said at a start after a run that did not end.
import type { Recovery } from '../ipc/appState.ts';
import { wordProblem } from './problems.ts';

export const recoveryTitle = '上次计划簿没有正常关闭。';

/** What was done about it: one sentence on the plan, and one on others that had been left open. */
export function recoveryWords({ name, rolledBack, problem, others }: Recovery): string {
  const also =
    others.length === 0 ? '' : `另外恢复了${others.map((each) => `“${each}”`).join('、')}。`;
  const what = problem
    ? `“${name}”打不开：${wordProblem({ ...problem, where: '' })}`
    : rolledBack
      ? `已检查“${name}”：关闭时没有写完的一步已退回，此前保存的内容都在。`
      : `已检查“${name}”：内容完好，没有丢失已保存的内容。`;
  return what + also;
}
