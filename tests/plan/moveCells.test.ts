// Texts moved from cell to cell: nothing is lost to a refusal.
import { describe, expect, it } from 'vitest';
import type { InputOperation } from '#shared/plan/edit.ts';
import { checkRequest } from '#shared/ipc/requests.ts';
import { edited } from './editKit.ts';
import { smallPlan } from './smallPlan.ts';

const moved = (text: string, column: string): InputOperation => {
  return {
    type: 'input',
    tab: 'tasks',
    rowId: 't1',
    column,
    text,
    clears: { rowId: 't2', column: 'note' },
  };
};
const typed: InputOperation = {
  type: 'input',
  tab: 'tasks',
  rowId: 't2',
  column: 'note',
  text: '80%',
};

describe('[P21] a moved text', () => {
  it('empties the cell that it came from', () => {
    const { document } = edited(edited(smallPlan(), typed).document, moved('80%', 'percent'));
    expect(document.tasks.get('t1')?.percent).toBe(80);
    expect(document.tasks.get('t2')?.note).toBe('');
  });

  it('stays where it was when the new cell refuses it', () => {
    const { document, rejected } = edited(
      edited(smallPlan(), typed).document,
      moved('80%', 'leads'),
    );
    expect(document.tasks.get('t2')?.note).toBe('80%');
    expect(rejected.map(({ column, code }) => [column, code])).toEqual([['leads', 'unknownUnit']]);
  });

  it('says so when the old cell cannot be emptied', () => {
    const units = [...smallPlan().units.keys()];
    const { document, rejected } = edited(smallPlan(), {
      type: 'input',
      tab: 'units',
      rowId: units[0] ?? '',
      column: 'contact',
      text: '张三',
      clears: { rowId: units[1] ?? '', column: 'name' },
    });
    expect(document.units.get(units[0] ?? '')?.contact).toBe('张三');
    expect(rejected.map(({ column, code }) => [column, code])).toEqual([['name', 'emptyName']]);
  });

  it('comes from another tab too', () => {
    const before = edited(smallPlan(), typed).document;
    const { document } = edited(before, {
      type: 'input',
      tab: 'units',
      rowId: 'housing',
      column: 'contact',
      text: '80%',
      clears: { tab: 'tasks', rowId: 't2', column: 'note' },
    });
    expect(document.units.get('housing')?.contact).toBe('80%');
    expect(document.tasks.get('t2')?.note).toBe('');
  });

  it('stays where both tabs show the same field', () => {
    const own = edited(smallPlan(), {
      type: 'input',
      tab: 'tasks',
      rowId: 't1',
      column: 'deadline',
      text: '2022-09-30',
    }).document;
    const deadline = [...own.deadlines.values()].find(({ taskId }) => taskId === 't1');
    const { document } = edited(own, {
      type: 'input',
      tab: 'deadlines',
      rowId: deadline?.id ?? '',
      column: 'end',
      text: '2022-09-30',
      clears: { tab: 'tasks', rowId: 't1', column: 'deadline' },
    });
    expect(document.deadlines.get(deadline?.id ?? '')?.end).toBe('2022-09-30');
  });

  it('passes the boundary with a whole place only', () => {
    const request = (operation: unknown) =>
      checkRequest('plan:edit', { edit: { label: '移动', operations: [operation] } }).ok;
    expect(request(moved('x', 'note'))).toBe(true);
    const from = { rowId: 't2', column: 'note' };
    expect(request({ ...moved('x', 'note'), clears: { tab: 'units', ...from } })).toBe(true);
    expect(request({ ...moved('x', 'note'), clears: { tab: 'x', ...from } })).toBe(false);
    expect(request({ ...moved('x', 'note'), clears: { rowId: 't2' } })).toBe(false);
  });
});
