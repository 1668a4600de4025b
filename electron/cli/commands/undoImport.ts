// `undo-import FILE ID`: takes a whole import back.
import { success } from '#shared/result.ts';
import { takeImportBack } from '../../jobs/returns.ts';
import type { Command } from '../command.ts';
import { withPlanFile } from '../openPlan.ts';

export const undoImport: Command = {
  usage: 'undo-import 计划.planbook 导入编号 [--json]',
  summary: '撤回一次导入',
  options: [],
  positionals: { least: 2, most: 2 },
  run(args, machine) {
    return withPlanFile(args, machine, async (session, restorePoint) => {
      await restorePoint('takeBack');
      const taken = takeImportBack(session, args.positionals[1] ?? '');
      if (!taken.ok) return taken;
      const { reverted, kept, failed } = taken.value;
      const lines = [
        `已撤回${reverted}处。`,
        ...kept.map(({ where, reason }) => `保留 ${where}：${reason}`),
        ...failed.map(({ where, reason }) => `未能还原 ${where}：${reason}`),
      ];
      return success({ json: { reverted, kept, failed }, text: lines.join('\n') });
    });
  },
};
