// Calls that write sheets of the window into a file.
import { periodLabel } from '#shared/calendar/periods.ts';
import { safeFileName } from '#shared/forms/fileName.ts';
import { planOf } from '#shared/plan/document.ts';
import { tabOf } from '#shared/plan/tabs.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import { sheetTemplate, writeOwnSheet } from '../jobs/consolidateTemplate.ts';
import { sheetsOf, writeSheetsFile } from '../jobs/exportSheets.ts';
import type { Handlers } from './handlers.ts';
import { saveExport } from './saveExport.ts';

type ExportCalls = Extract<keyof Handlers, `sheets:${string}`>;

const kinds = { xlsx: 'Excel 工作簿', csv: 'CSV 文本' };

export function exportHandlers(desk: Desk): Pick<Handlers, ExportCalls> {
  return {
    async 'sheets:export'(request) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const { format, sheets } = request;
      const [first] = sheets;
      const what = sheets.length === 1 && first ? tabOf(first.tab).title : `${sheets.length}张表`;
      const { title } = planOf(session.document);
      const name = safeFileName(`${title}_${what}_截至${session.asOf}`);
      return saveExport(
        desk,
        { title: '导出表格', name: `${name}.${format}`, extension: format, kind: kinds[format] },
        '正在导出表格',
        (file, watch) => writeSheetsFile(sheetsOf(session, request), request, file, watch),
      );
    },
    async 'sheets:own'({ template: id, design, period }) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const template = sheetTemplate(session, id);
      if (!template.ok) return template;
      const when = period === null ? `截至${session.asOf}` : periodLabel(period);
      let tooHigh = 0;
      const saved = await saveExport(
        desk,
        {
          title: '填入本单位表格',
          name: `${safeFileName(`${template.value.name}_${when}`)}.xlsx`,
          extension: 'xlsx',
          kind: kinds.xlsx,
        },
        '正在填写表格',
        async (file, watch) => {
          const request = { template: template.value, design, period };
          const written = await writeOwnSheet(session, request, file, watch);
          if (written.ok) tooHigh = written.value.tooHigh.length;
          return written;
        },
      );
      return saved.ok && saved.value
        ? success({ ...saved.value, tooHigh })
        : (saved as Result<null>);
    },
  };
}
