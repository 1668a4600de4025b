import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanProposal } from '#shared/document/proposal.ts';
import type { Flag } from '#shared/flags/flag.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { cityNotice, jsonOf, runPlanbook } from './runPlanbook.ts';

function cityPlan(folder = temporaryFolder()): string {
  const file = path.join(folder, '三年行动.planbook');
  const made = runPlanbook('new', file, '--from', cityNotice);
  if (made.status !== 0) throw new Error(made.messages);
  return file;
}

describe('decompose', () => {
  it('gives the proposed plan and writes nothing', () => {
    const ran = runPlanbook('decompose', cityNotice, '--json');
    expect(ran.status).toBe(0);
    const proposal = jsonOf(ran) as unknown as PlanProposal;
    const projects = proposal.actions.flatMap((action) => action.projects);
    expect([proposal.actions.length, projects.length]).toEqual([8, 38]);
    expect(projects.flatMap((project) => project.tasks)).toHaveLength(40);
    expect(proposal.stages).toHaveLength(3);
  });

  it.each([
    ['empty.txt', '', 'emptyFile'],
    ['letter.txt', '今天天气很好，我们去公园。', 'notNotice'],
    ['picture.txt', '\u0000\u0001\u0002PNG', 'notText'],
    ['old.doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'oldWord'],
  ])('answers %s with a code, a sentence and the file', (name, content, code) => {
    const file = path.join(temporaryFolder(), name);
    writeFileSync(file, content, name === 'old.doc' ? 'latin1' : 'utf8');
    const ran = runPlanbook('decompose', file, '--json');
    expect(ran.status).toBe(1);
    expect(jsonOf(ran)).toMatchObject({ error: { code, where: file } });
    expect(ran.messages).toContain('。');
  });

  it('reads GB18030', () => {
    const file = path.join(temporaryFolder(), 'gbk.txt');
    // 一、任务 … in GB18030, as Notepad on a Chinese Windows saves it.
    writeFileSync(file, Buffer.from('d2bba1a2c8cecef1', 'hex'));
    expect(jsonOf(runPlanbook('decompose', file, '--json'))).toMatchObject({
      error: { code: 'notNotice' },
    });
  });
});

describe('new, show, check', () => {
  it('makes a plan file that show prints whole', () => {
    const file = cityPlan();
    const shown = jsonOf(runPlanbook('show', file, '--json'));
    expect(shown['tasks']).toHaveLength(40);
    expect(shown['stages']).toHaveLength(3);
    const task = (shown['tasks'] as Record<string, unknown>[])[0];
    expect(Object.keys(task ?? {})).toEqual(
      expect.arrayContaining([
        'id',
        'action',
        'project',
        'text',
        'leads',
        'supports',
        'status',
        'percent',
      ]),
    );
    expect(jsonOf(runPlanbook('check', file, '--json'))).toMatchObject({ ok: true, tasks: 40 });
  });

  it('does not replace a file, nor write one of what is no notice', () => {
    const folder = temporaryFolder();
    const file = cityPlan(folder);
    const before = readFileSync(file);
    const again = runPlanbook('new', file, '--from', cityNotice, '--json');
    expect(again.status).toBe(1);
    expect(jsonOf(again)).toMatchObject({ error: { code: 'fileExists' } });
    expect(readFileSync(file).equals(before)).toBe(true);
    const other = path.join(folder, 'other.planbook');
    expect(runPlanbook('new', other, '--from', file).status).toBe(1);
    expect(existsSync(other)).toBe(false);
  });

  it('refuses what is no plan file', () => {
    const ran = runPlanbook('check', cityNotice, '--json');
    expect(ran.status).toBe(1);
    expect(jsonOf(ran)).toMatchObject({ error: { code: 'notPlanFile' } });
  });
});

describe('flags', () => {
  it('lists what is missed and due soon as of a day, with the basis', () => {
    const file = cityPlan();
    const early = jsonOf(runPlanbook('flags', file, '--as-of', '2021-01-02', '--json'));
    expect(early).toMatchObject({ asOf: '2021-01-02' });
    const late = runPlanbook('flags', file, '--as-of', '2030-01-01', '--json');
    expect(late.status).toBe(0);
    const { flags, counts } = jsonOf(late) as unknown as {
      flags: Flag[];
      counts: Record<string, number>;
    };
    expect(counts['missed']).toBe(flags.filter(({ kind }) => kind === 'missed').length);
    expect(new Set(flags.map(({ basis }) => basis))).toEqual(
      new Set(['stated', 'inherited', 'inferred']),
    );
  });
});

describe('deadline', () => {
  it('says what expressions mean', () => {
    const ran = runPlanbook('deadline', '6月底前', '到2023年', '--year', '2022', '--json');
    expect(jsonOf(ran)).toMatchObject({
      deadlines: [
        { raw: '6月底前', kind: 'deadline', end: '2022-06-30', precision: 'month' },
        { raw: '到2023年', kind: 'deadline', end: '2023-12-31', precision: 'year' },
      ],
    });
  });
});

describe('forms and consolidate', () => {
  it('writes a workbook a unit and a consolidated one', () => {
    const folder = temporaryFolder();
    const file = cityPlan(folder);
    const out = path.join(folder, '发 表');
    const forms = jsonOf(runPlanbook('forms', file, '--period', '2022-06', '--out', out, '--json'));
    const files = forms['files'] as { name: string }[];
    expect(readdirSync(out).sort()).toEqual(files.map(({ name }) => name).sort());
    expect(files.length).toBeGreaterThan(10);
    const sheet = path.join(folder, '汇总.xlsx');
    const ran = runPlanbook(
      'consolidate',
      file,
      '--period',
      '2022-06',
      '--by',
      'unit',
      '--out',
      sheet,
    );
    expect(ran.status).toBe(0);
    expect(readFileSync(sheet).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('usage', () => {
  it.each([
    [[]],
    [['nonsense']],
    [['toString']],
    [['flags']],
    [['flags', 'a', 'b']],
    [['flags', 'a.planbook', '--as-of', 'gestern']],
    [['flags', 'a.planbook', '--nonsense']],
    [['forms', 'a.planbook', '--period', '2022-13', '--out', 'x']],
    [['consolidate', 'a.planbook', '--by', 'colour', '--out', 'x']],
  ])('%j is wrong usage: exit status 2 and no output', (words) => {
    const ran = runPlanbook(...words);
    expect([ran.status, ran.out]).toEqual([2, '']);
    expect(ran.messages).not.toBe('');
  });

  it('help names every command', () => {
    const ran = runPlanbook('help');
    expect(ran.status).toBe(0);
    for (const name of [
      'decompose',
      'deadline',
      'read',
      'new',
      'show',
      'forms',
      'returns',
      'undo-import',
      'flags',
      'consolidate',
      'check',
    ]) {
      expect(ran.out).toContain(`  ${name} `);
    }
  });
});
