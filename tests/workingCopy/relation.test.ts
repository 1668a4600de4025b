// How a file in the place is related to the working copy; other copies beside an open plan.
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import { noticeBeside } from '#electron/workingCopy/besidePlan.ts';
import { relationOf, writeBackDecision, type PlanLineage } from '#shared/workingCopy/copy.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';

/** A history of steps with one letter each. */
function lineage(steps: string, merges: PlanLineage['merges'] = [], plan = '甲'): PlanLineage {
  return { plan, last: steps.length, markOf: (number) => steps[number - 1] ?? null, merges };
}

it.each([
  ['abc', 'abc', 'same'],
  ['ab', 'abc', 'older'],
  ['', 'abc', 'older'],
  ['abcd', 'abc', 'newer'],
  ['abx', 'abc', 'apart'],
  ['abx', 'abcd', 'apart'],
  ['abxy', 'abc', 'apart'],
])('[W4] %s in the place and %s in the copy: %s', (found, copy, relation) => {
  expect(relationOf(lineage(found), lineage(copy))).toBe(relation);
});

it('[W4] another plan is never written over', () => {
  expect(relationOf(lineage('', [], '乙'), lineage('abc'))).toBe('apart');
});

it('[W4] what the copy has merged may be written over, and no step more', () => {
  const merges = [{ step: 4, merged: [{ number: 3, mark: 'x' }] }];
  expect(relationOf(lineage('abx'), lineage('abcm', merges))).toBe('older');
  expect(relationOf(lineage('abxy'), lineage('abcm', merges))).toBe('apart');
});

it('[W4][W6] what is done about a place', () => {
  expect(writeBackDecision('gone', null, true)).toBe('wait');
  expect(writeBackDecision('moved', null, false)).toBe('wait');
  expect(writeBackDecision('moved', null, true)).toBe('create');
  expect(writeBackDecision('file', 'older', false)).toBe('replace');
  expect(writeBackDecision('file', 'same', false)).toBe('nothing');
  for (const relation of ['apart', 'newer'] as const) {
    expect(writeBackDecision('file', relation, true)).toBe('keepBoth');
  }
});

function opened(file: string): PlanSession {
  const session = PlanSession.open(file);
  if (!session.ok) throw new Error(session.problem.code);
  return session.value;
}

function typeInto(session: PlanSession, text: string): void {
  const input = { type: 'input', tab: 'tasks', rowId: 't1', column: 'text', text } as const;
  expect(session.edit({ label: text, operations: [input] }).ok).toBe(true);
}

it('[W9] a copy beside the plan is named when it has a change of its own', async () => {
  const folder = path.join(temporaryFolder(), '我的坚果云');
  const file = path.join(folder, '三年行动.planbook');
  const said: string[] = [];
  const settings = {
    adviseOnce(about: string) {
      said.push(about);
      return said.length === 1;
    },
  };
  mkdirSync(folder);
  expect(PlanSession.create(file, smallSnapshot()).ok).toBe(true);
  const other = path.join(folder, '三年行动(1).planbook');
  copyFileSync(file, other);
  const session = opened(file);
  expect((await noticeBeside(session, settings))?.title).toContain('坚果云');
  expect(await noticeBeside(session, settings)).toBe(null);
  typeInto(session, '甲');
  expect(await noticeBeside(session, settings)).toBe(null);
  const second = opened(other);
  typeInto(second, '乙');
  second.close();
  expect((await noticeBeside(session, settings))?.body).toContain('“三年行动(1).planbook”');
  session.close();
});
