// `compare FILE --before WHICH --after WHICH [--out X.xlsx]`: two seals, or a seal and the plan as it is for a period.
import path from 'node:path';
import { isPeriod } from '#shared/calendar/periods.ts';
import type { ComparedState } from '#shared/ipc/snapshotCalls.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { differenceWords } from '#shared/snapshots/compare.ts';
import { findSeal } from '#shared/snapshots/names.ts';
import { writeComparisonFile } from '../../jobs/reprint.ts';
import { compareStates } from '../../jobs/snapshots.ts';
import type { PlanSession } from '../../planSession.ts';
import type { Command } from '../command.ts';
import { dayOption, lookOn, withPlanFile } from '../openPlan.ts';

export const compare: Command = {
  usage:
    'compare 计划.planbook --before 封存码|期次 --after 封存码|期次 [--as-of 日] [--out 对比表.xlsx] [--json]',
  summary: '对比两次封存，或封存与计划现在的内容，只列有变化的任务',
  options: ['before', 'after', 'as-of', 'out'],
  positionals: { least: 1, most: 1 },
  run(args, machine) {
    const { before, after, out } = args.options;
    if (before === undefined) return failure('badOption', '--before');
    if (after === undefined) return failure('badOption', '--after');
    const wrongName = out !== undefined && !out.toLowerCase().endsWith('.xlsx');
    if (wrongName) return failure('badOption', `--out ${out}`);
    const asOf = dayOption(args, 'as-of');
    if (!asOf.ok) return asOf;
    return withPlanFile(args, machine, async (session) => {
      lookOn(session, asOf.value);
      const left = stateOf(session, before);
      if (!left.ok) return left;
      const right = stateOf(session, after);
      if (!right.ok) return right;
      const compared = await compareStates(session, { before: left.value, after: right.value });
      if (!compared.ok) return compared;
      const { sheet, differences } = compared.value;
      const file = out === undefined ? null : path.resolve(out);
      if (file !== null) {
        const written = await writeComparisonFile(sheet, file);
        if (!written.ok) return written;
      }
      const lines = differences.map((difference) => {
        const task = difference.after ?? difference.before;
        return `  ${task?.project ?? ''}　${task?.text ?? ''}：${differenceWords(difference)}`;
      });
      const told = file === null ? [] : [`对比表已导出：${file}`];
      return success({
        json: { file, differences },
        text: [`${sheet.titles[1]}：有变化${differences.length}项`, ...lines, ...told].join('\n'),
      });
    });
  },
};

function stateOf({ document }: PlanSession, word: string): Result<ComparedState> {
  const row = findSeal(document.snapshots.values(), word);
  if (row) return success({ seal: row.id });
  return isPeriod(word) ? success({ period: word }) : failure('noSeal', word);
}
