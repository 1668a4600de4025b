// `consolidate FILE --period P --design NAME --out X.xlsx`: a workbook ready to print.
import path from 'node:path';
import { formatDay } from '#shared/calendar/format.ts';
import { builtInDesigns, designsOf } from '#shared/consolidate/builtInDesigns.ts';
import type { NamedDesign } from '#shared/consolidate/design.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { leftOut } from '#shared/ownSheets/sheetFill.ts';
import { writeConsolidatedFile, type ConsolidateRequest } from '../../jobs/consolidate.ts';
import { sheetTemplate, writeOwnSheet } from '../../jobs/consolidateTemplate.ts';
import type { PlanSession } from '../../planSession.ts';
import { note, type Command } from '../command.ts';
import { dayOption, lookOn, periodOption, withPlanFile } from '../openPlan.ts';

/** Names of built-in designs in code, the usual one first. */
const ways = builtInDesigns.map(({ id }) => id);

export const consolidate: Command = {
  usage:
    'consolidate 计划.planbook --out 汇总表.xlsx [--period 期次] [--as-of 日] [--by action|unit|status|year|period|plan | --design 名称] [--template 汇总表模板] [--json]',
  summary: '导出汇总表',
  options: ['period', 'as-of', 'by', 'design', 'template', 'out'],
  positionals: { least: 1, most: 1 },
  run(args, machine) {
    const period = periodOption(args);
    if (!period.ok) return period;
    const asOf = dayOption(args, 'as-of');
    if (!asOf.ok) return asOf;
    const { by = 'action', design: name, template, out } = args.options;
    if (!ways.includes(by)) return failure('badOption', `--by ${by}`);
    if (name !== undefined && args.options.by !== undefined) return failure('badOption', '--by');
    if (out === undefined) return failure('badOption', '--out');
    return withPlanFile(args, machine, async (session) => {
      lookOn(session, asOf.value);
      const chosen = chosenDesign(session.document, name ?? by);
      if (!chosen.ok) return chosen;
      const { design } = chosen.value;
      const file = path.resolve(out);
      const written =
        template === undefined
          ? await writeConsolidatedFile(session, { design, period: period.value, file })
          : await writeInto(session, template, { design, period: period.value, file });
      if (!written.ok) return written;
      const json = {
        file,
        design: chosen.value.name,
        period: period.value,
        asOf: session.asOf,
        tasks: session.document.tasks.size,
      };
      return success({ json, text: `已导出截至${formatDay(session.asOf)}的汇总表：${file}` });
    });
  },
};

/** Into a workbook of the office's own, by the name that the plan keeps it under. */
async function writeInto(
  session: PlanSession,
  name: string,
  { file, ...sheet }: ConsolidateRequest,
): Promise<Result<unknown>> {
  const template = sheetTemplate(session, name);
  if (!template.ok) return template;
  const left = leftOut(sheet.design, template.value);
  if (left.length > 0) note(`“${name}”里没有、不会写入的：${left.join('、')}。`);
  const written = await writeOwnSheet(session, { ...sheet, template: template.value }, file);
  if (written.ok && written.value.tooHigh.length > 0) {
    note(`第${written.value.tooHigh.join('、')}行文字太多，打印时显示不全。`);
  }
  return written;
}

/** By the name that a person gave it, or a built-in one by its name in code. */
function chosenDesign(document: PlanDocument, name: string): Result<NamedDesign> {
  const { designs, unreadable } = designsOf(document);
  if (unreadable.includes(name)) return failure('badDesign', name);
  const found = designs.find((each) => each.name === name || (each.builtIn && each.id === name));
  return found ? success(found) : failure('noDesign', name);
}
