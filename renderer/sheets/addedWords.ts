// What a table that was pasted with its headings adds, in words.
import type { Added } from '#shared/document/addProposal.ts';

/** `新增4项任务、2个行动`; without the tasks, empty where nothing else comes in. */
export function addedWords(added: Added, { withTasks }: { withTasks: boolean }): string {
  const { tasks, actions, projects, units, targets } = added;
  const parts = [
    withTasks && count(tasks, '项任务'),
    count(actions, '个行动'),
    count(projects, '个工程（项目）'),
    count(units, '个单位'),
    count(targets, '个目标'),
  ].filter((part) => part !== false && part !== '');
  return parts.length > 0 ? `新增${parts.join('、')}` : '';
}

function count(number: number, of: string): string {
  return number > 0 ? `${number}${of}` : '';
}
