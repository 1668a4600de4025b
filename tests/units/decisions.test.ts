import { describe, expect, it } from 'vitest';
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { UnitRow } from '#shared/plan/model.ts';
import { emptyUnit } from '#shared/plan/rowDefaults.ts';
import { collectivesOf } from '#shared/units/collectives.ts';
import { initialsOf, namesMatch } from '#shared/units/initials.ts';
import { mergeEffects, mergeEffectWords } from '#shared/units/mergeEffects.ts';
import { mergeSuggestions } from '#shared/units/suggestions.ts';
import { edited } from '#tests/plan/editKit.ts';
import { duty, smallSnapshot } from '#tests/plan/smallPlan.ts';

function planWith(...units: UnitRow[]): PlanDocument {
  return fromSnapshot({ ...smallSnapshot(), units: [...smallSnapshot().units, ...units] });
}

const pairs = (document: PlanDocument) =>
  mergeSuggestions(document).map(({ keep, drop }) => [keep.name, drop.name]);

describe('suggested merges', () => {
  it('[N1] proposes that the name with more tasks stays, with a reason', () => {
    const document = planWith(emptyUnit('x', 9, '市住房和城乡建设局'));
    expect(mergeSuggestions(document)).toMatchObject([
      { keep: { id: 'housing' }, drop: { id: 'x' }, renamed: false },
    ]);
    expect(mergeSuggestions(document)[0]?.reason).toContain('全称与简称');
  });

  it('[N1] an alias or a former name that is a row of its own comes first', () => {
    const document = planWith(
      emptyUnit('a', 6, '市文旅局'),
      emptyUnit('b', 7, '市文旅广电局'),
      {
        ...emptyUnit('c', 8, '市乡村振兴局'),
        formerNames: [{ name: '市扶贫办', until: '2021-05' }],
      },
      emptyUnit('d', 9, '市扶贫办'),
      { ...emptyUnit('e', 10, '市园林中心'), aliases: ['市绿化服务所'] },
      emptyUnit('f', 11, '市绿化服务所'),
    );
    expect(pairs(document)).toEqual([
      ['市乡村振兴局', '市扶贫办'],
      ['市园林中心', '市绿化服务所'],
      ['市文旅局', '市文旅广电局'],
    ]);
    expect(mergeSuggestions(document).map(({ renamed }) => renamed)).toEqual([true, false, true]);
  });

  it('[N2] what a person called different is not suggested again', () => {
    const document = planWith(emptyUnit('x', 9, '市住房和城乡建设局'));
    const apart = edited(document, { type: 'keepApart', ids: ['x', 'housing'] }).document;
    expect(pairs(apart)).toEqual([]);
  });

  it('[N2] a collective and a unit are never a pair', () => {
    const document = planWith({ ...emptyUnit('x', 9, '市直部门'), aliases: ['市住建局'] });
    const collective = edited(document, {
      type: 'set',
      sheet: 'units',
      id: 'x',
      values: { kind: 'collective' },
    }).document;
    expect(pairs(collective)).not.toContainEqual(['市住建局', '市直部门']);
  });

  it('[P14] the effects of a merge are told in numbers that the merge then has', () => {
    const document = planWith(emptyUnit('x', 9, '市住房和城乡建设局'));
    const named = edited(
      document,
      { type: 'set', sheet: 'tasks', id: 't1', values: { supports: ['x'] } },
      { type: 'set', sheet: 'tasks', id: 't2', values: { supports: ['x'] } },
      { type: 'setMembers', id: 'all', members: ['x'] },
      { type: 'add', sheet: 'duties', row: duty(1, 'y1', 'housing') },
      { type: 'add', sheet: 'duties', row: duty(2, 'y2', 'x') },
      { type: 'add', sheet: 'duties', row: duty(3, 'y3', 'x', { what: '报送总结' }) },
    ).document;
    const effects = mergeEffects(named, 'housing', 'x');
    expect(effects).toEqual({
      tasks: 2,
      both: 1,
      reports: 0,
      joined: 0,
      duties: 2,
      shared: 1,
      collectives: 1,
      scores: 0,
      scored: 0,
      differing: [],
    });
    const { change, document: merged } = edited(named, {
      type: 'mergeUnits',
      keep: 'housing',
      drop: 'x',
      former: null,
    });
    expect(change.updated.filter(({ sheet }) => sheet === 'tasks')).toHaveLength(effects.tasks);
    expect(merged.duties.size).toBe(named.duties.size - effects.shared);
    const words = mergeEffectWords(effects, '甲', '乙').join('');
    expect(words).toMatch(/2项任务.*其中1项.*2项阶段要求归到“甲”。其中1项两者都有/);
  });
});

describe('collectives', () => {
  const collective = (id: string, name: string, members: string[]): UnitRow => ({
    ...emptyUnit(id, 20, name),
    kind: 'collective',
    members,
  });

  it('[N3] are listed with their tasks and the units behind other collectives in them', () => {
    const document = planWith(
      collective('outer', '各有关单位', ['all', 'district', 'empty']),
      collective('empty', '各县（市、区）人民政府', []),
    );
    const [first, empty, outer] = collectivesOf(document);
    expect(first).toMatchObject({ unit: { id: 'all' }, tasks: 1 });
    expect(outer?.stands.map(({ id }) => id)).toEqual(['planning', 'district']);
    expect(outer?.open.map(({ id }) => id)).toEqual(['empty']);
    expect(empty).toMatchObject({ tasks: 0, stands: [] });
  });

  it('[N3] two that contain each other end', () => {
    const document = planWith(
      collective('a', '各单位', ['b', 'gas']),
      collective('b', '有关单位', ['a']),
    );
    expect(collectivesOf(document)[1]?.stands.map(({ id }) => id)).toEqual(['gas']);
  });

  it.each([
    ['市直各有关单位', 'all'],
    ['市直各相关部门', 'all'],
    ['县直相关部门', null],
    ['各县（市、区）人民政府', null],
  ])('[N4] %s is offered the list of a like name: %s', (name, like) => {
    const document = planWith(collective('x', name, []));
    expect(collectivesOf(document).find(({ unit }) => unit.id === 'x')?.like?.id ?? null).toBe(
      like,
    );
  });
});

describe('finding units', () => {
  it.each([
    ['市住建局', 'szjj'],
    ['朔城区人民政府', 'scqrmzf'],
    ['市安监局', 'sajj'],
    ['市医保局', 'sybj'],
    ['A区2号', 'aq2h'],
  ])('[N5] the initials of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('[N5] by part of any name, by initials, by several words', () => {
    expect(namesMatch(['市住建局', '市住房城乡建设局'], '城乡')).toBe(true);
    expect(namesMatch(['市住建局'], 'ZJ')).toBe(true);
    expect(namesMatch(['市住建局'], '市 zj')).toBe(true);
    expect(namesMatch(['市住建局'], '水利')).toBe(false);
    expect(namesMatch(['市住建局'], '  ')).toBe(true);
  });
});
