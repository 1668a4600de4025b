// Backups of a plan file: made and checked, found again, thinned; a crash leaves none that is half.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { restoreInPlace } from '#electron/jobs/restoreBackup.ts';
import { PlanSession } from '#electron/planSession.ts';
import { placeNote } from '#electron/storage/backupShelf.ts';
import { Backups } from '#electron/storage/backups.ts';
import { timestamp } from '#electron/clock.ts';
import { readPaced } from '#electron/storage/readBackup.ts';
import { backupDraftName } from '#shared/backups/backup.ts';
import { changeTo, countDifferences } from '#shared/backups/difference.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import type { Problem } from '#shared/result.ts';
import { allAtOnce } from '#shared/steps.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';

function openPlan() {
  const folder = temporaryFolder();
  const file = path.join(folder, '绿化计划.planbook');
  PlanSession.create(file, smallSnapshot());
  const opened = PlanSession.open(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  const told: Problem[] = [];
  const root = path.join(folder, 'data', 'backups');
  const backups = new Backups(root, (problem) => told.push(problem));
  return { session: opened.value, backups, told, root };
}

function note(session: PlanSession, text: string): void {
  session.edit({
    label: '修改备注',
    operations: [{ type: 'input', tab: 'tasks', rowId: 't1', column: 'note', text }],
  });
}

describe('backups', () => {
  it('[K1][K2] hold the plan as it was, whole, with its history', async () => {
    const { session, backups, told } = openPlan();
    note(session, '从前');
    const then = toSnapshot(session.document);
    await backups.take('p', session, 'import');
    note(session, '现在');
    await backups.settled();
    const [backup] = backups.list('p');
    expect(backup).toMatchObject({ reason: 'import', plan: '绿化计划' });
    expect(backup?.counts.tasks).toBe(session.document.tasks.size);
    const file = path.join(backups.folder('p'), backup?.file ?? '');
    const read = await readPaced(file);
    if (!read.ok) throw new Error(read.problem.code);
    expect(toSnapshot(read.value)).toEqual(then);
    const again = PlanSession.open(file);
    if (!again.ok) throw new Error(again.problem.code);
    expect(again.value.steps.undo).toBe('修改备注');
    again.value.close();
    session.close();
    expect(told).toEqual([]);
  });

  it('[K3] automatic ones are made where something changed', async () => {
    const { session, backups } = openPlan();
    const count = async () => {
      await backups.settled();
      return backups.list('p').length;
    };
    await backups.take('p', session, 'open');
    expect(await count()).toBe(1);
    await backups.take('p', session, 'interval');
    expect(await count()).toBe(1);
    note(session, '改过');
    await backups.take('p', session, 'interval');
    expect(await count()).toBe(2);
    session.undo();
    // Taken back is another step: the history has it.
    await backups.take('p', session, 'close');
    expect(await count()).toBe(3);
    session.close();
  });

  it('[K2] what a crash left is finished when it is whole and removed when it is not', async () => {
    const { session, backups, told } = openPlan();
    await backups.take('p', session, 'open');
    await backups.settled();
    const folder = backups.folder('p');
    const draft = backupDraftName({ at: timestamp(), reason: 'import', plan: '绿化计划' });
    const half = draft.replace('_import_', '_units_');
    session.store.writeCopy(path.join(folder, draft));
    writeFileSync(path.join(folder, half), 'half');
    writeFileSync(path.join(folder, `${half}-journal`), 'half');
    writeFileSync(path.join(folder, 'unknown.writing'), 'half');
    await backups.finishLeft('p');
    expect(
      backups
        .list('p')
        .map(({ reason }) => reason)
        .sort(),
    ).toEqual(['import', 'open']);
    expect(readdirSync(folder).filter((name) => name !== placeNote)).toHaveLength(2);
    expect(told).toEqual([]);
    session.close();
  });

  it('[K1] an id that would be a path is none', () => {
    const { session, backups, root } = openPlan();
    expect(path.dirname(backups.folder('../../elsewhere'))).toBe(root);
    session.close();
  });

  it('says so where none can be made, and leaves nothing half', async () => {
    const { session, backups, told, root } = openPlan();
    mkdirSync(path.dirname(root), { recursive: true });
    writeFileSync(root, 'a file where the folder should be');
    await backups.take('p', session, 'import');
    expect(told).toHaveLength(1);
    rmSync(root);
    session.close();
  });

  it('[K6][K7] restoring is one step: counted before, undone like any other', async () => {
    const { session, backups } = openPlan();
    const then = toSnapshot(session.document);
    await backups.take('p', session, 'manual');
    await backups.settled();
    note(session, '改过');
    session.edit({ label: '删除', operations: [{ type: 'deleteRow', tab: 'tasks', rowId: 't2' }] });
    const edited = toSnapshot(session.document);
    const [kept] = backups.list('p');
    if (!kept) throw new Error('no backup');
    const read = await readPaced(path.join(backups.folder('p'), kept.file));
    if (!read.ok) throw new Error(read.problem.code);
    const counts = countDifferences(changeTo(session.document, read.value));
    expect(counts.find(({ sheet }) => sheet === 'tasks')).toEqual({
      sheet: 'tasks',
      back: 1,
      gone: 0,
      changed: 1,
    });
    expect(allAtOnce(restoreInPlace(session, read.value, kept))).toMatchObject({ ok: true });
    expect(byId(toSnapshot(session.document))).toEqual(byId(then));
    expect(allAtOnce(restoreInPlace(session, read.value, kept))).toEqual({ ok: true, value: null });
    session.undo();
    expect(byId(toSnapshot(session.document))).toEqual(byId(edited));
    session.redo();
    session.close();
    const opened = PlanSession.open(session.store.path);
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(byId(toSnapshot(opened.value.document))).toEqual(byId(then));
    opened.value.close();
  });
});

function byId(snapshot: ReturnType<typeof toSnapshot>) {
  return Object.entries(snapshot).map(([sheet, rows]) => [
    sheet,
    [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)),
  ]);
}
