import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, reverseChange } from '#shared/plan/change.ts';
import { fromSnapshot, inOrder, toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { readFormerName, readPartialDay } from '#shared/plan/formerNames.ts';
import { unitIdsByName } from '#shared/plan/input.ts';
import type { UnitRow } from '#shared/plan/model.ts';
import { emptyUnit } from '#shared/plan/rowDefaults.ts';
import { codeOf, edited } from './editKit.ts';
import { smallPlan, smallSnapshot } from './smallPlan.ts';

const names = (document: PlanDocument) => inOrder(document.units).map(({ id }) => id);

describe('the directory', () => {
  it('[P19] loads units of a file written before with every field', () => {
    const old = smallSnapshot();
    const units = old.units.map(
      ({ formerNames: _former, leader: _leader, apartFrom: _apart, ...rest }) => rest,
    );
    const document = fromSnapshot({ ...old, units: units as UnitRow[] });
    expect([...document.units.values()]).toEqual(smallSnapshot().units);
  });

  it.each([
    ['市扶贫办（2021-05-25前）', '市扶贫办', '2021-05-25'],
    ['市扶贫办（2021年5月25日前）', '市扶贫办', '2021-05-25'],
    ['市扶贫办 (2021.5.25 前)', '市扶贫办', '2021-05-25'],
    ['市国土资源局（2019年3月）', '市国土资源局', '2019-03'],
    ['市国土资源局（至2019年止）', '市国土资源局', '2019'],
    ['市环保局', '市环保局', null],
    ['市委组织部（市公务员局）', '市委组织部（市公务员局）', null],
    ['市环保局（2021-13-45前）', '市环保局（2021-13-45前）', null],
  ])('[P16] reads the former name %s', (text, name, until) => {
    expect(readFormerName(text)).toEqual({ name, until });
  });

  it('[P2] a partial day is read as far as it goes, and no further', () => {
    expect(readPartialDay('２０２１年２月')).toBe('2021-02');
    for (const text of ['2021年2月30日', '21年', '近日', '2021-', '20210525', '']) {
      expect(readPartialDay(text)).toBeNull();
    }
  });

  it('[P12] a name of record comes before an alias, an alias before a former name, a shared one is nobody’s', () => {
    const document = fromSnapshot({
      ...smallSnapshot(),
      units: [
        { ...emptyUnit('a', 1, '甲局'), aliases: ['乙局', '丙局'] },
        {
          ...emptyUnit('b', 2, '乙局'),
          aliases: ['丁局'],
          formerNames: [{ name: '丙局', until: null }],
        },
        {
          ...emptyUnit('c', 3, '戊局'),
          aliases: ['丁局'],
          formerNames: [{ name: '己局', until: null }],
        },
        { ...emptyUnit('d', 4, '庚局'), formerNames: [{ name: '丁局', until: '2019' }] },
      ],
    });
    const ids = unitIdsByName(document);
    expect(ids.get('乙局')).toBe('b');
    expect(ids.get('丙局')).toBe('a');
    expect(ids.get('丁局')).toBeUndefined();
    expect(ids.get('己局')).toBe('c');
  });
});

describe('moving rows', () => {
  const move = (ids: string[], before: string | null): Operation => ({
    type: 'moveRows',
    tab: 'units',
    ids,
    before,
  });

  it.each([
    [['gas'], 'housing', ['gas', 'housing', 'planning', 'district', 'all']],
    [['housing'], null, ['planning', 'district', 'all', 'gas', 'housing']],
    [['all', 'housing'], 'gas', ['planning', 'district', 'housing', 'all', 'gas']],
    [['planning', 'district'], 'district', ['housing', 'planning', 'district', 'all', 'gas']],
  ])('[P13] moves %j in front of %s', (ids, before, expected) => {
    expect(names(edited(smallPlan(), move(ids, before)).document)).toEqual(expected);
  });

  it('[P13] is a permutation that keeps both groups in their order, undone by its reverse', () => {
    const all = names(smallPlan());
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.subarray(all, { minLength: 1 }), fc.option(fc.constantFrom(...all))), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.boolean(),
        (moves, equalOrders) => {
          let document = smallPlan();
          if (equalOrders) {
            // Files that were put together by other means may have equal numbers.
            const snapshot = smallSnapshot();
            const units = snapshot.units.map((unit) => ({ ...unit, order: 1 }));
            document = fromSnapshot({ ...snapshot, units });
          }
          for (const [ids, before] of moves) {
            const was = names(document);
            const { document: next, change } = edited(document, move(ids, before));
            const now = names(next);
            const moving = new Set(ids);
            expect([...now].sort()).toEqual([...was].sort());
            expect(now.filter((id) => moving.has(id))).toEqual(was.filter((id) => moving.has(id)));
            expect(now.filter((id) => !moving.has(id))).toEqual(
              was.filter((id) => !moving.has(id)),
            );
            const first = now.findIndex((id) => moving.has(id));
            expect(now.slice(first, first + moving.size).every((id) => moving.has(id))).toBe(true);
            if (before !== null && !moving.has(before)) {
              expect(now[first + moving.size]).toBe(before);
            }
            expect(toSnapshot(applyChange(next, reverseChange(change))).units).toEqual(
              toSnapshot(document).units,
            );
            document = next;
          }
        },
      ),
    );
  });

  it('[P13] reports and flags have no order of their own, and unknown rows move nothing', () => {
    const operation: Operation = { type: 'moveRows', tab: 'progress', ids: ['t1'], before: null };
    expect(codeOf(smallPlan(), operation)).toBe('tabNotReorderable');
    expect(codeOf(smallPlan(), move(['nobody'], null))).toBe('missingRow');
    expect(codeOf(smallPlan(), move(['gas'], 'nobody'))).toBe('missingRow');
  });
});

