// A table that was pasted on the sheet of tasks: read apart like any table from outside, then one edit of the open plan.
import { addProposal } from '#shared/document/addProposal.ts';
import type { PlanProposal } from '#shared/document/proposal.ts';
import { planOf } from '#shared/plan/document.ts';
import { failure, success } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import type { PlanSession } from '../planSession.ts';
import type { Handlers } from './handlers.ts';
import { readShown } from './readShown.ts';

type TableCall = Extract<keyof Handlers, `tables:${string}`>;

const pasted = '粘贴的表格';

/** What was read, with the plan that it was read for. */
type ReadTable = { table: PlanProposal; session: PlanSession };

function isReadTable(value: unknown): value is ReadTable {
  return typeof value === 'object' && value !== null && 'table' in value;
}

export function tableHandlers(desk: Desk): Pick<Handlers, TableCall> {
  return {
    async 'tables:read'({ rows }) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const { title, start, end } = planOf(session.document);
      const read = await readShown(
        desk,
        { kind: 'rows', rows, where: pasted, plan: { title, start, end } },
        pasted,
      );
      if (!read.ok) return read.problem.code === 'notTaskTable' ? success(null) : read;
      if (read.value === null) return success(null);
      if (desk.session !== session) return failure('tokenGone');
      const { proposal } = read.value;
      const { added, tasks, newUnits } = addProposal(session.document, proposal, session.newId);
      if (added.tasks === 0) return success(null);
      const token = desk.token({ table: proposal, session } satisfies ReadTable);
      return success({ token, added, tasks, newUnits });
    },
    async 'tables:add'({ token }) {
      const read = desk.valueOf(token, isReadTable);
      if (!read || read.session !== desk.session) return failure('tokenGone');
      return desk.write('正在添加粘贴的任务', function* (session) {
        // The plan may have changed since it was read: what is there by now is used.
        const { edit, added } = addProposal(session.document, read.table, session.newId);
        yield 0;
        const edited = yield* session.editInSteps(edit);
        if (!edited.ok) return edited;
        if (edited.value.changed) desk.parts.send('plan:changed', edited.value.changed);
        return success({ ...added, revision: session.revision });
      });
    },
  };
}
