// What moves the guided tour on, and the forms that it makes for its step of collecting.
import { describe, expect, it } from 'vitest';
import type { FormContent } from '#shared/forms/buildForm.ts';
import { exampleFiles } from '#shared/tour/exampleReturns.ts';
import { isDone, tourAfter, tourAt, tourStart, tourSteps } from '#shared/tour/tour.ts';

it('[G1] a step is done by its own events in their order, and by nothing else', () => {
  const early = tourAfter(tourStart, 'shown:tasks');
  expect(early).toEqual(tourStart);
  const first = tourAfter(tourStart, 'shown:today');
  expect(isDone(first)).toBe(false);
  const done = tourAfter(first, 'shown:tasks');
  expect(isDone(done)).toBe(true);
  // What comes after that changes nothing: the person goes on when they want to.
  expect(tourAfter(done, 'plan:edit')).toEqual(done);
});

it('[G1] every step asks for something, in words', () => {
  for (const { needs, lines } of tourSteps) {
    expect(needs.length).toBeGreaterThan(0);
    expect(lines.length).toBeGreaterThan(0);
    for (const { events, next } of needs) {
      expect(events.length).toBeGreaterThan(0);
      expect(next).toMatch(/[。]$/u);
    }
  }
});

it('goes neither before the first step nor beyond the end', () => {
  expect(tourAt(-1).step).toBe(0);
  expect(tourAt(99).step).toBe(tourSteps.length);
  expect(isDone(tourAt(99))).toBe(true);
});

describe('the returns of the tour', () => {
  const form = (unitName: string, percents: (number | null)[]) =>
    ({
      fileName: `${unitName}.xlsx`,
      unitName,
      period: '2022-06',
      baseline: [{ taskId: 'task-0', field: 'percent', value: '50' }],
      rows: percents.map((percent, at) => ({
        taskId: `task-${at}`,
        cells: {
          task: `任务${at}`,
          status: percent === 100 ? '已完成' : '推进中',
          percent,
          ...(percent === null ? {} : { targets: '公园3座' }),
        },
      })),
    }) as unknown as FormContent;
  const files = exampleFiles(
    [
      form('市水利局', [null, null]),
      form('市交通局', [100, 40, 50]),
      form('市生态环境局', [70, 66]),
    ],
    '2022年6月',
  );
  const cellsOf = (name: string) => {
    const file = files.find((each) => each.name === name);
    return file && 'form' in file ? file.form.rows.map(({ cells }) => cells) : [];
  };

  it('[G3] are one that is clean, the same again, one with doubts and a table of a unit of its own', () => {
    expect(files.map(({ name }) => name)).toEqual([
      '市水利局.xlsx',
      '市水利局_重发.xlsx',
      '市交通局.xlsx',
      '市环境局2022年6月情况.xlsx',
    ]);
    expect(files[1]).toEqual({ name: '市水利局_重发.xlsx', copyOf: '市水利局.xlsx' });
    expect(cellsOf('市水利局.xlsx').map(({ percent }) => percent)).toEqual([10, 10]);
  });

  it('[G3] have a percentage that falls, a late day and a changed target; the baseline stays', () => {
    const cells = cellsOf('市交通局.xlsx');
    expect(cells.map(({ percent }) => percent)).toEqual([100, 15, 100]);
    expect(cells[2]).toMatchObject({ status: '已完成', actualDate: '2023-03-31' });
    expect(cells[0]?.targets).toBe('公园3座（建议调减）');
    const file = files[2];
    expect(file && 'form' in file && file.form.baseline).toHaveLength(1);
  });

  it('[G3] have a table without ids, one text for all rows, and a name that is none of record', () => {
    const file = files[3];
    if (!file || !('table' in file)) throw new Error('no table');
    expect(file.table.headLine[0]).toBe('填报单位：市环境局');
    expect(file.table.rows).toEqual([
      [1, '任务0', '八成', expect.stringMatching(/^示例：/u)],
      [2, '任务1', '71%', ''],
    ]);
    expect(file.table.mergedColumn).toBe(4);
  });
});
