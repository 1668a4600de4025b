// What `show --json` says of columns that the user added.
import { expect, it } from 'vitest';
import { planAsJson } from '#electron/cli/commands/show.ts';
import type { Operation } from '#shared/plan/edit.ts';
import type { ColumnRow } from '#shared/plan/model.ts';
import { edited } from '#tests/plan/editKit.ts';
import { smallPlan } from '#tests/plan/smallPlan.ts';

it('[A1] lists the columns, and what rows have in them by heading, units by name', () => {
  const column = (id: string, heading: string, kind: ColumnRow['kind']): Operation => ({
    type: 'addColumn',
    column: { id, tab: 'tasks', heading, kind, choices: [], width: 120 },
    before: null,
  });
  const typed = (key: string, text: string) =>
    ({ type: 'input', tab: 'tasks', rowId: 't1', column: key, text }) as const;
  const { document } = edited(
    smallPlan(),
    column('cu-1', '投资额', 'number'),
    column('cu-2', '督办单位', 'units'),
    typed('cu-1', '1.5亿'),
    typed('cu-2', '市住建局'),
  );
  const shown = planAsJson(document);
  expect(shown.columns).toEqual([
    { id: 'cu-1', tab: 'tasks', heading: '投资额', kind: 'number', choices: [] },
    { id: 'cu-2', tab: 'tasks', heading: '督办单位', kind: 'units', choices: [] },
  ]);
  const custom = new Map(shown.tasks.map((task) => [task.id, task.custom]));
  expect(custom.get('t1')).toEqual({ 投资额: 150_000_000, 督办单位: ['市住建局'] });
  expect(custom.get('t2')).toEqual({});
});
