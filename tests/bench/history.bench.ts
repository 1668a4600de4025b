// What a long history costs: opening, an edit, undo, the history of a cell, with 50,000 steps in the file and with none. And by
// how much the file grows with an edit.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { cellHistory } from '#electron/jobs/cellHistory.ts';
import { PlanSession } from '#electron/planSession.ts';
import { addDigests } from '#electron/storage/besideDigests.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { largePlan } from './largePlan.ts';
import { measure, table, type Measured } from './measure.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'planbook-bench-'));
const file = path.join(folder, '计划.planbook');
const tasks = 2000;
const wanted = 50_000;
const made = PlanSession.create(
  file,
  toSnapshot(largePlan({ tasks, deadlinesPerTask: 1, units: 200, progress: 20_000 })),
);
if (!made.ok) throw new Error(made.problem.code);

function opened(): PlanSession {
  const session = PlanSession.open(file);
  if (!session.ok) throw new Error(session.problem.code);
  return session.value;
}

/** Bytes of the file that hold something: SQLite asks for whole pages. */
function size(): number {
  const database = new DatabaseSync(file, { readOnly: true });
  const read = (name: string) => Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
  const bytes = (read('page_count') - read('freelist_count')) * read('page_size');
  database.close();
  return bytes;
}

let texts = 0;
function edit(session: PlanSession, operations: readonly Operation[]): void {
  const edited = session.edit({ label: '修改任务内容', operations: [...operations] });
  if (!edited.ok || edited.value.rejected.length > 0) throw new Error('the edit was refused');
}
const typed = (row: number, column = 'text'): Operation => {
  texts += 1;
  return {
    type: 'input',
    tab: 'tasks',
    rowId: `t${row % tasks}`,
    column,
    text: `改动第${texts}次，推进年度任务`,
  };
};

function costs(label: string): Measured[] {
  const open = measure(`${label}: opened`, () => opened().close(), 5);
  const session = opened();
  const rows = [
    open,
    measure(`${label}: a cell typed`, () => edit(session, [typed(texts)]), 100),
    measure(
      `${label}: typed and taken back`,
      () => {
        edit(session, [typed(texts)]);
        session.undo();
      },
      50,
    ),
    measure(
      `${label}: a due day typed`,
      () => {
        const text = `2023-0${(texts % 9) + 1}-15`;
        texts += 1;
        edit(session, [
          { type: 'input', tab: 'tasks', rowId: `t${texts % tasks}`, column: 'deadline', text },
        ]);
      },
      20,
    ),
    measure(
      `${label}: the history of a cell`,
      () => cellHistory(session, { tab: 'tasks', rowId: 't1', column: 'text' }, 50),
      5,
    ),
  ];
  session.close();
  return rows;
}

const growth: string[] = [];
function grows(what: string, edits: number, work: (session: PlanSession) => void): void {
  const before = size();
  const session = opened();
  for (let each = 0; each < edits; each += 1) work(session);
  session.close();
  const bytes = (size() - before) / edits;
  growth.push(`${what.padEnd(44)}${Math.round(bytes).toLocaleString('en').padStart(12)} bytes`);
}

grows('a typed cell', 2000, (session) => edit(session, [typed(texts)]));
grows('a paste of 10,000 cells (text, note)', 4, (session) =>
  edit(
    session,
    Array.from({ length: 10_000 }, (_, cell) =>
      typed(Math.floor(cell / 2) % tasks, cell % 2 === 0 ? 'text' : 'note'),
    ),
  ),
);
let period = 0;
grows('2,000 reports of a period, as an import adds them', 12, (session) => {
  period += 1;
  edit(
    session,
    Array.from({ length: tasks }, (_, row): Operation => ({
      type: 'add',
      sheet: 'progress',
      row: {
        id: session.newId('progress'),
        taskId: `t${row}`,
        unitId: `u${row % 200}`,
        period: `2024-${String(period).padStart(2, '0')}`,
        status: 'inProgress',
        percent: 50,
        progress: `本月完成第${row}项的招标，累计完成投资${row}万元，下月开工。`,
        problems: '',
        nextSteps: '加快办理前期手续，确保按期开工。',
        actualDate: null,
        contact: '',
        phone: '',
        source: '反馈表.xlsx',
        places: {},
      },
    })),
  );
});
console.log(growth.join('\n'));

// The same plan with nothing done to it, then with the typed cells of years, written as the program writes them, many at a time.
const database = new DatabaseSync(file);
database.exec('DELETE FROM history');
database.close();
console.log(`${(size() / 2 ** 20).toFixed(1)} MB`);
console.log(table(costs('no history')));
database.open();
const count = () =>
  Number(database.prepare('SELECT count(*) AS steps FROM history').get()?.['steps']);
while (count() < wanted) {
  database
    .prepare(
      `INSERT INTO history (at, who, kind, step_of, label, change)
       SELECT '2026-01-05T08:00:00.000Z', who, kind, step_of, label, change
       FROM history WHERE length(change) < 2000 LIMIT ?`,
    )
    .run(wanted - count());
}
console.log(`${count().toLocaleString('en')} steps`);
// A step without its digest is damage.
database.exec('BEGIN');
addDigests((sql) => database.prepare(sql));
database.exec('COMMIT');
database.close();
console.log(`${(size() / 2 ** 20).toFixed(1)} MB`);
console.log(table(costs('50,000 steps')));
rmSync(folder, { recursive: true, force: true });
