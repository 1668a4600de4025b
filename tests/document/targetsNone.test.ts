// Directions, reports and what else only looks like a target; and what holds for any text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateContext } from '#shared/calendar/expressions.ts';
import { readTargets } from '#shared/document/targets.ts';
import { showTargets } from './showTargets.ts';

const context: DateContext = {
  year: 2022,
  issued: '2021-04-19',
  period: { start: '2021-01-01', end: '2023-12-31' },
};

const summary = (text: string) => showTargets(text, context);

type Row = [text: string, ...expected: string[]];
const read = (text: string, ...expected: string[]) => expect(summary(text)).toEqual(expected);

describe('directions', () => {
  test.each<Row>([
    ['重大事故起数和死亡人数逐年下降', '重大事故起数和死亡人数 – – '],
    ['耕地面积只增不减', '耕地面积 – – '],
    ['“三公”经费只减不增', '“三公”经费 – – '],
    ['空气质量持续改善'],
    ['群众满意度不断提高'],
    ['家庭教育普及率已逐年提高'],
    ['养老机构全覆盖'],
    ['实行一县一策、一村一品'],
  ])('[Q18] %s', read);
});

describe('no targets', () => {
  test.each([
    '上半年，全市完成生产总值80.8亿元，比上年同期增长8.6%，高出全省0.1个百分点',
    '全市95%以上的村庄开展了清洁行动',
    '有80多个村正在创建示范村',
    '全年改厕1065个，完成年度任务100.8%',
    '改造锅炉572台，占年度任务的55.7%',
    '绿色建材营收突破6亿元，同比增长12%',
    '升级改造现有站点，目前共有30个',
    '污水集中收集率仅为52.6%，低于全省平均水平9个百分点',
    '抽查的20家企业中，有11家未建立台账',
    '主城区年产生建筑垃圾约120万吨',
    '农村改厕任务382座，完成386座，完成率101%',
  ])('[Q11] %s', (text) => read(text));

  test.each<Row>([
    ['PM2.5浓度同比下降3%以上', 'PM2.5浓度同比下降 >= 3 %'],
    [
      '新建监控点位200个，电信诈骗发案率同比下降10%',
      '监控点位 = 200 个',
      '电信诈骗发案率同比下降 = 10 %',
    ],
    ['网办率由2020年底的82%提高到90%以上，办结率达98%', '网办率 >= 90 %', '办结率 >= 98 %'],
    ['实施29个未完成安置的城中村改造', '城中村改造 = 29 个'],
    ['发放消费券1亿元', '消费券 = 100000000 元'],
    ['升级20家现有站点', '现有站点 = 20 家'],
    ['每个社区设有1个活动室', '活动室 = 1 个'],
  ])('[Q11] what only sounds like a report: %s', read);

  test.each([
    '公交站点500米覆盖率大幅提升',
    '居民区200米范围内严禁新建餐饮项目',
    '建设城区15分钟健身圈',
    '制定了26条具体措施',
    '推动6大行动28项重点任务落实',
    '围绕城区面积100平方公里、80万人口的定位',
    '建筑面积5000平方米以上的工地全部安装监测设备',
    '每300户左右划分网格',
    '依托12个省级开发区建设园中园',
    '对首次升规企业一次性奖励10万元',
    '拨打12345热线',
    '执行GB18918标准，出水达到Ⅳ类',
    '第20次常务会议通过',
  ])('[Q10] [Q13] [Q14] %s', (text) => read(text));
});

describe('for any text', () => {
  const pieces = fc.constantFrom(
    ...'到2023年，|新增|累计|分别|均|其中|每年|每个|一个|人数|系数|达到|不低于|以上|的|、|，|；|。|：|（|）|80%|30个|5万|0.5|3家至5家|翻一番|10亿元|项目|企业|逐年下降|率|IO(X)人|同比|完成年度任务|占|下降|比2020年|“|”'.split(
      '|',
    ),
  );
  test('offsets are true and in order, every uncertainty is said, the same text reads the same', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        const found = readTargets(text, context);
        let last = 0;
        for (const { raw, from, to, subject, comparator, value, note } of found) {
          expect(text.slice(from, to)).toBe(raw);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(last);
          last = to;
          if (subject === '') expect(note).toContain('请核对');
          if (value === null) expect(note).not.toBe('');
          if (comparator === null) expect(value).toBeNull();
        }
        expect(readTargets(text, context)).toEqual(found);
      }),
      { numRuns: 3000 },
    );
  });

  test('work grows with the text and not faster: a clause without marks is cut', () => {
    for (const piece of ['新建公厕30个', '(', '30', '其中2022年', '每年占', 'IO'])
      expect(readTargets(piece.repeat(4000), context).length).toBeLessThanOrEqual(4000);
  });
});
