// [A7] Of two merged units both may have a number, a day or a choice in a column of the user: the other's is kept in words.
import { describe, expect, it } from 'vitest';
import { applyChange, reverseChange } from '#shared/plan/change.ts';
import { mostColumns } from '#shared/plan/customColumns.ts';
import { toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { Operation, UnitOperation } from '#shared/plan/edit.ts';
import type { ColumnRow, CustomKind } from '#shared/plan/model.ts';
import { mergeEffects, mergeEffectWords } from '#shared/units/mergeEffects.ts';
import { codeOf, edited } from './editKit.ts';
import { smallPlan } from './smallPlan.ts';

const column = (id: string, heading: string, kind: CustomKind): Operation => ({
  type: 'addColumn',
  column: {
    id,
    tab: 'units',
    heading,
    kind,
    choices: kind === 'choice' ? ['甲', '乙'] : [],
    width: 100,
  },
  before: null,
});
const typed = (id: string, rowId: string, text: string): Operation => ({
  type: 'input',
  tab: 'units',
  rowId,
  column: id,
  text,
});
const merge: UnitOperation & { type: 'mergeUnits' } = {
  type: 'mergeUnits',
  keep: 'housing',
  drop: 'gas',
  former: null,
};

function plan(...operations: Operation[]): PlanDocument {
  return edited(
    smallPlan(),
    column('n', '编制数', 'number'),
    column('p', '增长', 'percent'),
    column('d', '成立日期', 'date'),
    column('c', '类型', 'choice'),
    typed('n', 'housing', '120'),
    typed('p', 'housing', '5'),
    typed('d', 'housing', '2019-03-01'),
    typed('c', 'housing', '甲'),
    ...operations,
  ).document;
}

const own = (document: PlanDocument): ColumnRow[] =>
  [...document.columns.values()].filter(({ tab }) => tab === 'units');
const notes = (document: PlanDocument, heading = '合并备注') => {
  const found = own(document).find((each) => each.heading === heading);
  return found && document.units.get('housing')?.custom[found.id];
};
const gas = (document: PlanDocument) => document.units.get('gas')?.name ?? '';

describe('[A7] values of which only one can stand', () => {
  const differing = plan(
    typed('n', 'gas', '30'),
    typed('p', 'gas', '80'),
    typed('d', 'gas', '2020-05-06'),
    typed('c', 'gas', '乙'),
  );

  it('stay the kept unit’s, the other’s are put in words in a column of their own', () => {
    const { document } = edited(differing, merge);
    expect(document.units.get('housing')?.custom).toMatchObject({ n: 120, p: 5, c: '甲' });
    expect(notes(document)).toBe(
      `${gas(differing)}：编制数 30，增长 80%，成立日期 2020-05-06，类型 乙`,
    );
    expect(own(document).at(-1)).toMatchObject({ heading: '合并备注', kind: 'longText' });
  });

  it('are told before the merge', () => {
    const effects = mergeEffects(differing, 'housing', 'gas');
    expect(effects.differing).toEqual(['编制数', '增长', '成立日期', '类型']);
    expect(mergeEffectWords(effects, '甲', '乙').join('')).toContain(
      '编制数、增长、成立日期、类型不同：以“甲”的为准，“乙”的记入单位表的“合并备注”列',
    );
  });

  it('need no column where they are the same or only one has them', () => {
    const document = plan(typed('n', 'gas', '120'), typed('c', 'district', '乙'));
    const merged = edited(document, merge).document;
    expect(own(merged)).toHaveLength(4);
    expect(mergeEffects(document, 'housing', 'gas').differing).toEqual([]);
    const other = edited(document, { ...merge, keep: 'planning', drop: 'housing' });
    expect(other.document.units.get('planning')?.custom).toMatchObject({ n: 120, c: '甲' });
  });

  it('go behind what the column holds; a second merge uses the same column', () => {
    const once = edited(differing, merge).document;
    const twice = edited(edited(once, typed('n', 'planning', '7')).document, {
      ...merge,
      drop: 'planning',
    }).document;
    expect(own(twice)).toHaveLength(5);
    expect(String(notes(twice)).split('\n')).toHaveLength(2);
    expect(String(notes(twice))).toMatch(/编制数 7$/);
  });

  it('do not go into a column of that heading that holds something else', () => {
    const document = edited(differing, column('x', '合并备注', 'number')).document;
    const merged = edited(document, merge).document;
    expect(notes(merged)).toBeUndefined();
    expect(notes(merged, '合并备注2')).toContain('编制数 30');
  });

  it('are no reason to lose one: without a free column nothing is merged', () => {
    const full = Array.from({ length: mostColumns - 4 }, (_, index) =>
      column(`f${index}`, `列${index}`, 'text'),
    );
    expect(codeOf(edited(differing, ...full).document, merge)).toBe('tooManyColumns');
  });

  it('[P1] undone, column and values are as before', () => {
    const { document, change } = edited(differing, merge);
    const back = applyChange(document, reverseChange(change));
    const sorted = (each: PlanDocument) =>
      Object.fromEntries(
        Object.entries(toSnapshot(each)).map(([sheet, rows]) => [
          sheet,
          rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        ]),
      );
    expect(sorted(back)).toEqual(sorted(differing));
  });
});
