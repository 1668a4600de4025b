// `forms FILE --period P --out DIR`: one workbook a reporting unit.
import path from 'node:path';
import type { PlanDocument } from '#shared/plan/document.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { unitIdsByName } from '#shared/plan/input.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { recordForms, writeForms, writeSentList } from '../../jobs/forms.ts';
import { chosenForm, defaultForm } from '../../jobs/templates.ts';
import { note, type Command } from '../command.ts';
import { checkoutPath } from '../checkoutPath.ts';
import { requiredPeriod, withPlanFile } from '../openPlan.ts';

export const forms: Command = {
  usage:
    'forms 计划.planbook --period 期次 --out 文件夹 [--unit 单位,单位] [--template 名称] [--json]',
  summary: '生成各单位的反馈表和发放清单',
  options: ['period', 'out', 'unit', 'template'],
  positionals: { least: 1, most: 1 },
  run(args, machine) {
    const period = requiredPeriod(args);
    if (!period.ok) return period;
    const { out, template = defaultForm } = args.options;
    if (out === undefined) return failure('badOption', '--out');
    return withPlanFile(args, machine, async (session) => {
      const folder = path.resolve(out);
      const chosen = chosenForm(session.document, checkoutPath, template);
      if (!chosen.ok) return chosen;
      const units = unitsNamed(session.document, args.options.unit);
      if (!units.ok) return units;
      const request = {
        period: period.value,
        folder,
        ...chosen.value,
        units: units.value,
      };
      const written = await writeForms(session, request, (done, total) => {
        if (done % 20 === 0) note(`正在生成反馈表：${done}/${total}`);
      });
      if (!written.ok) return written;
      const { files, failed, withoutMembers, sent } = written.value;
      const recorded = recordForms(session, period.value, sent);
      if (!recorded.ok) note(`没有记下这次发表：${wordProblem(recorded.problem)}`);
      const list = await writeSentList(session, request, recorded.ok ? [] : sent);
      if (!list.ok) return list;
      const lines = [
        `已生成${files.length}个反馈表和发放清单，放在 ${folder}`,
        ...files.map(({ name }) => `  ${name}`),
        ...failed.map(({ unit, problem }) => `没有生成：${unit}。${wordProblem(problem)}`),
      ];
      if (withoutMembers.length > 0) {
        lines.push(
          `没有写明包含哪些单位，未生成：${withoutMembers.join('、')}。请先在“单位”表填写“包含单位”。`,
        );
      }
      return success({
        json: { folder, period: period.value, files, failed, withoutMembers, list: list.value },
        text: lines.join('\n'),
      });
    });
  },
};

/** The ids of units by their names or aliases, separated by commas; null where none are named. */
export function unitsNamed(
  document: PlanDocument,
  names: string | undefined,
): Result<string[] | null> {
  if (names === undefined) return success(null);
  const known = unitIdsByName(document);
  const ids: string[] = [];
  for (const name of names.split(/[,，、]/u).filter((each) => each.trim() !== '')) {
    const id = known.get(name.trim());
    if (id === undefined) return failure('unknownUnit', name.trim());
    ids.push(id);
  }
  return success(ids);
}
