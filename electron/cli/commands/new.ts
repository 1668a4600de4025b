// `new FILE.planbook --from DOC`: a plan file from a notice or a task table.
import { failure, success } from '#shared/result.ts';
import { createPlan, readProposalFile } from '../../jobs/notice.ts';
import type { Command } from '../command.ts';

export const newPlan: Command = {
  usage: 'new 计划.planbook --from 通知或任务表 [--json]',
  summary: '从通知或任务分解表新建计划文件',
  options: ['from'],
  positionals: { least: 1, most: 1 },
  async run({ positionals, options }) {
    const file = positionals[0] ?? '';
    const { from } = options;
    if (from === undefined) return failure('badOption', '--from');
    const notice = await readProposalFile(from);
    if (!notice.ok) return notice;
    const { proposal } = notice.value;
    const made = createPlan(file, proposal, false);
    if (!made.ok) return made;
    const projects = proposal.actions.flatMap((action) => action.projects);
    const counts = {
      actions: proposal.actions.length,
      projects: projects.length,
      tasks: projects.flatMap((project) => project.tasks).length,
      warnings: proposal.warnings.length,
    };
    const text = `已新建 ${file}：${counts.actions}个行动，${counts.projects}个工程（项目），${counts.tasks}项任务。`;
    return success({ json: { file, title: proposal.title, ...counts }, text });
  },
};
