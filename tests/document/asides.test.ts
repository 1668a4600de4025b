// Who is responsible inside sentences, boxes among the items, and the closing words of a notice.
import { describe, expect, it } from 'vitest';
import { codesOf, proposalOf, treeOf, treeOfText } from './showTree.ts';

describe('[C8] sentences that say who is responsible', () => {
  it('are read at their beginning and their end where nothing else says it, with a warning', () => {
    const proposal = proposalOf(`一、治理农产品污染
（一）由省经贸委负责，省农业厅、环保局配合，加快基地建设。
（二）由省农业厅牵头，省公安厅、工商局参加，严厉打击私屠滥宰。
（三）关于“完善标准”的问题，由省质监局会同省卫生厅等部门研究提出意见。
二、治理水产品污染
（四）清理养殖网箱，由省海洋与渔业局负责落实。`);
    expect(treeOf(proposal).filter((line) => line.startsWith('--'))).toEqual([
      '-- 加快基地建设。 | 省经贸委 > 省农业厅、省环保局',
      '-- 严厉打击私屠滥宰。 | 省农业厅 > 省公安厅、省工商局',
      '-- 关于“完善标准”的问题 | 省质监局 > 省卫生厅',
      '-- 清理养殖网箱 | 省海洋与渔业局 > ',
    ]);
    expect(codesOf(proposal).filter((code) => code === 'leadInProse')).toHaveLength(4);
  });

  it('only tell how things are done where brackets say who is responsible', () => {
    expect(
      treeOfText(`一、重点任务
1.评选先进。由市文明办牵头，市财政局配合，制定评选办法。（责任单位：市总工会）
2.推进改造。成立专班，由市住建局负责。（责任单位：市城管局）`).filter((line) =>
        line.startsWith('--'),
      ),
    ).toEqual([
      '-- 由市文明办牵头，市财政局配合，制定评选办法。 | 市总工会 > ',
      '-- 成立专班，由市住建局负责。 | 市城管局 > ',
    ]);
  });

  it('are no clauses when what leads is no unit', () => {
    const proposal = proposalOf(`一、重点任务
1.物业服务由业主大会负责，街道配合，逐步规范。
2.企业自愿牵头，行业协会参与，组建联盟。`);
    expect(
      treeOf(proposal).every((line) => !line.startsWith('-- ') || line.endsWith('|  > ')),
    ).toBe(true);
    expect(codesOf(proposal)).toContain('planWithoutResponsibility');
  });
});

describe('[L7] boxes', () => {
  const around = (box: string) => `二、重点任务
任务1：招商攻坚。引进企业5家。（牵头部门：投资促进局）
${box}
任务2：培育攻坚。新增企业90家。（责任部门：经济发展局）`;

  it('are left out, with a warning', () => {
    const proposal = proposalOf(around('专栏1 重点项目\n1.新能源电池基地。\n2.智能终端产业园。'));
    expect(treeOf(proposal)).toEqual(treeOf(proposalOf(around(''))));
    expect(proposal.warnings).toContainEqual(
      expect.objectContaining({ code: 'boxSkipped', message: '专栏未列为任务：专栏1重点项目' }),
    );
  });

  it('that name who is responsible belong to the item before', () => {
    const proposal = proposalOf(around('专栏1 重点项目\n1.电池基地。（责任单位：市工信局）'));
    expect(treeOf(proposal)).toEqual([
      '1 招商攻坚',
      '- *',
      '-- 引进企业5家。 | 投资促进局 > ',
      '-- 电池基地。 | 市工信局 > ',
      '2 培育攻坚',
      '- *',
      '-- 新增企业90家。 | 经济发展局 > ',
    ]);
    expect(codesOf(proposal)).toContain('boxRead');
  });
});

it.each([
  '本措施自印发之日起施行，有效期5年。',
  '各部门、各地区要切实加强组织领导，于6月中旬前制定方案。',
  '以上措施由市发改委解释。',
  '会议要求，各单位于3月25日前报送方案。',
])('[L7] closing words belong to no item: %s', (words) => {
  const notice = `一、支持政策
1.拓宽融资渠道。用好专项债券。（市财政局、市金融办按职责分工负责）
2.降低成本。减免租金2000万元。〔市国资委牵头，年内持续推进〕`;
  const proposal = proposalOf(`${notice}\n${words}\n\n云川市人民政府\n2023年2月1日`);
  expect(treeOf(proposal)).toEqual(treeOfText(notice));
  expect(codesOf(proposal)).toContain('closingText');
});
