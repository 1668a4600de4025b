// Columns that the user adds: rules A1 to A8.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '#shared/plan/apply.ts';
import { applyChange, reverseChange } from '#shared/plan/change.ts';
import { customKinds, mostColumns, tabIn } from '#shared/plan/customColumns.ts';
import { toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import type { ColumnRow } from '#shared/plan/model.ts';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { viewRows } from '#shared/view/viewRows.ts';
import { codeOf, edited } from './editKit.ts';
import { smallPlan, testId } from './smallPlan.ts';

type Added = Omit<ColumnRow, 'order'>;

function column(id: string, more: Partial<Added> = {}): Operation {
  const made: Added = {
    id: `cu-${id}`,
    tab: 'tasks',
    heading: `列${id}`,
    kind: 'text',
    choices: [],
    width: 120,
    ...more,
  };
  return { type: 'addColumn', column: made, before: null };
}

function typed(id: string, rowId: string, text: string, tab: Added['tab'] = 'tasks'): Operation {
  return { type: 'input', tab, rowId, column: `cu-${id}`, text };
}

const change = (id: string, values: Partial<Added>): Operation => ({
  type: 'changeColumn',
  id: `cu-${id}`,
  values,
});
const remove = (id: string): Operation => ({ type: 'deleteColumn', id: `cu-${id}` });
const plan = (...operations: Operation[]) => edited(smallPlan(), ...operations).document;
const value = (document: PlanDocument, id: string, rowId = 't1') =>
  document.tasks.get(rowId)?.custom[`cu-${id}`];
const headings = (document: PlanDocument) =>
  tabIn(document, 'tasks')
    .columns.filter(({ custom }) => custom)
    .map(({ heading }) => heading);

function shown(document: PlanDocument, tab: Added['tab'], rowId: string) {
  const context = viewContext(document, '2022-06-30', computeFlags(document, '2022-06-30'));
  return viewRows(tab, context).find(({ id }) => id === rowId);
}

describe('[A1] added columns', () => {
  it.each([
    ['text', '  a\nb ', 'a b', 'a b'],
    ['longText', 'a\nb', 'a\nb', 'a\nb'],
    ['number', '１５０万', 1_500_000, '1,500,000'],
    ['percent', '80', 80, '80%'],
    ['date', '6.30', '2022-06-30', '2022-06-30'],
    ['date', '2022年6月底', '2022-06-30', '2022-06-30'],
    ['choice', '高', '高', '高'],
    [
      'units',
      '市住房城乡建设局、朔城区人民政府',
      ['housing', 'district'],
      '市住建局、朔城区人民政府',
    ],
  ] as const)('of kind %s read %j', (kind, text, stored, text2) => {
    const document = plan(column('1', { kind, choices: ['高', '低'] }), typed('1', 't1', text));
    expect(value(document, '1')).toEqual(stored);
    expect(shown(document, 'tasks', 't1')?.texts['cu-1']).toBe(text2);
    expect(shown(document, 'tasks', 't2')?.texts['cu-1']).toBe('');
  });

  it.each([
    ['number', '很多', 'notNumber'],
    ['percent', '一半', 'notPercentage'],
    ['date', '改天', 'notDate'],
    ['choice', '中', 'notChoice'],
    ['units', '没有这个局', 'unknownUnit'],
  ] as const)('of kind %s refuse %j, and the cell keeps what it had', (kind, text, code) => {
    const document = plan(column('1', { kind, choices: ['高', '低'] }));
    expect(codeOf(document, typed('1', 't1', text))).toBe(code);
  });

  it.each(['tasks', 'units', 'targets', 'deadlines'] as const)('stand on %s', (tab) => {
    const rowId = { tasks: 't1', units: 'gas', targets: 'g1', deadlines: 'd1' }[tab];
    const document = plan(column('1', { tab }), typed('1', rowId, '甲', tab));
    expect(shown(document, tab, rowId)?.texts['cu-1']).toBe('甲');
    expect(codeOf(document, typed('1', 't1', '乙', tab === 'tasks' ? 'units' : 'tasks'))).toBe(
      'missingColumn',
    );
  });

  it('have an order of their own behind the built-in ones', () => {
    const document = plan(column('1'), column('2'), {
      ...column('3'),
      before: 'cu-2',
    } as Operation);
    expect(headings(document)).toEqual(['列1', '列3', '列2']);
    const moved = edited(document, { type: 'moveColumn', id: 'cu-2', before: 'cu-1' }).document;
    expect(headings(moved)).toEqual(['列2', '列1', '列3']);
    expect(
      edited(moved, { type: 'moveColumn', id: 'cu-1', before: 'cu-1' }).change.updated,
    ).toEqual([]);
    expect(tabIn(moved, 'units')).toBe(tabIn(document, 'units'));
  });

  it('are at most 50 a tab', () => {
    const many = Array.from({ length: mostColumns }, (_, index) => column(String(index)));
    const document = plan(...many);
    expect(codeOf(document, column('more'))).toBe('tooManyColumns');
    expect(codeOf(document, column('more', { tab: 'units' }))).toBeNull();
  });
});

it.each([
  ['[A2] no heading', { heading: ' \n' }, 'columnWithoutHeading'],
  ['[A2] a long heading', { heading: '长'.repeat(31) }, 'columnHeadingLong'],
  ['[A2] a built-in heading', { heading: '牵头单位' }, 'columnHeadingTaken'],
  ['[A2] an added heading', { heading: '列1' }, 'columnHeadingTaken'],
  ['[A2] the same heading on another tab', { heading: '列1', tab: 'units' as const }, null],
  ['[A3] no choice', { kind: 'choice' as const }, 'noChoices'],
  ['[A3] an empty choice', { kind: 'choice' as const, choices: ['高', ' '] }, 'emptyChoice'],
  ['[A3] a choice twice', { kind: 'choice' as const, choices: ['高', '高 '] }, 'choiceTwice'],
  ['a tab that returns write', { tab: 'progress' as never }, 'tabNotCustomizable'],
])('%s', (_what, more, code) => {
  expect(codeOf(plan(column('1')), column('2', more))).toBe(code);
});

describe('[A4] a column of another kind', () => {
  it.each([
    ['number', '1500', 'text', [], '1500'],
    ['text', '1,500', 'number', [], 1500],
    ['percent', '80%', 'text', [], '80%'],
    ['percent', '80%', 'number', [], 80],
    ['text', '市住建局', 'units', [], ['housing']],
    ['units', '市住建局、市规划和自然资源局', 'text', [], '市住建局、市规划和自然资源局'],
    ['text', '2022年6月底', 'date', [], '2022-06-30'],
    ['text', '高', 'choice', ['高'], '高'],
  ] as const)('%s %j → %s', (from, text, to, choices, stored) => {
    const before = plan(column('1', { kind: from, choices: [] }), typed('1', 't1', text));
    const after = edited(before, change('1', { kind: to, choices: [...choices] })).document;
    expect(value(after, '1')).toEqual(stored);
  });

  it('is refused as a whole when one value would be lost', () => {
    const before = plan(column('1'), typed('1', 't1', '12'), typed('1', 't2', '约12'));
    const outcome = applyEdit(
      before,
      { label: '改', operations: [change('1', { kind: 'number' })] },
      { newId: testId, year: 2022 },
    );
    expect(outcome).toEqual({
      ok: false,
      problem: { code: 'valuesDoNotFit', facts: { cells: 1, example: '约12' } },
    });
  });

  it('keeps a choice that is in use', () => {
    const before = plan(
      column('1', { kind: 'choice', choices: ['高', '低'] }),
      typed('1', 't1', '高'),
    );
    expect(codeOf(before, change('1', { choices: ['低'] }))).toBe('choiceInUse');
    const after = edited(before, change('1', { choices: ['高', '中'] })).document;
    expect(
      tabIn(after, 'tasks')
        .columns.at(-1)
        ?.choices?.map(({ label }) => label),
    ).toEqual(['高', '中']);
  });
});

it('[A5] deletes the values with the column, and undo brings both back', () => {
  const before = plan(column('1'), column('2'), typed('1', 't1', '甲'), typed('2', 't1', '乙'));
  const { document, change: step } = edited(before, remove('1'));
  expect(document.tasks.get('t1')?.custom).toEqual({ 'cu-2': '乙' });
  expect(applyChange(document, reverseChange(step))).toEqual(before);
  expect(codeOf(document, typed('1', 't1', '丙'))).toBe('missingColumn');
  const emptied = edited(before, typed('1', 't1', ' ')).document;
  expect(emptied.tasks.get('t1')?.custom).toEqual({ 'cu-2': '乙' });
});

it('[A6] takes growth as a percentage', () => {
  const document = plan(column('1', { kind: 'percent' }), typed('1', 't1', '-3.5%'));
  expect(value(document, '1')).toBe(-3.5);
  expect(codeOf(document, { ...typed('1', 't1', '120'), column: 'percent' } as Operation)).toBe(
    'notPercent',
  );
});

describe('[A7] units in columns of the user', () => {
  const document = plan(
    column('1', { kind: 'units' }),
    column('u', { tab: 'units' }),
    typed('1', 't1', '朔州富华燃气公司、市住建局'),
    typed('u', 'gas', '甲', 'units'),
    typed('u', 'district', '乙', 'units'),
  );
  it('are not deleted', () => {
    expect(codeOf(document, { type: 'deleteRow', tab: 'units', rowId: 'gas' })).toBe('unitInUse');
  });
  it('are replaced by the kept one when merged, and texts are put behind each other', () => {
    const { document: merged } = edited(document, {
      type: 'mergeUnits',
      keep: 'district',
      drop: 'gas',
      former: null,
    });
    expect(value(merged, '1')).toEqual(['district', 'housing']);
    expect(merged.units.get('district')?.custom).toEqual({ 'cu-u': '乙、甲' });
  });
});

it('[A8] inherited dates and stages have no cells in columns of the user', () => {
  const document = plan(column('1', { tab: 'deadlines' }));
  for (const [rowId, code] of [
    ['inherited:t1', 'inheritedDeadline'],
    ['stage:s1', 'stageRow'],
  ] as const) {
    expect(codeOf(document, typed('1', rowId, '甲', 'deadlines'))).toBe(code);
    expect(shown(document, 'deadlines', rowId)?.locks['cu-1']).toBeTruthy();
  }
});

it('[A1][P1] whatever is done to columns and their cells, the reverse gives the plan that was', () => {
  const ids = ['1', '2', '3'];
  const id = fc.constantFrom(...ids);
  const kind = fc.constantFrom(...customKinds.map((each) => each.kind));
  const choices = fc.uniqueArray(fc.constantFrom('高', '低', '12'), { minLength: 1 });
  const operation: fc.Arbitrary<Operation> = fc.oneof(
    fc
      .record({ id, kind, choices })
      .map((each) => column(each.id, { kind: each.kind, choices: each.choices })),
    fc.record({ kind, choices }).chain((values) => id.map((each) => change(each, values))),
    id.map(remove),
    fc.tuple(id, fc.option(id)).map(([each, before]): Operation => ({
      type: 'moveColumn',
      id: `cu-${each}`,
      before: before && `cu-${before}`,
    })),
    fc
      .tuple(
        id,
        fc.constantFrom('t1', 't2', 't3'),
        fc.constantFrom('', '高', '12', '6.30', '市住建局'),
      )
      .map(([each, row, text]) => typed(each, row, text)),
    fc.constant<Operation>({ type: 'mergeUnits', keep: 'planning', drop: 'housing', former: null }),
    fc.constant<Operation>({ type: 'deleteRow', tab: 'tasks', rowId: 't2' }),
  );
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 25 }), (operations) => {
      let document = smallPlan();
      for (const each of operations) {
        const outcome = applyEdit(
          document,
          { label: '改', operations: [each] },
          { newId: testId, year: 2022 },
        );
        if (!outcome.ok) continue;
        const { document: after, change: step } = outcome.value;
        expect(sorted(applyChange(after, reverseChange(step)))).toEqual(sorted(document));
        document = after;
      }
      // Every value belongs to a column that is there.
      for (const { custom } of document.tasks.values()) {
        for (const key of Object.keys(custom)) expect(document.columns.has(key)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

function sorted(document: PlanDocument): unknown {
  return Object.fromEntries(
    Object.entries(toSnapshot(document)).map(([sheet, rows]) => [
      sheet,
      (rows as { id: string }[]).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );
}
