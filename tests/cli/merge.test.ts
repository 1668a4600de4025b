// `merge`: another copy of a plan from the command line. Every case is several processes, so each has time.
import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { jsonOf, runPlanbook } from './runPlanbook.ts';

const patience = 60_000;

function change(file: string, ids: Record<string, string>): void {
  const opened = PlanSession.open(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  const operations = Object.entries(ids).map(([id, note]) => ({
    type: 'set' as const,
    sheet: 'tasks' as const,
    id,
    values: { note },
  }));
  opened.value.edit({ label: '修改备注', operations });
  opened.value.close();
}

function twoCopies(): [string, string] {
  const folder = temporaryFolder();
  const plan = path.join(folder, '计划.planbook');
  const other = path.join(folder, '计划(1).planbook');
  PlanSession.create(plan, smallSnapshot());
  copyFileSync(plan, other);
  change(plan, { t1: '本计划', t2: '本计划' });
  change(other, { t2: '另一份', t3: '另一份' });
  return [plan, other];
}

describe('merge', { timeout: patience }, () => {
  it('only reports unless told to take', () => {
    const [plan, other] = twoCopies();
    const before = readFileSync(plan);
    const ran = jsonOf(runPlanbook('merge', plan, other, '--json'));
    expect(ran).toMatchObject({ samePlan: true, common: true, taken: 0, open: 1 });
    expect(ran['differences']).toMatchObject([
      {
        id: 'tasks:t2:note',
        decision: 'conflict',
        before: '本计划',
        after: '另一份',
        taken: false,
      },
      { id: 'tasks:t3:note', decision: 'safe', taken: false },
    ]);
    expect(readFileSync(plan).equals(before)).toBe(true);
    const { out, status } = runPlanbook('merge', plan, other);
    expect(status).toBe(0);
    expect(out).toContain('▲ 备注：t2的内容');
    expect(out).toContain('共2处不同，其中1处需要决定。没有写入计划');
  });

  it('takes what needs nobody, then the other side, then finds nothing; and back again', () => {
    const [plan, other] = twoCopies();
    const safe = jsonOf(runPlanbook('merge', plan, other, '--accept', 'safe', '--json'));
    expect(safe).toMatchObject({ taken: 1, open: 1, leftOut: [] });
    const theirs = jsonOf(runPlanbook('merge', plan, other, '--accept', 'theirs', '--json'));
    expect(theirs).toMatchObject({ taken: 1, open: 0 });
    expect(runPlanbook('merge', plan, other).out).toContain('两份计划一致');
    const back = jsonOf(runPlanbook('merge', other, plan, '--accept', 'safe', '--json'));
    expect(back).toMatchObject({ taken: 1, open: 0 });
    const shown = [plan, other].map((file) => runPlanbook('show', file, '--json').out);
    expect(shown[0]).toBe(shown[1]);
  });

  it('ends with 1 where the file is none, with 2 where the words are wrong', () => {
    const [plan] = twoCopies();
    const gone = runPlanbook('merge', plan, `${plan}.nowhere`, '--json');
    expect(gone.status).toBe(1);
    expect(jsonOf(gone)).toMatchObject({ error: { code: 'fileMissing' } });
    expect(runPlanbook('merge', plan, plan, '--json').status).toBe(1);
    expect(runPlanbook('merge', plan).status).toBe(2);
    expect(runPlanbook('merge', plan, plan, '--accept', 'all').status).toBe(2);
  });
});
