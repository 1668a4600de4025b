// Calls about an office's own forms: choose or drop a workbook, look at it, keep it in the plan.
import path from 'node:path';
import type { TemplateReview } from '#shared/ipc/templateCalls.ts';
import { failure, success, type Result } from '#shared/result.ts';
import {
  proposeTemplate,
  type ProposeAs,
  type TemplateProposal,
} from '#shared/templates/propose.ts';
import { templateRules } from '#shared/ownSheets/sheetKeys.ts';
import { useOf, type TemplateUse } from '#shared/templates/uses.ts';
import type { Desk } from '../desk.ts';
import { keepTemplate, openStored } from '../jobs/formTemplates.ts';
import type { ReadTemplate } from '../jobs/readTemplate.ts';
import type { PlanSession } from '../planSession.ts';
import { droppedFile } from './droppedFile.ts';
import type { Handlers } from './handlers.ts';
import { readShown } from './readShown.ts';

type TemplateCalls = Extract<keyof Handlers, `templates:${string}`>;
type Draft = { template: ReadTemplate; proposal: TemplateProposal; use: TemplateUse };

const endings = ['xlsx'];

export function templateHandlers(desk: Desk): Pick<Handlers, TemplateCalls> {
  const { dialogs } = desk.parts;

  const review = (draft: Draft): TemplateReview => {
    const token = desk.token(draft);
    return { ...draft.proposal, token, file: draft.template.file, use: draft.use };
  };
  const propose = (
    { document }: PlanSession,
    template: ReadTemplate,
    as: ProposeAs,
    use: TemplateUse,
  ) => {
    const { workbook, facts } = template;
    const proposal = proposeTemplate(document, workbook, facts, as, templateRules[use]);
    return review({ template, proposal, use });
  };
  const readFile = async (
    session: PlanSession,
    file: string,
    use: TemplateUse,
  ): Promise<Result<TemplateReview | null>> => {
    const read = await readShown(desk, { kind: 'template', path: file }, path.basename(file));
    if (!read.ok) return read;
    // Another plan may have been opened while the file was read.
    if (desk.session !== session) return failure('tokenGone');
    return success(read.value && propose(session, read.value, { sheet: null }, use));
  };

  return {
    async 'templates:choose'({ use }) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const file = await dialogs.openFile({
        title: use === 'form' ? '选择报表模板' : '选择汇总表模板',
        kind: 'Excel 工作簿',
        extensions: endings,
      });
      return file === null ? success(null) : readFile(session, file, use);
    },
    async 'templates:dropped'({ path: file, use }) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const dropped = droppedFile(desk, file);
      if (!dropped.ok) return dropped;
      if (!endings.includes(path.extname(file).slice(1).toLowerCase())) {
        return failure('templateNotXlsx', path.basename(file));
      }
      return readFile(session, file, use);
    },
    async 'templates:open'({ id }) {
      const { session } = desk;
      const row = session?.document.formTemplates.get(id);
      if (!session || !row) return failure('missingRow');
      const opened = await openStored(session.document, row);
      if (!opened.ok) return opened;
      const { read, proposal } = opened.value;
      return success(review({ template: read, proposal, use: useOf(row) }));
    },
    'templates:read'({ token, sheet, head, ready }) {
      const { session } = desk;
      const draft = desk.valueOf(token, isDraft);
      if (!session || !draft) return failure('tokenGone');
      const as = { sheet, ...(head ? { head } : {}), ...(ready ? { ready } : {}) };
      return success(propose(session, draft.template, as, draft.use));
    },
    'templates:save'({ token, ...decision }) {
      const draft = desk.valueOf(token, isDraft);
      if (!draft) return failure('tokenGone');
      return desk.withPlan((session) => {
        const kept = keepTemplate(session, draft.template, draft.proposal, decision, draft.use);
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
