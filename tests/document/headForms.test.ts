// Titles and numbers of notices as they come from web pages, letters and cut texts.
import { describe, expect, it } from 'vitest';
import { proposalOf } from './showTree.ts';

const body = '一、生态行动\n1.建设公园3座。（牵头单位：市园林局）';
const headOf = (head: string) => proposalOf(`${head}\n${body}`);

describe('the title', () => {
  it.each([
    [
      '现将《云川市绿色发展分工落实方案》(以下简称《方案》)印发给你们,请认真贯彻实施。',
      '云川市绿色发展分工落实方案',
    ],
    [
      '根据《省政府办公厅关于印发 <省绿色发展意见>分工方案的通知》精神,现将《云川市分工落实方案》印发给你们。',
      '云川市分工落实方案',
    ],
    ['云川市人民政府\n加快工业发展若干政策', '加快工业发展若干政策'],
    ['云川市人民政府\n关于加快工业发展的意见', '云川市人民政府关于加快工业发展的意见'],
    ['今年的实事怎么办？\n各县(市、区)人民政府,市人民政府各部门:', ''],
    ['《关于帮助市场主体的实施细则》', '关于帮助市场主体的实施细则'],
    ['云川市人民政府印发云川市稳定增长20条措施的通知各县区人民政府:', '云川市稳定增长20条措施'],
    ['各县(市、区)人民政府,市人民政府各部门:\n请认真抓好落实。', ''],
  ])('[H1] %s', (head, title) => {
    expect(headOf(head).title).toBe(title);
  });
});

describe('the number', () => {
  it.each([
    ['云政办发〔2021〕5号\n云川市扩绿三年行动计划', '云政办发〔2021〕5号'],
    ['云川市扩绿三年行动计划\n(云园字〔2021〕36号)', '云园字〔2021〕36号'],
    [
      '文号: 云政办函〔2024〕4号 | 成文日期: 2024-02-04\n云川市扩绿三年行动计划',
      '云政办函〔2024〕4号',
    ],
    ['云政规〔2020〕7号《云川市扩绿三年行动计划》', '云政规〔2020〕7号'],
    ['云川市关于印发《扩绿三年行动计划》的通知（云政发〔2020〕8号）', '云政发〔2020〕8号'],
    ['云川市扩绿三年行动计划\n为落实《省扩绿方案》（川政发〔2018〕128号）部署，制定本计划。', null],
    ['云川市扩绿三年行动计划\n根据川政发〔2018〕128号文件精神，制定本计划。', null],
  ])('[H4] %s', (head, number) => {
    expect(headOf(head).documentNumber).toBe(number);
  });
});

describe('who signs and when', () => {
  it('[H3] on one line, with the remark on publishing', () => {
    const head = headOf(
      '云川市扩绿工作方案\n云川经济开发区党政办公室 2020年2月20日 (此件公开发布)',
    );
    expect([head.issuer, head.issued]).toEqual(['云川经济开发区党政办公室', '2020-02-20']);
  });

  it('[H3] else beside the notice on its page; who issues it is no half of a sentence', () => {
    const head = headOf(
      '发布单位 | 区政府 | 发文日期 | 2022-07-14 |\n为落实国家战略,根据省委、省政府关于绿色发展的部署,制定本意见。',
    );
    expect([head.issuer, head.issued]).toEqual([null, '2022-07-14']);
  });

  it('[H1] the cells of a web page above the letter are no title', () => {
    const head = headOf(
      '索 引 号 | 01445/2023-174 | 分 类 | 政府办文件 |\n文 号 | 云政办〔2023〕25号 | 时 效 | 有效 |\n各镇人民政府,区各委办局:\n制定本工作要点。',
    );
    expect([head.title, head.documentNumber]).toEqual(['', '云政办〔2023〕25号']);
  });
});

describe('one chapter', () => {
  const items =
    '（一）扩绿增园\n1.建设公园。建设公园3座。（牵头单位：市园林局）\n2.建设绿道。建设绿道5公里。（牵头单位：市住建局）';

  it('[T3] is an action where nothing else was pasted, and a heading for its sections beside others', () => {
    const names = (text: string) => proposalOf(text).actions.map(({ name }) => name);
    expect(names(`云川市工作要点\n一、着力建设绿色城市\n${items}`)).toEqual(['着力建设绿色城市']);
    expect(
      names(`云川市工作要点\n一、总体要求\n坚持绿色发展。\n二、着力建设绿色城市\n${items}`),
    ).toEqual(['扩绿增园']);
  });
});
