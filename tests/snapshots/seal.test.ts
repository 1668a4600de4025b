// Sealed periods: what is kept, that it stays as it was, what is said of it later.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import {
  chosenDesigns,
  compareStates,
  sealById,
  sealPeriod,
  sealStates,
} from '#electron/jobs/snapshots.ts';
import { planStateOf } from '#electron/planState.ts';
import { planPieces } from '#shared/ipc/planPieces.ts';
import { lightDocument } from '#shared/snapshots/travelling.ts';
import { longestContent, openSeal } from '#electron/jobs/packedSeal.ts';
import { today } from '#electron/clock.ts';
import { PlanSession } from '#electron/planSession.ts';
import { buildConsolidated } from '#shared/consolidate/buildConsolidated.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { reprintedSheets } from '#shared/snapshots/reprint.ts';
import { findSeal, sealCode, sealTitle } from '#shared/snapshots/names.ts';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { report, smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';

const asOf = '2021-06-30';
const period = '2021-06';
let session: PlanSession | null = null;
afterEach(() => {
  session?.close();
  session = null;
});

const reported = (taskId: string, progress: string) =>
  report({ id: `pg-${taskId}`, taskId, period, percent: 40, progress });

function opened(): PlanSession {
  const file = path.join(temporaryFolder(), '计划.planbook');
  if (!existsSync(file)) {
    const snapshot = smallSnapshot();
    const [first] = snapshot.tasks;
    const progress = first ? [reported(first.id, '已完成立项')] : [];
    const made = PlanSession.create(file, { ...snapshot, progress });
    if (!made.ok) throw new Error(made.problem.code);
  }
  const plan = PlanSession.open(file);
  if (!plan.ok) throw new Error(plan.problem.code);
  session = plan.value;
  session.setAsOf(asOf);
  return session;
}

function edit(plan: PlanSession, ...operations: Operation[]): void {
  const done = plan.edit({ label: '改动', operations });
  if (!done.ok) throw new Error(done.problem.code);
}

async function sealed(plan: PlanSession, words: string[] = ['action', 'unit']) {
  const designs = chosenDesigns(plan, words);
  if (!designs.ok) throw new Error(designs.problem.code);
  const done = await sealPeriod(plan, { period, name: ' 报送稿 ', designs: designs.value });
  if (!done.ok || done.value === null) throw new Error('not sealed');
  return done.value.row;
}

function firstTask(plan: PlanSession): string {
  const [id] = plan.document.tasks.keys();
  return id ?? '';
}

it('[SN1] keeps what was reported, how tasks stood and the sheets, in one step', async () => {
  const plan = opened();
  const row = await sealed(plan);
  expect(row).toMatchObject({
    period,
    number: 1,
    name: '报送稿',
    asOf,
    tasks: plan.document.tasks.size,
    reports: 1,
    sheets: ['按行动', '按牵头单位'],
  });
  expect(row.digest).toMatch(/^[0-9a-f]{64}$/u);
  expect(plan.steps.undo).toBe('2021年6月第1次封存');
  const kept = await sealById(plan, row.id);
  if (!kept.ok) throw new Error(kept.problem.code);
  expect(kept.value.content.reports).toMatchObject([{ progress: '已完成立项', percent: 40 }]);
  const task = kept.value.content.tasks.find(({ id }) => id === firstTask(plan));
  expect(task?.progress).toContain('已完成立项');
  expect(kept.value.content.figures.tasks).toBe(plan.document.tasks.size);
});

it('[SN5] a sheet printed again is the one that was sealed, whatever became of the plan', async () => {
  const plan = opened();
  const { document, flags } = plan;
  const designs = chosenDesigns(plan, ['action', 'unit']);
  if (!designs.ok) throw new Error('no designs');
  const row = await sealed(plan);
  const made = designs.value.map(({ design }) =>
    buildConsolidated(document, { design, period, asOf, today: today(), flags }),
  );
  const id = firstTask(plan);
  edit(
    plan,
    { type: 'set', sheet: 'tasks', id, values: { text: '改写了', status: 'done', percent: 100 } },
    { type: 'set', sheet: 'progress', id: `pg-${id}`, values: { progress: '后来改的' } },
    { type: 'renameUnit', id: 'housing', name: '市住房和城市更新局', until: null },
  );
  const kept = await sealById(plan, row.id);
  if (!kept.ok) throw new Error(kept.problem.code);
  const { content } = kept.value;
  expect(content.sheets.map(({ sheet }) => JSON.stringify(sheet))).toEqual(
    made.map((sheet) => JSON.stringify(sheet)),
  );
  const again = reprintedSheets(content, row.digest);
  for (const [index, { sheet, paper }] of again.entries()) {
    expect(JSON.stringify(sheet.table)).toBe(JSON.stringify(made[index]?.table));
    expect(JSON.stringify(sheet.figures)).toBe(JSON.stringify(made[index]?.figures));
    expect(sheet.notes.slice(0, -1)).toEqual(made[index]?.notes);
    expect(sheet.notes.at(-1)).toContain(`封存码${sealCode(row.digest)}`);
    expect(paper).toEqual(designs.value[index]?.design.paper);
  }
});

it('[SN1] [SN7] a second seal leaves the first, and both say what differs', async () => {
  const plan = opened();
  const first = await sealed(plan);
  expect(await sealStates(plan, new Map())).toEqual([{ id: first.id, since: 0, fromBefore: null }]);
  const id = firstTask(plan);
  edit(plan, {
    type: 'set',
    sheet: 'progress',
    id: `pg-${id}`,
    values: { progress: '补报：已开工' },
  });
  const second = await sealed(plan);
  expect([first.number, second.number]).toEqual([1, 2]);
  expect(await sealStates(plan, new Map())).toEqual([
    { id: second.id, since: 0, fromBefore: { number: 1, tasks: 1 } },
    { id: first.id, since: 1, fromBefore: null },
  ]);
  const compared = await compareStates(plan, {
    before: { seal: first.id },
    after: { seal: second.id },
  });
  if (!compared.ok) throw new Error(compared.problem.code);
  expect(compared.value.differences).toMatchObject([{ fields: ['progress'] }]);
  const [row] = compared.value.sheet.table.rows;
  expect(row?.cells.join('|')).toMatch(/已完成立项.*补报：已开工.*进展/su);
  expect(compared.value.sheet.notes.join('')).toContain(sealCode(second.digest));
});

it('[SN6] lists what came, what is gone and what is said of units; days late are no difference', async () => {
  const plan = opened();
  const first = await sealed(plan);
  plan.setAsOf('2021-07-15');
  const later = await sealed(plan);
  expect((await sealStates(plan, new Map()))[0]?.fromBefore?.tasks).toBe(0);
  const ids = [...plan.document.tasks.keys()];
  const gone = ids.at(-1) ?? '';
  edit(plan, { type: 'deleteRow', tab: 'tasks', rowId: gone });
  const compared = await compareStates(plan, { before: { seal: later.id }, after: { period } });
  if (!compared.ok) throw new Error(compared.problem.code);
  expect(compared.value.differences).toMatchObject([{ before: { id: gone }, after: null }]);
  expect(compared.value.sheet.table.rows[0]?.cells.at(-1)).toBe('已删除');
  expect(first.number).toBe(1);
});

it('[SN2] is never changed; deleting it is a step that can be taken back', async () => {
  const plan = opened();
  const row = await sealed(plan);
  const changed = plan.edit({
    label: '篡改',
    operations: [{ type: 'set', sheet: 'snapshots', id: row.id, values: { who: '别人' } }],
  });
  expect(plan.document.snapshots.get(row.id)).toEqual(row);
  expect(changed.ok ? changed.value.changed : null).toBe(null);
  const removed = plan.edit({
    label: '删除',
    operations: [{ type: 'remove', sheet: 'snapshots', id: row.id }],
  });
  expect(removed.ok && removed.value.changed?.change.removed).toMatchObject([
    { row: { id: row.id, content: '' } },
  ]);
  const undone = plan.undo();
  expect(undone.ok && undone.value.change.added).toMatchObject([{ row: { content: '' } }]);
  expect(plan.document.snapshots.get(row.id)).toEqual(row);
  expect((await sealById(plan, row.id)).ok).toBe(true);
});

it('[SN3] refuses what does not agree with its digest, its row, or the shape of a seal', async () => {
  const plan = opened();
  const row = await sealed(plan, ['action']);
  expect((await openSeal(row)).ok).toBe(true);
  const damaged = { ok: false, problem: { code: 'sealDamaged', where: sealTitle(row) } };
  const packed = (text: string) => ({
    content: gzipSync(text).toString('base64'),
    digest: createHash('sha256').update(text).digest('hex'),
  });
  const kept = await openSeal(row);
  if (!kept.ok) throw new Error('not open');
  const { value } = kept;
  const wide = structuredClone(value);
  wide.sheets[0]?.sheet.table.rows[0]?.spans.push([0, 400]);
  for (const wrong of [
    { ...row, digest: row.digest.replace(/^./u, (sign) => (sign === '0' ? '1' : '0')) },
    { ...row, who: '别人' },
    { ...row, content: 'AAAA' },
    { ...row, ...packed('{}') },
    { ...row, ...packed('不是JSON') },
    { ...row, ...packed(JSON.stringify(wide)) },
    { ...row, ...packed(' '.repeat(longestContent + 1)) },
  ]) {
    expect(await openSeal(wrong)).toEqual(damaged);
  }
  expect((await openSeal({ ...row, ...packed(JSON.stringify(value)) })).ok).toBe(true);
});

it('[SN1] refuses a period that has not begun, and one without sheets', async () => {
  const plan = opened();
  const designs = chosenDesigns(plan, ['action']);
  if (!designs.ok) throw new Error('no designs');
  const request = { period: '2021-07', name: '', designs: designs.value };
  expect(await sealPeriod(plan, request)).toMatchObject({
    ok: false,
    problem: { code: 'sealBeforePeriod' },
  });
  expect(await sealPeriod(plan, { period, name: '', designs: [] })).toMatchObject({
    ok: false,
    problem: { code: 'sealWithoutSheets' },
  });
  expect(chosenDesigns(plan, ['没有这个'])).toMatchObject({ problem: { code: 'noDesign' } });
});

it('stopped, keeps nothing', async () => {
  const plan = opened();
  const designs = chosenDesigns(plan, ['action', 'unit']);
  if (!designs.ok) throw new Error('no designs');
  const control = new AbortController();
  const request = { period, name: '', designs: designs.value };
  const stopped = await sealPeriod(plan, request, {
    signal: control.signal,
    progress: (done) => done === 1 && control.abort(),
  });
  expect(stopped).toEqual({ ok: true, value: null });
  expect(plan.document.snapshots.size).toBe(0);
});

it('is found by its code, with or without strokes, and by its title', async () => {
  const plan = opened();
  const row = await sealed(plan, ['action']);
  const rows = [...plan.document.snapshots.values()];
  const code = sealCode(row.digest);
  for (const word of [row.id, code, code.toLowerCase().replaceAll('-', ''), '2021年6月第1次封存']) {
    expect(findSeal(rows, word)?.id).toBe(row.id);
  }
  expect(findSeal(rows, '2021年6月第2次封存')).toBe(null);
});

it('the window has the list without the contents, whole and in pieces', async () => {
  const plan = opened();
  const row = await sealed(plan);
  const named = {
    name: '',
    place: '',
    example: false,
    copy: null,
    quiet: { muted: [], snoozed: {} },
  };
  const state = planStateOf(plan, named);
  expect(state.snapshot.snapshots).toEqual([{ ...row, content: '' }]);
  const pieces = planPieces(lightDocument(plan.document));
  const texts = Array.from({ length: pieces.count }, (_, index) => pieces.text(index));
  expect(texts.join('')).toContain(row.digest);
  expect(texts.join('')).not.toContain(row.content);
  // The plan itself keeps it.
  expect(plan.document.snapshots.get(row.id)?.content.length).toBeGreaterThan(100);
});
