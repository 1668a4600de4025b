// `revise`: a revised notice from the command line. Every case is several processes, so each has time.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RevisionDifference } from '#shared/document/revision/difference.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { revisedNotice } from '../fixtures/notices/revisedNotice.ts';
import { cityNotice, jsonOf, runPlanbook } from './runPlanbook.ts';

const patience = 60_000;

function cityPlan(): string {
  const file = path.join(temporaryFolder(), '三年行动.planbook');
  const made = runPlanbook('new', file, '--from', cityNotice);
  if (made.status !== 0) throw new Error(made.messages);
  return file;
}

function revised(): string {
  const file = path.join(temporaryFolder(), '修订通知.txt');
  writeFileSync(file, revisedNotice());
  return file;
}

const told = (json: Record<string, unknown>) =>
  (json['differences'] as RevisionDifference[]).map(({ kind, change }) => `${kind} ${change}`);

const everyChange = [
  'names changed',
  'text changed',
  'deadlines changed',
  'targets changed',
  'leads changed',
  'supports changed',
  'text changed',
  'targets changed',
  'tasks added',
  'tasks removed',
];

describe('revise', { timeout: patience }, () => {
  it('says nothing about the notice that the plan was made from', () => {
    const ran = jsonOf(runPlanbook('revise', cityPlan(), '--from', cityNotice, '--json'));
    expect(ran).toMatchObject({ differences: [], taken: 0, kept: 0 });
  });

  it('only reports unless told to take', () => {
    const plan = cityPlan();
    const before = runPlanbook('show', plan, '--json').out;
    const ran = jsonOf(runPlanbook('revise', plan, '--from', revised(), '--json'));
    expect(told(ran)).toEqual(everyChange);
    expect(ran).toMatchObject({ taken: 0, kept: everyChange.length });
    expect(runPlanbook('show', plan, '--json').out).toBe(before);
  });

  it('what was taken is no difference any more, and the first notice is a revision in its turn', () => {
    const plan = cityPlan();
    const from = revised();
    const ran = jsonOf(runPlanbook('revise', plan, '--from', from, '--accept', 'safe', '--json'));
    expect(ran).toMatchObject({ taken: everyChange.length, kept: 0 });
    const again = jsonOf(runPlanbook('revise', plan, '--from', from, '--json'));
    expect(again).toMatchObject({ differences: [], taken: 0 });
    const shown = jsonOf(runPlanbook('show', plan, '--json'));
    expect(JSON.stringify(shown['tasks'])).toContain('社区养老服务工程');
    const back = runPlanbook('revise', plan, '--from', cityNotice, '--accept', 'all', '--json');
    expect(told(jsonOf(back))).toHaveLength(everyChange.length);
  });

  it('tells a person what differs, project by project', () => {
    const { out, status } = runPlanbook('revise', cityPlan(), '--from', revised());
    expect(status).toBe(0);
    expect(out).toContain('原：市城管局');
    expect(out).toContain('改：市文旅局');
    expect(out).toContain(`共${everyChange.length}处改动，其中0处需要决定。没有写入计划`);
  });

  it.each([
    ['--from', cityNotice, '--accept', 'perhaps'],
    ['--accept', 'safe'],
  ])('answers %s %s %s %s with wrong usage', (...words) => {
    const ran = runPlanbook('revise', 'a.planbook', ...words.filter(Boolean), '--json');
    expect(ran.status).toBe(2);
    expect(jsonOf(ran)).toMatchObject({ error: { code: 'badOption' } });
  });
});
