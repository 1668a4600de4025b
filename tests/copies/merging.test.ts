// What two persons do to copies of one plan, case by case.
import { describe, expect, it } from 'vitest';
import { joinedOrder } from '#shared/copies/order.ts';
import type { Operation } from '#shared/plan/edit.ts';
import type { Sheets } from '#shared/plan/model.ts';
import { defaultSettings } from '#shared/plan/settings.ts';
import { emptyUnit } from '#shared/plan/rowDefaults.ts';
import { deadline, duty, smallPlan } from '#tests/plan/smallPlan.ts';
import { compared, edited, merged } from './copyKit.ts';

const base = smallPlan();
const set = (sheet: string, id: string, values: object) =>
  ({ type: 'set', sheet, id, values }) as Operation;
const told = (mine: typeof base, theirs: typeof base) =>
  compared(base, mine, theirs).differences.map(
    ({ id, field, decision }) => `${id} ${field} ${decision}`,
  );

const report = (id: string, more: Partial<Sheets['progress']>): Operation => ({
  type: 'add',
  sheet: 'progress',
  row: { ...base.progress.get('r1')!, id, period: '2022-06', ...more },
});

describe('[CP7] what both changed', () => {
  it('is one question for fields that belong together', () => {
    const mine = edited(base, set('tasks', 't1', { percent: 60 }));
    const theirs = edited(
      base,
      set('tasks', 't1', { status: 'done', percent: 100, done: '2022-06-01' }),
    );
    const [only, ...others] = compared(base, mine, theirs).differences;
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      field: '完成情况',
      before: '推进中，60%',
      after: '已完成，100%，2022年6月1日完成',
      reason: '两份都改过，原为：推进中',
    });
  });

  it('is none for names of a unit and entries of adjusted days: they are joined', () => {
    const at = { from: '2021-12-31', reason: '会议' };
    const mine = edited(
      base,
      set('units', 'housing', { aliases: ['市住房城乡建设局', '住建'] }),
      set('deadlines', 'd1', {
        end: '2022-03-31',
        changes: [{ ...at, at: '2022-01-05', to: '2022-03-31' }],
      }),
    );
    const theirs = edited(
      base,
      set('units', 'housing', { aliases: ['市住房城乡建设局', '建设局'] }),
      set('deadlines', 'd1', {
        end: '2022-06-30',
        changes: [{ ...at, at: '2022-01-02', to: '2022-06-30' }],
      }),
    );
    expect(told(mine, theirs)).toEqual([
      'units:housing:aliases 别称 safe',
      'deadlines:d1:raw 时限 conflict',
    ]);
    const { document } = merged(base, mine, theirs, 'theirs');
    expect(document.units.get('housing')?.aliases).toEqual(['市住房城乡建设局', '住建', '建设局']);
    expect(document.deadlines.get('d1')?.end).toBe('2022-06-30');
    expect(document.deadlines.get('d1')?.changes.map(({ to }) => to)).toEqual([
      '2022-06-30',
      '2022-03-31',
    ]);
  });

  it('asks about each setting by itself', () => {
    const mine = edited(
      base,
      set('plan', 'plan', { settings: { ...defaultSettings, lights: 'four' } }),
    );
    const theirs = edited(
      base,
      set('plan', 'plan', { settings: { ...defaultSettings, leadDays: [60] } }),
    );
    expect(told(mine, theirs)).toEqual(['plan:plan:settings.leadDays 提前提醒的天数 safe']);
    expect(merged(base, mine, theirs).document.plan.get('plan')?.settings).toMatchObject({
      lights: 'four',
      leadDays: [60],
    });
  });
});

