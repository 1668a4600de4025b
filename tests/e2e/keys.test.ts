// The list of keys in 使用说明 against the program: what its rows say, but for those of cells, which stand in habits/ [HP5].
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keyGroups } from '#shared/help/keyList.ts';
import { proveIn } from './keyKit.ts';
import { keyProofs } from './keyProofs.ts';
import { pageKeyProofs } from './pageKeyProofs.ts';
import { PlanbookApp } from './planbookApp.ts';

/** Proved in tests/e2e/habits, key by key. */
const ofCells = ['move', 'edit', 'typing'];
/** Proved with their pages: revision.test.ts, merge.test.ts, returns.test.ts, returnsDecide.browser.test.tsx. */
const withTheirPages = ['review 空格', 'review Enter', 'review Delete'];

const proofs = { ...keyProofs, ...pageKeyProofs };

let app: PlanbookApp;
beforeAll(async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  await app.cell(0, 'text').waitFor();
  proveIn(app);
});
afterAll(() => app.running.kill());

const rows = keyGroups
  .filter(({ id }) => !ofCells.includes(id))
  .flatMap(({ id, rows: all }) => all.map(({ keys }) => `${id} ${keys}`));

it('[HP5] has a proof for every row, and none for a row that is gone', () => {
  expect([...Object.keys(proofs), ...withTheirPages].sort()).toEqual([...rows].sort());
  // The control: a row that nobody proved is noticed.
  expect(rows).not.toContain('menu Ctrl+J');
});

it.each(Object.keys(proofs))('[HP5] does what the row says: %s', async (row) => {
  const keys = row.slice(row.indexOf(' ') + 1).split('、');
  await proofs[row]?.(...keys);
});
