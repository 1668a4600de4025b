// Calls that write sheets of the window into a file.
import { safeFileName } from '#shared/forms/fileName.ts';
import { planOf } from '#shared/plan/document.ts';
import { tabOf } from '#shared/plan/tabs.ts';
import { failure, success } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import { sheetsOf, writeSheetsFile } from '../jobs/exportSheets.ts';
import type { Handlers } from './handlers.ts';

type ExportCalls = Extract<keyof Handlers, `sheets:${string}`>;

const kinds = { xlsx: 'Excel 工作簿', csv: 'CSV 文本' };

export function exportHandlers(desk: Desk): Pick<Handlers, ExportCalls> {
  let running: AbortController | null = null;
  return {
    async 'sheets:export'(request) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const { format, sheets } = request;
      const [first] = sheets;
      const what = sheets.length === 1 && first ? tabOf(first.tab).title : `${sheets.length}张表`;
      const { title } = planOf(session.document);
      const name = safeFileName(`${title}_${what}_截至${session.asOf}`);
      return desk.save(
        { title: '导出表格', name: `${name}.${format}`, extension: format, kind: kinds[format] },
        async (file) => {
          // Another plan may have been opened while the dialog stood there.
          if (desk.session !== session) return failure('tokenGone');
          running = new AbortController();
          try {
            return await writeSheetsFile(sheetsOf(session, request), request, file, {
              signal: running.signal,
              progress: (done, total) =>
                desk.parts.send('app:progress', {
                  label: '正在导出表格',
                  done,
                  total,
                  stop: 'sheets:stop',
                }),
            });
          } finally {
            running = null;
            desk.parts.send('app:progress', null);
          }
        },
      );
    },
    'sheets:stop'() {
      running?.abort();
      return success(null);
    },
  };
}
