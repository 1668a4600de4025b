import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanProposal } from '#shared/document/proposal.ts';
import type { Flag } from '#shared/flags/flag.ts';
import { workbook } from '#tests/fixtures/workbooks/workbook.ts';
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

  it('keeps to the contract: levels that lack, spans, names as written, values without 万', () => {
    const file = path.join(temporaryFolder(), 'points.txt');
    const text =
      '云川市2022年工作要点\r\n1. 造林150万亩，6月底前完成60%以上。（市林\r\n草局牵头，各县〔市、区〕配合）\r\n2. 新建公厕9座。（市城管局负责）';
    writeFileSync(file, text);
    const proposal = jsonOf(runPlanbook('decompose', file, '--json')) as unknown as PlanProposal;
    expect(proposal).toMatchObject({ documentNumber: null, issuer: null, stages: [] });
    expect(proposal.actions).toMatchObject([
      { ordinal: null, name: null, projects: [{ ordinal: null, name: null }] },
    ]);
    const [task] = proposal.actions[0]?.projects[0]?.tasks ?? [];
    expect(task).toMatchObject({
      leads: ['市林草局'],
      supports: ['各县〔市、区〕'],
      targets: [
        { comparator: '=', value: 1_500_000, unit: '亩', by: null },
        { comparator: '>=', value: 60, unit: '%', by: '2022-06-30' },
      ],
      deadlines: [
        { kind: 'deadline', start: null, end: '2022-06-30', precision: 'month', basis: 'stated' },
      ],
    });
    // The decoded document has plain line ends.
    const decoded = text.replaceAll('\r\n', '\n');
    expect(decoded.slice(...(task?.span ?? [0, 0]))).toMatch(/^造林150万亩.*配合）$/su);
    for (const { code, message, span } of proposal.warnings) {
      expect(code && message).toBeTruthy();
      expect(span[0]).toBeLessThanOrEqual(span[1]);
    }
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

describe('a task table', () => {
  it('is proposed and made a plan like a notice', () => {
    const folder = temporaryFolder();
    const table = path.join(folder, '任务表.xlsx');
    const rows = [
      ['序号', '工作事项', '主要内容', '牵头单位', '配合单位', '完成时限', '完成率'],
      [1, '修路', '改造道路5公里。', '市交通局', '市财政局', '2023年6月底', '40%'],
    ];
    writeFileSync(table, workbook([{ name: '任务', rows }]));
    const proposal = jsonOf(runPlanbook('decompose', table, '--json')) as unknown as PlanProposal;
    expect(proposal.actions[0]?.projects[0]).toMatchObject({
      name: '修路',
      tasks: [{ leads: ['市交通局'], supports: ['市财政局'], deadlines: [{ end: '2023-06-30' }] }],
    });
    const file = path.join(folder, '计划.planbook');
    expect(runPlanbook('new', file, '--from', table).status).toBe(0);
    const shown = jsonOf(runPlanbook('show', file, '--json'));
    expect(shown['tasks']).toMatchObject([
      { text: '改造道路5公里。', leads: ['市交通局'], percent: 40 },
    ]);
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
    const fields = ['id', 'kind', 'severity', 'taskId', 'deadlineId', 'unitId', 'unit', 'stage'];
    fields.push('due', 'stated', 'daysLate', 'leadDays', 'basis', 'message');
    expect(Object.keys(flags[0] ?? {}).sort()).toEqual(fields.sort());
  });

  it('takes kinds and units apart, and tells a person unit by unit', () => {
    const file = cityPlan();
    const day = ['--as-of', '2030-01-01'];
    const all = jsonOf(runPlanbook('flags', file, ...day, '--json'));
    const flags = all['flags'] as Flag[];
    const unit = flags[0]?.unit ?? '';
    const some = jsonOf(
      runPlanbook('flags', file, ...day, '--kind', 'missed,dueSoon', '--unit', unit, '--json'),
    );
    const chosen = some['flags'] as Flag[];
    expect(chosen.length).toBeGreaterThan(0);
    expect(chosen.length).toBeLessThan(flags.length);
    expect(new Set(chosen.map(({ kind }) => kind))).toEqual(new Set(['missed']));
    const said = runPlanbook('flags', file, ...day, '--unit', unit);
    expect(said.out.split('\n')[0]).toMatch(/^截至2030年1月1日，预警\d+条：逾期\d+/u);
    expect(said.out).toContain(`${unit}（`);
    expect(runPlanbook('flags', file, '--unit', '没有的局').status).toBe(1);
    expect(runPlanbook('flags', file, '--kind', 'late').status).toBe(2);
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
    expect(readdirSync(out).sort()).toEqual([
      ...files.map(({ name }) => name).sort(),
      '发放清单.xlsx',
    ]);
    expect(forms['list']).toBe(path.join(out, '发放清单.xlsx'));
    expect(files.length).toBeGreaterThan(10);
    const { sends } = jsonOf(runPlanbook('show', file, '--json'));
    expect(sends).toHaveLength(files.length);
    expect(sends).toContainEqual(
      expect.objectContaining({ period: '2022-06', file: files[0]?.name }),
    );
    // Who got a form owes its report: nothing came back by the day after it was due.
    const flagsOf = (day: string) =>
      jsonOf(runPlanbook('flags', file, '--as-of', day, '--json'))['flags'] as {
        kind: string;
        unit: string;
        message: string;
      }[];
    const missing = (day: string) => flagsOf(day).filter(({ kind }) => kind === 'notReported');
    expect(missing('2022-07-05')).toEqual([]);
    const [first] = missing('2022-07-06');
    expect(first?.message).toMatch(
      new RegExp(`^2022年6月应于7月5日前报送进展，${first?.unit}未报（涉及任务\\d+项）。$`),
    );
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
