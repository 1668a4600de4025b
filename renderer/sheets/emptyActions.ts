// The buttons of an empty tab: what fills it.
import type { TabName } from '#shared/plan/tabs.ts';
import type { EmptyAction } from '../parts/EmptyNote.tsx';
import type { Leading } from '../parts/leading.ts';

/** `insert`: adds a row of the tab. */
export function emptyActions(tab: TabName, leading: Leading, insert: () => void): EmptyAction[] {
  const command = (label: string, name: Parameters<Leading['run']>[0]): EmptyAction => ({
    label,
    run: () => leading.run(name),
  });
  const insertRow: EmptyAction = { label: '插入行', run: insert };
  switch (tab) {
    case 'tasks':
      return [
        insertRow,
        command('导入单位名录…', 'importUnits'),
        command('从通知新建计划…', 'newFromNotice'),
      ];
    case 'units':
      return [insertRow, command('导入名录…', 'importUnits')];
    case 'targets':
      return [insertRow];
    case 'deadlines':
      return [{ label: '去“任务”表', run: () => leading.showTab('tasks') }];
    case 'duties':
      return [command('布置阶段要求…', 'assignDuties'), insertRow];
    case 'progress':
      return [command('发表…', 'writeForms'), command('收表…', 'importReturns')];
    case 'flags':
      return [command('预警设置…', 'flagSettings')];
  }
}