describe('names and members', () => {
  it('[P16] a rename keeps the old name with its day, and the old name still finds the unit', () => {
    const { document } = edited(smallPlan(), {
      type: 'renameUnit',
      id: 'housing',
      name: '市住房城乡建设局',
      until: '2024-02',
    });
    expect(document.units.get('housing')).toMatchObject({
      name: '市住房城乡建设局',
      aliases: [],
      formerNames: [{ name: '市住建局', until: '2024-02' }],
    });
    const typed: Operation = {
      type: 'input',
      tab: 'tasks',
      rowId: 't2',
      column: 'leads',
      text: '市住建局',
    };
    expect(edited(document, typed).document.tasks.get('t2')?.leads).toEqual(['housing']);
  });

  it('[P16] refuses the name of another unit', () => {
    expect(
      codeOf(smallPlan(), {
        type: 'renameUnit',
        id: 'housing',
        name: '市规划和自然资源局',
        until: null,
      }),
    ).toBe('doubleName');
  });

  it('[P16] former names are typed as text with the day behind them', () => {
    const text = '市建委（2009年前）、市建设局';
    const { document } = edited(smallPlan(), {
      type: 'input',
      tab: 'units',
      rowId: 'housing',
      column: 'formerNames',
      text,
    });
    expect(document.units.get('housing')?.formerNames).toEqual([
      { name: '市建委', until: '2009' },
      { name: '市建设局', until: null },
    ]);
  });

  it('[P17] a collective gets its members once; a unit has none, nobody contains itself', () => {
    const set = (id: string, members: string[]): Operation => ({ type: 'setMembers', id, members });
    const { document } = edited(smallPlan(), set('all', ['gas', 'housing', 'gas']));
    expect(document.units.get('all')?.members).toEqual(['gas', 'housing']);
    expect(codeOf(smallPlan(), set('housing', ['gas']))).toBe('notCollective');
    expect(codeOf(smallPlan(), set('all', ['all']))).toBe('memberOfItself');
    expect(codeOf(smallPlan(), set('all', ['nobody']))).toBe('missingReference');
  });
});
