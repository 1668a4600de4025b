// What the keys of the timeline do, and how it is folded and widened.
import { expect, it } from 'vitest';
import { atFirst, type TimelineRow } from '#shared/timeline/rows.ts';
import { stepOf, type Place } from '#renderer/timeline/keys.ts';
import { drawnWidth, toggled } from '#renderer/timeline/view.ts';

const row = (marks: number, open: boolean | null) =>
  ({ marks: Array.from({ length: marks }), open }) as unknown as TimelineRow;
const rows = [row(0, true), row(2, false), row(1, null)];

const move = (place: Place) => ({ type: 'move', place });

it.each([
  ['ArrowDown', { row: 0, mark: null }, move({ row: 1, mark: null })],
  ['ArrowDown', { row: 2, mark: null }, move({ row: 2, mark: null })],
  ['ArrowUp', { row: 0, mark: null }, move({ row: 0, mark: null })],
  ['End', { row: 0, mark: null }, move({ row: 2, mark: null })],
  ['PageUp', { row: 2, mark: 0 }, move({ row: 0, mark: null })],
  ['ArrowRight', { row: 1, mark: null }, move({ row: 1, mark: 0 })],
  ['ArrowRight', { row: 1, mark: 1 }, null],
  ['ArrowRight', { row: 0, mark: null }, null],
  ['ArrowLeft', { row: 1, mark: 0 }, move({ row: 1, mark: null })],
  ['ArrowLeft', { row: 1, mark: null }, null],
  [' ', { row: 1, mark: null }, { type: 'fold' }],
  ['+', { row: 0, mark: null }, null],
  ['-', { row: 0, mark: null }, { type: 'fold' }],
  [' ', { row: 2, mark: null }, null],
  ['Enter', { row: 2, mark: 0 }, { type: 'go' }],
  ['x', { row: 0, mark: null }, null],
])('%s at %j', (key, place, step) => {
  expect(stepOf(key, rows, place)).toEqual(step);
  expect(stepOf(key, [], place)).toBeNull();
});

it('actions are open at first, projects are not', () => {
  const folded = toggled(atFirst, 'action:a1');
  expect([...folded.folded]).toEqual(['action:a1']);
  const both = toggled(folded, 'project:p1');
  expect([...both.unfolded]).toEqual(['project:p1']);
  expect(toggled(toggled(both, 'project:p1'), 'action:a1')).toEqual(atFirst);
});

it('is never narrower than its room, and never squeezed to nothing', () => {
  const span = { from: '2021-01-01', to: '2023-12-31' };
  expect(drawnWidth(span, 'whole', 1000)).toBe(1000);
  expect(drawnWidth(span, 'month', 1000)).toBe(36 * 96);
  expect(drawnWidth({ from: '2021-01-01', to: '2040-12-31' }, 'whole', 400)).toBe(1200);
});
