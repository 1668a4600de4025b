// `letter-list FILE`: the letters that were made, and which of them no longer say what the plan says.
import { letterKind } from '#shared/letters/kinds.ts';
import { success } from '#shared/result.ts';
import { listLetters } from '../../jobs/letterList.ts';
import type { Command } from '../command.ts';
import { withPlanFile } from '../openPlan.ts';

export const letterList: Command = {
  usage: 'letter-list 计划.planbook [--json]',
  summary: '列出已发文书，以及数字与计划现在不一致的',
  options: [],
  positionals: { least: 1, most: 1 },
  run(args, machine) {
    return withPlanFile(args, machine, async (session) => {
      const letters = await listLetters(session);
      const lines = letters.map(({ letter, changes }) => {
        const { kind, number, details, file } = letter;
        const name = [letterKind(kind).label, number, details.to].filter(Boolean).join(' ');
        const state = changes.length === 0 ? '一致' : `数字已变：${changes.join('；')}`;
        return `${name}（${file}）：${state}`;
      });
      return success({
        json: { letters: letters.map(({ letter, changes }) => ({ ...letter, changes })) },
        text: lines.length === 0 ? '还没有生成过文书。' : lines.join('\n'),
      });
    });
  },
};
