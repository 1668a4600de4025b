// `consolidate FILE --period P --by action|unit|status --out X.xlsx`: a workbook ready to print.
import path from 'node:path';
import { formatDay } from '#shared/calendar/format.ts';
import type { ConsolidateBy } from '#shared/ipc/calls.ts';
import { failure, success } from '#shared/result.ts';
import { writeConsolidatedFile } from '../../jobs/consolidate.ts';
import type { Command } from '../command.ts';
import { dayOption, periodOption, withPlanFile } from '../openPlan.ts';

const ways: readonly ConsolidateBy[] = ['action', 'unit', 'status'];

export const consolidate: Command = {
  usage:
    'consolidate 计划.planbook --out 汇总表.xlsx [--period 期次] [--as-of 日] [--by action|unit|status] [--json]',
  summary: '导出汇总表',
  options: ['period', 'as-of', 'by', 'out'],
  positionals: { least: 1, most: 1 },
  run(args) {
    const period = periodOption(args);
    if (!period.ok) return period;
    const asOf = dayOption(args, 'as-of');
    if (!asOf.ok) return asOf;
    const { by: way = 'action', out } = args.options;
    const by = ways.find((each) => each === way);
    if (!by) return failure('badOption', `--by ${way}`);
    if (out === undefined) return failure('badOption', '--out');
    return withPlanFile(args, async (session) => {
      session.setAsOf(asOf.value);
      const file = path.resolve(out);
      const written = await writeConsolidatedFile(session, { by, period: period.value, file });
      if (!written.ok) return written;
      const json = {
        file,
        by,
        period: period.value,
        asOf: session.asOf,
        tasks: session.document.tasks.size,
      };
      return success({ json, text: `已导出截至${formatDay(session.asOf)}的汇总表：${file}` });
    });
  },
};
