// Calls about an office's own forms: choose or drop a workbook, look at it, keep it in the plan.
import path from 'node:path';
import type { TemplateReview } from '#shared/ipc/templateCalls.ts';
import { failure, success, type Result } from '#shared/result.ts';
import {
  proposeTemplate,
  type ProposeAs,
  type TemplateProposal,
} from '#shared/templates/propose.ts';
import type { Desk } from '../desk.ts';
import { keepTemplate, openStored } from '../jobs/formTemplates.ts';
import type { ReadTemplate } from '../jobs/readTemplate.ts';
import type { PlanSession } from '../planSession.ts';
import { readApart } from '../reading/readApart.ts';
import type { Handlers } from './handlers.ts';
import { stoppable } from './stoppable.ts';

type TemplateCalls = Extract<keyof Handlers, `templates:${string}`>;
type Draft = { template: ReadTemplate; proposal: TemplateProposal };

const endings = ['xlsx'];

export function templateHandlers(desk: Desk): Pick<Handlers, TemplateCalls> {
  const { dialogs, startReading } = desk.parts;

  const review = (template: ReadTemplate, proposal: TemplateProposal): TemplateReview => {
    const token = desk.token({ template, proposal } satisfies Draft);
    return { ...proposal, token, file: template.file };
  };
  const propose = ({ document }: PlanSession, template: ReadTemplate, as: ProposeAs) =>
    review(template, proposeTemplate(document, template.workbook, template.facts, as));
  const readFile = (session: PlanSession, file: string): Promise<Result<TemplateReview | null>> =>
    stoppable(desk, 'templates:stop', async (signal, tell) => {
      tell(`正在读取“${path.basename(file)}”`, 0, 0);
      const read = await readApart(startReading, { kind: 'template', path: file }, signal);
      // Another plan may have been opened while the file was read.
      if (desk.session !== session) return failure('tokenGone');
      if (signal.aborted) return success(null);
      return read.ok ? success(propose(session, read.value, { sheet: null })) : read;
    });

  return {
    async 'templates:choose'() {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const file = await dialogs.openFile({
        title: '选择报表模板',
        kind: 'Excel 工作簿',
        extensions: endings,
      });
      return file === null ? success(null) : readFile(session, file);
    },
    async 'templates:dropped'({ path: file }) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      if (!path.isAbsolute(file)) return failure('fileMissing', file);
      // The page names this path: only files of this kind are ever shown to it.
      if (!endings.includes(path.extname(file).slice(1).toLowerCase())) {
        return failure('templateNotXlsx', path.basename(file));
      }
      return readFile(session, file);
    },
    'templates:stop'() {
      desk.stopReading();
      return success(null);
    },
    async 'templates:open'({ id }) {
      const { session } = desk;
      const row = session?.document.formTemplates.get(id);
      if (!session || !row) return failure('missingRow');
      const opened = await openStored(session.document, row);
      return opened.ok ? success(review(opened.value.read, opened.value.proposal)) : opened;
    },
    'templates:read'({ token, sheet, head, ready }) {
      const { session } = desk;
      const draft = desk.valueOf(token, isDraft);
      if (!session || !draft) return failure('tokenGone');
      const as = { sheet, ...(head ? { head } : {}), ...(ready ? { ready } : {}) };
      return success(propose(session, draft.template, as));
    },
    'templates:save'({ token, ...decision }) {
      const draft = desk.valueOf(token, isDraft);
      if (!draft) return failure('tokenGone');
      return desk.withPlan((session) => {
        const kept = keepTemplate(session, draft.template, draft.proposal, decision);
        if (!kept.ok) return kept;
        const { id, changed } = kept.value;
        if (changed) desk.parts.send('plan:changed', changed);
        return success({ revision: session.revision, id });
      });
    },
  };
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'template' in value && 'proposal' in value;
}
