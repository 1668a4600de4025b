// Two copies of a plan file, edited apart and merged: what each holds afterwards, and what is asked again.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  draftCopy,
  readyMerge,
  takeMerge,
  type AcceptedCopy,
  type CopyDecisions,
  type CopyDraft,
} from '#electron/jobs/copies.ts';
import { PlanSession } from '#electron/planSession.ts';
import { createPlanFile } from '#electron/storage/openPlanFile.ts';
import { takenFromCopy, type AcceptCopy } from '#shared/copies/difference.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { allAtOnce } from '#shared/steps.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { saying } from '#tests/copies/copyKit.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';

const made = { planId: 'plan-1', createdAt: '2021-04-19T01:00:00.000Z' };

function open(file: string): PlanSession {
  const opened = PlanSession.open(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  onTestFinished(() => {
    try {
      opened.value.close();
    } catch {
      // Closed by the test itself.
    }
  });
  return opened.value;
}

function set(session: PlanSession, id: string, values: object, sheet = 'tasks'): void {
  edit(session, { type: 'set', sheet, id, values } as Operation);
}

function edit(session: PlanSession, ...operations: Operation[]): void {
  const done = session.edit({
    label: '修改',
    operations,
    reason: { text: '会议纪要', correction: false },
  });
  if (!done.ok) throw new Error(done.problem.code);
  expect(done.value.rejected).toEqual([]);
}

/** A plan with a step that both copies have, and its copy, closed. */
function twoFiles(): { mine: string; theirs: string } {
  const folder = temporaryFolder();
  const mine = path.join(folder, '计划.planbook');
  const theirs = path.join(folder, '计划(1).planbook');
  expect(createPlanFile(mine, smallSnapshot(), made)).toMatchObject({ ok: true });
  const session = open(mine);
  set(session, 't1', { note: '两份都有' });
  session.close();
  copyFileSync(mine, theirs);
  return { mine, theirs };
}

function inFile(file: string, work: (session: PlanSession) => void): void {
  const session = open(file);
  work(session);
  session.close();
}

async function draft(session: PlanSession, other: string): Promise<CopyDraft> {
  const read = await draftCopy(session, other);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

async function acceptCopy(session: PlanSession, found: CopyDraft, decisions: CopyDecisions) {
  const ready = await readyMerge(session, found, decisions);
  if (!ready.ok) throw new Error(ready.problem.code);
  return allAtOnce(takeMerge(session, ready.value));
}

async function merge(
  session: PlanSession,
  other: string,
  rule: AcceptCopy,
): Promise<AcceptedCopy & { draft: CopyDraft }> {
  const found = await draft(session, other);
  const { differences } = found.comparison;
  const take = takenFromCopy(rule, differences);
  const all = differences.map(({ id }) => id);
  const keep = new Set(rule === 'mine' ? all.filter((id) => !take.has(id)) : []);
  const accepted = await acceptCopy(session, found, { take, keep });
  if (!accepted.ok) throw new Error(accepted.problem.code);
  return { ...accepted.value, draft: found };
}

const codeOf = async (session: PlanSession, other: string) => {
  const read = await draftCopy(session, other);
  return read.ok ? null : read.problem;
};

describe('two copies of a plan file', () => {
  it('[CP2] [CP6] [CP7] takes what only the other changed, asks what both changed, with who and when', async () => {
    const { mine, theirs } = twoFiles();
    inFile(theirs, (session) => {
      set(session, 't2', { note: '另一份改的' });
      set(session, 't3', { text: '另一份的说法' });
      set(session, 't4', { note: '一样的话' });
    });
    const session = open(mine);
    set(session, 't1', { percent: 30 });
    set(session, 't3', { text: '本计划的说法' });
    set(session, 't4', { note: '一样的话' });
    const before = readFileSync(theirs);
    const { comparison, other } = await draft(session, theirs);
    expect(other.samePlan).toBe(true);
    expect(comparison.differences.map(({ id, decision }) => `${id} ${decision}`)).toEqual([
      'tasks:t2:note safe',
      'tasks:t3:text conflict',
    ]);
    const [, question] = comparison.differences;
    expect(question).toMatchObject({ before: '本计划的说法', after: '另一份的说法' });
    expect(question?.reason).toContain('原为：t3的内容');
    expect(question?.mine?.at).toMatch(/^\d{4}-/u);
    expect(question?.theirs?.at).toMatch(/^\d{4}-/u);
    const merged = await merge(session, theirs, 'theirs');
    expect(merged).toMatchObject({ taken: 2, open: 0, leftOut: [], stale: [] });
    expect(session.document.tasks.get('t1')).toMatchObject({ percent: 30, note: '两份都有' });
    expect(session.document.tasks.get('t2')?.note).toBe('另一份改的');
    expect(session.document.tasks.get('t3')?.text).toBe('另一份的说法');
    // The other file was read and is what it was, to the byte.
    expect(readFileSync(theirs).equals(before)).toBe(true);
  });

  it('[CP12] one step, taken back at once; merged again it finds nothing, and asks again once it was taken back', async () => {
    const { mine, theirs } = twoFiles();
    inFile(theirs, (session) => set(session, 't3', { text: '另一份的说法' }));
    const session = open(mine);
    set(session, 't3', { text: '本计划的说法' });
    await merge(session, theirs, 'mine');
    expect(session.steps.undo).toBe('合并另一份计划：计划(1).planbook');
    expect(session.document.tasks.get('t3')?.text).toBe('本计划的说法');
    expect((await draft(session, theirs)).comparison.differences).toEqual([]);
    expect(session.undo()).toMatchObject({ ok: true });
    expect((await draft(session, theirs)).comparison.differences).toHaveLength(1);
    expect(session.redo()).toMatchObject({ ok: true });
    expect((await draft(session, theirs)).comparison.differences).toEqual([]);
    // What the other copy does afterwards is seen.
    session.close();
    inFile(theirs, (copy) => set(copy, 't2', { note: '后来改的' }));
    const again = open(mine);
    const { differences } = (await draft(again, theirs)).comparison;
    expect(differences.map(({ id, decision }) => `${id} ${decision}`)).toEqual([
      'tasks:t2:note safe',
    ]);
  });

  it('[CP12] a question that was left open is asked again', async () => {
    const { mine, theirs } = twoFiles();
    inFile(theirs, (session) => set(session, 't3', { text: '另一份的说法' }));
    const session = open(mine);
    set(session, 't3', { text: '本计划的说法' });
    expect(await merge(session, theirs, 'safe')).toMatchObject({ open: 1, changed: null });
    expect((await draft(session, theirs)).comparison.differences).toHaveLength(1);
  });

  it('[CP3] merged the other way round, without a question, the other copy is the same', async () => {
    const { mine, theirs } = twoFiles();
    inFile(theirs, (session) => {
      set(session, 't3', { text: '另一份的说法' });
      edit(session, { type: 'insertRow', tab: 'tasks', after: 't2', id: 'ta-0000000001' });
      edit(session, { type: 'deleteRow', tab: 'tasks', rowId: 't4' });
    });
    inFile(mine, (session) => {
      set(session, 't3', { text: '本计划的说法' });
      edit(session, { type: 'mergeUnits', keep: 'housing', drop: 'planning', former: null });
    });
    const here = open(mine);
    await merge(here, theirs, 'mine');
    const wanted = here.document;
    here.close();
    const there = open(theirs);
    const back = await merge(there, mine, 'safe');
    expect(back).toMatchObject({ open: 0, leftOut: [] });
    const [one, other] = saying(wanted, there.document);
    expect(other).toEqual(one);
    there.close();
    const again = open(mine);
    expect((await draft(again, theirs)).comparison.differences).toEqual([]);
  });

  it('[CP4] asks about everything where nobody knows what both stand on', async () => {
    const folder = temporaryFolder();
    const [mine, theirs] = ['甲.planbook', '乙.planbook'].map((name) => path.join(folder, name));
    if (!mine || !theirs) throw new Error('no names');
    createPlanFile(mine, smallSnapshot(), { ...made, planId: 'one' });
    createPlanFile(theirs, smallSnapshot(), { ...made, planId: 'two' });
    inFile(theirs, (session) => set(session, 't3', { text: '另一份的说法' }));
    const session = open(mine);
    const { other, comparison } = await draft(session, theirs);
    expect(other).toMatchObject({ samePlan: false, base: null });
    expect(comparison.differences.map(({ id, decision }) => `${id} ${decision}`)).toEqual([
      'tasks:t3:text conflict',
    ]);
  });

  it('[CP4] does not trust a history that leads to other rows', async () => {
    const { mine, theirs } = twoFiles();
    // The same steps over another beginning: a row that no step made.
    const snapshot = smallSnapshot();
    const other = path.join(path.dirname(mine), '另做.planbook');
    createPlanFile(other, { ...snapshot, duties: [], stages: snapshot.stages.slice(0, 1) }, made);
    inFile(other, (session) => set(session, 't2', { note: '改' }));
    const session = open(mine);
    expect((await draft(session, other)).other.base).toBeNull();
    expect((await draft(session, theirs)).other.base).not.toBeNull();
  });

  it('[CP1] says what cannot be merged, and changes nothing', async () => {
    const { mine, theirs } = twoFiles();
    const folder = path.dirname(mine);
    const session = open(mine);
    expect(await codeOf(session, mine)).toMatchObject({ code: 'sameCopy' });
    const stranger = path.join(folder, '别的计划.planbook');
    const snapshot = smallSnapshot();
    const others = { ...snapshot, tasks: [], targets: [], deadlines: [], progress: [] };
    createPlanFile(stranger, others, { planId: 'other' });
    expect(await codeOf(session, stranger)).toMatchObject({ code: 'otherPlan' });
    const busy = open(theirs);
    expect(await codeOf(session, theirs)).toMatchObject({
      code: 'planInUse',
      facts: { computer: expect.any(String) },
    });
    busy.close();
    // What a crash leaves beside a file: a journal that has to be played back before anything is read.
    const unfinished = path.join(folder, '没关好.planbook');
    copyFileSync(theirs, unfinished);
    const left = new DatabaseSync(unfinished);
    left.exec('PRAGMA cache_size = 1');
    left.exec("BEGIN; UPDATE record SET digest = x'00'; UPDATE history SET who = '没写完'");
    const journal = readFileSync(`${unfinished}-journal`);
    left.exec('ROLLBACK');
    left.close();
    writeFileSync(`${unfinished}-journal`, journal);
    expect(await codeOf(session, unfinished)).toMatchObject({ code: 'copyUnfinished' });
    const text = path.join(folder, '不是计划.planbook');
    writeFileSync(text, '你好');
    expect(await codeOf(session, text)).toMatchObject({ code: 'notPlanFile' });
    const newer = path.join(folder, '新版本.planbook');
    copyFileSync(theirs, newer);
    const database = new DatabaseSync(newer);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(await codeOf(session, newer)).toMatchObject({ code: 'copyNewer' });
    const damaged = path.join(folder, '坏了.planbook');
    copyFileSync(theirs, damaged);
    const rows = new DatabaseSync(damaged);
    rows.exec("UPDATE record SET data = replace(data, '市住建局', '市住建厅')");
    rows.close();
    const problem = await codeOf(session, damaged);
    expect(problem).toMatchObject({ code: 'copyDamaged' });
    expect(problem && wordProblem(problem)).toContain('另一份计划已损坏，没有合并，本计划没有变');
    expect(session.steps.undo).toBe('修改');
  });

  it('[CP13] leaves out what changed here during the review, and says so', async () => {
    const { mine, theirs } = twoFiles();
    inFile(theirs, (copy) => {
      set(copy, 't2', { note: '另一份改的' });
      set(copy, 't3', { note: '也改' });
    });
    const session = open(mine);
    const found = await draft(session, theirs);
    set(session, 't2', { note: '核对时改的' });
    const take = takenFromCopy('safe', found.comparison.differences);
    const accepted = await acceptCopy(session, found, { take, keep: new Set() });
    expect(accepted).toMatchObject({ ok: true, value: { taken: 1, stale: ['tasks:t2:note'] } });
    expect(session.document.tasks.get('t2')?.note).toBe('核对时改的');
    expect(session.document.tasks.get('t3')?.note).toBe('也改');
  });
});
