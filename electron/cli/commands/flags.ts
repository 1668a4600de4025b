// `flags FILE [--as-of DAY]`: what is missed, due soon or wrong.
import { formatDay } from '#shared/calendar/format.ts';
import { countFlags } from '#shared/flags/computeFlags.ts';
import { success } from '#shared/result.ts';
import { flagKindLabels, flagLight } from '#shared/view/viewRow.ts';
import type { Command } from '../command.ts';
import { dayOption, withPlanFile } from '../openPlan.ts';

export const flags: Command = {
  usage: 'flags 计划.planbook [--as-of 日] [--json]',
  summary: '列出逾期、临期等预警',
  options: ['as-of'],
  positionals: { least: 1, most: 1 },
  run(args) {
    const asOf = dayOption(args, 'as-of');
    if (!asOf.ok) return asOf;
    return withPlanFile(args, (session) => {
      session.setAsOf(asOf.value);
      const { document } = session;
      const lines = session.flags.map((flag) => {
        const task = flag.taskId === null ? undefined : document.tasks.get(flag.taskId);
        const project = task ? document.projects.get(task.projectId)?.name : null;
        const about = [flag.unit ?? '（无牵头单位）', project ?? '']
          .filter((part) => part !== '')
          .join(' ');
        return `${flagLight(flag, 0).sign} ${flagKindLabels[flag.kind]}　${about}　${flag.message}`;
      });
      const head = `截至${formatDay(session.asOf)}，预警${session.flags.length}条。`;
      return success({
        json: { asOf: session.asOf, counts: countFlags(session.flags), flags: session.flags },
        text: [head, ...lines].join('\n'),
      });
    });
  },
};
