// The calls about assessments: the workbook with the scoring sheet and its details.
import { spanWords } from '#shared/assess/notes.ts';
import { safeFileName } from '#shared/forms/fileName.ts';
import { planOf } from '#shared/plan/document.ts';
import { failure } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import { writeAssessmentFile } from '../jobs/assess.ts';
import type { Handlers } from './handlers.ts';
import { saveExport } from './saveExport.ts';

type AssessCalls = Extract<keyof Handlers, `assess:${string}`>;

export function assessHandlers(desk: Desk): Pick<Handlers, AssessCalls> {
  return {
    async 'assess:write'(request) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const { title } = planOf(session.document);
      const when = `${spanWords(request.period)}_截至${session.asOf}`;
      return saveExport(
        desk,
        {
          title: '导出考评打分表',
          name: `${safeFileName(`${title}_考评打分表_${when}`)}.xlsx`,
          extension: 'xlsx',
          kind: 'Excel 工作簿',
        },
        '正在导出打分表',
        (file, watch) => writeAssessmentFile(session, { ...request, file }, watch),
      );
    },
  };
}