describe('[CP5] what both made', () => {
  it('is one report, of which each side fills in what the other left empty', () => {
    const mine = edited(base, report('pg-a000000001', { progress: '完成60个', problems: '' }));
    const theirs = edited(
      base,
      report('pg-b000000001', { progress: '完成62个', problems: '缺资金' }),
    );
    expect(told(mine, theirs)).toEqual([
      'progress:pg-a000000001:progress 进展情况 conflict',
      'progress:pg-a000000001:problems 存在问题 safe',
    ]);
    const { document } = merged(base, mine, theirs, 'safe');
    expect(
      [...document.progress.values()].filter(({ period }) => period === '2022-06'),
    ).toMatchObject([{ progress: '完成60个', problems: '缺资金' }]);
  });

  it('is one unit, also where tasks name it by the id of the other copy', () => {
    const add = (id: string): Operation => ({
      type: 'add',
      sheet: 'units',
      row: emptyUnit(id, 9, '市水务局'),
    });
    const mine = edited(base, add('un-a000000001'));
    const theirs = edited(
      base,
      add('un-b000000001'),
      set('tasks', 't2', { leads: ['un-b000000001'] }),
    );
    expect(told(mine, theirs)).toEqual(['tasks:t2:leads 牵头单位 safe']);
    expect(merged(base, mine, theirs).document.tasks.get('t2')?.leads).toEqual(['un-a000000001']);
  });
});

describe('[CP10] deleted on one side', () => {
  const gone = edited(base, { type: 'deleteRow', tab: 'tasks', rowId: 't4' });

  it('goes, or stays away, where the other side left it alone', () => {
    expect(told(base, gone)).toEqual(['tasks:t4 另一份已删除 safe']);
    expect(told(gone, base)).toEqual([]);
    const { document } = merged(base, base, gone);
    expect(document.tasks.has('t4') || document.projects.has('p3')).toBe(false);
  });

  it('is a question where something that hangs on it was changed, and comes back whole', () => {
    const worked = edited(base, report('pg-b000000001', { progress: '进展' }));
    expect(told(worked, gone)).toEqual(['tasks:t4 另一份已删除，本计划改过 conflict']);
    expect(told(gone, worked)).toEqual(['tasks:t4 本计划已删除，另一份改过 conflict']);
    const { document } = merged(base, gone, worked, 'theirs');
    expect(document.projects.has('p3')).toBe(true);
    expect([...document.progress.keys()]).toEqual(['r1', 'pg-b000000001']);
    expect(document.deadlines.has('d3') && document.targets.has('g1')).toBe(true);
  });

  it('[CP13] a unit that is still named here stays, and that is told', () => {
    const mine = edited(base, set('tasks', 't2', { supports: ['gas'] }));
    const theirs = edited(base, { type: 'deleteRow', tab: 'units', rowId: 'gas' });
    const { document, leftOut } = merged(base, mine, theirs);
    expect(leftOut.map(({ code }) => code)).toEqual(['unitInUse']);
    expect(document.units.has('gas')).toBe(true);
  });

  it('a unit that was deleted here comes along with what names it there', () => {
    const mine = edited(base, { type: 'deleteRow', tab: 'units', rowId: 'gas' });
    const theirs = edited(base, set('tasks', 't2', { supports: ['gas'] }));
    const { document } = merged(base, mine, theirs);
    expect(document.tasks.get('t2')?.supports).toEqual(['gas']);
    expect(document.units.get('gas')?.name).toBe('朔州富华燃气公司');
  });
});

describe('[CP11] units that one copy merged', () => {
  const merge: Operation = { type: 'mergeUnits', keep: 'housing', drop: 'planning', former: null };

  it('are one difference, and what the other side did with the old one goes to the kept one', () => {
    const mine = edited(base, set('tasks', 't1', { leads: ['planning'] }));
    expect(told(mine, edited(base, merge))).toEqual(['units:planning:merged 合并单位 safe']);
    const { document } = merged(base, mine, edited(base, merge));
    expect(document.tasks.get('t1')?.leads).toEqual(['housing']);
    expect(document.units.has('planning')).toBe(false);
  });

  it('are nothing to ask about where this plan merged them', () => {
    const theirs = edited(base, report('pg-b000000001', { unitId: 'planning', taskId: 't2' }));
    const { document } = merged(base, edited(base, merge), theirs);
    expect(document.progress.get('pg-b000000001')?.unitId).toBe('housing');
  });
});

