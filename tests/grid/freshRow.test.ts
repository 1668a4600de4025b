// The empty row below the last one [G34]: while its row is on its way, when it arrives, and when it does not.
import { beforeEach, describe, expect, it } from 'vitest';
import { createCore, type GridCore } from '#renderer/grid/core.ts';
import {
  freshEdit,
  freshRefused,
  isFresh,
  sendFresh,
  stepOver,
  withFresh,
} from '#renderer/grid/freshRow.ts';
import { createLayout } from '#renderer/grid/selection.ts';
import type { SheetGridProps } from '#renderer/grid/sheetProps.ts';
import { tabOf, type TabName } from '#shared/plan/tabs.ts';
import { plainLayout } from '#shared/view/sheetLayout.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';

const row = (id: string, taskId: string | null = id): ViewRow => ({
  id,
  texts: {},
  locks: {},
  merges: {},
  light: null,
  taskId,
});

let made = 0;
let core: GridCore;

function sheetOf(name: TabName, rows: readonly ViewRow[], readOnly: string | null = null): void {
  made = 0;
  core = createCore({
    tab: tabOf(name),
    layout: plainLayout,
    rows,
    readOnly,
    newId: () => `new${(made += 1)}`,
  } as SheetGridProps);
  arrive(rows);
}

/** The rows of the plan as the grid then has them. */
function arrive(rows: readonly ViewRow[]): readonly string[] {
  core.props = { ...core.props, rows };
  const all = withFresh(core, rows);
  const columns = core.props.tab.columns.map(({ key }) => key);
  const one = (at: number) => ({ first: at, last: at });
  core.layout = createLayout(
    rows.map(({ id }) => id),
    columns,
    one,
  );
  core.rowById = new Map(all.map((each) => [each.id, each]));
  return all.map(({ id }) => id);
}

const typed = (rowId: string, text: string, column = 'text') =>
  freshEdit(core, { rowId, column }, text)?.edit?.operations;

beforeEach(() => sheetOf('tasks', [row('a'), row('b')]));

describe('[G34] the empty row', () => {
  it('is one of the grid and none of the plan', () => {
    expect(core.fresh.map(({ id }) => id)).toEqual(['new1']);
    expect(isFresh(core.fresh[0])).toBe(true);
    // The control: a row of the plan that looks the same.
    expect(isFresh(row('new1'))).toBe(false);
  });

  it('goes in below the last row with what is typed, and not with nothing', () => {
    expect(typed('new1', '  ')).toBeUndefined();
    expect(typed('new1', '新任务')).toEqual([
      { type: 'insertRow', tab: 'tasks', after: 'b', id: 'new1' },
      { type: 'input', tab: 'tasks', rowId: 'new1', column: 'text', text: '新任务' },
    ]);
    expect(typed('new1', '九、收尾', 'action')).toEqual([
      { type: 'insertRow', tab: 'tasks', after: 'b', id: 'new1', group: { action: '九、收尾' } },
    ]);
    // A row of the plan is changed, not inserted.
    expect(typed('b', '别的')).toBeUndefined();
  });

  it('is followed by another one while it is on its way: the next goes below it, and more of it into it', () => {
    sendFresh(core, 'new1');
    expect(core.fresh.map(({ id }) => id)).toEqual(['new1', 'new2']);
    expect(typed('new2', '下一件')?.[0]).toMatchObject({ after: 'new1', id: 'new2' });
    expect(typed('new1', '市住建局', 'leads')).toEqual([
      { type: 'input', tab: 'tasks', rowId: 'new1', column: 'leads', text: '市住建局' },
    ]);
  });

  it('is a row of the plan once it has arrived', () => {
    sendFresh(core, 'new1');
    expect(arrive([row('a'), row('b'), row('new1')])).toEqual(['a', 'b', 'new1', 'new2']);
    expect(isFresh(core.rowById.get('new1'))).toBe(false);
    expect(core.freshSent.size).toBe(0);
  });

  it('is empty again when it was not saved, and the only one with the next rows', () => {
    sendFresh(core, 'new1');
    freshRefused(core, 'new1', null);
    expect(typed('new1', '再来')?.[0]).toMatchObject({ type: 'insertRow', after: 'b' });
    expect(arrive([row('a'), row('b')])).toEqual(['a', 'b', 'new1']);
    // The control: a refused cell does not take the row back.
    sendFresh(core, 'new1');
    freshRefused(core, 'new1', [
      { tab: 'tasks', rowId: 'new1', column: 'leads', text: '某局', code: 'unknownUnit' },
    ]);
    expect(core.freshSent.has('new1')).toBe(true);
  });

  it('is not there where nothing can be changed or inserted, and where no row has a task', () => {
    sheetOf('tasks', [row('a')], '只读');
    expect(core.fresh).toEqual([]);
    sheetOf('progress', [row('a')]);
    expect(core.fresh).toEqual([]);
    sheetOf('targets', []);
    expect(core.fresh).toEqual([]);
    sheetOf('deadlines', [row('stage:1', null)]);
    expect(core.fresh).toEqual([]);
    // The controls: an empty sheet of tasks, and a target below the last of a task.
    sheetOf('tasks', []);
    expect(core.fresh).toHaveLength(1);
    sheetOf('deadlines', [row('d1', 't1'), row('stage:1', null)]);
    expect(typed('new1', '开工', 'what')?.[0]).toMatchObject({ after: 'd1' });
  });

  it('is reached by a step down from the last row, and left by one up; filters hide it', () => {
    expect(stepOver(core, { row: 1, column: 3 }, 1, 0)).toEqual({ row: 2, column: 3 });
    expect(stepOver(core, { row: 2, column: 3 }, 1, 0)).toEqual({ row: 2, column: 3 });
    expect(stepOver(core, { row: 2, column: 3 }, 0, 1)).toEqual({ row: 2, column: 4 });
    expect(stepOver(core, { row: 2, column: 3 }, -1, 0)).toEqual({ row: 1, column: 3 });
    core.filtered = true;
    expect(stepOver(core, { row: 1, column: 3 }, 1, 0)).toEqual({ row: 1, column: 3 });
  });
});
