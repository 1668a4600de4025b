// The rows of 阶段要求, their links to stored fields, their history, and what is found in them.
import { describe, expect, it } from 'vitest';
import { cellHistory } from '#electron/jobs/cellHistory.ts';
import { PlanSession } from '#electron/planSession.ts';
import { tabIn } from '#shared/plan/customColumns.ts';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { fromSnapshot } from '#shared/plan/document.ts';
import type { DutyRow } from '#shared/plan/model.ts';
import { tabOf } from '#shared/plan/tabs.ts';
import { dutyRows } from '#shared/view/dutyRows.ts';
import { cellOfField, fieldsOfCell } from '#shared/view/fieldCells.ts';
import { findInPlan } from '#shared/view/findCells.ts';
import { createFinder } from '#shared/view/findText.ts';
import { flagRows } from '#shared/view/flagRows.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { duty, smallSnapshot } from '#tests/plan/smallPlan.ts';

function snapshot(...duties: DutyRow[]) {
  return { ...smallSnapshot(), duties };
}

function context(asOf: string, ...duties: DutyRow[]) {
  const document = fromSnapshot(snapshot(...duties));
  return viewContext(document, asOf, computeFlags(document, asOf));
}

describe('a row of 阶段要求', () => {
  it('shows the stage, the unit and the due day with what it rests on', () => {
    const [row] = dutyRows(context('2021-05-10', duty(1, 'y1', 'housing', { note: '电话通知' })));
    expect(row?.texts).toEqual({
      stage: '宣传发动阶段',
      what: '制定实施方案',
      unit: '市住建局',
      due: '2021-04-30',
      basis: '沿用阶段',
      light: '● 逾期10天',
      actual: '',
      note: '电话通知',
    });
    expect(Object.keys(row?.texts ?? {}).sort()).toEqual(
      tabOf('duties')
        .columns.map(({ key }) => key)
        .sort(),
    );
  });

  it('shows a row without a unit as empty', () => {
    const [row] = dutyRows(context('2021-04-10', duty(1, 'y1', '')));
    expect(row?.texts['unit']).toBe('');
  });

  it('stands in the order of the stages, then in its own', () => {
    const rows = dutyRows(
      context(
        '2021-04-10',
        duty(1, 'y1', 'housing', { stageId: 's2' }),
        duty(2, 'y2', 'housing'),
        duty(1, 'y3', 'planning'),
      ),
    );
    expect(rows.map(({ id }) => id)).toEqual(['y3', 'y2', 'y1']);
  });
});

it('[V24] wears its flag on the light and on the day, and the flag leads to it', () => {
  const shown = context(
    '2021-05-10',
    duty(1, 'y1', 'housing'),
    duty(2, 'y2', 'planning', { actual: '2021-05-03', due: '2021-04-20' }),
  );
  const [missed, late] = dutyRows(shown);
  const sentence = '宣传发动阶段应于2021年4月30日前制定实施方案，市住建局尚未完成，已过10天。';
  expect(missed?.reasons).toEqual({ light: sentence, due: sentence });
  expect(late?.texts['light']).toBe('✓ 晚13天');
  expect(Object.keys(late?.reasons ?? {})).toEqual(['light', 'actual']);
  const flag = flagRows(shown).find(({ id }) => id === 'stageMissed:y1');
  expect(flag?.texts).toMatchObject({
    kind: '阶段逾期',
    unit: '市住建局',
    project: '宣传发动阶段',
    task: '制定实施方案',
    due: '2021-04-30',
    daysLate: '10',
    basis: '沿用阶段',
    message: sentence,
  });
  expect(flag?.place).toEqual({ tab: 'duties', rowId: 'y1', column: 'actual' });
});

it('a flag of a unit leads to the unit, one of a task to the task', () => {
  const document = fromSnapshot({
    ...snapshot(),
    plan: smallSnapshot().plan.map((plan) => ({
      ...plan,
      settings: { ...plan.settings, reports: { ...plan.settings.reports, every: 'month' } },
    })),
  });
  const rows = flagRows(viewContext(document, '2022-07-06', computeFlags(document, '2022-07-06')));
  const places = new Map(rows.map(({ texts, place }) => [texts['kind'], place?.tab]));
  expect(places.get('未报送')).toBe('units');
  expect(places.get('逾期')).toBe('tasks');
});

it('offers the stages of the plan to choose from', () => {
  const document = fromSnapshot(snapshot());
  const tab = tabIn(document, 'duties');
  expect(tab.columns[0]?.choices).toEqual([
    { value: 's1', label: '宣传发动阶段' },
    { value: 's2', label: '整体推进阶段' },
  ]);
  expect(tabIn(document, 'duties')).toBe(tab);
});

it('links cells with stored fields both ways', () => {
  const document = fromSnapshot(snapshot(duty(1, 'y1', 'housing')));
  for (const [column, field] of [
    ['unit', 'unitId'],
    ['stage', 'stageId'],
    ['due', 'due'],
  ] as const) {
    const cell = { tab: 'duties', rowId: 'y1', column } as const;
    const stored = { sheet: 'duties', id: 'y1', field } as const;
    expect(fieldsOfCell(document, cell)).toEqual([stored]);
    expect(cellOfField(document, stored)).toEqual(cell);
  }
});

it('[V4] is found in the plan', () => {
  const finder = createFinder({
    text: '实施方案',
    matchCase: false,
    matchWidth: false,
    wholeCell: false,
  });
  if (!finder) throw new Error('a text makes a finder');
  const found = findInPlan(context('2021-04-10', duty(1, 'y1', 'housing')), finder);
  expect(found.map(({ tab, cells }) => [tab.name, cells])).toEqual([
    ['duties', [{ rowId: 'y1', column: 'what' }]],
  ]);
});

it('[V20] tells its history with stages and units by name', () => {
  const session = PlanSession.inMemory(snapshot(duty(1, 'y1', '')));
  for (const [column, text] of [
    ['unit', '市住建局'],
    ['stage', '整体推进阶段'],
  ] as const) {
    session.edit({
      label: '修改',
      operations: [{ type: 'input', tab: 'duties', rowId: 'y1', column, text }],
    });
  }
  const history = cellHistory(session, { tab: 'duties', rowId: 'y1', column: null }, 10);
  const changes = history.ok ? history.value.entries.flatMap((entry) => entry.changes) : [];
  expect(changes.map(({ heading, from, to }) => `${heading}: ${from} → ${to}`)).toEqual([
    '阶段: 宣传发动阶段 → 整体推进阶段',
    '单位:  → 市住建局',
  ]);
});
