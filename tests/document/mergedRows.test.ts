// Tables in the text whose merged cells came out as rows with cells too few, and tables without 序号.
import { describe, expect, it } from 'vitest';
import { decompose } from '#shared/document/decompose.ts';
import { codesOf, proposalOf, treeOf } from './showTree.ts';

const title = '云川市2023年排水工作任务分解表\n';

describe('merged cells', () => {
  const rows = [
    '序号 | 重点任务和保障措施 | 工作内容 | 牵头部门 | 协同部门 | 实施主体 |',
    '1 | 完善顶层设计 | 编制排水规划。 | 市住建局 | 市财政局 | 各区政府 |',
    '建设污水管网20公里。 | 市水利局、市“五水共治”办(按职能分工) | 市住建局 |',
    '2023年11月底前完成改造方案。 | 市城管局 | 市住建局、市财政局 |',
    '2 | 全面排查隐患 | 排查管网。 | 市住建局 | 市城管局 | 各区政府 |',
  ];

  it('[X3] are shared with the row above, each such row with a warning', () => {
    const proposal = proposalOf(title + rows.join('\n'));
    expect(treeOf(proposal)).toEqual([
      '*',
      '- 1 完善顶层设计',
      '-- 编制排水规划。 | 市住建局 > 各区政府、市财政局',
      '-- 建设污水管网20公里。 | 市水利局、市“五水共治”办 > 各区政府、市住建局',
      '-- 2023年11月底前完成改造方案。 | 市城管局 > 各区政府、市住建局、市财政局',
      '- 2 全面排查隐患',
      '-- 排查管网。 | 市住建局 > 各区政府、市城管局',
    ]);
    expect(codesOf(proposal).filter((code) => code === 'tableRowShort')).toHaveLength(2);
    // 重点任务和保障措施 is known by its words only [K20].
    expect(codesOf(proposal)).toContain('columnsGuessed');
  });

  it('[X3] between tabs too', () => {
    const lines = rows.map((row) => row.replace(/ \|$/u, '').replaceAll(' | ', '\t'));
    expect(treeOf(proposalOf(title + lines.join('\n')))).toContain(
      '-- 建设污水管网20公里。 | 市水利局、市“五水共治”办 > 各区政府、市住建局',
    );
  });

  it('[X3] a row that fits in no way ends the table, and that is said', () => {
    const broken = [...rows.slice(0, 2), '见附件 | 市住建局 | 另行通知 |', rows[4]].join('\n');
    expect(codesOf(proposalOf(title + broken))).toContain('tableRowUnread');
  });
});

