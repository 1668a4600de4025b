// The table of habits and the tests of them, held against each other: every habit has its test, every test its habit.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { habits, phrases } from '#tests/e2e/habits/habits.ts';

const folder = path.resolve(import.meta.dirname, '..', 'e2e', 'habits');

const tested = readdirSync(folder)
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(/^(?:it|\]\))\('\[(H\d+)\] /gm)].map(
      ([, id]) => ({ id: id ?? '', file: file.replace('.test.ts', '') }),
    ),
  );

it('counts forty-one habits, each once and in order', () => {
  expect(habits.map(({ id }) => id)).toEqual(
    Array.from({ length: 41 }, (_, index) => `H${index + 1}`),
  );
});

it('tests every habit in the file that the table names', () => {
  const places = new Set(tested.map(({ id, file }) => `${id} ${file}`));
  const untested = habits.filter(({ id, file }) => !places.has(`${id} ${file}`));
  expect(untested).toEqual([]);
});

it('knows the habit of every test', () => {
  const known = new Set(habits.map(({ id }) => id));
  expect(tested.filter(({ id }) => !known.has(id))).toEqual([]);
});

it('answers every phrase of what was asked for, each habit at least one', () => {
  const named = new Set(Object.values(phrases).flat());
  expect([...named].toSorted()).toEqual(habits.map(({ id }) => id).toSorted());
});
