// `seal FILE --period P [--as-of DAY] [--design NAMES] [--name WORDS]`: keeps a period as it is.
import { formatDay } from '#shared/calendar/format.ts';
import { failure, success } from '#shared/result.ts';
import { longestSealName, sealCode, sealTitle } from '#shared/snapshots/names.ts';
import { chosenDesigns, sealPeriod, sealStates } from '../../jobs/snapshots.ts';
import type { Command } from '../command.ts';
import { dayOption, lookOn, requiredPeriod, withPlanFile } from '../openPlan.ts';
import { sealInJson } from './seals.ts';

export const seal: Command = {
  usage:
    'seal 计划.planbook --period 期次 [--as-of 日] [--design 样式,样式] [--name 说明] [--json]',
  summary: '封存一期：各项任务的情况、上报的进展、汇总表，以后可以原样重印',
  options: ['period', 'as-of', 'design', 'name'],
  positionals: { least: 1, most: 1 },
  run(args, machine) {
    const period = requiredPeriod(args);
    if (!period.ok) return period;
    const asOf = dayOption(args, 'as-of');
    if (!asOf.ok) return asOf;
    const { design = 'action', name = '' } = args.options;
    if (name.length > longestSealName) return failure('badOption', '--name');
    return withPlanFile(args, machine, async (session) => {
      lookOn(session, asOf.value);
      const words = design.split(/[,，]/u).filter((word) => word !== '');
      const designs = chosenDesigns(session, words);
      if (!designs.ok) return designs;
      const request = { period: period.value, name, designs: designs.value };
      const sealed = await sealPeriod(session, request);
      if (!sealed.ok) return sealed;
      if (sealed.value === null) throw new Error('nobody can stop a command');
      const { row } = sealed.value;
      const state = (await sealStates(session, new Map())).find(({ id }) => id === row.id);
      const before = state?.fromBefore;
      const other = before ? `，与第${before.number}次相比${before.tasks}项任务不同` : '';
      return success({
        json: { ...sealInJson(row), ...state },
        text: `${sealTitle(row)}，截至${formatDay(row.asOf)}，封存码${sealCode(row.digest)}${other}。`,
      });
    });
  },
};
