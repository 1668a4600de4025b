// Rows by task, in their order, are those that filtering and sorting the sheets gives.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagIndex } from '#shared/flags/flagIndex.ts';
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { ProgressRow } from '#shared/plan/model.ts';
import {
  groupedIn,
  noRows,
  rowsByTask,
  type RowsByTask,
  type TaskRows,
} from '#shared/plan/rowsByTask.ts';
import { deadline, smallPlan, smallSnapshot } from './smallPlan.ts';

const ids = ['t4', 't2', 'gone', 't1', 't3'];

function planOfRows(places: readonly { task: number; order: number; period: string }[]) {
  const [sample] = smallSnapshot().progress;
  if (!sample) throw new Error('the small plan has no report');
  const deadlines = places.map(({ task, order }, at) =>
    deadline(`d${at % 7}${at}`, ids[task] ?? '', { order }),
  );
  const progress = places.map(({ task, period }, at): ProgressRow => {
    return { ...sample, id: `r${at % 7}${at}`, taskId: ids[task] ?? '', period };
  });
  return fromSnapshot({ ...smallSnapshot(), deadlines, progress });
}

/** The plain way. */
function rowsOf({ deadlines, targets, progress }: PlanDocument, taskId: string): TaskRows {
  const own = <Row extends { taskId: string }>(sheet: ReadonlyMap<string, Row>) =>
    [...sheet.values()].filter((row) => row.taskId === taskId);
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    deadlines: own(deadlines).sort((a, b) => a.order - b.order || byId(a, b)),
    targets: own(targets).sort((a, b) => a.order - b.order || byId(a, b)),
    progress: own(progress).sort((a, b) =>
      a.period === b.period ? byId(a, b) : a.period < b.period ? -1 : 1,
    ),
  };
}

const place = fc.record({
  task: fc.integer({ min: 0, max: ids.length - 1 }),
  order: fc.integer({ min: 0, max: 2 }),
  period: fc.constantFrom('2022-06', '2022-Q2', '2021', '2022-05', '2022-H1'),
});

describe('rows by task', () => {
  it('are all rows of each task in their order, also of a task that is gone', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 25 }), (places) => {
        const document = planOfRows(places);
        const rows = rowsByTask(document);
        const whole = ids.map((id) => rowsOf(document, id));
        expect(ids.map((id) => rows.get(id) ?? noRows)).toEqual(whole);
        const listed = [...rows.values()];
        expect(listed).toHaveLength(
          whole.filter((each) => Object.values(each).flat().length).length,
        );
        expect(new Set(listed)).toEqual(new Set(ids.map((id) => rows.get(id)).filter(Boolean)));
      }),
    );
  });

  it('stand as they do where they are in their places, and are sorted where one is not', () => {
    const tasks = [...smallPlan().tasks.keys()];
    const byPlace = fc.array(place, { maxLength: 25 }).map((places) =>
      places.toSorted((a, b) => {
        const at = ({ task }: (typeof places)[number]) => tasks.indexOf(ids[task] ?? '');
        return at(a) - at(b) || a.order - b.order;
      }),
    );
    let asTheyStood = 0;
    let sorted = 0;
    fc.assert(
      fc.property(byPlace, fc.nat(24), fc.boolean(), (places, moved, isMoved) => {
        const given = [...places];
        if (isMoved) given.push(...given.splice(moved, 1));
        const document = planOfRows(given);
        const rows = rowsByTask(document);
        expect(ids.map((id) => rows.get(id) ?? noRows)).toEqual(
          ids.map((id) => rowsOf(document, id)),
        );
        const sheet = groupedIn(rows).grouped?.deadlines;
        const stood = [...document.deadlines.values()].every(
          (row, at) => row === sheet?.byPlace?.rows[at],
        );
        if (stood && given.length > 3) asTheyStood += 1;
        if (!stood) sorted += 1;
      }),
    );
    expect(asTheyStood).toBeGreaterThan(0);
    expect(sorted).toBeGreaterThan(0);
  });

  it('are the same whoever reads the sheets first: flags, all lists, or a task that is gone', () => {
    const first: ((rows: RowsByTask, document: PlanDocument) => unknown)[] = [
      (rows) => rows.get('gone'),
      (rows) => rows.get('t1'),
      (rows) => [...rows.values()],
      (rows, document) => flagIndex(document, '2022-06-30', rows),
    ];
    fc.assert(
      fc.property(fc.array(place, { maxLength: 25 }), fc.constantFrom(...first), (places, read) => {
        const document = planOfRows(places);
        const asked = rowsByTask(document).get('gone') ?? noRows;
        expect(asked).toEqual(rowsOf(document, 'gone'));
        const rows = rowsByTask(document);
        read(rows, document);
        expect(ids.map((id) => rows.get(id) ?? noRows)).toEqual(
          ids.map((id) => rowsOf(document, id)),
        );
      }),
    );
  });

  it('of a plan without tasks are those of tasks that are gone', () => {
    const document = { ...planOfRows([{ task: 2, order: 0, period: '2021' }]), tasks: new Map() };
    const lists = [...rowsByTask(document).values()];
    expect(lists).toContainEqual(rowsOf(document, 'gone'));
  });

  it('are the same lists whenever they are asked for, and nothing for a task without any', () => {
    const document = { ...smallPlan(), deadlines: new Map(), targets: new Map() };
    const rows = rowsByTask(document);
    const reported = [...document.progress.values()].map(({ taskId }) => taskId);
    expect(reported.length).toBeGreaterThan(0);
    for (const id of reported) expect(rows.get(id)).toBe(rows.get(id));
    expect(rows.get('none')).toBeUndefined();
    const idle = [...document.tasks.keys()].find((id) => !reported.includes(id));
    expect(rows.get(idle ?? '')).toBeUndefined();
  });

  it('know what was changed since they were grouped', () => {
    const rows = rowsByTask(smallPlan());
    expect(groupedIn(rows).changed.size).toBe(0);
    const changed = rows.with(new Map([['t1', noRows]]));
    expect([...groupedIn(changed).changed.keys()]).toEqual(['t1']);
    expect(groupedIn(changed).grouped).toBe(groupedIn(rows).grouped);
  });
});
