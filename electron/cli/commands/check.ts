// `check FILE`: whether a plan file is in good order.
import { success } from '#shared/result.ts';
import type { Command } from '../command.ts';
import { withPlanFile } from '../openPlan.ts';

export const check: Command = {
  usage: 'check 计划.planbook [--json]',
  summary: '检查计划文件是否完好',
  options: [],
  positionals: { least: 1, most: 1 },
  run(args) {
    // Opening looks at the marks, the schema, every page and the digest of every row.
    return withPlanFile(args, ({ document, readOnlyBecause }) => {
      const counts = {
        tasks: document.tasks.size,
        units: document.units.size,
        progress: document.progress.size,
      };
      return success({
        json: { ok: true, readOnly: readOnlyBecause, ...counts },
        text: `计划文件完好：${counts.tasks}项任务，${counts.units}个单位，${counts.progress}条进展。`,
      });
    });
  },
};
