// The command `letters`: files by unit, kept in the plan, the same figures as other commands.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { textOf } from '#tests/letters/wordKit.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { cityNotice, jsonOf, runPlanbook } from './runPlanbook.ts';

it('[L2] [L6] writes a letter for each unit concerned and counts on their numbers', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '三年行动.planbook');
  expect(runPlanbook('new', file, '--from', cityNotice).status).toBe(0);
  const out = path.join(folder, '催办');
  const words = ['letters', file, '--kind', 'urge', '--as-of', '2024-02-01', '--out', out];
  const ran = runPlanbook(
    ...words,
    '--number',
    '政督函[2024]9号',
    '--date',
    '2024-02-02',
    '--json',
  );
  expect([ran.status, ran.messages]).toEqual([0, expect.stringContaining('正在生成文书')]);
  const { files } = jsonOf(ran) as {
    files: { unit: string; name: string; number: string; figures: Record<string, number> }[];
  };
  expect(files.length).toBeGreaterThan(5);
  expect(readdirSync(out).sort()).toEqual(files.map(({ name }) => name).sort());
  expect(files.slice(0, 2).map(({ number }) => number)).toEqual([
    '政督函〔2024〕9号',
    '政督函〔2024〕10号',
  ]);
  for (const { unit, name, number, figures } of files.slice(0, 3)) {
    const text = (await textOf(readFileSync(path.join(out, name)))).join('\n');
    expect(text).toContain(`${unit}：`);
    expect(text).toContain(number);
    expect(text).toContain(`逾期任务${figures['逾期任务数']}项`);
  }
  const listed = runPlanbook('letter-list', file);
  expect(listed.out.split('\n').filter((text) => text.endsWith('：一致'))).toHaveLength(
    files.length,
  );
  // They are kept in the plan: the next number follows.
  const again = runPlanbook(
    ...words,
    '--unit',
    files[0]?.unit ?? '',
    '--date',
    '2024-03-01',
    '--json',
  );
  expect(jsonOf(again)).toMatchObject({
    files: [{ number: `政督函〔2024〕${files.length + 9}号` }],
  });
});

it('says what is wrong with its words, and why nobody can be named', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '三年行动.planbook');
  expect(runPlanbook('new', file, '--from', cityNotice).status).toBe(0);
  expect(runPlanbook('letters', file, '--kind', 'notice').status).toBe(2);
  expect(runPlanbook('letters', file, '--kind', 'poem', '--out', folder).status).toBe(2);
  const letter = [
    'letters',
    file,
    '--kind',
    'unreported',
    '--out',
    folder,
    '--as-of',
    '2022-07-10',
  ];
  expect(runPlanbook(...letter).messages).toContain('未报情况通报没有选期次');
  expect(runPlanbook(...letter, '--template', '没有').messages).toContain('没有这个文书模板');
});
