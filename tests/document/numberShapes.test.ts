// Numbers, titles and levels as notices of many offices write them.
import { describe, expect, it } from 'vitest';
import { codesOf, proposalOf, treeOf, treeOfText } from './showTree.ts';

describe('numbers', () => {
  it('[N5] counts in decimals where the notice does, with or without a space', () => {
    expect(
      treeOfText(`1 总体要求
1.1 指导思想
坚持以人为本。
2 重点任务
2.1 市政设施
2.1.1 供水管网。改造供水管网50公里。（责任单位：市水务集团）
2.1.2 充电设施。新建充电桩2000个。（责任单位：市发改委）
2.2 市容环境
2.2.1架空线。入地架空线
1.5公里。（责任单位：市城管局）
3 保障措施
3.1 加强领导。成立领导小组。`),
    ).toEqual([
      '2.1 市政设施',
      '- 2.1.1 供水管网',
      '-- 改造供水管网50公里。 | 市水务集团 > ',
      '- 2.1.2 充电设施',
      '-- 新建充电桩2000个。 | 市发改委 > ',
      '2.2 市容环境',
      '- 2.2.1 架空线',
      '-- 入地架空线1.5公里。 | 市城管局 > ',
    ]);
  });

  it('[N1] articles stand below chapters; a reference to one is no number', () => {
    expect(
      treeOfText(`第一章 总则
第一条 为提升管理水平，制定本办法。
第二章 重点任务
第二条 完善设施。改造小区200个，按照
第一条规定的标准执行。（市住建局牵头，各区政府配合）
第三条规范服务。推行物业星级评定。（市住建局负责）
第三章 附则
第四条 本办法自2022年1月1日起施行。`),
    ).toEqual([
      '*',
      '- 二 完善设施',
      '-- 改造小区200个，按照第一条规定的标准执行。 | 市住建局 > 各区政府',
      '- 三 规范服务',
      '-- 推行物业星级评定。 | 市住建局 > ',
    ]);
  });

  it('[N1] a number that follows on counts before a digit too; a decimal does not', () => {
    expect(
      treeOfText(`一、重点项目
1.领军人才项目。引进人才20名。（责任单位：市委组织部）
2.121梯队项目。培养人才100名。（责任单位：市人社局）
3.5公里管网同步更新。（责任单位：市住建局）`).filter((line) => line.startsWith('- ')),
    ).toEqual(['- 1 领军人才项目', '- 2 121梯队项目']);
  });

  it.each(['★', '▲', '● ', '※'])('[L1] a mark %j before an item carries no text', (mark) => {
    expect(
      treeOfText(`一、重点任务\n${mark}1.公园建设工程。建成公园3座。（责任单位：市园林局）`)[1],
    ).toBe('- 1 公园建设工程');
  });
});

describe('titles', () => {
  it('[N4] a title above sections may hold commas, with or without a full stop', () => {
    const notice = `一、聚焦实体经济，全力推动产业升级
（一）扩大投资，培育动能。
1.完成投资300亿元。（责任单位：市发改委）
2.开工项目120个。（责任单位：市住建局）
（二）优化服务，降低成本。
3.减免费用2亿元。（责任单位：市财政局）
二、聚焦民生福祉，全力增进群众获得感
（三）稳定就业，增加收入。
4.新增就业3万人。（责任单位：市人社局）`;
    expect(treeOfText(notice).filter((line) => !line.startsWith('--'))).toEqual([
      '一 聚焦实体经济，全力推动产业升级',
      '- 一 扩大投资，培育动能',
      '- 二 优化服务，降低成本',
      '二 聚焦民生福祉，全力增进群众获得感',
      '- 三 稳定就业，增加收入',
    ]);
  });

  it('[N4] a line that is all that an item says is a task; titles are decided among neighbours', () => {
    expect(
      treeOfText(`一、主要预期目标
（一）地区生产总值增长7%以上
责任单位：区发改局
（二）规上工业增加值增长12%以上
责任单位：区工信局
（三）居民收入与经济同步增长
责任单位：区人社局
二、建设现代产业体系
（一）壮大先进制造业。新增规上企业30家。
牵头单位：区工信局
责任单位：各街道
（二）做优现代农业。新建高标准农田1万亩。
牵头单位：区农业农村局`),
    ).toEqual([
      '一 主要预期目标',
      '- *',
      '-- 地区生产总值增长7%以上 | 区发改局 > ',
      '-- 规上工业增加值增长12%以上 | 区工信局 > ',
      '-- 居民收入与经济同步增长 | 区人社局 > ',
      '二 建设现代产业体系',
      '- 一 壮大先进制造业',
      '-- 新增规上企业30家。 | 区工信局 > 各街道',
      '- 二 做优现代农业',
      '-- 新建高标准农田1万亩。 | 区农业农村局 > ',
    ]);
  });

  it.each(['重点抓好六方面工作', '攻坚任务', '整治重点', '年度重点工作', '2023年重点任务及分工'])(
    '[T3] %s names no action',
    (name) => {
      expect(
        treeOfText(`一、总体要求
坚持以人为本。
二、${name}
（一）扩大投资。
1.完成投资300亿元。（责任单位：市发改委）
2.开工项目120个。（责任单位：市住建局）
（二）促进消费。
3.发放消费券5000万元。（责任单位：市商务局）`).filter((line) => !line.startsWith('-')),
      ).toEqual(['一 扩大投资', '二 促进消费']);
    },
  );

  it('[T3] 行动计划 and 行动方案 are actions like 行动', () => {
    expect(
      treeOfText(`二、实施两大计划
（一）产业人才行动计划。围绕主导产业，实施如下项目：
1.紧缺人才开发项目。引进1000人。（牵头单位：市发改委）
（二）青年人才行动计划。围绕青年人才，实施如下项目：
2.青年见习项目。见习500人。（牵头单位：团市委）`).filter((line) => !line.startsWith('--')),
    ).toEqual([
      '一 产业人才行动计划',
      '- 1 紧缺人才开发项目',
      '二 青年人才行动计划',
      '- 2 青年见习项目',
    ]);
  });
});

