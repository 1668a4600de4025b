// A plan on a network drive: edited in a working copy, written back by itself, with its owner named to others.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Desk } from '#electron/desk.ts';
import { openPaced } from '#electron/openPaced.ts';
import { PlanSession } from '#electron/planSession.ts';
import { journalOf } from '#electron/storage/journal.ts';
import { ownerFileOf } from '#electron/storage/ownerFile.ts';
import { timestamp } from '#electron/clock.ts';
import { CopyClaim } from '#electron/workingCopy/copyClaim.ts';
import { failure } from '#shared/result.ts';
import { isOnNetworkMount, namesServer } from '#shared/workingCopy/networkPlace.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { fuzzDesk } from '#tests/ipc/fuzzDesk.ts';
import { cutOff } from '#tests/storage/cutOff.ts';

vi.mock('electron', () => ({}));
vi.mock('electron-store', async () => ({
  default: (await import('#tests/ipc/storeInMemory.ts')).StoreInMemory,
}));

let kit: { desk: Desk; file: string; close: () => void };
let share: string;
let file: string;

beforeEach(() => {
  kit = fuzzDesk();
  share = path.join(path.dirname(kit.file), '共享');
  mkdirSync(share);
  file = path.join(share, '计划.planbook');
  renameSync(kit.file, file);
  kit.desk.parts.isNetworkPlace = (place) => Promise.resolve(place.startsWith(share));
});
afterEach(async () => {
  await kit.desk.close();
  await kit.desk.backups.settled();
  kit.close();
});

async function open(): Promise<void> {
  const opened = await kit.desk.open(file);
  expect(opened.ok, JSON.stringify(opened).slice(0, 300)).toBe(true);
}

function type(text: string): void {
  const input = { type: 'input', tab: 'tasks', rowId: 't1', column: 'text', text } as const;
  expect(kit.desk.session?.edit({ label: text, operations: [input] }).ok).toBe(true);
}

function labelsIn(plan: string): string[] {
  const opened = PlanSession.open(plan);
  if (!opened.ok) throw new Error(opened.problem.code);
  const labels = opened.value.store.history.allSteps().map(({ label }) => label);
  opened.value.close();
  return labels;
}

const state = () => kit.desk.home?.shown()?.state;
const other = { user: '王芳', computer: 'FGW-02', copy: true, process: 1 };
const claimByOther = (more = {}) => {
  writeFileSync(ownerFileOf(file), JSON.stringify({ ...other, at: timestamp(), ...more }));
};

it('[W8] is edited in a working copy, and written back on closing without a trace', async () => {
  await open();
  expect(kit.desk.session?.store.path.startsWith(kit.desk.copies.root)).toBe(true);
  expect(kit.desk.planState()).toMatchObject({ name: '计划', place: share });
  expect(state()).toBe('written');
  type('甲');
  expect(labelsIn(file)).toEqual([]);
  await kit.desk.home?.writeBack(false);
  expect(labelsIn(file)).toEqual(['甲']);
  type('乙');
  await kit.desk.close();
  expect(labelsIn(file)).toEqual(['甲', '乙']);
  expect(readdirSync(share)).toEqual(['计划.planbook']);
  expect(kit.desk.copies.list()).toEqual([]);
});

it('[W8] an owner file names the person, and keeps others out', async () => {
  await open();
  const said = JSON.parse(readFileSync(ownerFileOf(file), 'utf8')) as object;
  expect(said).toMatchObject({ computer: hostname(), copy: true, process: process.pid });
  claimByOther();
  const opened = await openPaced(file, kit.desk.backups);
  expect(opened).toMatchObject({ ok: false, problem: { code: 'planInUse' } });
  // Somebody took it over: nothing of theirs is written over.
  type('甲');
  await kit.desk.home?.writeBack(false);
  expect(state()).toBe('inUse');
  expect(wordProblem(kit.desk.home?.shown()?.problem ?? { code: '' })).toContain(
    '正由王芳在电脑“FGW-02”上打开',
  );
  expect(labelsIn(file)).toEqual([]);
});

it('[W8] somebody else has it open: it is not opened, and the sentence says who', async () => {
  claimByOther();
  const opened = await kit.desk.open(file);
  if (opened.ok) throw new Error('it was opened');
  expect(wordProblem(opened.problem)).toContain('正由王芳在电脑“FGW-02”上打开');
  expect(kit.desk.copies.list()).toEqual([]);
});

it.each([
  ['went stale', {}],
  ['was left by a crash on this computer', { computer: hostname(), process: 2 ** 22 + 1 }],
])('[W8] an owner file that %s keeps nobody out', async (why, more) => {
  claimByOther(more);
  const old = new Date(Date.now() - 4 * 60_000);
  if (why === 'went stale') utimesSync(ownerFileOf(file), old, old);
  await open();
});

