// Undo and redo over more than a hundred steps with their names, in a plan file, after opening it again, and in a draft.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';

const steps = 120;

type Session = Pick<PlanSession, 'edit' | 'undo' | 'redo' | 'steps' | 'document'>;

function type(session: Session, number: number): void {
  const operations = [
    { type: 'input', tab: 'tasks', rowId: 't1', column: 'note', text: `第${number}次` } as const,
  ];
  expect(session.edit({ label: `第${number}步`, operations }).ok).toBe(true);
}

function backAndForth(session: Session, first: string): void {
  for (let number = steps; number >= 1; number -= 1) {
    expect(session.steps.undo).toBe(`第${number}步`);
    expect(session.undo().ok).toBe(true);
    expect(session.steps.redo).toBe(`第${number}步`);
  }
  expect(session.steps.undo).toBeNull();
  expect(session.document.tasks.get('t1')?.note).toBe(first);
  for (let number = 1; number <= steps; number += 1) expect(session.redo().ok).toBe(true);
  expect(session.steps).toEqual({ undo: `第${steps}步`, redo: null });
  expect(session.document.tasks.get('t1')?.note).toBe(`第${steps}次`);
}

describe('[P10] more than a hundred steps', () => {
  const first = smallSnapshot().tasks.find(({ id }) => id === 't1')?.note ?? '';

  it('go back and forth in a plan file, also after it was closed', () => {
    const file = path.join(temporaryFolder(), '计划.planbook');
    expect(PlanSession.create(file, smallSnapshot()).ok).toBe(true);
    const open = () => {
      const opened = PlanSession.open(file);
      if (!opened.ok) throw new Error(opened.problem.code);
      return opened.value;
    };
    const session = open();
    for (let number = 1; number <= steps; number += 1) type(session, number);
    session.close();
    const again = open();
    backAndForth(again, first);
    again.close();
  });

  it('go back and forth in a draft', () => {
    const draft = PlanSession.inMemory(smallSnapshot());
    for (let number = 1; number <= steps; number += 1) type(draft, number);
    backAndForth(draft, first);
    while (draft.undo().ok);
    expect(toSnapshot(draft.document)).toEqual(smallSnapshot());
  });
});