describe('[CP9] columns of the user', () => {
  const column = (id: string, heading: string): Operation => ({
    type: 'addColumn',
    column: { id, tab: 'tasks', heading, kind: 'number', choices: [], width: 100 },
    before: null,
  });
  const typed = (id: string, rowId: string, text: string): Operation => ({
    type: 'input',
    tab: 'tasks',
    rowId,
    column: id,
    text,
  });

  it('come with what stands in them', () => {
    const theirs = edited(
      base,
      column('cu-b000000001', '投资'),
      typed('cu-b000000001', 't1', '12'),
    );
    expect(told(base, theirs)).toEqual(['columns:cu-b000000001 新增 safe']);
    expect(merged(base, base, theirs).document.tasks.get('t1')?.custom).toEqual({
      'cu-b000000001': 12,
    });
  });

  it('that both added under one name are one', () => {
    const mine = edited(base, column('cu-a000000001', '投资'), typed('cu-a000000001', 't1', '10'));
    const theirs = edited(
      base,
      column('cu-b000000001', '投资'),
      typed('cu-b000000001', 't1', '12'),
      typed('cu-b000000001', 't2', '5'),
    );
    expect(told(mine, theirs)).toEqual([
      'tasks:t1:custom.cu-a000000001 投资 conflict',
      'tasks:t2:custom.cu-a000000001 投资 safe',
    ]);
  });
});

describe('[CP8] order', () => {
  it('puts rows of both sides behind those that they followed, from whichever side', () => {
    expect(joinedOrder(['a', 'm', 'b'], ['a', 'x', 'y', 'b'])).toEqual(['a', 'm', 'x', 'y', 'b']);
    expect(joinedOrder(['a', 'x', 'y', 'b'], ['a', 'm', 'b'])).toEqual(['a', 'm', 'x', 'y', 'b']);
    expect(joinedOrder([], ['a', 'b'])).toEqual(['a', 'b']);
  });

  it('is one difference for a group, and none where only numbers differ', () => {
    const theirs = edited(base, { type: 'moveRows', tab: 'tasks', ids: ['t2'], before: 't1' });
    expect(told(base, theirs)).toEqual(['order:tasks:p1 任务的次序 safe']);
    const renumbered = edited(base, set('tasks', 't2', { order: 70 }));
    expect(told(base, renumbered)).toEqual([]);
  });
});

describe('records', () => {
  it('[CP6] what was sent, sealed and written there is told together and comes along', () => {
    const send = (id: string, unitId: string): Operation => ({
      type: 'add',
      sheet: 'sends',
      row: {
        id,
        period: '2022-06',
        unitId,
        at: '2022-06-01T00:00:00.000Z',
        file: `${unitId}.xlsx`,
        tasks: 1,
      },
    });
    const seal: Operation = {
      type: 'add',
      sheet: 'snapshots',
      row: {
        id: 'sn-b000000001',
        period: '2022-06',
        number: 1,
        name: '',
        at: '',
        who: '',
        asOf: '2022-06-30',
        tasks: 1,
        reports: 1,
        sheets: [],
        content: 'x',
        digest: 'abc',
      },
    };
    const theirs = edited(
      base,
      send('sd-b000000001', 'housing'),
      send('sd-b000000002', 'gas'),
      seal,
    );
    expect(told(base, theirs)).toEqual([
      'sends:added 新增2条 safe',
      'snapshots:added 新增1条 safe',
    ]);
    const { document } = merged(base, base, theirs);
    expect(document.sends.size + document.snapshots.size).toBe(3);
  });

  it('[CP9] what a unit owes comes with the stage', () => {
    const mine = edited(base, { type: 'remove', sheet: 'stages', id: 's1' });
    const theirs = edited(base, {
      type: 'add',
      sheet: 'duties',
      row: duty(1, 'du-b000000001', 'gas'),
    });
    expect(told(mine, theirs)).toEqual(['stages:s1 本计划已删除，另一份改过 conflict']);
    expect(merged(base, mine, theirs, 'theirs').document.duties.size).toBe(1);
  });

  it('[CP9] a deadline of a task that both have comes by itself', () => {
    const theirs = edited(base, {
      type: 'add',
      sheet: 'deadlines',
      row: deadline('dl-b000000001', 't1'),
    });
    expect(told(base, theirs)).toEqual(['deadlines:dl-b000000001 新增 safe']);
  });
});