it('[W8] somebody who edits it in its place has the lock', async () => {
  const direct = PlanSession.open(file);
  if (!direct.ok) throw new Error(direct.problem.code);
  const opened = await kit.desk.open(file);
  expect(opened).toMatchObject({ ok: false, problem: { code: 'planInUse' } });
  direct.value.close();
  await open();
});

it('[W1][W4] the share goes and comes back', async () => {
  await open();
  type('甲');
  renameSync(share, `${share}-断开`);
  await kit.desk.home?.writeBack(false);
  expect(state()).toBe('gone');
  type('乙');
  renameSync(`${share}-断开`, share);
  await kit.desk.home?.writeBack(false);
  expect(state()).toBe('written');
  expect(labelsIn(file)).toEqual(['甲', '乙']);
});

it('[W4] somebody changed it all the same: both are kept', async () => {
  await open();
  type('甲');
  const direct = PlanSession.open(file);
  if (!direct.ok) throw new Error(direct.problem.code);
  const input = { type: 'input', tab: 'tasks', rowId: 't1', column: 'text', text: '别' } as const;
  direct.value.edit({ label: '别人的', operations: [input] });
  direct.value.close();
  await kit.desk.home?.writeBack(false);
  expect(state()).toBe('changed');
  expect(labelsIn(file)).toEqual(['别人的']);
});

it('[W4] what a crash of theirs left half written is put aside with what takes it back', async () => {
  await open();
  type('甲');
  const claim = readFileSync(ownerFileOf(file));
  const direct = PlanSession.open(file);
  if (!direct.ok) throw new Error(direct.problem.code);
  const input = { type: 'input', tab: 'tasks', rowId: 't1', column: 'text', text: '别' } as const;
  direct.value.edit({ label: '别人的', operations: [input] });
  direct.value.close();
  cutOff(file);
  writeFileSync(ownerFileOf(file), claim);
  await kit.desk.home?.writeBack(true, true);
  expect(state()).toBe('written');
  expect(labelsIn(file)).toEqual(['甲']);
  const aside = readdirSync(share).find((name) => /别人改过的.*\.planbook$/u.test(name)) ?? '';
  expect(labelsIn(path.join(share, aside))).toEqual(['别人的']);
});

it('[W8] where an owner file cannot be written, it is still not edited in its place', async () => {
  const take = vi.spyOn(CopyClaim, 'take');
  take.mockResolvedValueOnce(failure('fileNotAllowed', file));
  await open();
  take.mockRestore();
  expect(kit.desk.session?.store.path.startsWith(kit.desk.copies.root)).toBe(true);
  type('甲');
  await kit.desk.close();
  expect(labelsIn(file)).toEqual(['甲']);
  expect(kit.desk.copies.list()).toEqual([]);
});

it('[W8] a start does not open in its place what a crash left half written there', async () => {
  await open();
  type('甲');
  await kit.desk.close();
  cutOff(file);
  await kit.desk.recover(null);
  expect(journalOf(file)).toBe('hot');
  await open();
  type('乙');
  await kit.desk.close();
  expect(journalOf(file)).toBe('none');
  expect(labelsIn(file)).toEqual(['甲', '乙']);
});

it('[W3] a crash leaves a working copy, which is gone on with', async () => {
  await open();
  type('甲');
  const [copy] = kit.desk.copies.list();
  const left = path.join(path.dirname(kit.file), '另一次');
  kit.desk.home?.close();
  kit.desk.session = null;
  kit.desk.home = null;
  expect(existsSync(copy?.file ?? '')).toBe(true);
  expect(existsSync(left)).toBe(false);
  await open();
  expect(state()).toBe('behind');
  await kit.desk.close();
  expect(labelsIn(file)).toEqual(['甲']);
});

it('knows a place on another computer', () => {
  expect(namesServer('\\\\fgw-nas\\计划\\a.planbook')).toBe(true);
  expect(namesServer('//fgw-nas/计划/a.planbook')).toBe(true);
  expect(namesServer('\\\\?\\UNC\\fgw-nas\\计划\\a.planbook')).toBe(true);
  expect(namesServer('\\\\?\\C:\\计划\\a.planbook')).toBe(false);
  expect(namesServer('\\\\.\\C:\\a.planbook')).toBe(false);
  expect(namesServer('E:\\计划\\a.planbook')).toBe(false);
  const mounts = [
    '/dev/sda1 / ext4 rw 0 0',
    '//nas/计划 /mnt/共享\\040盘 cifs rw 0 0',
    'gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0',
    '/dev/sdb1 /media/u/U盘 vfat rw 0 0',
  ].join('\n');
  expect(isOnNetworkMount(mounts, '/mnt/共享 盘/a')).toBe(true);
  expect(isOnNetworkMount(mounts, '/run/user/1000/gvfs/smb-share:server=nas')).toBe(true);
  expect(isOnNetworkMount(mounts, '/media/u/U盘')).toBe(false);
  expect(isOnNetworkMount(mounts, '/home/u')).toBe(false);
});
