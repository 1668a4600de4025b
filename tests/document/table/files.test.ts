// Files that hold a task table, whatever they are called: through the job that the window and the command line share.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readProposalFile } from '#electron/jobs/notice.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { workbook } from '../../fixtures/workbooks/workbook.ts';
import { treeOf } from '../showTree.ts';

const rows = [
  ['序号', '工作事项', '主要内容', '牵头单位', '配合单位'],
  ['1', '修路', '改造道路5公里。', '市交通局', '市财政局'],
];
const tree = ['*', '- 1 修路', '-- 改造道路5公里。 | 市交通局 > 市财政局'];
const csv = rows.map((cells) => cells.join(',')).join('\r\n');
const tabbed = rows.map((cells) => cells.join('\t')).join('\n');
const html = `<html><head><meta charset="gbk"></head><body><table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`;
// 序号… in GB18030; Node has no encoder for it, so the bytes of these few characters stand here.
const gbk: Record<string, string> = {
  序: 'd0f2',
  号: 'bac5',
  工: 'b9a4',
  作: 'd7f7',
  事: 'cac2',
  项: 'cfee',
  主: 'd6f7',
  要: 'd2aa',
  内: 'c4da',
  容: 'c8dd',
  牵: 'c7a3',
  头: 'cdb7',
  单: 'b5a5',
  位: 'cebb',
  配: 'c5e4',
  合: 'bacf',
  修: 'd0de',
  路: 'c2b7',
  改: 'b8c4',
  造: 'd4ec',
  道: 'b5c0',
  公: 'b9ab',
  里: 'c0ef',
  '。': 'a1a3',
  市: 'cad0',
  交: 'bdbb',
  通: 'cda8',
  局: 'bed6',
  财: 'b2c6',
  政: 'd5fe',
};
const inGbk = (text: string) =>
  Buffer.concat(
    Array.from(text, (character) =>
      Buffer.from(gbk[character] ?? Buffer.from(character).toString('hex'), 'hex'),
    ),
  );

function oldWorkbook(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '任务');
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

describe('a task table in a file', () => {
  it.each([
    ['a workbook', '任务表.xlsx', workbook([{ name: '任务', rows }])],
    ['a workbook called a notice', '通知.docx', workbook([{ name: '任务', rows }])],
    ['an old workbook of WPS', '任务表.et', oldWorkbook()],
    ['lines with commas in GB18030', '任务表.csv', inGbk(csv)],
    ['lines with tabs, copied from a sheet', '任务表.txt', Buffer.from(tabbed)],
    ['a page called a workbook', '导出.xls', inGbk(html)],
  ])('[K1] %s', async (_, name, bytes) => {
    const file = path.join(temporaryFolder(), name);
    writeFileSync(file, bytes);
    const read = await readProposalFile(file);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.source.kind).toBe('table');
    expect(treeOf(read.value.proposal)).toEqual(tree);
  });

  it('[K18] a notice with a short table behind it stays a notice', async () => {
    const notice = [
      '澜江市道路提升行动方案',
      '一、主要任务',
      '（一）道路。改造道路5公里。（牵头单位：市交通局）',
      '（二）桥梁。架桥2座。（牵头单位：市住建局）',
      '附件',
      tabbed,
    ].join('\n');
    const file = path.join(temporaryFolder(), '方案.txt');
    writeFileSync(file, notice);
    const read = await readProposalFile(file);
    expect(read.ok && read.value.source).toEqual({ kind: 'text', text: notice });
  });

  it.each([
    [
      'a workbook of other things',
      '花名册.xlsx',
      workbook([
        {
          name: '名单',
          rows: [
            ['姓名', '职务', '电话'],
            ['张三', '主任', '139'],
            ['李四', '科员', '138'],
          ],
        },
      ]),
    ],
    [
      'lines of other things',
      '花名册.csv',
      Buffer.from('姓名,职务,联系电话\n张三,主任,139\n李四,科员,138\n'),
    ],
  ])('[K1] %s is refused with what it lacks', async (_, name, bytes) => {
    const file = path.join(temporaryFolder(), name);
    writeFileSync(file, bytes);
    const read = await readProposalFile(file);
    expect(read.ok ? null : read.problem).toMatchObject({ code: 'notTaskTable', where: file });
  });
});
