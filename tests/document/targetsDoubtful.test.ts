// Figures of which the words do not say whether they are to be reached: sizes, bans, what may be done already.
import { describe, expect, test } from 'vitest';
import type { DateContext } from '#shared/calendar/expressions.ts';
import { readTargets } from '#shared/document/targets.ts';
import { showTargets } from './showTargets.ts';

const context: DateContext = {
  year: 2022,
  issued: '2021-04-19',
  period: { start: '2021-01-01', end: '2023-12-31' },
};

const notesOf = (text: string) => readTargets(text, context).map(({ note }) => note);

describe('figures that only say which things are meant', () => {
  test.each([
    ['淘汰35蒸吨以下燃煤锅炉', '燃煤锅炉 <= 35 蒸吨'],
    ['原则上不再新建每小时35蒸吨以下燃煤锅炉', '燃煤锅炉 <= 35 蒸吨'],
    ['禁止新建每小时10蒸吨及以下燃煤锅炉', '燃煤锅炉 <= 10 蒸吨'],
    ['严禁新建30万千瓦以下煤电机组', '煤电机组 <= 300000 千瓦'],
  ])('[Q12] %s asks for a person', (text, expected) => {
    expect(showTargets(text, context)).toEqual([expected]);
    expect(notesOf(text)[0]).toContain('限定条件，请核对');
  });

  test.each([
    ['淘汰10蒸吨及以下锅炉5台', '10蒸吨及以下锅炉 = 5 台'],
    ['新建500平方米以上的公园3个', '500平方米以上的公园 = 3 个'],
  ])('[Q12] %s counts the things', (text, expected) => {
    expect(showTargets(text, context).map((line) => line.slice(-5))).toEqual([expected.slice(-5)]);
    expect(notesOf(text).join('')).not.toContain('请核对');
  });

  test('[Q3] 及以下 compares like 以下', () => {
    expect(showTargets('网络零售成本降低至5%及以下', context)).toEqual(['网络零售成本 <= 5 %']);
  });

  test.each([
    '“两高”项目范围暂定为年综合能源消费量1万吨标准煤以上的煤电、焦化等8个行业的项目',
    '支持对象包括年产值2000万元以上的企业',
    '小微园区是指占地100亩以上的园区',
  ])('[Q13] %s says what a word means', (text) => {
    expect(readTargets(text, context)).toEqual([]);
  });
});

describe('what may be done already', () => {
  test.each(['全市共培育专精特新企业1600家', '先后建成公园30座', '累计培训农民2000人'])(
    '[Q11] %s asks for a person',
    (text) => {
      expect(notesOf(text)).toEqual([expect.stringContaining('可能是已有的成绩，请核对')]);
    },
  );

  test.each([
    '到2023年底前共培育企业100家',
    '力争累计培训农民2000人',
    '累计培育企业100家以上',
    '三年共培育企业100家',
    '每个镇共建成公园3座',
  ])('[Q11] %s is to be reached', (text) => {
    expect(notesOf(text)).toEqual([expect.not.stringContaining('已有的成绩')]);
  });

  test.each(['近年来，全市新建公园30座', '五年来培育企业600家', '“十三五”以来，改造老旧小区90个'])(
    '[Q11] %s reports',
    (text) => {
      expect(readTargets(text, context)).toEqual([]);
    },
  );
});

describe('what is paid', () => {
  test.each([
    '对新认定的冠军企业，分别给予最高100万元、50万元一次性奖励',
    '“瞪羚”企业贴息补助最高30万元',
    '按企业上年度实际贷款总额的50%给予贴息扶持',
    '单个项目最高补助额不超过300万元',
    '可按不高于合同金额的30%，给予最高800万元补助',
    '分别给予不超过100万元/项、50万元/项的奖励',
    '对示范场景按总投资额的30%给予补助，最高不超过500万元',
    '采用“补助+投资”的方式给予不超过1000万元的支持',
    '对首次入选百强的，分别给予一次性奖励 20 万元、10 万元',
  ])('[Q13] %s', (text) => {
    expect(readTargets(text, context)).toEqual([]);
  });

  test('[Q13] what is reached before something is paid stays', () => {
    expect(showTargets('覆盖率达到30%，给予企业支持', context)).toHaveLength(1);
    expect(showTargets('打造300个以上“智能+”典型应用场景', context)).toHaveLength(1);
  });

  test('[Q13] 安排, 争取 and 发行 are to be reached', () => {
    expect(
      showTargets('市财政安排预算资金8500万元，第一季度发行专项债券2000万元', context).map((line) =>
        line.replace(/^.* = /, ''),
      ),
    ).toEqual(['85000000 元', '20000000 元 @2022-03-31']);
  });
});

describe('measured by another year', () => {
  test.each([
    ['粮食产量不低于上年。', '粮食产量 >= – '],
    ['确保2022年全市信贷余额不低于2020年同期，做好续贷', '全市信贷余额 >= –  @2022-12-31'],
    ['力争质量指标优于去年同期水平', '质量指标 >= – '],
    ['能耗不超过2020年水平', '能耗 <= – '],
  ])('[Q17] %s', (text, expected) => {
    expect(showTargets(text, context)).toEqual([expected]);
    expect(notesOf(text)[0]).toContain('请核对');
  });

  test('[Q17] 用电量高于2020年同期的企业 says which ones', () => {
    expect(readTargets('服务用电量高于2020年同期水平的企业', context)).toEqual([]);
  });
});
