// `check FILE`: whether a plan file is in good order, part by part.
import { success } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { checkPlanFile, type PartName } from '../../storage/checkPlanFile.ts';
import type { Command } from '../command.ts';

const partWords: Record<PartName, string> = {
  pages: '文件结构',
  rows: '内容核对',
  references: '相互引用',
  history: '修改记录',
};

export const check: Command = {
  usage: 'check 计划.planbook [--json]',
  summary: '检查计划文件是否完好：结构、内容、引用、修改记录',
  options: [],
  positionals: { least: 1, most: 1 },
  run(args) {
    // Opening looks at the marks, the schema and every page.
    const checked = checkPlanFile(args.positionals[0] ?? '');
    if (!checked.ok) return checked;
    const { document, readOnly, rolledBack, steps, parts } = checked.value;
    const counts = {
      tasks: document.tasks.size,
      units: document.units.size,
      progress: document.progress.size,
      steps,
    };
    const ok = parts.every(({ found }) => found.length === 0);
    const checks = parts.map(({ part, found }) => ({ part, ok: found.length === 0, found }));
    const problem = { code: 'planDamaged', where: args.positionals[0] ?? '' };
    const error = { code: problem.code, message: wordProblem(problem), where: problem.where };
    const has = `${counts.tasks}项任务，${counts.units}个单位，${counts.progress}条进展，${steps}步修改记录`;
    const lines = [
      ...(rolledBack ? ['上次写入时中断，没有写完的内容已退回，那以前保存的都在。'] : []),
      ok ? `计划文件完好：${has}。` : `计划文件有问题（${has}）。请用最近的备份恢复。`,
      ...parts.flatMap(({ part, found }) => [
        `  ${found.length === 0 ? '✓' : '×'} ${partWords[part]}`,
        ...found.map((place) => `      ${place}`),
      ]),
      ...(readOnly === null ? [] : [readOnlyWords(readOnly)]),
    ];
    return success({
      json: { ok, readOnly, rolledBack, ...counts, checks, ...(ok ? {} : { error }) },
      text: lines.join('\n'),
      failed: !ok,
    });
  },
};

/** An older file is in order as it is: it is brought to this version when it is opened to be worked on. */
function readOnlyWords(code: string): string {
  if (code !== 'planOlder') return wordProblem({ code });
  return '它由较早版本的计划簿保存，还没有升级到这一版。用计划簿打开即可：先备份，再升级。检查没有升级它。';
}
