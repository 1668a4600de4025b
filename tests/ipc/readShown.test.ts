// Reading documents for the window: how far it is, ended early, and a draft that outlives its page.
import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { callHandlers, type Handlers } from '#electron/calls/handlers.ts';
import type { Desk } from '#electron/desk.ts';
import { startChild } from '#electron/reading/startChild.ts';
import { LocalLog } from '#electron/storage/localLog.ts';
import type { WorkProgress } from '#shared/ipc/calls.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { fuzzDesk } from './fuzzDesk.ts';

vi.mock('electron', () => ({
  app: { getPath: () => '', isPackaged: false },
  protocol: {},
  shell: {},
}));
// In its file lies nothing that these calls need, and every place would need a folder of its own.
vi.mock('electron-store', async () => ({
  default: (await import('./storeInMemory.ts')).StoreInMemory,
}));

const notice = `关于印发绿化行动方案的通知
一、主要任务
（一）建成口袋公园3个。（牵头单位：市城市管理局）
（二）新增绿地2公顷。（牵头单位：市住房和城乡建设局）
`;

let desk: Desk;
let close: () => void;
let calls: Handlers;
let heard: (WorkProgress | null)[];
let onHeard: () => void;

beforeEach(async () => {
  const made = fuzzDesk(smallSnapshot());
  ({ desk, close } = made);
  heard = [];
  onHeard = () => {};
  desk.parts.startReading = startChild;
  desk.parts.send = (name, payload) => {
    if (name !== 'app:progress') return;
    heard.push(payload as WorkProgress | null);
    onHeard();
  };
  calls = callHandlers(desk, new LocalLog(mkdtempSync(path.join(temporaryFolder(), 'log'))));
  const opened = await desk.open(made.file);
  if (!opened.ok) throw new Error(opened.problem.code);
  heard = [];
});
afterEach(() => close());

it('what was under review is there for the next page, with what was corrected, until it is put away', async () => {
  expect((await desk.appState()).draft).toBeNull();
  const read = await calls['draft:paste']({ text: notice });
  if (!read.ok || !read.value) throw new Error('the notice was not read');
  const { token, plan } = read.value;
  const [row] = plan.snapshot.plan;
  if (!row) throw new Error('there is no plan');
  const title = '绿化行动（改）';
  const edited = await calls['draft:edit']({
    token,
    edit: {
      label: '修改标题',
      operations: [{ type: 'set', sheet: 'plan', id: row.id, values: { title } }],
    },
  });
  expect(edited.ok).toBe(true);
  const { draft } = await desk.appState();
  expect(draft?.begun).toEqual(read.value);
  expect(draft?.now.snapshot.plan[0]?.title).toBe(title);
  expect(draft?.now.revision).toBe(plan.revision + 1);
  await calls['draft:discard']({ token });
  expect((await desk.appState()).draft).toBeNull();
});

it.for([
  ['draft:paste', () => calls['draft:paste']({ text: notice })],
  ['revision:paste', () => calls['revision:paste']({ text: notice })],
  [
    'units:choose',
    () => {
      const file = path.join(temporaryFolder(), '名录.csv');
      writeFileSync(file, '单位名称,联系人\n市教育局,张三\n');
      desk.parts.dialogs.openFile = () => Promise.resolve(file);
      return calls['units:choose'](null);
    },
  ],
] as const)(
  '%s says what it reads; stopped it answers null and nothing is begun',
  async ([, call]) => {
    onHeard = () => void calls['work:stop'](null);
    expect(await call()).toEqual({ ok: true, value: null });
    expect(heard.at(0)).toMatchObject({
      canStop: true,
      label: expect.stringContaining('正在读取'),
    });
    expect(heard.at(-1)).toBeNull();
    expect(desk.draft).toBeNull();
    // The control: without the stop it is read.
    onHeard = () => {};
    const answer = await call();
    expect(answer.ok && answer.value).toBeTruthy();
  },
);