describe('clauses of headings', () => {
  it('[T6] hands the lead down with its place; an item may name its own supporting units', () => {
    const text = `**一、夯实底座（牵头单位：市大数据局，配合单位：市财政局）**
（一）建设政务云。扩容云资源1万核。
（二）升级政务外网。带宽提升至1000兆。配合单位：市电信公司。`;
    const proposal = proposalOf(text);
    expect(treeOf(proposal)).toEqual([
      '一 夯实底座',
      '- 一 建设政务云',
      '-- 扩容云资源1万核。 | 市大数据局 > 市财政局',
      '- 二 升级政务外网',
      '-- 带宽提升至1000兆。 | 市大数据局 > 市电信公司',
    ]);
    const tasks = proposal.actions[0]?.projects.flatMap((project) => project.tasks) ?? [];
    expect(
      tasks.map(({ spans }) =>
        [spans.leads, spans.supports].map((span) => span && text.slice(...span)),
      ),
    ).toEqual([
      ['市大数据局', '市财政局'],
      ['市大数据局', '市电信公司'],
    ]);
    expect(codesOf(proposal).filter((code) => code === 'leadInherited')).toHaveLength(2);
  });

  it('[T5] 整改措施： and its measures are one task of the units named above', () => {
    expect(
      treeOfText(`三、整改任务
（一）污水直排问题突出。雨季溢流频繁。
牵头单位：市住建局
责任单位：市生态环境局
整改时限：2022年6月底前
整改目标：消除黑臭水体。
整改措施：
1.新建管网25公里。
2.改造错接点120处。
（二）扬尘管控不严。
牵头单位：市城管局
整改时限：长期坚持
整改措施：
1.落实六个百分百。`),
    ).toEqual([
      '*',
      '- 一 污水直排问题突出',
      '-- 雨季溢流频繁。⏎整改目标：消除黑臭水体。⏎整改措施：⏎1.新建管网25公里。⏎2.改造错接点120处。 | 市住建局 > 市生态环境局',
      '- 二 扬尘管控不严',
      '-- 整改措施：⏎1.落实六个百分百。 | 市城管局 > ',
    ]);
  });
});

describe('levels that are not even', () => {
  it('[T4] divided items among undivided ones are projects like these', () => {
    expect(
      treeOfText(`二、重点工作
（一）修复河湖。修复湿地。（区水务局牵头，各街道办配合）
（二）改造管网。
1．改造管网80公里。（区住建局牵头；区水务集团公司配合）
2．新建泵站3座。（区水务局牵头）
（三）疏通河道。清淤12公里。（区水务局牵头）`),
    ).toEqual([
      '*',
      '- 一 修复河湖',
      '-- 修复湿地。 | 区水务局 > 各街道办',
      '- 二 改造管网',
      '-- 改造管网80公里。 | 区住建局 > 区水务集团公司',
      '-- 新建泵站3座。 | 区水务局 > ',
      '- 三 疏通河道',
      '-- 清淤12公里。 | 区水务局 > ',
    ]);
  });

  it('[T4] 行动一： is an action whatever its name', () => {
    expect(
      treeOfText(`第二部分　攻坚行动
行动一：项目开工
新开工项目35个。
牵头单位：新区发改局
行动二：企业增产
增加值增长9%。
牵头单位：新区工信局`),
    ).toEqual([
      '一 项目开工',
      '- *',
      '-- 新开工项目35个。 | 新区发改局 > ',
      '二 企业增产',
      '- *',
      '-- 增加值增长9%。 | 新区工信局 > ',
    ]);
  });

  it('[N4] a title with nothing behind it is one where its neighbours are', () => {
    expect(
      treeOfText(`二、扩大消费
（一）丰富文旅消费。举办活动1000场。（市文旅局负责）
（二）扩大汽车消费。发放补贴。（市商务局负责）
（三）提升餐饮消费。（市商务局牵头，市市场监管局参加）`).slice(-2),
    ).toEqual(['- 三 提升餐饮消费', '-- 提升餐饮消费 | 市商务局 > 市市场监管局']);
  });
});
