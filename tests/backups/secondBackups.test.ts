// A second place for backups: what is made comes there whenever it is there, and its absence harms nothing.
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import { placeNote } from '#electron/storage/backupShelf.ts';
import { Backups } from '#electron/storage/backups.ts';
import { SecondBackups } from '#electron/storage/secondBackups.ts';
import type { Problem } from '#shared/result.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';

const planId = 'abcdefgh-1234';

function withStick() {
  const folder = temporaryFolder();
  const stick = path.join(folder, 'U盘');
  mkdirSync(stick);
  const file = path.join(folder, '绿化计划.planbook');
  PlanSession.create(file, smallSnapshot());
  const opened = PlanSession.open(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  const session = opened.value;
  const told: Problem[] = [];
  const backups = new Backups(path.join(folder, 'data'), (problem) => told.push(problem));
  const second = new SecondBackups(() => stick);
  backups.second = second;
  const backUp = async () => {
    await backups.take(planId, session, 'manual');
    await backups.settled();
    await second.settled();
  };
  const target = path.join(stick, '计划簿备份', '绿化计划_abcdefgh');
  const there = () => readdirSync(target).filter((name) => name !== placeNote);
  const here = () => backups.list(planId).map(({ file: name }) => name);
  return { session, backups, second, stick, told, backUp, there, here };
}

it('[K9] gets every backup, byte for byte', async () => {
  const { session, backups, second, stick, backUp, there, here } = withStick();
  await backUp();
  await backUp();
  expect(there().toSorted()).toEqual(here().toSorted());
  const [name = ''] = there();
  const copy = readFileSync(path.join(stick, '计划簿备份', '绿化计划_abcdefgh', name));
  expect(copy.equals(readFileSync(path.join(backups.folder(planId), name)))).toBe(true);
  const note = path.join(stick, '计划簿备份', '绿化计划_abcdefgh', placeNote);
  expect(readFileSync(note, 'utf8')).toBe(session.place);
  const [newest] = backups.list(planId);
  expect(second.state(backups.folder(planId))).toEqual({
    place: stick,
    last: newest?.at,
    problem: null,
  });
  session.close();
});

it('[K9] while it is not there nothing fails, and what is missing is brought when it is back', async () => {
  const { session, backups, second, stick, told, backUp, there, here } = withStick();
  await backUp();
  renameSync(stick, `${stick} 拔下`);
  await backUp();
  expect(here()).toHaveLength(2);
  expect(told).toEqual([]);
  expect(second.state(backups.folder(planId))?.problem?.code).toBe('secondBackupsGone');
  renameSync(`${stick} 拔下`, stick);
  await backUp();
  expect(there().toSorted()).toEqual(here().toSorted());
  expect(second.state(backups.folder(planId))?.problem).toBeNull();
  session.close();
});

it('[K9] says why it cannot be written, removes what is half, and leaves alone what is not its own', async () => {
  const { session, backups, second, stick, backUp, there, here } = withStick();
  await backUp();
  const target = path.join(stick, '计划簿备份', '绿化计划_abcdefgh');
  writeFileSync(path.join(target, '别人的.docx'), 'x');
  const [name = ''] = there();
  writeFileSync(path.join(target, `${name}.writing`), 'x');
  writeFileSync(path.join(target, '别人的.writing'), 'x');
  await backUp();
  expect(there().toSorted()).toEqual([...here(), '别人的.docx', '别人的.writing'].toSorted());
  renameSync(path.join(stick, '计划簿备份'), path.join(stick, 'old'));
  writeFileSync(path.join(stick, '计划簿备份'), 'a file where the folder should be');
  await backUp();
  expect(second.state(backups.folder(planId))?.problem).not.toBeNull();
  expect(here()).toHaveLength(3);
  session.close();
});

it('[K9] [K10] two copies of one plan have a folder each there too', async () => {
  const { session, backups, second, stick } = withStick();
  for (const shelf of [`${planId}~0123abcd`, `${planId}~4567abcd`]) {
    await backups.take(shelf, session, 'manual');
  }
  await backups.settled();
  await second.settled();
  expect(readdirSync(path.join(stick, '计划簿备份')).toSorted()).toEqual([
    '绿化计划_abcdefgh-0123abcd',
    '绿化计划_abcdefgh-4567abcd',
  ]);
  session.close();
});
