// Calls that write files for the user: consolidated workbooks, and showing what was written.
import { shell } from 'electron';
import { existsSync } from 'node:fs';
import { planOf } from '#shared/plan/document.ts';
import { periodLabel } from '#shared/calendar/periods.ts';
import { safeFileName } from '#shared/forms/fileName.ts';
import { failure, success } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import { writeConsolidatedFile } from '../jobs/consolidate.ts';
import { exportDesignFile, importDesignFile } from '../jobs/sheetDesigns.ts';
import type { Handlers } from './handlers.ts';
import { saveExport } from './saveExport.ts';

type OutputCalls = Extract<keyof Handlers, `consolidate:${string}` | `file:${string}`>;

export function outputHandlers(desk: Desk): Pick<Handlers, OutputCalls> {
  return {
    async 'consolidate:write'({ period, name, design }) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const title = planOf(session.document).title;
      const when = period === null ? `截至${session.asOf}` : periodLabel(period);
      return saveExport(
        desk,
        {
          title: '导出汇总表',
          name: `${safeFileName(`${title}_汇总表_${name}_${when}`)}.xlsx`,
          extension: 'xlsx',
          kind: 'Excel 工作簿',
        },
        '正在导出汇总表',
        (file, watch) => writeConsolidatedFile(session, { design, period, file }, watch),
      );
    },
    async 'consolidate:openReturn'({ id }) {
      const row = desk.session?.document.returns.get(id);
      if (!row) return failure('missingRow');
      const file = desk.parts.settings.returnPath(row.digest);
      // Another file may have taken its name; who opens it sees that.
      if (file === null || !existsSync(file)) return failure('returnFileGone', row.file);
      const refused = await shell.openPath(file);
      return refused === '' ? success(null) : failure('cannotOpenFile', row.file);
    },
    async 'consolidate:importDesign'() {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const file = await desk.parts.dialogs.openFile({
        title: '导入汇总表样式',
        extensions: ['json'],
        kind: '汇总表样式',
      });
      return file === null ? success(null) : importDesignFile(session.document, file);
    },
    async 'consolidate:exportDesign'(named) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      return desk.save(
        {
          title: '导出汇总表样式',
          name: `${safeFileName(`汇总表样式_${named.name}`)}.json`,
          extension: 'json',
          kind: '汇总表样式',
        },
        (file) => exportDesignFile(session.document, named, file),
      );
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
