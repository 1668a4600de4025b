// Words that offices write for the state of a task, and the four statuses that they stand for.
import { statusChoices } from '../plan/choices.ts';
import type { TaskStatus } from '../plan/model.ts';
import { withoutSpace } from './headingText.ts';

/** Words seen in circulars and forms of offices. A word that could mean two statuses is not here [V10]. */
const words: Record<TaskStatus, readonly string[]> = {
  notStarted: [
    '未启动',
    '未开始',
    '尚未启动',
    '尚未开始',
    '未开工',
    '尚未开工',
    '未实施',
    '待启动',
    '未动工',
  ],
  inProgress: [
    '推进中',
    '进行中',
    '正在推进',
    '正在进行',
    '正在办理',
    '正在实施',
    '办理中',
    '实施中',
    '建设中',
    '在建',
    '已启动',
    '已开工',
    '已动工',
    '未完成',
    '未办结',
    '持续推进',
    '长期坚持',
    '正常',
    '正常推进',
    '有序推进',
    '达序推进',
    '达序时',
    '达进度',
    '超进度',
    '欠进度',
    '超序时',
    '超序时进度',
    '按序时',
    '按序时进度',
    '按序时推进',
    '按序时进度推进',
    '按计划推进',
    '序时推进',
    '序时任务',
    '慢序时',
    '慢序时项目',
    '按序时项目',
    '未达序时',
    '未达到序时进度',
    '滞后',
    '进度滞后',
    '滞后任务',
    '推进缓慢',
  ],
  done: [
    '已完成',
    '完成',
    '全部完成',
    '已全部完成',
    '提前完成',
    '已提前完成',
    '已完成和提前完成',
    '已办结',
    '办结',
    '已完成整改',
    '已整改',
    '已整改到位',
    '已销号',
    '销号',
    '已竣工',
    '竣工',
    '已完工',
    '完工',
    '已建成',
  ],
  stopped: ['已终止', '终止', '已取消', '取消', '已中止', '不再实施', '已停止'],
};

const meanings = new Map<string, TaskStatus>();
for (const { value, label } of statusChoices) meanings.set(label, value);
for (const status of Object.keys(words) as TaskStatus[]) {
  for (const word of words[status]) meanings.set(word, status);
}

/** The status that a word stands for, or null. `exact` is false where the word says more than the status does. */
export function readStatusWord(text: string): { status: TaskStatus; exact: boolean } | null {
  const word = withoutSpace(text.normalize('NFKC')).replace(/^[①-⑳●▲◆✓○]+|[。.;；!]+$/gu, '');
  const status = meanings.get(word);
  if (status === undefined) return null;
  return {
    status,
    exact: statusChoices.some(({ value, label }) => value === status && label === word),
  };
}
