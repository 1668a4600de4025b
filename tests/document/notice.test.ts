// A whole notice with the troubles of real ones: breaks in brackets, words and sentences, LaTeX, 〔市、区〕.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codesOf, proposalOf } from './showTree.ts';

const text = readFileSync(
  new URL('../fixtures/notices/city-three-years.txt', import.meta.url),
  'utf8',
);
const proposal = proposalOf(text);
const tasks = proposal.actions.flatMap(({ projects }) =>
  projects.flatMap((project) => project.tasks),
);

function projectNamed(name: string) {
  const project = proposal.actions
    .flatMap(({ projects }) => projects)
    .find((candidate) => candidate.name === name);
  if (!project) throw new Error(`no project ${name}`);
  return project;
}

describe('a three-year plan of a city', () => {
  it('[H1] [H2] [H3] reads the head', () => {
    expect(proposal).toMatchObject({
      title: '澜江市中心城区品质提升三年行动计划（2022—2024）',
      documentNumber: '澜政发〔2022〕6号',
      issuer: '澜江市人民政府',
      issued: '2022-02-28',
      period: { start: '2022-01-01', end: '2024-12-31' },
    });
  });

  it('[T3] finds 8 actions, 38 projects and 40 tasks', () => {
    expect(proposal.actions.map(({ ordinal }) => ordinal).join('')).toBe('一二三四五六七八');
    expect(proposal.actions.map(({ name }) => name)).toEqual([
      '城市风貌塑造行动',
      '宜居社区更新行动',
      '蓝绿空间织补行动',
      '生态环境治理行动',
      '交通畅达提升行动',
      '安全韧性筑牢行动',
      '智慧治理增效行动',
      '文化活力焕新行动',
    ]);
    expect(proposal.actions.map(({ projects }) => projects.length)).toEqual([
      5, 5, 5, 5, 5, 5, 4, 4,
    ]);
    expect(tasks).toHaveLength(40);
    for (const { projects } of proposal.actions) {
      expect(projects.map(({ ordinal }) => Number(ordinal))).toEqual(
        projects.map((_, index) => index + 1),
      );
      for (const { name } of projects) expect(name).toMatch(/工程$/);
    }
  });

  it('[C1] gives every task its leads and supports, none of them broken', () => {
    const names = new Set(tasks.flatMap(({ leads, supports }) => [...leads, ...supports]));
    expect(tasks.every(({ leads }) => leads.length > 0)).toBe(true);
    expect(tasks.every(({ supports }) => supports.length > 0)).toBe(true);
    expect([...names].filter((name) => /[\s，：）(]|单位：/.test(name))).toEqual([]);
    expect(names).toContain('相关县〔市、区〕人民政府');
    expect(names.size).toBe(41);
  });

  it('[L2] mends breaks inside a name, behind a comma, inside a label', () => {
    expect(projectNamed('黑臭水体清零工程').tasks[0]).toMatchObject({
      leads: ['市生态环境局', '市水利局', '市住建局'],
      supports: ['市直相关部门'],
    });
    expect(projectNamed('便民服务圈建设工程').tasks[0]).toMatchObject({
      leads: ['市民政局', '市商务局'],
      supports: ['澜城区人民政府', '澜江高新区管委会', '市直相关部门'],
    });
    expect(projectNamed('物业服务提升工程').tasks[0]?.leads).toEqual(['市住建局']);
    expect(projectNamed('沿街立面整治工程').tasks[0]?.text).toContain('次干路立面整治，2024年');
  });

  it('[C1] gives two clauses of one project a task each', () => {
    expect(
      projectNamed('路网密度提升工程').tasks.map(({ text: task, leads }) => [task, leads]),
    ).toEqual([
      ['打通断头路11条，核心区路网密度达到7.5km/km²。', ['市住建局']],
      ['改造积水路段和破损人行道，完成26处拥堵路口渠化。', ['市住建局', '市公安局交警支队']],
    ]);
  });

  it('[S1] reads three stages with dates and text', () => {
    expect(proposal.stages.map(({ name, start, end }) => [name, start, end])).toEqual([
      ['动员部署阶段', '2022-03-01', '2022-03-31'],
      ['集中攻坚阶段', '2022-04-01', '2024-09-30'],
      ['验收总结阶段', '2024-10-01', '2024-12-31'],
    ]);
    expect(proposal.stages[1]?.raw).toBe('集中攻坚阶段（2022年4月-2024年9月）');
    expect(proposal.stages[1]?.text).toMatch(/^各责任单位按项目清单/);
  });

  it('[S2] inherits the main stage where nothing that can be missed is stated', () => {
    const inherited = tasks.filter(({ deadlines }) =>
      deadlines.some(({ basis }) => basis === 'inherited'),
    );
    expect(inherited).toHaveLength(29);
    expect(projectNamed('户外广告规范工程').tasks[0]?.deadlines).toEqual([
      {
        raw: '集中攻坚阶段（2022年4月-2024年9月）',
        what: '集中攻坚阶段',
        kind: 'deadline',
        start: '2022-04-01',
        end: '2024-09-30',
        precision: 'month',
        ongoing: false,
        basis: 'inherited',
        note: '文件未写明时限，沿用集中攻坚阶段的截止日期',
        span: null,
      },
    ]);
    // A rhythm cannot be missed; the stage still ends.
    expect(
      projectNamed('节庆品牌推广工程').tasks[0]?.deadlines.map(({ kind, basis }) => [kind, basis]),
    ).toEqual([
      ['recurring', 'stated'],
      ['deadline', 'inherited'],
    ]);
    expect(projectNamed('老旧院落改造工程').tasks[0]?.deadlines.map(({ basis }) => basis)).toEqual([
      'inferred',
    ]);
  });

  it('puts targets on the task that states them', () => {
    expect(projectNamed('垃圾分类提质工程').tasks[0]?.targets).toEqual([
      {
        raw: '生活垃圾回收利用率达到38%',
        subject: '生活垃圾回收利用率',
        comparator: '>=',
        value: 38,
        unit: '%',
        by: '2023-12-31',
        note: '',
        span: [expect.any(Number), expect.any(Number)],
      },
    ]);
    expect(projectNamed('环城林带建设工程').tasks[0]?.targets[0]).toMatchObject({
      value: 1_200_000,
      unit: '亩',
    });
  });

  it('[L6] every target, deadline and unit has the place where it stands', () => {
    const plain = (words: string) =>
      words
        .replace(/[\s$\\{}^]|text/g, '')
        .replace('²', '2')
        .replace(/—\d—/, '');
    const at = (span: [number, number] | null) => plain(text.slice(...(span ?? [0, 0])));
    for (const { targets, deadlines, leads, supports, spans } of tasks) {
      for (const { raw, span } of targets) expect(at(span)).toBe(plain(raw));
      for (const { raw, span, basis } of deadlines) {
        if (basis !== 'inherited') expect(at(span)).toBe(plain(raw));
      }
      expect(at(spans.leads)).toBe(leads.join('、'));
      expect(at(spans.supports)).toBe(supports.join('、'));
    }
  });

  it('[L6] spans cover the text of the task with its bracket, in order, not overlapping', () => {
    let last = 0;
    for (const { span, text: task } of tasks) {
      expect(span[0]).toBeGreaterThanOrEqual(last);
      last = span[1];
      const source = text.slice(...span);
      expect(source.startsWith(task.slice(0, 6))).toBe(true);
      expect(source).toMatch(/[）)]$/);
      expect(source.replace(/\s/g, '')).toContain('头单位：');
    }
  });

  it('[C5] warns of four brackets cut by page breaks and one closed by a half-width bracket', () => {
    expect(codesOf(proposal).sort()).toEqual([
      'bracketMended',
      'bracketMended',
      'bracketMended',
      'bracketMended',
      'bracketMixed',
    ]);
    for (const { span } of proposal.warnings)
      expect(text.slice(...span)).toMatch(/^（牵[^]*[）)]$/);
  });
});

/** The tree without what depends on places in the text. */
