// Calls that put on paper what the window has laid out for it: through the system's dialog, or as a PDF.
import { safeFileName } from '#shared/forms/fileName.ts';
import { planOf } from '#shared/plan/document.ts';
import { failure } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import { unlessStopped } from '../pace.ts';
import { writeFileWhole } from '../storage/writeFile.ts';
import type { Handlers } from './handlers.ts';
import { saveExport } from './saveExport.ts';

type PaperCalls = Extract<keyof Handlers, `paper:${string}`>;

export function paperHandlers(desk: Desk): Pick<Handlers, PaperCalls> {
  const { paper } = desk.parts;
  return {
    async 'paper:pdf'({ name, ...page }) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const { title } = planOf(session.document);
      return saveExport(
        desk,
        {
          title: '另存为 PDF',
          name: `${safeFileName(`${title}_${name}`)}.pdf`,
          extension: 'pdf',
          kind: 'PDF 文档',
        },
        '正在生成 PDF',
        async (target, { signal }) => {
          // The window goes on putting out what was begun; who stopped it gets nothing of it.
          const bytes = await unlessStopped(signal, () => paper.pdf(page));
          return bytes ? writeFileWhole(target, bytes) : failure('exportStopped');
        },
      );
    },
    'paper:print': (page) => paper.print(page),
  };
}
