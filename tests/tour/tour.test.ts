// What moves the guided tour on, and the forms that it makes for its step of collecting.
import { expect, it } from 'vitest';
import type { FormContent } from '#shared/forms/buildForm.ts';
import { filledForm } from '#shared/tour/filledForm.ts';
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

it('[G3] fills in what a unit would, one percentage falls, and the baseline stays as it was sent', () => {
  const rows = [0, 1, 2, 3].map((at) => ({
    taskId: `task-${at}`,
    cells: { status: at === 2 ? '已完成' : '推进中', percent: 50, progress: null },
    asked: true,
    measured: false,
  }));
  const baseline = [{ taskId: 'task-0', field: 'percent', value: '50' }];
  const filled = filledForm({ rows, baseline } as unknown as FormContent, 0);
  expect(filled.rows.map(({ cells }) => cells.percent)).toEqual([60, 60, 50, 40]);
  expect(filled.rows.every(({ cells }) => String(cells.progress).startsWith('示例：'))).toBe(true);
  expect(filled.baseline).toEqual(baseline);
});
