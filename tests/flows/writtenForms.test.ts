// Forms into a real folder: what is there is looked at first, failures and stops leave the rest, the list stands beside.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { formsThere, recordForms, writeForms, writeSentList } from '#electron/jobs/forms.ts';
import { returnedFiles } from '#electron/jobs/returnedFiles.ts';
import { PlanSession } from '#electron/planSession.ts';
import { sentListName } from '#shared/forms/fileName.ts';
import { sentRecord } from '#shared/forms/sentRecord.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import { sheetAsRows, withoutOffice } from '../excel/libreOffice.ts';
import { monthlyReport, samplePlan } from '../forms/samplePlan.ts';
import { temporaryFolder } from '../temporary.ts';

const period = '2022-06';
const definition = monthlyReport();

function openSample(): PlanSession {
  const file = path.join(temporaryFolder(), '计划.planbook');
  const made = PlanSession.create(file, toSnapshot(samplePlan()));
  if (!made.ok) throw new Error(made.problem.code);
  const opened = PlanSession.open(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

const request = (folder: string, units: string[] | null = null) => ({
  period,
  folder,
  definition,
  units,
});

it('[P23] tells what it would replace and what is open, before it writes', () => {
  const session = openSample();
  const folder = temporaryFolder();
  expect(formsThere(session.document, request(folder))).toMatchObject({
    value: { existing: [], open: [] },
  });
  const first = '01_市住建局_2022年6月_进展反馈表.xlsx';
  const third = '03_市城市管理局_2022年6月_进展反馈表.xlsx';
  for (const name of [first, third, `~$${third}`, sentListName, '别的.xlsx']) {
    writeFileSync(path.join(folder, name), '');
  }
  expect(formsThere(session.document, request(folder))).toMatchObject({
    value: { existing: [first, third, sentListName], open: [third] },
  });
  expect(formsThere(session.document, request(folder, ['u-gz']))).toMatchObject({
    value: { existing: [sentListName] },
  });
  session.close();
});

it('[P23] a form that cannot be written leaves the others, and is not recorded', async () => {
  const session = openSample();
  const folder = temporaryFolder();
  // A folder of that name cannot be replaced by a file.
  mkdirSync(path.join(folder, '02_市规划和自然资源局_2022年6月_进展反馈表.xlsx', '内'), {
    recursive: true,
  });
  const written = await writeForms(session, request(folder), () => {});
  if (!written.ok) throw new Error(written.problem.code);
  expect(written.value.files).toHaveLength(4);
  expect(written.value.failed).toMatchObject([{ unitId: 'u-gz', unit: '市规划和自然资源局' }]);
  expect(recordForms(session, period, written.value.sent).ok).toBe(true);
  const states = sentRecord(session.document, period).map(({ unit, state }) => [unit.id, state]);
  expect(states).toContainEqual(['u-gz', 'unsent']);
  expect(states).toContainEqual(['u-zj', 'waiting']);
  session.close();
});

it('[P23] what was written before a stop stays and is recorded', async () => {
  const session = openSample();
  const folder = temporaryFolder();
  const stopping = new AbortController();
  const progress = (done: number) => {
    if (done === 2) stopping.abort();
  };
  const written = await writeForms(session, request(folder), progress, stopping.signal);
  if (!written.ok) throw new Error(written.problem.code);
  expect(written.value.left).toEqual(['市城市管理局', '朔城区', '平鲁区']);
  expect(readdirSync(folder)).toHaveLength(2);
  expect(written.value.sent.map(({ unitId, asked }) => [unitId, asked])).toEqual([
    ['u-zj', { lead: ['t2', 't3', 't5'], support: ['t1'] }],
    ['u-gz', { lead: ['t1'], support: ['t3'] }],
  ]);
  session.close();
});

it('[P21] the list has what earlier runs sent too, and is no return', async () => {
  const session = openSample();
  const folder = path.join(temporaryFolder(), '新文件夹');
  for (const units of [['u-zj', 'u-gz'], ['u-sc']]) {
    const written = await writeForms(session, request(folder, units), () => {});
    if (!written.ok) throw new Error(written.problem.code);
    expect(written.value.files).toHaveLength(units.length);
    recordForms(session, period, written.value.sent);
    const list = await writeSentList(session, request(folder), []);
    expect(list).toEqual({ ok: true, value: path.join(folder, sentListName) });
  }
  const read = await readWorkbook(readFileSync(path.join(folder, sentListName)), sentListName);
  if (!read.ok) throw new Error(read.problem.code);
  const texts = [...(read.value.sheets[0]?.rows.values() ?? [])].flatMap((row) =>
    [...row.values()].map((cell) => cell.value),
  );
  for (const name of ['市住建局', '市规划和自然资源局', '朔城区', '3个单位'])
    expect(texts).toContain(name);
  const found = await returnedFiles([folder]);
  expect(found.ok && found.value.map((file) => path.basename(file))).toEqual([
    '01_市住建局_2022年6月_进展反馈表.xlsx',
    '02_市规划和自然资源局_2022年6月_进展反馈表.xlsx',
    '04_朔城区_2022年6月_进展反馈表.xlsx',
  ]);
  session.close();
});

it.skipIf(withoutOffice)(
  '[P21] the list opens in LibreOffice as it was written, also one that the plan could not keep',
  async () => {
    const session = openSample();
    const folder = temporaryFolder();
    const written = await writeForms(session, request(folder, ['u-zj']), () => {});
    if (!written.ok) throw new Error(written.problem.code);
    await writeSentList(session, request(folder), written.value.sent);
    const rows = await sheetAsRows(path.join(folder, sentListName));
    expect(rows[3]?.slice(0, 6)).toEqual(['序号', '单位', '文件名', '任务数', '牵头', '配合']);
    expect(rows[4]?.slice(0, 8)).toEqual([
      '1',
      '市住建局',
      '01_市住建局_2022年6月_进展反馈表.xlsx',
      '4',
      '3',
      '1',
      '李明',
      '0349-2020001',
    ]);
    expect(rows[5]?.slice(0, 4)).toEqual(['合计', '1个单位', '', '4']);
    expect(existsSync(path.join(folder, sentListName))).toBe(true);
    session.close();
  },
  120_000,
);
