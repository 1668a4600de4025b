// The history of one cell in a plan file with 20,000 steps: a cell changed often, one never changed, and a row.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cellHistory } from '#electron/jobs/cellHistory.ts';
import { PlanSession } from '#electron/planSession.ts';
import { openPlanFile } from '#electron/storage/openPlanFile.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import { applyChange, type Change } from '#shared/plan/change.ts';
import { measure, table } from './measure.ts';
import { largePlan } from './largePlan.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'planbook-'));
const file = path.join(folder, 'history.planbook');
const tasks = 2000;
let plan = largePlan({ tasks, deadlinesPerTask: 2, units: 100 });
PlanSession.create(file, toSnapshot(plan));
const opened = openPlanFile(file);
if (!opened.ok) throw new Error(opened.problem.code);
const store = opened.value.file;
// Syncs of the disk are not what is measured.
(store as unknown as { database: { exec(sql: string): void } }).database.exec(
  'PRAGMA synchronous = OFF',
);
const notes = Array.from({ length: tasks }, () => '');
const write = (label: string, rows: readonly number[], step: number) => {
  const updated = rows.map((row): Change['updated'][number] => {
    const before = notes[row] ?? '';
    notes[row] = `第${step}次修改，推进顺利，按计划实施，累计完成投资${step}万元`;
    return { sheet: 'tasks', id: `t${row}`, before: { note: before }, after: { note: notes[row] } };
  });
  const change: Change = { added: [], updated, removed: [] };
  plan = applyChange(plan, change);
  const kept = {
    kind: 'edit' as const,
    of: null,
    label,
    at: new Date(0).toISOString(),
    who: '某',
    change,
  };
  store.append(kept, plan);
};
for (let step = 0; step < 20_000; step += 1) {
  if (step % 500 === 0) write('粘贴', [...notes.keys()].slice(0, 1000), step);
  else write('修改备注', [(step * 7) % tasks], step);
}
store.close();

const session = PlanSession.open(file);
if (!session.ok) throw new Error(session.problem.code);
const of = (rowId: string, column: string | null) => () => {
  const history = cellHistory(session.value, { tab: 'tasks', rowId, column }, 200);
  if (!history.ok) throw new Error(history.problem.code);
  return history.value;
};
console.log('entries', of('t7', 'note')().entries.length, of('t1999', 'text')().entries.length);
console.log(
  table([
    measure('a cell that pastes and edits changed', of('t7', 'note')),
    measure('a cell that nothing changed', of('t1999', 'text')),
    measure('a due day', of('t7', 'deadline')),
    measure('a row', of('t7', null)),
  ]),
);
session.value.close();
rmSync(folder, { recursive: true });
