// What stands beside the rows of a plan file: the history, from which undo takes what it writes, and the properties.
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { openPaced } from '#electron/openPaced.ts';
import { PlanSession } from '#electron/planSession.ts';
import { Backups } from '#electron/storage/backups.ts';
import { readPaced } from '#electron/storage/readBackup.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { makeOlder } from './olderPlan.ts';

function editedPlan(): { file: string; backups: Backups } {
  const folder = temporaryFolder();
  const file = path.join(folder, '三年行动.planbook');
  PlanSession.create(file, smallSnapshot());
  const opened = PlanSession.open(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  for (const text of ['第一条', '第二条']) {
    opened.value.edit({
      label: '修改备注',
      operations: [{ type: 'input', tab: 'tasks', rowId: 't1', column: 'note', text }],
    });
  }
  opened.value.close();
  return { file, backups: new Backups(path.join(folder, 'backups'), () => {}) };
}

function tamper(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

const damages: [string, string, string][] = [
  [
    'what undo would write',
    "UPDATE history SET change = replace(change, '第一条', '第七条')",
    'history/1',
  ],
  ['who did it', "UPDATE history SET who = who || '甲' WHERE number = 2", 'history/2'],
  [
    'which step it was',
    'UPDATE history SET number = 9007199254740999 WHERE number = 2',
    'history/9',
  ],
  ['that there is no digest', 'UPDATE history SET digest = NULL WHERE number = 2', 'history/2'],
  [
    'a digest of which only the beginning is left',
    'UPDATE history SET digest = substr(digest, 1, 8) WHERE number = 2',
    'history/2',
  ],
  ['a digest of a row that is empty', "UPDATE record SET digest = x'' WHERE id = 't1'", 'tasks/t1'],
  [
    'a digest of a row that is text, though it says the same',
    "UPDATE record SET digest = CAST(digest AS TEXT) WHERE id = 't1'",
    'tasks/t1',
  ],
  [
    'a digest of a row that is spelt out',
    "UPDATE record SET digest = lower(hex(digest)) WHERE id = 't1'",
    'tasks/t1',
  ],
  ['whose plan it is', "UPDATE property SET value = 'x' WHERE name = 'planId'", 'property/planId'],
];

it.each(damages)('[S6] %s is noticed on opening', async (_, sql, place) => {
  const { file } = editedPlan();
  tamper(file, sql);
  const opened = PlanSession.open(file);
  if (opened.ok) throw new Error('it was opened');
  expect(opened.problem).toMatchObject({ code: 'planDamaged' });
  expect(String(opened.problem.facts?.['first'])).toContain(place);
  // It is no backup either.
  expect((await readPaced(file)).ok).toBe(false);
});

it('[S6][S18] an older file has a digest of each step once it is of this version', async () => {
  const { file, backups } = editedPlan();
  makeOlder(file, 2);
  const opened = await openPaced(file, backups);
  if (!opened?.ok) throw new Error(opened?.problem.code ?? 'stopped');
  expect(opened.value.readOnlyBecause).toBeNull();
  expect(opened.value.undo().ok).toBe(true);
  expect(opened.value.document.tasks.get('t1')?.note).toBe('第一条');
  opened.value.close();
  tamper(file, "UPDATE history SET change = replace(change, '第一条', '第七条') WHERE number = 2");
  expect(PlanSession.open(file).ok).toBe(false);
});
