// `decompose DOC`: a notice or a task table as a proposed plan; nothing is written.
import type { PlanProposal } from '#shared/document/proposal.ts';
import { success } from '#shared/result.ts';
import { readProposalFile } from '../../jobs/notice.ts';
import type { Command } from '../command.ts';

export const decompose: Command = {
  usage: 'decompose 通知或任务表 [--json]',
  summary: '把通知或任务分解表分解成计划，不写文件',
  options: [],
  positionals: { least: 1, most: 1 },
  async run({ positionals }) {
    const notice = await readProposalFile(positionals[0] ?? '');
    if (!notice.ok) return notice;
    const { proposal } = notice.value;
    return success({ json: proposal, text: proposalText(proposal) });
  },
};

/** The proposal as an outline for a person. */
function proposalText(proposal: PlanProposal): string {
  const projects = proposal.actions.flatMap((action) => action.projects);
  const tasks = projects.flatMap((project) => project.tasks);
  const lines = [
    proposal.title,
    [proposal.documentNumber, proposal.issuer, proposal.issued]
      .filter((part) => part !== null)
      .join('　'),
    `${proposal.actions.length}个行动，${projects.length}个工程（项目），${tasks.length}项任务`,
    ...proposal.stages.map(({ name, start, end }) => `${name}：${start ?? '？'}至${end ?? '？'}`),
  ];
  for (const action of proposal.actions) {
    lines.push(
      '',
      `${action.ordinal ? `${action.ordinal}、` : ''}${action.name ?? '（未分行动）'}`,
    );
    for (const project of action.projects) {
      lines.push(
        `  ${project.ordinal ? `${project.ordinal}. ` : ''}${project.name ?? '（未分工程）'}`,
      );
      for (const task of project.tasks) {
        lines.push(`    牵头：${task.leads.join('、') || '（缺）'}`);
        if (task.supports.length > 0) lines.push(`    配合：${task.supports.join('、')}`);
        for (const target of task.targets) lines.push(`    目标：${target.raw}`);
        for (const deadline of task.deadlines) {
          lines.push(`    时限：${deadline.end ?? '未定'}（${deadline.raw || deadline.note}）`);
        }
      }
    }
  }
  if (proposal.warnings.length > 0) lines.push('', '请核对：');
  for (const warning of proposal.warnings) lines.push(`  ${warning.message}`);
  return lines.join('\n');
}
