// Calls about the directory of units as a workbook: export, choose one to import, take over what was reviewed.
import path from 'node:path';
import { safeFileName } from '#shared/forms/fileName.ts';
import { planOf } from '#shared/plan/document.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { DirectoryReading } from '#shared/units/directory.ts';
import { reviewDirectory } from '#shared/units/importDirectory.ts';
import type { Desk } from '../desk.ts';
import { tableEndings } from '../jobs/returnedFiles.ts';
import { acceptUnits, exportUnits } from '../jobs/units.ts';
import type { PlanSession } from '../planSession.ts';
import type { Handlers } from './handlers.ts';
import { readShown } from './readShown.ts';

type UnitCalls = Extract<keyof Handlers, `units:${string}`>;
type Draft = { directory: DirectoryReading };

export function unitHandlers(desk: Desk): Pick<Handlers, UnitCalls> {
  const { dialogs } = desk.parts;
  return {
    async 'units:export'() {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      return desk.save(
        {
          title: '导出单位名录',
          name: `${safeFileName(`${planOf(session.document).title}_单位名录`)}.xlsx`,
          extension: 'xlsx',
          kind: 'Excel 工作簿',
        },
        (file) => exportUnits(session, file),
      );
    },
    async 'units:choose'() {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const file = await dialogs.openFile({
        title: '选择单位名录',
        kind: '表格文件',
        extensions: tableEndings,
      });
      if (file === null) return success(null);
      const name = path.basename(file);
      const directory = await readShown(desk, { kind: 'directory', path: file }, name);
      if (!directory.ok || directory.value === null) return directory as Result<null>;
      // Another plan may have been opened while the file was read.
      if (desk.session !== session) return failure('tokenGone');
      const token = desk.token({ directory: directory.value } satisfies Draft);
      const review = reviewDirectory(session.document, directory.value);
      return success({ ...review, token, fileName: name });
    },
    'units:accept'({ token, takes, order }) {
      const draft = desk.valueOf(token, isDraft);
      if (!draft) return failure('tokenGone');
      const write = function* (session: PlanSession) {
        const decision = { takes: new Map(takes.map(({ id, take }) => [id, take])), order };
        const accepted = yield* acceptUnits(session, draft.directory, decision);
        if (!accepted.ok) return accepted;
        const { added, changed, planChanged } = accepted.value;
        if (planChanged) desk.parts.send('plan:changed', planChanged);
        return success({
          revision: session.revision,
          added: added.length,
          changed: changed.length,
        });
      };
      return desk.write('正在写入单位名录', write, 'units');
    },
  };
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'directory' in value;
}
