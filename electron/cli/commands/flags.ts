// `flags FILE [--as-of DAY] [--kind KINDS] [--unit NAME] [--out FILE]`: what is missed, due soon or wrong, by unit; into a
// file as well, for a scheduled task, whose output nobody sees.
import path from 'node:path';
import { formatDay } from '#shared/calendar/format.ts';
import { countFlags } from '#shared/flags/computeFlags.ts';
import type { Flag, FlagKind } from '#shared/flags/flag.ts';
import { flagMessage } from '#shared/flags/flagMessage.ts';
import { inFlagOrder } from '#shared/flags/flagOrder.ts';
import { inOrder, type PlanDocument } from '#shared/plan/document.ts';
import { unitIdsByName } from '#shared/plan/input.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { flagKindLabels, flagLight } from '#shared/view/viewRow.ts';
import { planExtension } from '../../storage/openPlanFile.ts';
import { writeFileWhole } from '../../storage/writeFile.ts';
import type { Arguments, Command } from '../command.ts';
import { dayOption, lookOn, withPlanFile } from '../openPlan.ts';

export const flagsCommand: Command = {
  usage:
    'flags 计划.planbook [--as-of 日] [--kind 类型,类型] [--unit 单位] [--out 文件.txt|文件.json] [--json]',
  summary: '按单位列出逾期、临期等预警',
  options: ['as-of', 'kind', 'unit', 'out'],
  positionals: { least: 1, most: 1 },
  run(args, machine) {
    const asOf = dayOption(args, 'as-of');
    if (!asOf.ok) return asOf;
    const kinds = kindsOption(args);
    if (!kinds.ok) return kinds;
    const { out, unit } = args.options;
    // What is written is text: under the name of a workbook no program would open it.
    if (out !== undefined && notForText.has(path.extname(out).toLowerCase())) {
      return failure('badOption', `--out ${out}`);
    }
    return withPlanFile(args, machine, async (session) => {
      lookOn(session, asOf.value);
      const { document } = session;
      const unitId = unit === undefined ? null : unitIdsByName(document).get(unit.trim());
      if (unitId === undefined) return failure('unknownUnit', unit);
      const chosen = session.flags.filter(
        (flag) =>
          (kinds.value === null || kinds.value.has(flag.kind)) &&
          (unitId === null || isAbout(document, flag, unitId)),
      );
      const flags = inFlagOrder(document, chosen);
      const json = {
        asOf: session.asOf,
        counts: countFlags(flags),
        flags: flags.map((flag) => plainForm(flag)),
      };
      const text = inWords(document, session.asOf, flags);
      if (out === undefined) return success({ json, text });
      const kept = out.toLowerCase().endsWith('.json') ? JSON.stringify(json, null, 2) : text;
      const written = await writeFileWhole(out, Buffer.from(`${kept}\n`));
      return written.ok ? success({ json, text }) : written;
    });
  },
};

const notForText = new Set([
  planExtension,
  '.xlsx',
  '.xls',
  '.et',
  '.csv',
  '.docx',
  '.doc',
  '.pdf',
]);

/** The kinds of `--kind`, or null for all. */
function kindsOption({ options }: Arguments): Result<ReadonlySet<FlagKind> | null> {
  const { kind } = options;
  if (kind === undefined) return success(null);
  const kinds = kind.split(/[,，、]/u).map((each) => each.trim());
  const known = kinds.filter((each): each is FlagKind => Object.hasOwn(flagKindLabels, each));
  return known.length === kinds.length
    ? success(new Set(known))
    : failure('badOption', `--kind ${kind}`);
}

/** A task with several leads is the business of each of them. */
function isAbout(document: PlanDocument, flag: Flag, unitId: string): boolean {
  const task = flag.taskId === null ? undefined : document.tasks.get(flag.taskId);
  return flag.unitId === unitId || (task?.leads.includes(unitId) ?? false);
}

/** A flag as the contract has it, with the sentence, and with the stated day where another one counts. */
function plainForm(flag: Flag) {
  const { reason, ...fields } = flag;
  const moved = 'moved' in reason ? reason.moved : null;
  return { ...fields, stated: moved ? moved.stated : flag.due, message: flagMessage(flag) };
}

/** By unit in the official order; last what is about none. */
function inWords(document: PlanDocument, asOf: string, flags: readonly Flag[]): string {
  const counts = Object.entries(countFlags(flags)).map(
    ([kind, count]) => `${flagKindLabels[kind as FlagKind]}${count}`,
  );
  const said = counts.length > 0 ? `：${counts.join('、')}` : '';
  const head = `截至${formatDay(asOf)}，预警${flags.length}条${said}。`;
  const byUnit = Map.groupBy(flags, ({ unitId }) => unitId);
  const groups = [...inOrder(document.units), { id: null, name: '没有责任单位' }];
  const parts = groups.flatMap(({ id, name }) => {
    const own = byUnit.get(id) ?? [];
    if (own.length === 0) return [];
    return ['', `${name}（${own.length}条）`, ...own.map((flag) => lineOf(document, flag))];
  });
  return [head, ...parts].join('\n');
}

function lineOf(document: PlanDocument, flag: Flag): string {
  const task = flag.taskId === null ? undefined : document.tasks.get(flag.taskId);
  const project = task && document.projects.get(task.projectId)?.name;
  const parts = [flagKindLabels[flag.kind], project ?? '', flagMessage(flag)];
  return `  ${flagLight(flag, 0).sign} ${parts.filter((part) => part !== '').join('　')}`;
}
