// A table that was pasted on the sheet of tasks: read apart like any table from outside, then one edit of the open plan.
import { addProposal } from '#shared/document/addProposal.ts';
import { planOf } from '#shared/plan/document.ts';
import { failure, success } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import type { Handlers } from './handlers.ts';
import { readShown } from './readShown.ts';

type TableCall = Extract<keyof Handlers, `tables:${string}`>;

const pasted = '粘贴的表格';

export function tableHandlers(desk: Desk): Pick<Handlers, TableCall> {
  return {
    async 'tables:paste'({ rows }) {
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
      return desk.write('正在添加粘贴的任务', function* ({ document, newId }) {
        const { edit, added } = addProposal(document, proposal, newId);
        if (added.tasks === 0) return success(null);
        yield 0;
        const edited = yield* session.editInSteps(edit);
        if (!edited.ok) return edited;
        if (edited.value.changed) desk.parts.send('plan:changed', edited.value.changed);
        return success({ ...added, revision: session.revision });
      });
    },
  };
}
