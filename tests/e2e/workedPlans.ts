// Plans of the notice of three years that an office has worked on: one that its revision meets, and one that two persons hold.
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { createPlan } from '#electron/jobs/notice.ts';
import { PlanSession } from '#electron/planSession.ts';
import { decompose } from '#shared/document/decompose.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { firstNotice } from '../fixtures/notices/revisedNotice.ts';

export function inPlan<Value>(file: string, work: (session: PlanSession) => Value): Value {
  const session = PlanSession.open(file);
  if (!session.ok) throw new Error(session.problem.code);
  try {
    return work(session.value);
  } finally {
    session.value.close();
  }
}

function taskOf({ document }: PlanSession, part: string): string {
  return [...document.tasks.values()].find(({ text }) => text.includes(part))?.id ?? '';
}

function edit(session: PlanSession, ...operations: Operation[]): void {
  expect(session.edit({ label: '修改', operations })).toMatchObject({ ok: true });
}

const task = (session: PlanSession, part: string, values: object): Operation => ({
  ...({ type: 'set', sheet: 'tasks' } as const),
  id: taskOf(session, part),
  values,
});

/** A plan made from a notice and its copy, both worked on since. */
export function twoCopies(folder: string): { mine: string; theirs: string } {
  const mine = path.join(folder, '三年行动.planbook');
  const theirs = path.join(folder, '三年行动(1).planbook');
  makePlan(mine);
  copyFileSync(mine, theirs);
  inPlan(theirs, (session) => {
    const board = taskOf(session, '广告牌');
    edit(
      session,
      task(session, '新建改建公厕', { text: '新建改建公厕60座，第三卫生间占比不低于60%。' }),
      task(session, '广告牌', { status: 'done', percent: 100, done: '2022-06-20' }),
      task(session, '86个老旧院落', { note: '小王在家补的：已与街道办核实名单。' }),
      { type: 'insertRow', tab: 'tasks', after: board, id: 'ta-0000000001' },
      {
        type: 'input',
        tab: 'tasks',
        rowId: 'ta-0000000001',
        column: 'text',
        text: '补充：背街小巷照明提升20条。',
      },
    );
  });
  inPlan(mine, (session) =>
    edit(
      session,
      task(session, '新建改建公厕', { text: '新建改建公厕55座，第三卫生间占比不低于50%。' }),
      task(session, '广告牌', { status: 'inProgress', percent: 80 }),
    ),
  );
  return { mine, theirs };
}

/** The plan of the first notice, in which a task that will be dropped has progress and another was reworded. */
export function workedPlan(folder: string): string {
  const file = path.join(folder, '三年行动.planbook');
  makePlan(file);
  inPlan(file, (session) =>
    edit(
      session,
      task(session, '广告牌', { percent: 30, status: 'inProgress' }),
      task(session, '新建改建公厕', { text: '新建改建公厕50座，第三卫生间占比不低于60%。' }),
    ),
  );
  return file;
}

function makePlan(file: string): void {
  const proposal = decompose(firstNotice);
  if (!proposal.ok) throw new Error(proposal.problem.code);
  expect(createPlan(file, proposal.value, false)).toMatchObject({ ok: true });
}
