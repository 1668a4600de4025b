// Keeping in the plan which form was written for whom, so that who was asked and has not answered can be said.
import { periodLabel } from '../calendar/periods.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Edit } from '../plan/edit.ts';
import type { Period } from '../plan/model.ts';
import type { SendRow } from '../plan/outputRows.ts';

/** A form as it was written: `form` and `asked` as in a `SendRow`. */
export type SentForm = Pick<SendRow, 'unitId' | 'file' | 'tasks' | 'asked' | 'form'>;

type Sending = { period: Period; /** The time. */ at: string; sent: readonly SentForm[] };

/** The edit that records forms; a record of the same unit and period is renewed [P27]. */
export function recordSends(
  document: Pick<PlanDocument, 'sends'>,
  { period, at, sent }: Sending,
  newId: (sheet: 'sends') => string,
): Edit {
  const known = new Map<string, SendRow>();
  for (const row of document.sends.values()) if (row.period === period) known.set(row.unitId, row);
  return {
    label: `发表：${periodLabel(period)}（${sent.length}个单位）`,
    operations: sent.map((form) => {
      const own = known.get(form.unitId);
      return own
        ? { type: 'set', sheet: 'sends', id: own.id, values: { at, ...form } }
        : { type: 'add', sheet: 'sends', row: { id: newId('sends'), period, at, ...form } };
    }),
  };
}
