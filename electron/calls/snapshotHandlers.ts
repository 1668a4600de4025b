// Calls about sealed periods: sealing, showing and writing what was sealed, comparing.
import { safeFileName } from '#shared/forms/fileName.ts';
import { planOf } from '#shared/plan/document.ts';
import { failure, success } from '#shared/result.ts';
import { reprintedSheets } from '#shared/snapshots/reprint.ts';
import { sealCode, sealTitle } from '#shared/snapshots/names.ts';
import type { Desk } from '../desk.ts';
import { writeComparisonFile, writeSealFile } from '../jobs/reprint.ts';
import {
  chosenDesigns,
  compareStates,
  sealById,
  sealPeriod,
  sealStates,
  type SealMemory,
} from '../jobs/snapshots.ts';
import type { Handlers } from './handlers.ts';
import { saveExport } from './saveExport.ts';

type SnapshotCalls = Extract<keyof Handlers, `snapshots:${string}`>;

const workbook = { extension: 'xlsx', kind: 'Excel 工作簿' } as const;

export function snapshotHandlers(desk: Desk): Pick<Handlers, SnapshotCalls> {
  const memory: SealMemory = new Map();
  return {
    async 'snapshots:seal'({ period, name, designs }) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const chosen = chosenDesigns(session, designs);
      if (!chosen.ok) return chosen;
      const request = { period, name, designs: chosen.value };
      const sealed = await desk.work.run((signal, tell) =>
        sealPeriod(session, request, {
          signal,
          progress: (done, total) => tell('正在封存', done, total),
        }),
      );
      if (!sealed.ok || sealed.value === null) return sealed as typeof sealed & { value: null };
      const { edited, row } = sealed.value;
      if (edited.changed) desk.parts.send('plan:changed', edited.changed);
      return success({ revision: session.revision, id: row.id });
    },
    async 'snapshots:open'({ id }) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const sealed = await sealById(session, id);
      if (!sealed.ok) return sealed;
      const { row, content } = sealed.value;
      return success({ sheets: reprintedSheets(content, row.digest) });
    },
    async 'snapshots:states'() {
      const { session } = desk;
      return session ? success(await sealStates(session, memory)) : failure('noPlanOpen');
    },
    async 'snapshots:write'({ id }) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const sealed = await sealById(session, id);
      if (!sealed.ok) return sealed;
      const { row, content } = sealed.value;
      const name = `${content.head.plan}_${sealTitle(row)}_${sealCode(row.digest)}`;
      return saveExport(
        desk,
        { title: '导出封存的汇总表', name: `${safeFileName(name)}.xlsx`, ...workbook },
        '正在导出封存的汇总表',
        (file, watch) => writeSealFile(content, row.digest, file, watch),
      );
    },
    async 'snapshots:compare'(request) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const compared = await compareStates(session, request);
      return compared.ok ? success(compared.value.sheet) : compared;
    },
    async 'snapshots:writeComparison'(request) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const compared = await compareStates(session, request);
      if (!compared.ok) return compared;
      const { sheet } = compared.value;
      const name = `${planOf(session.document).title}_${sheet.titles[1] ?? sheet.name}`;
      return saveExport(
        desk,
        { title: '导出期次对比表', name: `${safeFileName(name)}.xlsx`, ...workbook },
        '正在导出期次对比表',
        (file, watch) => writeComparisonFile(sheet, file, watch),
      );
    },
  };
}