describe('one cell a line, some of them missing', () => {
  const headings = [
    '序号',
    '主要任务',
    '全年目标',
    '分管领导',
    '牵头单位',
    '配合单位',
    '进展',
    '备注',
  ];
  const rows = [
    ['24', '优化背街后巷50条。', '王明', '城管局', '市政局、相关街道', '完成30%。', '按期'],
    ['25', '新增达标小区210个。', '王明', '城管局', '环卫处、各街道', '在建。'],
    ['26', '新建中转站8个。', '王明', '城管局', '相关街道', '已建成3个。', '按期'],
  ];
  const text = (end: string) => [headings, ...rows].flat().join(`${end}\n`);

  it.each(['', ' |'])('[X3] cells that end in “%s” stand where the units stand', (end) => {
    const proposal = proposalOf(title + text(end));
    expect(treeOf(proposal).slice(2)).toEqual([
      '-- 优化背街后巷50条。 | 城管局 > 市政局、相关街道',
      '-- 新增达标小区210个。 | 城管局 > 环卫处、各街道',
      '-- 新建中转站8个。 | 城管局 > 相关街道',
    ]);
    expect(codesOf(proposal).filter((code) => code === 'tableRowShort')).toHaveLength(3);
  });

  it('many such tables in one text are read in one go', () => {
    const tables = '序号\n任务\n牵头单位\n责任单位\n1\n建设\n市住建局\n2\n'.repeat(2000);
    const start = performance.now();
    expect(decompose(tables).ok).toBe(false);
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it('[X3] a row of which nothing shows the end is not taken, and that is said', () => {
    const proposal = proposalOf(
      `${title}${text('')}\n上述任务请抓紧落实。\n联系人另行通知。\n特此通知。\n云川市政府办\n完毕`,
    );
    expect(codesOf(proposal)).toContain('tableRowUnread');
  });
});

describe('items with their units on lines below', () => {
  const table = (headings: string) => `${title}领域

主要目标

${headings}

1.公厕管理达标。

——到2023年，公厕达标率达到80%以上。

市城管局

市财政局

市住建局

2.新建公厕5座。

市住建局

市财政局
`;

  it('[X4] the first column of units has one line, the other one the rest', () => {
    const proposal = proposalOf(table('主要责任单位\n\n责任单位'));
    expect(treeOf(proposal)).toEqual([
      '*',
      '- *',
      '-- 公厕管理达标。⏎——到2023年，公厕达标率达到80%以上。 | 市城管局 > 市财政局、市住建局',
      '-- 新建公厕5座。 | 市住建局 > 市财政局',
    ]);
    expect(proposal.actions[0]?.projects[0]?.tasks[0]?.targets[0]?.value).toBe(80);
    // Where each column has its one line, nothing is doubtful.
    expect(codesOf(proposal).filter((code) => code === 'tableRowShort')).toHaveLength(1);
  });

  it('[X4] [C2] one column of units takes them all, and all of them lead', () => {
    const proposal = proposalOf(table('责任单位'));
    expect(treeOf(proposal).slice(2)).toEqual([
      '-- 公厕管理达标。⏎——到2023年，公厕达标率达到80%以上。 | 市城管局、市财政局、市住建局 > ',
      '-- 新建公厕5座。 | 市住建局、市财政局 > ',
    ]);
    expect(codesOf(proposal)).toContain('allUnitsLead');
    expect(codesOf(proposal)).not.toContain('tableRowShort');
  });
});

describe('columns that a task table does not need', () => {
  it('[X1] headings that are not known stand between, one cell a line', () => {
    const lines =
      '序号 |\n目标与任务 |\n分 管 县领导 |\n牵头责任单位 |\n责任单位 |\n80 |\n新增托位400个以上。 |\n李 悦 |\n县教育局 |\n县各有关单位 |\n81 |\n支持技校发展。 |\n陆 明李 悦 |\n县教育局 |\n县人社局 |';
    expect(treeOf(proposalOf(`云川县2024年目标任务分解表\n${lines}`))).toEqual([
      '*',
      '- *',
      '-- 新增托位400个以上。 | 县教育局 > 县各有关单位',
      '-- 支持技校发展。 | 县教育局 > 县人社局',
    ]);
  });

  it('[X1] [X3] what was done stands beside, and a row moved to the left ends in an empty cell', () => {
    const lines = [
      '类别 | 民生事项名称 | 2022年度任务目标 | 责任单位 | 分管市领导 | 1-9月份工作完成情况 | 1-9月份工作取得成效 | 监督电话 |',
      '四、教育文化 | 14.改扩建城南学校 | 完成2座教学楼建设。 | 教育体育局 | 刘立 | 完成基础施工30%。 | 加速推进。 | 8246306 |',
      '15.建设运动场地 | 完成13处运动场地。 | 教育体育局 | 刘立 | 9月份开始施工。 | 两处学校开始铺设面层。 | 8246306 | |',
      '16.推行课后服务 | 服务学校34所。 | 教育体育局 | 刘立 | 服务学生32402人。 | 参与率100%。 | 8246306 |',
    ];
    const proposal = proposalOf(`云川市2022年民生实事\n${lines.join('\n')}`);
    expect(treeOf(proposal)).toEqual([
      '四 教育文化',
      '- *',
      '-- 14.改扩建城南学校 | 教育体育局 > ',
      '-- 15.建设运动场地 | 教育体育局 > ',
      '-- 16.推行课后服务 | 教育体育局 > ',
    ]);
    const targets = proposal.actions[0]?.projects[0]?.tasks.map((task) =>
      task.targets.map(({ value, unit }) => `${value}${unit}`),
    );
    expect(targets).toEqual([['2座'], ['13处'], ['34所']]);
    expect(codesOf(proposal).filter((code) => code === 'tableRowShort')).toHaveLength(2);
  });
});

describe('责任单位 alone in a table of a notice', () => {
  const table = '序号\t任务\t责任单位\n1\t修路\t市交通局、市财政局\n2\t架桥\t市住建局';

  it('[C2] [K8] all lead, as in a sentence, and that is said', () => {
    const proposal = proposalOf(title + table);
    expect(treeOf(proposal)).toContain('-- 修路 | 市交通局、市财政局 > ');
    expect(codesOf(proposal)).toContain('allUnitsLead');
  });

  it('[C2] [K8] the first leads where the notice says so', () => {
    const proposal = proposalOf(`${title}责任单位中列第一位的为牵头单位。\n${table}`);
    expect(treeOf(proposal)).toContain('-- 修路 | 市交通局 > 市财政局');
    expect(codesOf(proposal)).not.toContain('allUnitsLead');
  });
});

describe('a text without line breaks', () => {
  it('[N3] 一、…1.… and ）二、…3.… are chapters and items', () => {
    const text =
      '云川市人民政府印发云川市稳定增长措施的通知各县区:现提出以下措施:一、优服务、提效能1.加快项目审批。(责任单位:市审批局)2.推行网上办理。(责任单位:市数据局、市税务局)二、扶实体、保经营3.扩大信贷投放。(责任单位:市金融办)4.设立转贷基金。(责任单位:市财政局)';
    expect(treeOf(proposalOf(text))).toEqual([
      '一 优服务、提效能',
      '- *',
      '-- 加快项目审批。 | 市审批局 > ',
      '-- 推行网上办理。 | 市数据局、市税务局 > ',
      '二 扶实体、保经营',
      '- *',
      '-- 扩大信贷投放。 | 市金融办 > ',
      '-- 设立转贷基金。 | 市财政局 > ',
    ]);
  });
});

describe('a text with spaces where its lines ended', () => {
  it('[N3] headings and items begin where the next number follows', () => {
    const text =
      '关于进一步加强安全生产工作的分工方案 为进一步强化安全生产责任,推动各项任务落到实处,现就有关工作作如下分工。 一、全面开展隐患大排查大整治 (一)全面彻底排查隐患 1、坚持问题导向,对所有行业领域开展拉网式排查,做到2个不放过、3个到位。 责任单位:区有关部门,各乡(街道),区各国有公司 (二)狠抓问题隐患整治 2、建立隐患清单,应责令限期整改。 责任单位:区应急管理局,各乡(街道)';
    expect(treeOf(proposalOf(text))).toEqual([
      '一 全面开展隐患大排查大整治',
      '- 一 全面彻底排查隐患',
      '-- 坚持问题导向,对所有行业领域开展拉网式排查,做到2个不放过、3个到位。 | 区有关部门、各乡(街道)、区各国有公司 > ',
      '- 二 狠抓问题隐患整治',
      '-- 建立隐患清单,应责令限期整改。 | 区应急管理局、各乡(街道) > ',
    ]);
  });

  it('[N3] [C4] labels of persons and of what was done end a list of units', () => {
    const text =
      '2014年市政府民生实事项目共有42项任务,各责任单位高度重视,市有关部门加强督查推进,实事项目总体进展情况良好。现将进展情况予以公示,接受社会监督。 1.轨道交通1号线投入运营。 牵头领导:林国 责任单位:市轨道交通建设指挥部 项目责任人:尹德 实际完成情况:1号线已于5月30日通车。 2.安装300套视频采集设备。 牵头领导:王洲 责任单位:市公安局 项目责任人:王标 配合单位:市城管局、市财政局 实际完成情况:中心设备调试、摄像机上杆等工作已完成55%。 3.新辟公交线路10条。 责任单位:市交通委 项目责任人:劳军 配合单位:市公安局,各区政府';
    const proposal = proposalOf(text);
    expect(treeOf(proposal).slice(2)).toEqual([
      '-- 轨道交通1号线投入运营。 | 市轨道交通建设指挥部 > ',
      '-- 安装300套视频采集设备。 | 市公安局 > 市城管局、市财政局',
      '-- 新辟公交线路10条。 | 市交通委 > 市公安局、各区政府',
    ]);
  });

  it('[N3] a list of annexes and a sentence with numbers are no items', () => {
    const text =
      '为做好有关工作,现将任务分解印发给你们,请认真贯彻执行,并按时报送完成情况,各牵头单位要切实负起责任,加强协调配合,确保各项任务落实到位,取得实效。 附件: 1.任务分解表 2.联系人名单';
    const body = '一、生态行动\n1.建设公园3座。（牵头单位：市园林局）';
    expect(treeOf(proposalOf(`${text}\n${body}`))).toEqual(treeOf(proposalOf(body)));
  });
});

it('[U2] 市直有关部门、单位 are all of them', () => {
  const [task] =
    proposalOf(
      '一、数字行动\n1.优化服务。（牵头单位：市审批局；责任单位：市直有关部门、单位，各区市政府）',
    ).actions[0]?.projects[0]?.tasks ?? [];
  expect(task?.supports).toEqual(['市直有关部门、单位', '各区市政府']);
});
