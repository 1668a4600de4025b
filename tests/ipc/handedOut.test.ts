// A large plan on its way to the window while it is read: its rows are told early, and taken back when the plan is not opened.
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Desk } from '#electron/desk.ts';
import { arrivingRows } from '#renderer/arrivingRows.ts';
import type { Events, PlanState } from '#shared/ipc/calls.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import type { Result } from '#shared/result.ts';
import { largePlan } from '#tests/bench/largePlan.ts';
import { fuzzDesk } from './fuzzDesk.ts';

vi.mock('electron', () => ({ app: { getPath: () => '', isPackaged: false }, protocol: {} }));
vi.mock('electron-store', async () => ({
  default: (await import('./storeInMemory.ts')).StoreInMemory,
}));

const document = largePlan({ tasks: 5000, deadlinesPerTask: 1, units: 40 });
let file: string;
let desk: Desk;
let close: () => void;
let heard: Events['plan:rows'][];
beforeEach(() => {
  ({ desk, file, close } = fuzzDesk(toSnapshot(document)));
  heard = [];
  desk.parts.send = (name, payload) => {
    if (name === 'plan:rows') heard.push(payload as Events['plan:rows']);
  };
});
afterEach(() => close());

function stateIn(opened: Result<PlanState | null>): PlanState {
  if (!opened.ok || opened.value === null) throw new Error('the plan was not opened');
  return opened.value;
}

/** The plan as the window puts it together: from what it heard, and the rest from what it asks for. */
function inWindow(state: PlanState, events: readonly Events['plan:rows'][]) {
  const coming = arrivingRows();
  for (const event of events) coming.receive(event);
  const { token = '', count = 0 } = state.pieces ?? {};
  const { assembly, count: first } = coming.take(token);
  let asked = 0;
  for (let index = first; index < count; index += 1) {
    const piece = desk.piece(token, index);
    if (!piece.ok) throw new Error(piece.problem.code);
    assembly.add(piece.value);
    asked += 1;
  }
  return { plan: toSnapshot(assembly.document()), asked };
}

it('[S11] comes while it is read: one piece is left to ask for', async () => {
  const state = stateIn(await desk.open(file));
  expect(heard.length).toBeGreaterThan(3);
  const { plan, asked } = inWindow(state, heard);
  expect(asked).toBe(1);
  expect(plan).toEqual(toSnapshot(desk.session?.document ?? document));
});

it('[S11] is asked for as a whole by a window that was not there meanwhile', async () => {
  const state = stateIn(await desk.open(file));
  const { plan, asked } = inWindow(state, heard.slice(2));
  expect(asked).toBe(state.pieces?.count);
  expect(plan).toEqual(toSnapshot(desk.session?.document ?? document));
});

it('has the edit that came before the window asked anew', async () => {
  stateIn(await desk.open(file));
  const operations = [{ type: 'set', sheet: 'tasks', id: 't7', values: { note: '早改' } }] as const;
  expect(desk.session?.edit({ label: '修改', operations: [...operations] }).ok).toBe(true);
  const state = desk.planState();
  const { plan } = inWindow(state as PlanState, heard);
  expect(plan.tasks.find(({ id }) => id === 't7')?.note).toBe('早改');
});

it('[S6] is taken back when its last row is damaged, and refused', async () => {
  const database = new DatabaseSync(file);
  database.exec(`UPDATE record SET data = replace(data, '第40局', '第41局') WHERE id = 'u39'`);
  database.close();
  const opened = await desk.open(file);
  expect(opened.ok ? null : opened.problem.code).toBe('planDamaged');
  expect(heard.length).toBeGreaterThan(3);
  expect(heard.at(-1)).toBeNull();
  expect(desk.planState()).toBeNull();
});

it('[S11] is taken back when the reading is stopped', async () => {
  desk.parts.send = (name, payload) => {
    if (name !== 'plan:rows') return;
    heard.push(payload as Events['plan:rows']);
    desk.opening.stop();
  };
  const opened = await desk.open(file);
  expect(opened).toEqual({ ok: true, value: null });
  expect(heard.at(-1)).toBeNull();
});
