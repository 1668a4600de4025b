// Figures that look like targets and are none, and figures that only describe the target.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateContext } from '#shared/calendar/expressions.ts';
import { readTargets } from '#shared/document/targets.ts';

const context: DateContext = {
  year: 2022,
  issued: '2021-04-19',
  period: { start: '2021-01-01', end: '2023-12-31' },
};

describe('no targets', () => {
  test.each([
    '严格落实“六个百分之百”防治措施',
    '落实六个百分之百要求',
    '全面形成“九横八纵”主干路网布局',
    '形成“一横二纵一环四射”快速路网系统',
    '构建“两纵一横五连接”高速路网',
    '围绕“123321”工作思路',
    '支持本科院校深化“三个调整优化”',
    '从历史文脉、自然景观和功能结构三个方面把握',
    '分为三个阶段',
    '十大高能级平台',
    '污水处理厂主要出水指标稳定达到地表水Ⅴ类',
    '实现核心区园林绿地一级养护水平',
    '完善第五立面净化',
    '核心区形成“15分钟生活圈”',
    '引导建设24小时便利店',
    '35岁以下青年人才',
    '按照朔政发〔2021〕12号要求',
    '沿208国道和1号线整治',
    '2021年完成主干道外立面整治',
    '一年打基础，两年见成效',
    '打造“三山”环城绿化带',
    '第3批名单',
    '进入全省前10名',
    '《三年行动计划（2021—2023）》',
    '生活垃圾实现全焚烧、零填埋',
    '每一项工程都成立工作专班',
  ])('[Q10] [Q13] [Q14] %s', (text) => {
    expect(readTargets(text, context)).toEqual([]);
  });

  test.each([
    '为年度投资计划的97.2%，超过时间进度13.8个百分点',
    '截至6月底，建成公厕30个',
    '目前建成公厕30个',
    '已完成公厕改造30个',
    '同比增长8%',
    '现有公园30个',
    '2020年全市城镇化率为62.3%，较2019年提高1.1个百分点',
  ])('[Q11] %s', (text) => {
    expect(readTargets(text, context)).toEqual([]);
  });

  test.each([
    '完成周边3公里范围内的整治',
    '给予最高50万元奖励',
    '总面积为30.02平方公里',
    '一次性补助5000元',
  ])('[Q13] %s', (text) => {
    expect(readTargets(text, context)).toEqual([]);
  });
});

describe('conditions', () => {
  test.each([
    ['培育年产值超100亿元的龙头企业2家', '龙头企业', 2, '家'],
    ['培育年产值超100亿元、具有国际影响力的龙头企业2家', '具有国际影响力的龙头企业', 2, '家'],
    ['实施1000项投资5000万元以上技术改造项目', '技术改造项目', 1000, '项'],
  ])('[Q12] %s', (text, subject, value, unit) => {
    const found = readTargets(text, context);
    expect(found).toMatchObject([{ subject, value, unit, comparator: '=' }]);
    expect(found[0]?.raw).toContain(String(value));
  });

  test('[Q12] a condition alone stays, marked', () => {
    const found = readTargets('对年产值超1亿元的企业给予支持', context);
    expect(found).toHaveLength(1);
    expect(found[0]?.note).toContain('限定条件');
  });
});

describe('for any text', () => {
  const pieces = fc.constantFrom(
    '新建',
    '公厕',
    '60',
    '个',
    '达到',
    '80%',
    '以上',
    '、',
    '，',
    '。',
    '和',
    '分别',
    '均',
    '2022年',
    '底前',
    '万',
    '亩',
    '1-3',
    '百分点',
    '每年',
    '的',
    '企业',
    '“',
    '”',
    '《',
    '》',
    '三',
    '条',
    '$8\\text{km}$',
    '其中',
    '（',
    '）',
    '不低于全市平均水平',
  );
  test('offsets name the raw text, figures are finite, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 16 }), (parts) => {
        const text = parts.join('');
        for (const found of readTargets(text, context)) {
          expect(text.slice(found.from, found.to)).toBe(found.raw);
          expect(found.raw).not.toBe('');
          expect(found.value === null || Number.isFinite(found.value)).toBe(true);
          expect(found.subject.trim()).toBe(found.subject);
          expect(found.value !== null || found.note !== '').toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('what was found, and who is rewarded', () => {
  test.each(['督察发现，全市135个污水处理厂中有27个未正常运行', '38个问题中仍有6个没有整改'])(
    '[Q11] %s',
    (text) => {
      expect(readTargets(text, context)).toEqual([]);
    },
  );

  test.each(['完成流域面积50平方公里以上河流划界', '对年用量超过30GB的企业，给予每个5000元补贴'])(
    '[Q12] a condition alone asks for a decision: %s',
    (text) => {
      const found = readTargets(text, context);
      expect(found).toHaveLength(1);
      expect(found[0]?.note).toContain('限定条件');
    },
  );

  test('[Q4] an increment in a row keeps its sign, whatever stands behind the last figure', () => {
    expect(
      readTargets('亩均税收、亩均增加值分别增长8%和7%以上', context).map(
        ({ comparator, value }) => `${comparator}${value}`,
      ),
    ).toEqual(['+8', '+7']);
  });

  test('[Q19] a ratio is written with any colon', () => {
    expect(readTargets('车桩比例控制在2.5∶1以下', context)).toMatchObject([
      { comparator: '<=', value: 2.5, unit: '' },
    ]);
  });
});

describe('times within which cases are dealt with', () => {
  test.each([
    [
      '投诉举报3个工作日内受理、15个工作日内办结',
      ['投诉举报 <= 3 个工作日', '投诉举报 <= 15 个工作日'],
    ],
    ['疑似违法图斑3日内核查到位', ['疑似违法图斑 <= 3 日']],
    ['抵押登记1个工作日办结', ['抵押登记 = 1 个工作日']],
    [
      '平均反应时间缩短至12分钟以内，力争城区达到9分钟',
      ['平均反应时间 <= 12 分钟', '城区 <= 9 分钟'],
    ],
  ])('[Q14] %s', (text, expected) => {
    const found = readTargets(text, context);
    expect(
      found.map(
        ({ subject, comparator, value, unit }) => `${subject} ${comparator} ${value} ${unit}`,
      ),
    ).toEqual(expected);
    expect(found.at(-1)?.note).toContain('请核对');
  });

  test('[Q14] a service that is always there is none', () => {
    expect(readTargets('实行24小时受理咨询', context)).toEqual([]);
  });

  test('[Q2] so much a head each month', () => {
    expect(readTargets('保障标准提高至每人每月1900元', context)).toMatchObject([
      { value: 1900, unit: '元/月' },
    ]);
  });
});
