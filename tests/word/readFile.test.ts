// Files as they come from outside: which are read and as what, which are refused and with which words.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProposalFile } from '#electron/jobs/notice.ts';
import { decodeText } from '#electron/word/decodeText.ts';
import { documentKind } from '#electron/word/documentKind.ts';
import type { PlanProposal } from '#shared/document/proposal.ts';
import { htmlText } from '#electron/word/htmlText.ts';
import { proposedTasks } from '#shared/document/toPlan.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { codesOf, treeOf } from '../document/showTree.ts';
import {
  item,
  listDefinition,
  listOf,
  paragraph,
  table,
  wordPackage,
} from '../fixtures/word/wordPackage.ts';
import { zip } from '../fixtures/workbooks/zip.ts';

async function readBytes(bytes: Uint8Array, name = '通知.docx') {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return readProposalFile(file);
}

function proposedLeads(proposal: PlanProposal): string[] {
  return proposedTasks(proposal).flatMap(({ leads }) => leads);
}

async function taken(bytes: Uint8Array) {
  const read = await readBytes(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

const rows = [
  ['序号', '工作事项', '主要内容', '牵头单位', '完成时限'],
  ['1', '修路', '改造道路5公里。', '市交通局', '11月底'],
  ['2', '架桥', '新建桥梁2座。', '市住建局', '年底'],
];

describe('a Word file', () => {
  it('[W1] an outline that Word numbers becomes the tree', async () => {
    const numbering =
      listDefinition(0, [
        { format: 'chineseCounting', text: '%1、' },
        { format: 'chineseCounting', text: '（%2）' },
        { format: 'decimal', text: '%3.' },
      ]) + listOf(1, 0);
    const body =
      paragraph('澜江市城市品质提升行动方案（2023年）') +
      item('总体要求', 1) +
      paragraph('坚持以人民为中心。') +
      item('重点任务', 1) +
      item('城市更新行动', 1, 1) +
      item('小区改造工程。改造小区20个。（牵头单位：市住建局）', 1, 2) +
      item('公园建设工程。建设公园5个。（牵头单位：市城管局；配合单位：市财政局）', 1, 2) +
      item('畅通行动', 1, 1) +
      item('道路工程。改造道路5条。（牵头单位：市交通局）', 1, 2);
    const { proposal, source } = await taken(wordPackage({ numbering, body }));
    expect(source.kind).toBe('text');
    expect(treeOf(proposal)).toEqual([
      '一 城市更新行动',
      '- 1 小区改造工程',
      '-- 改造小区20个。 | 市住建局 > ',
      '- 2 公园建设工程',
      '-- 建设公园5个。 | 市城管局 > 市财政局',
      '二 畅通行动',
      '- 1 道路工程',
      '-- 改造道路5条。 | 市交通局 > ',
    ]);
  });

  it('[K18] a letter that hands its tasks to a table: title and year from the letter', async () => {
    const body =
      paragraph('澜江市人民政府办公室关于印发2023年民生实事任务分解方案的通知') +
      paragraph('澜政办发〔2023〕8号') +
      paragraph('各县区人民政府：现将任务分解方案印发给你们，请抓好落实。') +
      paragraph('澜江市人民政府办公室') +
      paragraph('2023年3月1日') +
      paragraph('附件') +
      table(rows);
    const { proposal, source } = await taken(wordPackage({ body }));
    expect(source.kind).toBe('table');
    expect(treeOf(proposal)).toEqual([
      '*',
      '- 1 修路',
      '-- 改造道路5公里。 | 市交通局 > ',
      '- 2 架桥',
      '-- 新建桥梁2座。 | 市住建局 > ',
    ]);
    expect(proposal).toMatchObject({ documentNumber: '澜政办发〔2023〕8号', issued: '2023-03-01' });
    expect(proposal.title).toContain('2023年民生实事任务分解方案');
    expect(proposal.actions[0]?.projects[0]?.tasks[0]?.deadlines).toMatchObject([
      { end: '2023-11-30' },
    ]);
  });

  it('[K18] a letter with tasks and a table of the same keeps its text, and the table is named', async () => {
    const body =
      paragraph('澜江市道路提升方案') +
      paragraph('一、主要任务') +
      paragraph('（一）道路。改造道路5公里。（牵头单位：市交通局）') +
      paragraph('（二）桥梁。架桥2座。（牵头单位：市住建局）') +
      paragraph('附件') +
      table(rows);
    const { proposal, source } = await taken(wordPackage({ body }));
    expect(source).toEqual({ kind: 'text', text: expect.not.stringContaining('工作事项') });
    expect(codesOf(proposal)).toContain('tableBesideText');
  });

  it('[W5] a table of other things is part of the text', async () => {
    const body =
      paragraph('一、主要任务') +
      paragraph('（一）道路。改造道路5公里。（牵头单位：市交通局）') +
      table([
        ['指标', '数值'],
        ['里程', '5'],
      ]);
    const { source } = await taken(wordPackage({ body }));
    expect(source.text).toContain('里程\t5');
  });
});

describe('a page of HTML', () => {
  const page =
    '<html><head><title>x</title><style>p{}</style></head><body><p>澜江市道路&nbsp;提升方案</p><p>一、主要任务</p><p>（一）道路。<b>改造道路</b>5公里。（牵头单位：市交通局）</p><p>（二）桥梁。架桥2座。<br>（牵头单位：市住建局）</p><!-- <p>旧稿</p> --></body></html>';

  it('[W9] is read as its text', async () => {
    const read = await readBytes(Buffer.from(page), '方案.html');
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.source.text).toBe(
      '澜江市道路 提升方案\n一、主要任务\n（一）道路。改造道路5公里。（牵头单位：市交通局）\n（二）桥梁。架桥2座。\n（牵头单位：市住建局）',
    );
    expect(proposedLeads(read.value.proposal)).toEqual(['市交通局', '市住建局']);
  });

  it('[W9] keeps the cells of a table apart, blocks inside a cell in its line', () => {
    expect(
      htmlText(
        '<table><tr><td><p>甲</p><p>乙</p></td><td>丙&#65;</td></tr><tr><th>丁</th><td></td></tr></table><style>p{}',
      ),
    ).toBe('甲 乙\t丙A\n丁');
  });
});

const ole = (...names: string[]) => {
  const bytes = Buffer.alloc(2048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(0xfffffffe, 68);
  bytes.writeUInt32LE(0, 76);
  bytes.fill(0xff, 80, 512);
  // The allocation table: itself, then the directory of one sector.
  bytes.fill(0xff, 512, 1024);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  names.forEach((name, index) => {
    const at = 1024 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
    bytes[at + 66] = 2;
  });
  return bytes;
};

describe('what is no notice', () => {
  it.each([
    ['an old letter', ole('WordDocument', '1Table'), 'oldWord', '另存为 .docx'],
    ['a locked letter', ole('EncryptedPackage', 'EncryptionInfo'), 'noticeLocked', '去掉密码'],
    [
      'an OpenDocument letter',
      zip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true },
        { name: 'content.xml', data: '<x/>' },
      ]),
      'openDocument',
      '另存为 .docx',
    ],
    ['an OFD', zip([{ name: 'OFD.xml', data: '<x/>' }]), 'noticeOfd', '复制其中的文字'],
    ['slides', zip([{ name: 'ppt/presentation.xml', data: '<x/>' }]), 'noticeSlides', '.docx'],
    ['an archive', zip([{ name: '通知.txt', data: '一、任务' }]), 'noticeArchive', '解压'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'noticePdf', '复制其中的文字'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'noticeImage', '文字识别'],
    ['an RTF', Buffer.from('{\\rtf1 x}'), 'noticeRtf', '另存为 .docx'],
    [
      'a letter that breaks off',
      wordPackage({ body: paragraph('一、任务') }).subarray(0, 400),
      'cutFile',
      '重新发送',
    ],
    ['a program', Buffer.from('4d5a9000030000000400', 'hex'), 'notText', '.docx'],
    ['nothing', Buffer.alloc(0), 'emptyFile', '空'],
  ])('[W8] %s', async (_, bytes, code, words) => {
    const read = await readBytes(bytes);
    if (read.ok) throw new Error('read');
    expect(read.problem.code).toBe(code);
    expect(wordProblem(read.problem)).toContain(words);
  });

  it('[W8] a workbook of WPS in the old format is a workbook', () => {
    expect(documentKind(ole('Workbook'), '任务.et')).toBe('workbook');
  });
});

