// A file that cannot even be read any more: the working copy comes from the newest backup and the steps since, or from memory.
import path from 'node:path';
import { expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import type { PlanFile } from '#electron/storage/planFile.ts';
import type { KeptPlan } from '#electron/storage/planStore.ts';
import { rescuePlan } from '#electron/workingCopy/rescue.ts';
import { failure } from '#shared/result.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';

/** What the system answers for a stick that was pulled: every read and every write fails. */
function pull(store: PlanFile): void {
  const fail = () => {
    throw Object.assign(new Error('disk I/O error'), { errcode: 10 });
  };
  for (const name of ['property', 'changeOf', 'stepsBackwards', 'steps'] as const) {
    store[name] = fail;
  }
  store.history.last = fail;
  store.appendInSteps = function* () {
    yield 0;
    return failure('diskError', store.path);
  };
  store.writeCopy = () => failure('diskError', store.path);
  store.copyAside = () => Promise.resolve(failure('diskError', store.path));
}

function opened(folder: string): PlanSession {
  const file = path.join(folder, '计划.planbook');
  expect(PlanSession.create(file, smallSnapshot()).ok).toBe(true);
  const session = PlanSession.open(file);
  if (!session.ok) throw new Error(session.problem.code);
  return session.value;
}

function* rescued(
  { store }: PlanSession,
  plan: KeptPlan,
  backup: string | null,
  properties = {},
): Generator<number, PlanFile | null> {
  const { document, lastNumber, since } = plan;
  const target = path.join(path.dirname(store.path), '副本.planbook');
  const made = yield* rescuePlan(
    { store, document, lastNumber, since },
    target,
    backup,
    properties,
  );
  return made.ok ? made.value : null;
}

function type(session: PlanSession, text: string): void {
  const input = { type: 'input', tab: 'tasks', rowId: 't1', column: 'text', text } as const;
  const edited = session.edit({ label: text, operations: [input] });
  expect(edited.ok, JSON.stringify(edited)).toBe(true);
}

const labels = (session: PlanSession) => session.store.history.allSteps().map(({ label }) => label);

it('[W2] the history comes from the newest backup and the steps since', () => {
  const folder = temporaryFolder();
  const session = opened(folder);
  const broken = session.store;
  const backup = path.join(folder, '备份.planbook');
  type(session, '备份以前');
  session.rescue = function* (_problem, plan) {
    return yield* rescued(session, plan, backup);
  };
  expect(broken.writeCopy(backup).ok).toBe(true);
  type(session, '备份以后');
  expect(session.undo().ok).toBe(true);
  pull(broken);
  type(session, '拔出以后');
  expect(session.store.path).toBe(path.join(folder, '副本.planbook'));
  expect(labels(session)).toEqual(['备份以前', '备份以后', '备份以后', '拔出以后']);
  expect(session.undo().ok).toBe(true);
  expect(session.document.tasks.get('t1')?.text).toBe('备份以前');
  session.close();
});

it('[W2] without a backup the plan is whole, and begins a history of its own', () => {
  const folder = temporaryFolder();
  const session = opened(folder);
  const planId = session.planId;
  session.rescue = function* (_problem, plan) {
    return yield* rescued(session, plan, null, { planId });
  };
  type(session, '甲');
  pull(session.store);
  type(session, '乙');
  expect(session.document.tasks.get('t1')?.text).toBe('乙');
  expect(session.planId).toBe(planId);
  expect(labels(session)).toEqual(['乙']);
  session.close();
});

it('[W2] a backup of another state is brought to what is in memory', () => {
  const folder = temporaryFolder();
  const session = opened(folder);
  const backup = path.join(folder, '备份.planbook');
  expect(session.store.writeCopy(backup).ok).toBe(true);
  // Steps that nobody kept: made before there was a rescue.
  type(session, '甲');
  session.rescue = function* (_problem, plan) {
    return yield* rescued(session, plan, backup);
  };
  pull(session.store);
  type(session, '乙');
  expect(labels(session)).toEqual(['转到工作副本', '乙']);
  session.close();
});

it('[W1] an undo that a failed rescue refused is taken back once, not twice', () => {
  const folder = temporaryFolder();
  const session = opened(folder);
  const backup = path.join(folder, '备份.planbook');
  expect(session.store.writeCopy(backup).ok).toBe(true);
  let rescues = 0;
  session.rescue = function* (_problem, plan) {
    // The first time there is no room for a working copy.
    if (++rescues === 1) return null;
    return yield* rescued(session, plan, backup);
  };
  type(session, '甲');
  type(session, '乙');
  // The file leaves its place right after the step was written.
  const { store } = session;
  const append = store.appendInSteps.bind(store);
  store.appendInSteps = function* (step, after) {
    const written = yield* append(step, after);
    store.lost = () => 'gone';
    return written;
  };
  expect(session.undo().ok).toBe(true);
  expect(rescues).toBe(2);
  expect(session.document.tasks.get('t1')?.text).toBe('甲');
  expect(labels(session)).toEqual(['甲', '乙', '乙']);
  session.close();
});

it('[W1] a step that was refused, and stands in the file all the same, is not built upon', () => {
  const folder = temporaryFolder();
  const session = opened(folder);
  type(session, '甲');
  const { store } = session;
  const append = store.appendInSteps.bind(store);
  let away = false;
  store.lost = () => (away ? 'gone' : null);
  store.appendInSteps = function* (step, after) {
    const written = yield* append(step, after);
    away = true;
    return written;
  };
  expect(session.undo()).toMatchObject({ ok: false, problem: { code: 'planAway' } });
  expect(session.document.tasks.get('t1')?.text).toBe('甲');
  // Back in its place, it has a step that memory has not.
  away = false;
  store.appendInSteps = append;
  expect(session.undo()).toMatchObject({ ok: false, problem: { code: 'planAway' } });
  session.rescue = function* (_problem, plan) {
    return yield* rescued(session, plan, null);
  };
  type(session, '乙');
  expect(session.document.tasks.get('t1')?.text).toBe('乙');
  session.close();
});

it('control: without a rescue the edit is refused and nothing has changed', () => {
  const session = opened(temporaryFolder());
  type(session, '甲');
  session.store.appendInSteps = function* () {
    yield 0;
    return failure('diskError');
  };
  const input = { type: 'input', tab: 'tasks', rowId: 't1', column: 'text', text: '乙' } as const;
  const edited = session.edit({ label: '乙', operations: [input] });
  expect(edited).toMatchObject({ ok: false, problem: { code: 'diskError' } });
  expect(session.document.tasks.get('t1')?.text).toBe('甲');
  session.close();
});
