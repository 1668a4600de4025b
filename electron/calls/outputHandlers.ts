// Calls that write files for the user: forms, consolidated workbooks, and showing what was written.
import { shell } from 'electron';
import { planOf } from '#shared/plan/document.ts';
import { periodLabel } from '#shared/calendar/periods.ts';
import { safeFileName } from '#shared/forms/fileName.ts';
import { failure, success } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import { writeConsolidatedFile } from '../jobs/consolidate.ts';
import { writeForms } from '../jobs/forms.ts';
import { defaultForm, formDefinition } from '../jobs/templates.ts';
import type { Handlers } from './handlers.ts';

type OutputCalls = Extract<
  keyof Handlers,
  `forms:${string}` | `consolidate:${string}` | `file:${string}`
>;

const wayWords = { action: '按行动', unit: '按牵头单位', status: '按状态' };

export function outputHandlers(desk: Desk): Pick<Handlers, OutputCalls> {
  const { dialogs, appPath } = desk.parts;
  return {
    async 'forms:write'({ period }) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const definition = formDefinition(appPath, defaultForm);
      if (!definition.ok) return definition;
      const folder = await dialogs.chooseFolder({ title: '选择存放反馈表的文件夹' });
      if (folder === null) return success(null);
      const request = { period, folder, definition: definition.value };
      const written = await writeForms(session, request, (done, total) => {
        desk.parts.send('app:progress', { label: '正在生成反馈表', done, total });
      }).finally(() => desk.parts.send('app:progress', null));
      if (!written.ok) return written;
      return success({ folder: desk.writtenFile(folder), files: written.value.files });
    },
    async 'consolidate:write'({ period, by }) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const title = planOf(session.document).title;
      const when = period === null ? `截至${session.asOf}` : periodLabel(period);
      const file = await dialogs.saveFile({
        title: '导出汇总表',
        name: `${safeFileName(`${title}_汇总表_${wayWords[by]}_${when}`)}.xlsx`,
        extension: 'xlsx',
        kind: 'Excel 工作簿',
      });
      if (file === null) return success(null);
      const written = await writeConsolidatedFile(session, { by, period, file });
      return written.ok ? success(desk.writtenFile(file)) : written;
    },
    'file:show'({ token }) {
      const file = desk.writtenPath(token);
      if (file === null) return failure('tokenGone');
      shell.showItemInFolder(file);
      return success(null);
    },
    async 'file:open'({ token }) {
      const file = desk.writtenPath(token);
      if (file === null) return failure('tokenGone');
      // Answers a sentence of the system when nothing can open the file.
      const refused = await shell.openPath(file);
      return refused === '' ? success(null) : failure('cannotOpenFile', file);
    },
  };
}
