// A plan file made from a notice, worked on, and met with a revised notice: what is kept across edits, undo and restarts.
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPlan, createReviewed } from '#electron/jobs/notice.ts';
import { acceptRevision, draftRevision } from '#electron/jobs/revision.ts';
import { PlanSession } from '#electron/planSession.ts';
import { decompose } from '#shared/document/decompose.ts';
import type { PlanProposal } from '#shared/document/proposal.ts';
import { proposalToPlan } from '#shared/document/toPlan.ts';
import { takenBy } from '#shared/document/revision/difference.ts';
import { idSource } from '#shared/plan/identity.ts';
import { allAtOnce } from '#shared/steps.ts';
import { temporaryFolder } from '../temporary.ts';
import { firstNotice, revisedNotice } from '../fixtures/notices/revisedNotice.ts';

function read(text: string): PlanProposal {
  const proposal = decompose(text);
  if (!proposal.ok) throw new Error(proposal.problem.code);
  return proposal.value;
}

function open(file: string): PlanSession {
  const opened = PlanSession.open(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  onTestFinished(() => close(opened.value));
  return opened.value;
}

const closed = new WeakSet<PlanSession>();

function close(session: PlanSession): void {
  if (closed.has(session)) return;
  closed.add(session);
  session.close();
}

function cityPlan(): PlanSession {
  const file = path.join(temporaryFolder(), '三年行动.planbook');
  expect(createPlan(file, read(firstNotice), false)).toMatchObject({ ok: true });
  return open(file);
}

const toilets = (session: PlanSession) =>
  [...session.document.tasks.values()].find(({ text }) => text.includes('新建改建公厕'));

function setText(session: PlanSession, text: string): void {
  const id = toilets(session)?.id ?? '';
  const edited = session.edit({
    label: '修改任务',
    operations: [{ type: 'set', sheet: 'tasks', id, values: { text } }],
  });
  expect(edited).toMatchObject({ ok: true });
}

const draftOf = (session: PlanSession, text = revisedNotice()) =>
  draftRevision(session, read(text), '修订通知.docx');

function takeAll(session: PlanSession, draft = draftOf(session)) {
  const accepted = allAtOnce(
    acceptRevision(session, draft, takenBy('all', draft.revision.differences)),
  );
  if (!accepted.ok) throw new Error(accepted.problem.code);
  return accepted.value;
}

describe('a revised notice for a plan file', () => {
  it('[R11] is one step with the name of the file; undone, all differences are there again', () => {
    const session = cityPlan();
    const found = draftOf(session).revision.differences.length;
    expect(takeAll(session)).toMatchObject({ taken: found, stale: [] });
    expect(session.steps.undo).toBe('读入修订通知：修订通知.docx');
    expect(draftOf(session).revision.differences).toEqual([]);
    expect(session.undo()).toMatchObject({ ok: true });
    expect(draftOf(session).revision.differences).toHaveLength(found);
    expect(session.redo()).toMatchObject({ ok: true });
    expect(draftOf(session).revision.differences).toEqual([]);
  });

  it('[D6] is the reason for the days that it changes', () => {
    const session = cityPlan();
    const before = session.document.deadlines;
    takeAll(session);
    const changed = [...session.document.deadlines.values()].filter(
      ({ id, end }) => before.get(id)?.end && before.get(id)?.end !== end,
    );
    expect(changed.length).toBeGreaterThan(0);
    for (const { id, end, changes } of changed) {
      const from = before.get(id)?.end;
      expect(changes).toMatchObject([{ from, to: end }]);
      expect(changes[0]?.reason).toMatch(/^修订通知《.+》/);
    }
  });

  it('[R4] knows after a restart what the office changed, also below a revision', () => {
    const session = cityPlan();
    takeAll(session);
    setText(session, '新建改建公厕65座，其中新建20座。');
    const { path: file } = session.store;
    close(session);
    const again = open(file);
    // Only the office changed it since the revised notice: nothing to do.
    expect(draftOf(again).revision.differences).toEqual([]);
    // A second revision that touches the same place meets the office's words.
    const second = revisedNotice().replace('新建改建公厕60座', '新建改建公厕80座');
    const { differences } = draftOf(again, second).revision;
    expect(differences.map(({ kind, decision }) => `${kind} ${decision}`)).toEqual([
      'text conflict',
      'targets safe',
    ]);
  });

  it('[R11] leaves out what changed in the plan during the review, and says so', () => {
    const session = cityPlan();
    const draft = draftOf(session);
    const id = toilets(session)?.id;
    setText(session, '另一句话');
    const { taken, stale } = takeAll(session, draft);
    expect(stale).toEqual([`text:${id}`]);
    expect(taken).toBe(draft.revision.differences.length - 1);
    expect([...session.document.tasks.values()].some(({ text }) => text === '另一句话')).toBe(true);
  });

  it('[R4] takes a correction of the first review for the office’s own', () => {
    const file = path.join(temporaryFolder(), '三年行动.planbook');
    const asRead = read(firstNotice);
    const reviewed = structuredClone(asRead);
    const task = reviewed.actions[0]?.projects[0]?.tasks[0];
    if (!task) throw new Error('no task');
    task.leads = ['市发改委'];
    expect(
      createReviewed(file, proposalToPlan(reviewed, idSource()).snapshot, asRead, false),
    ).toMatchObject({ ok: true });
    const session = open(file);
    expect(draftOf(session, firstNotice).revision.differences).toEqual([]);
  });
});