const text = '一、任务\n城市更新行动，改造小区20个。';
// The same text as other programs save it; Node encodes neither.
const gbk = Buffer.from(
  'd2bba1a2c8cecef10ab3c7cad0b8fcd0c2d0d0b6afa3acb8c4d4ecd0a1c7f83230b8f6a1a3',
  'hex',
);
const big5 = Buffer.from('a440a142a5f4b0c80aabb0a5ab', 'hex');
const wide = Buffer.from(text, 'utf16le');

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['GBK', gbk],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), wide])],
    [
      'UTF-16 of the other order',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()]),
    ],
    ['UTF-16 that lost its mark', wide],
    ['line ends of Windows', Buffer.from(text.replace('\n', '\r\n'))],
  ])('[W7] %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['Big5 taken for GBK', big5, 'unknownEncoding'],
    ['Latin letters with marks', Buffer.from('Übermäßige Größe', 'latin1'), 'unknownEncoding'],
    [
      'UTF-8 that is broken throughout',
      Buffer.from(Buffer.from(text.repeat(4)).filter((_, index) => index % 5 !== 0)),
      'unknownEncoding',
    ],
    ['zeros', Buffer.alloc(64), 'notText'],
    ['zeros on both sides', Buffer.from('410000420043', 'hex'), 'notText'],
  ])('[W7] refuses %s', (_, bytes, code) => {
    const read = decodeText(bytes);
    expect(read.ok ? read.value : read.problem.code).toBe(code);
  });

  it('[W7] UTF-8 that breaks off is read, and the break is said', async () => {
    const notice = `澜江市道路提升方案\n一、主要任务\n${'（一）道路。改造道路5公里。（牵头单位：市交通局）\n'.repeat(12)}结束`;
    const bytes = Buffer.from(notice);
    const read = await readBytes(bytes.subarray(0, bytes.length - 1), '方案.txt');
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.source.text.endsWith('结\ufffd')).toBe(true);
    expect(codesOf(read.value.proposal)).toContain('textDamaged');
  });
});
