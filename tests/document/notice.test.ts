// A whole notice with the troubles of real ones: breaks in brackets, words and sentences, LaTeX, 〔市、区〕.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompose } from '#shared/document/decompose.ts';
import type { PlanProposal } from '#shared/document/proposal.ts';
import { codesOf, proposalOf, treeOf } from './showTree.ts';

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
      },
    ]);
    expect(projectNamed('环城林带建设工程').tasks[0]?.targets[0]).toMatchObject({
      value: 1_200_000,
      unit: '亩',
    });
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
function shapeOf(value: PlanProposal): string {
  return JSON.stringify([treeOf(value), value.stages, value.title, value.period]);
}

describe('the same notice, laid out otherwise', () => {
  const body = text.indexOf('（一）城市风貌');
  const end = text.indexOf('六、保障措施');
  // Breaks fall inside sentences; not at their ends, where a new paragraph and a page break look the same.
  const places = [...text.matchAll(/(?<=[\u4e00-\u9fff、，])(?=[\u4e00-\u9fff、])/g)]
    .map(({ index }) => index)
    .filter((index) => index > body && index < end);

  it('[L2] a page break anywhere inside a sentence, a name or a bracket changes nothing', () => {
    const expected = shapeOf(proposal);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(places.length - 1), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n\n', '\n', '\n\n— 12 —\n\n', '\f', '\r\n\r\n第 3 页 共 9 页\r\n\r\n'),
        (picks, pageBreak) => {
          let broken = text;
          for (const place of picks.map((pick) => places[pick] ?? 0).sort((a, b) => b - a)) {
            broken = broken.slice(0, place) + pageBreak + broken.slice(place);
          }
          expect(shapeOf(proposalOf(broken))).toBe(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    [
      'half-width brackets and colons',
      (source: string) => source.replaceAll('（牵', '(牵').replaceAll('：', ':'),
    ],
    ['single line ends', (source: string) => source.replace(/\n+/g, '\n')],
    ['carriage returns', (source: string) => source.replaceAll('\n', '\r\n')],
    ['indented paragraphs', (source: string) => source.replace(/^(?=.)/gm, '　　')],
  ])('reads the same tree from %s', (_name, change) => {
    expect(treeOf(proposalOf(change(text)))).toEqual(treeOf(proposal));
  });

  it('[L3] reads the same tree from lines wrapped at 28 characters with page numbers', () => {
    const mended = text.replace(
      /\n\n(?:— \d+ —\n\n)?(?=利局|治，|相关部门\)|配合单位|头单位)/g,
      '',
    );
    const lines = mended
      .split(/\n+/)
      .flatMap((paragraph) => `　　${paragraph}`.match(/.{1,28}/gu) ?? [])
      .flatMap((line, index) => (index % 20 === 19 ? [line, '', `— ${index} —`, ''] : [line]));
    const wrapped = proposalOf(lines.join('\n'));
    expect(treeOf(wrapped)).toEqual(treeOf(proposal));
    expect(wrapped.title).toBe(proposal.title);
  });
});

describe('any text at all', () => {
  it('[L6] never throws, and every span lies inside the text', () => {
    const piece = fc.constantFrom(
      ...'（）()〔〕【】《》“”。，、；：\n\f —$*#'.split(''),
      '一、', '（一）', '1.', '（1）', '①', '牵头单位：', '配合单位：', '责任单位', '市住建局', '等', '负责',
      '主要任务', '行动', '工程', '2022年底前', '100个', '（牵头单位：市水利局）', '\n\n', '建设', '\\text{m}', '\u0000',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        const source = pieces.join('');
        const result = decompose(source);
        if (!result.ok) return;
        const spans = [
          ...result.value.warnings.map(({ span }) => span),
          ...result.value.actions.flatMap(({ projects }) =>
            projects.flatMap((project) => project.tasks.map(({ span }) => span)),
          ),
        ];
        for (const [from, to] of spans) {
          expect(from >= 0 && from <= to && to <= source.length).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('reads 200 kB in well under a second', () => {
    const from = text.indexOf('（一）城市风貌');
    const to = text.indexOf('五、实施步骤');
    const long = text.slice(0, from) + text.slice(from, to).repeat(22);
    expect(new TextEncoder().encode(long).length).toBeGreaterThan(200_000);
    decompose(text);
    const start = performance.now();
    const result = decompose(long);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(result.ok && result.value.actions.length).toBe(176);
  });

  it('stays linear with brackets that never close', () => {
    const start = performance.now();
    decompose(`一、主要任务\n${'（牵头单位：'.repeat(20_000)}`);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
