// The calls that last: each says how far it is, is ended by the one call, and leaves the plan and the folder as they were.
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Handlers } from '#electron/calls/handlers.ts';
import type { Desk } from '#electron/desk.ts';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { partOfTab } from '#shared/export/exportedSheet.ts';
import type { WorkProgress } from '#shared/ipc/calls.ts';
import { tabIn } from '#shared/plan/customColumns.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import { largePlan } from '#tests/bench/largePlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { fuzzDesk } from './fuzzDesk.ts';
import { openHeard } from './openHeard.ts';

vi.mock('electron', () => ({
  app: { getPath: () => '', isPackaged: false },
  protocol: {},
  shell: {},
}));
vi.mock('electron-store', async () => ({
  default: (await import('./storeInMemory.ts')).StoreInMemory,
}));

const plan = largePlan({ tasks: 4000, deadlinesPerTask: 1, units: 12 });

let desk: Desk;
let file: string;
let close: () => void;
let calls: Handlers;
let folder: string;
let heard: (WorkProgress | null)[] = [];
let onHeard: (progress: WorkProgress | null) => void = () => {};

beforeAll(async () => {
  ({ desk, file, close } = fuzzDesk(toSnapshot(plan)));
  const hear = (progress: WorkProgress | null) => {
    heard.push(progress);
    onHeard(progress);
  };
  desk.parts.dialogs.openFile = () => Promise.resolve(file);
  calls = await openHeard(desk, file, () => folder, hear);
});
afterAll(() => close());
beforeEach(() => {
  folder = temporaryFolder();
  heard = [];
});

async function newestBackup(): Promise<string> {
  const list = await calls['backups:list'](null);
  const newest = list.ok && list.value.backups[0];
  if (!newest) throw new Error('there is no backup');
  return newest.id;
}

async function forms() {
  const chosen = await calls['forms:choose']({ period: '2022-06', units: null, form: '' });
  if (!chosen.ok || !chosen.value) throw new Error('no folder was chosen');
  return calls['forms:write']({ token: chosen.value.token, into: 'folder' });
}

async function openAgain() {
  await desk.close();
  return calls['plan:openDropped']({ path: file });
}

const design = builtInDesign('action');
const exported = () =>
  calls['sheets:export']({
    format: 'xlsx',
    paper: 'A3',
    merged: true,
    sheets: [{ tab: 'tasks', rows: null, ...partOfTab(tabIn(plan, 'tasks')) }],
  });

const a3 = { size: 'A3', orientation: 'landscape' } as const;

/** `files` is how many may be there after a stop: what was written whole stays. */
const long: [name: string, call: () => unknown, files: number][] = [
  ['sheets:export', exported, 0],
  ['consolidate:write', () => calls['consolidate:write']({ period: null, name: '', design }), 0],
  [
    'snapshots:seal',
    () => calls['snapshots:seal']({ period: '2022-06', name: '', designs: ['action'] }),
    0,
  ],
  ['backups:compare', async () => calls['backups:compare']({ id: await newestBackup() }), 0],
  ['backups:copy', async () => calls['backups:copy']({ id: await newestBackup() }), 0],
  ['backups:restore', async () => calls['backups:restore']({ id: await newestBackup() }), 0],
  ['forms:write', forms, 2],
  ['paper:pdf', () => calls['paper:pdf']({ name: '汇总表', ...a3 }), 0],
];

it.for(long)('%s can be stopped', async ([, call, files]) => {
  const revision = desk.session?.revision;
  onHeard = (progress) => {
    if (progress) void calls['work:stop'](null);
  };
  const answer = await call();
  expect(answer).toMatchObject({ ok: true });
  if (files === 0) expect(answer).toEqual({ ok: true, value: null });
  expect(heard.find((each) => each !== null)).toMatchObject({ canStop: true });
  expect(heard.at(-1)).toBeNull();
  expect(desk.session?.revision).toBe(revision);
  expect(readdirSync(folder).length).toBeLessThanOrEqual(files);
});

it('without a stop the same work is done (the control)', async () => {
  onHeard = () => {};
  expect(await exported()).toMatchObject({ ok: true, value: { token: expect.any(String) } });
  expect(readdirSync(folder)).toHaveLength(1);
  const compared = await calls['backups:compare']({ id: await newestBackup() });
  expect(compared.ok && compared.value).toBeTruthy();
});

it('plan:openDropped can be stopped: no plan is open then, and it can be opened again', async () => {
  desk.dropped.keep(file);
  onHeard = (progress) => {
    if (progress) void calls['work:stop'](null);
  };
  expect(await openAgain()).toEqual({ ok: true, value: null });
  expect(heard.find((each) => each !== null)).toMatchObject({ canStop: true });
  expect(desk.session).toBeNull();
  onHeard = () => {};
  desk.dropped.keep(file);
  expect((await openAgain()).ok).toBe(true);
  expect(desk.session).not.toBeNull();
});
