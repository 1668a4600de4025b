import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, reverseChange } from '#shared/plan/change.ts';
import { fromSnapshot, toSnapshot, type PlanSnapshot } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { unitIdsByName } from '#shared/plan/input.ts';
import type { ProgressRow, UnitRow } from '#shared/plan/model.ts';
import { emptyUnit } from '#shared/plan/rowDefaults.ts';
import { codeOf, edited } from './editKit.ts';
import { smallSnapshot } from './smallPlan.ts';

/** The small plan with 市住房和城乡建设局 as a second row for 市住建局, named in several places. */
function doubled(more: Partial<UnitRow> = {}): PlanSnapshot {
  const snapshot = smallSnapshot();
  const second: UnitRow = { ...emptyUnit('housing2', 6, '市住房和城乡建设局'), ...more };
  return {
    ...snapshot,
    units: [
      ...snapshot.units.map((unit) =>
        unit.id === 'all' ? { ...unit, members: ['housing2', 'planning', 'housing'] } : unit,
      ),
      second,
    ],
    tasks: snapshot.tasks.map((task) => {
      if (task.id === 't1') return { ...task, supports: ['housing2', 'all'] };
      if (task.id === 't2') return { ...task, leads: ['housing2', 'planning'] };
      if (task.id === 't3') return { ...task, leads: ['planning', 'housing2', 'housing'] };
      return task;
    }),
  };
}

function report(id: string, unitId: string, more: Partial<ProgressRow> = {}): ProgressRow {
  const [row] = smallSnapshot().progress;
  if (!row) throw new Error('the small plan has a report');
  return { ...row, id, unitId, ...more };
}

const merge: Extract<Operation, { type: 'mergeUnits' }> = {
  type: 'mergeUnits',
  keep: 'housing',
  drop: 'housing2',
  former: null,
};

describe('merging units', () => {
  it('[P14] moves every reference, and one that both stood in names the unit once', () => {
    const snapshot = doubled();
    snapshot.returns = [
      {
        id: 'x',
        importId: 'i',
        unitId: 'housing2',
        period: '2022-05',
        file: '',
        digest: '',
        at: '',
      },
    ];
    const { document } = edited(fromSnapshot(snapshot), merge);
    expect(document.units.has('housing2')).toBe(false);
    expect(document.tasks.get('t1')).toMatchObject({ leads: ['housing'], supports: ['all'] });
    expect(document.tasks.get('t2')?.leads).toEqual(['housing', 'planning']);
    expect(document.tasks.get('t3')?.leads).toEqual(['planning', 'housing']);
    expect(document.units.get('all')?.members).toEqual(['housing', 'planning']);
    expect(document.returns.get('x')?.unitId).toBe('housing');
  });

  it('[P14] keeps every name and every contact', () => {
    const plan = fromSnapshot(
      doubled({
        aliases: ['市建设局', '市住建局'],
        formerNames: [{ name: '市建委', until: '2009' }],
        contact: '甲',
        phone: '1',
      }),
    );
    const alias = edited(plan, merge).document.units.get('housing');
    expect(alias).toMatchObject({
      name: '市住建局',
      aliases: ['市住房城乡建设局', '市住房和城乡建设局', '市建设局'],
      formerNames: [{ name: '市建委', until: '2009' }],
      contact: '甲',
      phone: '1',
    });
    const former = edited(plan, { ...merge, former: { until: '2015-03' } });
    expect(former.document.units.get('housing')).toMatchObject({
      aliases: ['市住房城乡建设局', '市建设局'],
      formerNames: [
        { name: '市建委', until: '2009' },
        { name: '市住房和城乡建设局', until: '2015-03' },
      ],
    });
    const ids = unitIdsByName(former.document);
    for (const name of ['市建委', '市建设局', '市住房和城乡建设局', '市住建局']) {
      expect(ids.get(name)).toBe('housing');
    }
  });

  it('[P15] two reports of one period become one in which nothing is lost', () => {
    const snapshot = doubled();
    snapshot.progress = [
      report('r1', 'housing', { percent: 40, progress: '已完成40个小区', contact: '甲' }),
      report('r2', 'housing2', {
        percent: 45,
        status: 'done',
        progress: '完成45个小区',
        problems: '资金不足',
        actualDate: '2022-05-30',
        contact: '乙',
      }),
      report('r3', 'housing2', { period: '2022-06', progress: '六月进展' }),
    ];
    const { document } = edited(fromSnapshot(snapshot), merge);
    expect([...document.progress.keys()].sort()).toEqual(['r1', 'r3']);
    expect(document.progress.get('r3')?.unitId).toBe('housing');
    expect(document.progress.get('r1')).toMatchObject({
      percent: 40,
      status: 'inProgress',
      actualDate: '2022-05-30',
      problems: '资金不足',
      contact: '甲、乙',
      progress:
        '已完成40个小区\n（市住房和城乡建设局填报）完成45个小区\n（市住房和城乡建设局填报：状态 已完成，完成率 45%）',
    });
  });

  it('[P14] [P1] merged and undone is the plan that was', () => {
    const snapshot = doubled();
    const units = snapshot.units.filter(({ kind }) => kind !== 'collective').map(({ id }) => id);
    const ids = fc.constantFrom(...units);
    const some = fc.subarray(units);
    fc.assert(
      fc.property(
        ids,
        ids,
        fc.array(fc.tuple(some, some), { minLength: 4, maxLength: 4 }),
        fc.array(
          fc.tuple(ids, fc.constantFrom('t1', 't2'), fc.constantFrom('2022-05', '2022-06')),
          { maxLength: 12 },
        ),
        (keep, drop, roles, reports) => {
          fc.pre(keep !== drop);
          const document = fromSnapshot({
            ...snapshot,
            tasks: snapshot.tasks.map((task, index) => ({
              ...task,
              leads: roles[index]?.[0] ?? [],
              supports: roles[index]?.[1] ?? [],
            })),
            progress: reports.map(([unitId, taskId, period], index) =>
              report(`p${index}`, unitId, { taskId, period, progress: `第${index}条` }),
            ),
          });
          const operation: Operation = { type: 'mergeUnits', keep, drop, former: null };
          const { document: merged, change } = edited(document, operation);
          const text = JSON.stringify(toSnapshot(merged));
          expect(text).not.toContain(`"${drop}"`);
          reports.forEach((_, index) => expect(text).toContain(`第${index}条`));
          expect(applyChange(merged, reverseChange(change))).toEqual(document);
        },
      ),
    );
  });

  it('[P18] a collective and a unit, a unit and itself, or nobody are not merged', () => {
    const plan = fromSnapshot(doubled());
    expect(codeOf(plan, { ...merge, drop: 'all' })).toBe('mergeOfKinds');
    expect(codeOf(plan, { ...merge, drop: 'housing' })).toBe('sameUnitTwice');
    expect(codeOf(plan, { ...merge, drop: 'nobody' })).toBe('missingRow');
  });

  it('[P18] that two are not one stays true when one of them is merged with a third', () => {
    const apart = edited(fromSnapshot(doubled()), {
      type: 'keepApart',
      ids: ['planning', 'housing2'],
    });
    expect(apart.document.units.get('planning')?.apartFrom).toEqual(['housing2']);
    expect(edited(apart.document, merge).document.units.get('planning')?.apartFrom).toEqual([
      'housing',
    ]);
  });
});
