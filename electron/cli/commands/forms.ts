// `forms FILE --period P --out DIR`: one workbook a reporting unit.
import path from 'node:path';
import { failure, success } from '#shared/result.ts';
import { writeForms } from '../../jobs/forms.ts';
import { defaultForm, formDefinition } from '../../jobs/templates.ts';
import { note, type Command } from '../command.ts';
import { checkoutPath } from '../checkoutPath.ts';
import { requiredPeriod, withPlanFile } from '../openPlan.ts';

export const forms: Command = {
  usage: 'forms 计划.planbook --period 期次 --out 文件夹 [--template 名称] [--json]',
  summary: '生成各单位的反馈表',
  options: ['period', 'out', 'template'],
  positionals: { least: 1, most: 1 },
  run(args) {
    const period = requiredPeriod(args);
    if (!period.ok) return period;
    const { out, template = defaultForm } = args.options;
    if (out === undefined) return failure('badOption', '--out');
    const definition = formDefinition(checkoutPath, template);
    if (!definition.ok) return definition;
    return withPlanFile(args, async (session) => {
      const folder = path.resolve(out);
      const request = { period: period.value, folder, definition: definition.value };
      const written = await writeForms(session, request, (done, total) => {
        if (done % 20 === 0) note(`正在生成反馈表：${done}/${total}`);
      });
      if (!written.ok) return written;
      const { files, withoutMembers } = written.value;
      const lines = [
        `已生成${files.length}个反馈表，放在 ${folder}`,
        ...files.map(({ name }) => `  ${name}`),
      ];
      if (withoutMembers.length > 0) {
        lines.push(
          `没有写明包含哪些单位，未生成：${withoutMembers.join('、')}。请先在“单位”表填写“包含单位”。`,
        );
      }
      return success({
        json: { folder, period: period.value, files, withoutMembers },
        text: lines.join('\n'),
      });
    });
  },
};
