// Task tables that came as text, with tabs, bars, gaps or line ends between their cells.
import { describe, expect, it } from 'vitest';
import { findTextTables } from '#shared/document/textTables.ts';
import { codesOf, proposalOf, treeOf } from './showTree.ts';

const cells = [
  ['序号', '工作任务', '牵头单位', '配合单位', '完成时限'],
  ['1', '建设公园3座', '市园林局', '市财政局、各区政府', '2023年6月底前'],
  ['2', '建设绿道20公里', '市住建局、市水利局', '各区政府', '2023年12月'],
];
const gaps = (separator: string) => cells.map((row) => row.join(separator)).join('\n');
const stacked = (end: string) =>
  cells.map((row) => row.map((cell) => cell + end).join('\n')).join('\n');

const layouts: [name: string, table: string][] = [
  ['tabs', gaps('\t')],
  ['bars', cells.map((row) => `| ${row.join(' | ')} |`).join('\n')],
  ['Markdown', gaps(' | ').replace('\n', '\n--- | --- | --- | --- | ---\n')],
  ['gaps', gaps('   ')],
  ['wide spaces', gaps('　')],
  ['single spaces', gaps(' ')],
  ['spaced headings', gaps(' ').replace('序号 工作任务', '序 号 工 作 任 务')],
  ['lines', stacked('')],
  ['lines with bars', stacked(' |')],
  ['blank lines between', stacked('\n')],
  ['carriage returns', gaps('\t').replaceAll('\n', '\r\n')],
];

describe.each(layouts)('[X1] %s', (_name, table) => {
  const text = `云川市2023年重点工作任务分解表\n\n${table}\n\n云川市人民政府办公室\n2023年2月1日`;

  it('gives the rows, each cell with its place', () => {
    const [found, ...more] = findTextTables(text);
    expect(more).toEqual([]);
    const rows = found?.rows.map((row) => row.map((cell) => cell.text.replace(/\s/gu, '')));
    expect(rows).toEqual(cells);
    for (const row of found?.rows ?? []) {
      for (const { text: written, at } of row) {
        expect(at.map((place) => text.charAt(place)).join('')).toBe(written);
      }
    }
  });

  it('[X2] gives the tasks, with places in the text', () => {
    const proposal = proposalOf(text);
    expect(treeOf(proposal)).toEqual([
      '*',
      '- *',
      '-- 建设公园3座 | 市园林局 > 市财政局、各区政府',
      '-- 建设绿道20公里 | 市住建局、市水利局 > 各区政府',
    ]);
    const [task] = proposal.actions[0]?.projects[0]?.tasks ?? [];
    const place = (span: [number, number] | null | undefined) => span && text.slice(...span);
    expect(place(task?.spans.text)).toBe('建设公园3座');
    expect(place(task?.spans.leads)).toBe('市园林局');
    expect(place(task?.deadlines[0]?.span)).toContain('2023年6月底前');
    expect(task?.deadlines[0]?.end).toBe('2023-06-30');
    expect(proposal.title).toBe('云川市2023年重点工作任务分解表');
    expect(proposal.period).toEqual({ start: '2023-01-01', end: '2023-12-31' });
    expect(codesOf(proposal)).toEqual(['tasksFromTable']);
  });
});

it('[X1] sections, cells of several lines and empty cells', () => {
  const [found] = findTextTables(`序号\t任务\t牵头单位\t配合单位
一、生态建设
1\t建设公园
其中口袋公园2座\t市园林局\t市财政局
2\t建设绿道\t市住建局\t
请抓好落实。`);
  expect(found?.rows.slice(1).map((row) => row.map(({ text }) => text))).toEqual([
    ['一、生态建设'],
    ['1', '建设公园\n其中口袋公园2座', '市园林局', '市财政局'],
    ['2', '建设绿道', '市住建局', ''],
  ]);
  const [lines] = findTextTables(`序号 |\n任务 |\n牵头单位 |
一、生态建设 |\n24 |\n建设公园 |\n其中口袋公园2座 |\n市园林局 |
二、城市建设 |\n25 |\n建设绿道。 |\n分两期。 |\n市住建局 |\n以上任务请抓好落实。`);
  expect(lines?.rows.slice(1).map((row) => row.map(({ text }) => text))).toEqual([
    ['一、生态建设'],
    ['24', '建设公园\n其中口袋公园2座', '市园林局'],
    ['二、城市建设'],
    ['25', '建设绿道。\n分两期。', '市住建局'],
  ]);
});

it('[X1] running text and lists of other things are no tables', () => {
  for (const text of [
    '一、重点任务\n1.建设公园。\n牵头单位：市园林局\n配合单位：市财政局',
    '序号\t姓名\t电话\n1\t张三\t12345678',
    '牵头单位、配合单位、完成时限要逐项明确。',
    '序号\n任务\n1\n建设公园',
  ]) {
    expect(findTextTables(text)).toEqual([]);
  }
});

it('[X2] a table beside text that names who is responsible is left out, and said', () => {
  const notice = '一、重点任务\n1.建设公园工程。建设公园3座。（牵头单位：市园林局）';
  const proposal = proposalOf(`${notice}\n附件\n${gaps('\t')}`);
  expect(treeOf(proposal)).toEqual(treeOf(proposalOf(notice)));
  expect(proposal.warnings).toContainEqual(
    expect.objectContaining({
      code: 'tableInText',
      message:
        '文中有任务表，未计入计划；需要时请用表格文件导入，或单独粘贴该表：序号、工作任务、牵头单位、配合单位、完成时限',
    }),
  );
});

describe('rows that do not fit', () => {
  const heading = '序号 类别 主要任务 成果形式 牵头单位 配合单位';
  const read = (rows: string) => proposalOf(`云川市2023年河长制任务分解表\n${heading}\n${rows}`);

  it('[X3] reads unknown headings among known ones, and a row that lacks its first texts, with a warning', () => {
    const proposal = read(
      '1 水资源 严守红线 考核表 市水利局 市住建局、市财政局\n2 抓好节水 台账 市水利局 市工信局',
    );
    expect(treeOf(proposal).filter((line) => line.startsWith('-- '))).toEqual([
      '-- 严守红线 | 市水利局 > 市住建局、市财政局',
      '-- 抓好节水 | 市水利局 > 市工信局',
    ]);
    expect(codesOf(proposal)).toContain('tableRowShort');
  });

  it.each([
    ['single spaces', '2 抓好节水'],
    ['a number and nothing else', '2'],
  ])('[X3] says where a table ends in the middle: %s', (_name, row) => {
    const proposal = read(
      `1 水资源 严守红线 考核表 市水利局 市住建局\n${row}\n3 管网 补漏 台账 市水利局 市工信局`,
    );
    const warning = proposal.warnings.find(({ code }) => code === 'tableRowUnread');
    expect(warning?.message).toContain(row.replaceAll(' ', ''));
  });
});
