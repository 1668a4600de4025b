// What holds for every pair of notices: nothing to do where nothing changed, and all taken makes the plan agree.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanProposal } from '#shared/document/proposal.ts';
import { compareWithPlan } from '#shared/document/revision/compareWithPlan.ts';
import { noticeBase } from '#shared/document/revision/noticeBase.ts';
import { takenBy } from '#shared/document/revision/difference.ts';
import { revisionEdit } from '#shared/document/revision/revisionEdit.ts';
import { sameText } from '#shared/document/revision/threeWay.ts';
import { proposalToPlan } from '#shared/document/toPlan.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { applyChange, reverseChange } from '#shared/plan/change.ts';
import { fromSnapshot, toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { Edit, EditOutcome, Operation } from '#shared/plan/edit.ts';
import { testId } from '../../plan/smallPlan.ts';
import { anyProposal, readProposal } from './arbitraryProposal.ts';

function planFrom(proposal: PlanProposal): PlanDocument {
  return fromSnapshot(proposalToPlan(proposal, testId).snapshot);
}

function applied(document: PlanDocument, edit: Edit): EditOutcome {
  const outcome = applyEdit(document, edit, { newId: testId, year: 2022 });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

function told(document: PlanDocument, proposal: PlanProposal, base = document): string[] {
  return compareWithPlan(document, proposal, base).differences.map(
    ({ id, before, after }) => `${id}: ${before} → ${after}`,
  );
}

function sorted(document: PlanDocument): unknown {
  return Object.fromEntries(
    Object.entries(toSnapshot(document)).map(([sheet, rows]) => [
      sheet,
      [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );
}

describe('revised notices, whatever they hold', () => {
  it('[R3] a notice changes nothing in the plan that was made from it', () => {
    fc.assert(
      fc.property(anyProposal, (proposal) => {
        expect(told(planFrom(proposal), proposal)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('[R11] all differences taken, the plan agrees with the notice; undone, it is what it was', () => {
    fc.assert(
      fc.property(readProposal, readProposal, (first, second) => {
        const document = planFrom(first);
        const revision = compareWithPlan(document, second);
        const edit = revisionEdit(revision, takenBy('all', revision.differences), testId, '修订');
        const after = applied(document, edit);
        expect(after.rejected).toEqual([]);
        expect(told(after.document, second)).toEqual([]);
        const undone = applyChange(after.document, reverseChange(after.change));
        expect(sorted(undone)).toEqual(sorted(document));
      }),
      { numRuns: 400 },
    );
  });

  it('[R11] any choice of differences is an edit that fits', () => {
    fc.assert(
      fc.property(
        anyProposal,
        anyProposal,
        fc.infiniteStream(fc.boolean()),
        (first, second, coin) => {
          const document = planFrom(first);
          const revision = compareWithPlan(document, second);
          const taken = new Map(
            [...takenBy('all', revision.differences)].filter(() => coin.next().value),
          );
          const edit = revisionEdit(revision, taken, testId, '修订');
          expect(() => applied(document, edit)).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });

  it('[R4] what the office changed is not changed again unless a person says so', () => {
    const officeText = fc.constantFrom('本单位改写的任务', '改造老旧小区');
    fc.assert(
      fc.property(readProposal, readProposal, fc.array(officeText), (first, second, texts) => {
        const base = planFrom(first);
        const ids = [...base.tasks.keys()];
        const edits = texts.slice(0, ids.length).map((text, at) => ({ id: ids[at] ?? '', text }));
        const operations = edits.flatMap(({ id, text }): Operation[] => [
          { type: 'set', sheet: 'tasks', id, values: { text, leads: [], status: 'done' } },
        ]);
        const now = applied(base, { label: '', operations }).document;
        const revision = compareWithPlan(now, second, base);
        const taken = takenBy('safe', revision.differences);
        const after = applied(now, revisionEdit(revision, taken, testId, '修订')).document;
        for (const { id, text } of edits) {
          const was = base.tasks.get(id);
          const row = after.tasks.get(id);
          expect(row).toMatchObject({ status: 'done' });
          if (!sameText(was?.text ?? '', text)) expect(row?.text).toBe(text);
          if ((was?.leads.length ?? 0) > 0) expect(row?.leads).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[R4] the steps of the history taken back are the plan as the notice made it', () => {
    fc.assert(
      fc.property(readProposal, readProposal, readProposal, (first, second, reviewed) => {
        const created = planFrom(first);
        const revision = compareWithPlan(created, second);
        const all = takenBy('all', revision.differences);
        const step = applied(created, revisionEdit(revision, all, testId, '修订'));
        const office = applied(step.document, {
          label: '修改任务',
          operations: [{ type: 'set', sheet: 'plan', id: 'plan', values: { title: '另一个名称' } }],
        });
        const steps = [
          { label: '读入修订通知：修订', change: step.change },
          { label: '修改任务', change: office.change },
        ];
        expect(sorted(noticeBase(office.document, steps, null))).toEqual(sorted(step.document));
        const undone = { label: '读入修订通知：修订', change: reverseChange(step.change) };
        const back = applyChange(step.document, undone.change);
        const undoneSteps = [steps[0] ?? undone, undone];
        expect(sorted(noticeBase(back, undoneSteps, null))).toEqual(sorted(created));
        const asRead = noticeBase(created, [], reviewed);
        expect(told(asRead, reviewed)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
