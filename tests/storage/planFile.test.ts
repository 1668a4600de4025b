import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import { openPlanFile } from '#electron/storage/openPlanFile.ts';
import { formatVersion } from '#electron/storage/schema.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { plainView } from '#shared/view/sheetLayout.ts';
import { temporaryFolder } from '#tests/temporary.ts';

function newPlan(): string {
  const file = path.join(temporaryFolder(), '三年行动.planbook');
  const made = PlanSession.create(file, smallSnapshot());
  if (!made.ok) throw new Error(made.problem.code);
  return file;
}

function open(file: string): PlanSession {
  const opened = PlanSession.open(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

function codeOf(file: string): string | null {
  const opened = PlanSession.open(file);
  if (!opened.ok) return opened.problem.code;
  opened.value.close();
  return null;
}

function note(session: PlanSession, text: string) {
  return session.edit({
    label: '修改备注',
    operations: [{ type: 'input', tab: 'tasks', rowId: 't1', column: 'note', text }],
  });
}

function tamper(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

describe('the plan file', () => {
  it('[S1] gives back what went in, and every acknowledged edit', () => {
    const file = newPlan();
    const first = open(file);
    expect(byId(toSnapshot(first.document))).toEqual(byId(smallSnapshot()));
    note(first, '第一条');
    note(first, '第二条');
    first.close();
    const second = open(file);
    expect(second.document.tasks.get('t1')?.note).toBe('第二条');
    second.close();
  });

  it('[V1] keeps how the sheets are arranged, without a step of the history', () => {
    const file = newPlan();
    const first = open(file);
    expect(first.view).toEqual(plainView);
    const layout = {
      order: ['text', 'light'],
      hidden: ['note'],
      widths: { text: 300 },
      frozen: null,
    };
    const view = { zoom: 1.2, tabs: { tasks: layout } };
    expect(first.keepView(view).ok).toBe(true);
    expect(first.steps.undo).toBeNull();
    expect(first.revision).toBe(0);
    first.close();
    chmodSync(file, 0o444);
    const again = open(file);
    expect(again.view).toEqual(view);
    again.close();
  });

  it('[V2] a kept arrangement that cannot be read is none', () => {
    const file = newPlan();
    for (const text of ['{', '{"zoom":9,"tabs":{}}', '{"zoom":1,"tabs":{"x":{}}}']) {
      const kept = openPlanFile(file);
      if (!kept.ok) throw new Error(kept.problem.code);
      kept.value.file.setProperty('view', text);
      kept.value.file.close();
      const session = open(file);
      expect(session.view).toEqual(plainView);
      session.close();
    }
  });

  it('[S2] is one file after closing, in DELETE mode with full syncs', () => {
    const file = newPlan();
    const session = open(file);
    note(session, '改');
    session.close();
    expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
    const opened = openPlanFile(file);
    if (!opened.ok) throw new Error(opened.problem.code);
    const database = opened.value.file['database'];
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'delete' });
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(database.prepare('PRAGMA locking_mode').get()).toEqual({ locking_mode: 'exclusive' });
    expect(database.prepare('PRAGMA trusted_schema').get()).toEqual({ trusted_schema: 0 });
    expect(database.prepare('PRAGMA cell_size_check').get()).toEqual({ cell_size_check: 1 });
    opened.value.file.close();
  });

  it('[S3] refuses a second program at once', () => {
    const file = newPlan();
    const session = open(file);
    expect(codeOf(file)).toBe('planInUse');
    session.close();
    expect(codeOf(file)).toBeNull();
  });

  it.each([
    ['empty.planbook', '', 'emptyFile'],
    ['通知.planbook', '朔州市人民政府关于印发…的通知', 'notPlanFile'],
    ['表.planbook', 'PK\u0003\u0004…', 'notPlanFile'],
  ])('[S4] %s is refused and not written to', (name, content, code) => {
    const file = path.join(temporaryFolder(), name);
    writeFileSync(file, content);
    expect(codeOf(file)).toBe(code);
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  it('[S4] another database, a folder and a missing file are refused', () => {
    const folder = temporaryFolder();
    const other = path.join(folder, 'other.planbook');
    tamper(other, 'CREATE TABLE t (x)');
    expect(codeOf(other)).toBe('notPlanFile');
    expect(codeOf(folder)).toBe('fileIsFolder');
    expect(codeOf(path.join(folder, 'none.planbook'))).toBe('fileMissing');
    expect(existsSync(path.join(folder, 'none.planbook'))).toBe(false);
  });

  it('[S5] refuses a planted trigger', () => {
    const file = newPlan();
    tamper(file, 'CREATE TRIGGER evil AFTER INSERT ON history BEGIN DELETE FROM record; END');
    expect(codeOf(file)).toBe('planSchemaDiffers');
  });

  it('[S6] notices a value changed outside the program', () => {
    const file = newPlan();
    tamper(file, `UPDATE record SET data = replace(data, '100', '900') WHERE sheet = 'targets'`);
    expect(codeOf(file)).toBe('planDamaged');
  });

  it('[S6] notices a bit flipped in a text', () => {
    const file = newPlan();
    const bytes = readFileSync(file);
    let place = bytes.indexOf('规划设计提升工程');
    expect(place).toBeGreaterThan(0);
    // All of them: where a page was split, a dead copy is left behind.
    for (; place > 0; place = bytes.indexOf('规划设计提升工程', place + 1)) bytes[place + 2]! ^= 1;
    writeFileSync(file, bytes);
    expect(codeOf(file)).toBe('planDamaged');
  });

  it('[S7] a newer file is for reading only', () => {
    const file = newPlan();
    tamper(file, `PRAGMA user_version = ${formatVersion + 1}`);
    const session = open(file);
    expect(session.readOnlyBecause).toBe('planNewer');
    const edited = note(session, '改');
    expect(edited.ok ? null : edited.problem.code).toBe('planNewer');
    session.close();
  });

  it('[S7] a sheet that this version does not know is left aside in a newer file, and damage in any other', () => {
    const file = newPlan();
    tamper(file, "INSERT INTO record (sheet, id, data, digest) VALUES ('later', 'x', '{}', x'00')");
    expect(codeOf(file)).toBe('planDamaged');
    tamper(file, `PRAGMA user_version = ${formatVersion + 1}`);
    const session = open(file);
    expect(session.document.tasks.size).toBe(smallSnapshot().tasks.length);
    session.close();
  });

  it.skipIf(process.getuid?.() === 0)(
    '[S7] a file without write permission is for reading only',
    () => {
      const file = newPlan();
      chmodSync(file, 0o444);
      const session = open(file);
      expect(session.readOnlyBecause).toBe('fileReadOnly');
      session.close();
    },
  );

  it('[S8] creating in a folder that is not there leaves nothing', () => {
    const folder = temporaryFolder();
    const made = PlanSession.create(path.join(folder, 'none', 'x.planbook'), smallSnapshot());
    expect(made.ok ? null : made.problem.code).toBe('cannotOpenFile');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('[S9] undo and redo go on after a restart', () => {
    const file = newPlan();
    const first = open(file);
    note(first, '第一条');
    note(first, '第二条');
    first.undo();
    first.close();
    const second = open(file);
    expect(second.document.tasks.get('t1')?.note).toBe('第一条');
    expect(second.steps).toEqual({ undo: '修改备注', redo: '修改备注' });
    expect(second.redo().ok).toBe(true);
    expect(second.document.tasks.get('t1')?.note).toBe('第二条');
    second.undo();
    second.undo();
    expect(byId(toSnapshot(second.document))).toEqual(byId(smallSnapshot()));
    const more = second.undo();
    expect(more.ok ? null : more.problem.code).toBe('nothingToUndo');
    second.close();
  });

  it('[S10] an edit that the file refuses changes nothing', () => {
    const file = newPlan();
    const session = open(file);
    session.store['database'].exec('PRAGMA max_page_count = 1');
    const before = session.document;
    const edited = note(session, '长'.repeat(200_000));
    expect(edited.ok ? null : edited.problem.code).toBe('diskFull');
    expect(session.document).toBe(before);
    expect(session.revision).toBe(0);
    session.close();
    expect(codeOf(file)).toBeNull();
  });

  it('an edit that changes nothing is no step', () => {
    const file = newPlan();
    const session = open(file);
    const edited = note(session, '');
    expect(edited).toEqual({
      ok: true,
      value: { changed: null, rejected: [], held: [], step: null },
    });
    expect(session.steps.undo).toBeNull();
    session.close();
  });

  it('a copy has the history too', () => {
    const file = newPlan();
    const session = open(file);
    note(session, '改');
    const copy = path.join(path.dirname(file), 'copy.planbook');
    expect(session.store.writeCopy(copy)).toEqual({ ok: true, value: null });
    const copied = open(copy);
    expect(copied.steps.undo).toBe('修改备注');
    copied.close();
    session.close();
  });
});

function byId(snapshot: ReturnType<typeof smallSnapshot>) {
  return Object.fromEntries(
    Object.entries(snapshot).map(([sheet, rows]) => [
      sheet,
      rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );
}
