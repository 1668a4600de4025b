// What of a Word file is read as text, what as a table, and what is refused.
import { describe, expect, it } from 'vitest';
import { readDocx } from '#electron/word/readDocx.ts';
import {
  escapeXml,
  item,
  listDefinition,
  listOf,
  paragraph,
  run,
  styled,
  table,
  tableCell,
  wordPackage,
  type WordFixture,
} from '../fixtures/word/wordPackage.ts';

async function blocksOf(fixture: WordFixture) {
  const read = await readDocx(wordPackage(fixture), '通知.docx');
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

async function textOf(body: string, more: Partial<WordFixture> = {}): Promise<string> {
  return (await blocksOf({ body, ...more })).map(({ text }) => text).join('\n');
}

const box = (text: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('text', () => {
  it.each([
    ['runs cut inside a word', paragraph(run('市住') + run('建局')), '市住建局'],
    [
      'struck out text left out, inserted text read',
      paragraph(
        `${run('改造')}<w:del w:id="1"><w:r><w:delText>三</w:delText></w:r></w:del><w:ins w:id="2">${run('五')}</w:ins>${run('条')}`,
      ),
      '改造五条',
    ],
    [
      'moved text at its new place only',
      paragraph(
        `<w:moveFrom w:id="1">${run('甲')}</w:moveFrom>${run('乙')}<w:moveTo w:id="2">${run('甲')}</w:moveTo>`,
      ),
      '乙甲',
    ],
    [
      'soft line breaks, tabs and page breaks',
      paragraph(
        '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:br w:type="page"/><w:t>丁</w:t><w:cr/><w:t>戊</w:t></w:r>',
      ),
      '甲\n乙\t丙\n丁\n戊',
    ],
    [
      'links, simple fields and fields with instructions',
      paragraph(
        `<w:hyperlink w:anchor="x">${run('附件')}</w:hyperlink><w:fldSimple w:instr="PAGE">${run('1')}</w:fldSimple><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('5月')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      '附件15月',
    ],
    [
      'content controls around runs and paragraphs',
      `<w:sdt><w:sdtContent>${paragraph(`${run('甲')}<w:sdt><w:sdtContent>${run('乙')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      '甲乙',
    ],
    ['a text box once, behind its paragraph', paragraph(run('正文') + box('框内')), '正文\n框内'],
    [
      'phonetic guides left out',
      paragraph(
        '<w:r><w:ruby><w:rt><w:r><w:t>shuò</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>朔</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
      '朔',
    ],
    [
      'soft hyphens left out',
      paragraph('<w:r><w:t>协</w:t><w:softHyphen/><w:t>同</w:t></w:r>'),
      '协同',
    ],
  ])('[W3] %s', async (_, body, expected) => {
    expect(await textOf(body)).toBe(expected);
  });

  it('[W3] footnotes are apart from the text', async () => {
    const footnotes = `<w:footnote w:id="2">${paragraph('见省文件。')}</w:footnote>`;
    const body = paragraph(
      `${run('达标率')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('95%')}`,
    );
    expect(await textOf(body, { footnotes })).toBe('达标率95%');
  });
});

describe('headings', () => {
  const styles = ['1', '2']
    .map(
      (id) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${id}"/></w:style>`,
    )
    .join('');

  it('[W4] without any number, the styles say how deep they stand', async () => {
    const body =
      styled('城市更新行动', '1') +
      styled('老旧小区改造', '2') +
      paragraph('改造小区。') +
      styled('公园建设', '2');
    expect(await textOf(body, { styles })).toBe(
      '# 城市更新行动\n## 老旧小区改造\n改造小区。\n## 公园建设',
    );
  });

  it('[W4] with numbers, typed or made by Word, they say nothing', async () => {
    const body = styled('一、城市更新行动', '1') + styled('老旧小区改造', '2');
    expect(await textOf(body, { styles })).toBe('一、城市更新行动\n老旧小区改造');
  });
});

describe('tables', () => {
  const merged = (text: string, properties: string) => tableCell(text, properties);
  const body =
    paragraph('各县区要抓好落实。') +
    paragraph('附件1') +
    paragraph('重点任务分解表') +
    table([
      ['序号', '工作事项', '牵头单位'],
      [merged('1', '<w:vMerge w:val="restart"/>'), '修路\n架桥', '市交通局'],
      [merged('', '<w:vMerge/>'), merged('合并两列', '<w:gridSpan w:val="2"/>')],
    ]) +
    paragraph('尾行');

  it('[W5] a table is a sheet: merges, lines of a cell, the short lines above it as its title', async () => {
    const block = (await blocksOf({ body })).find(({ kind }) => kind === 'table');
    if (block?.kind !== 'table') throw new Error('no table');
    const { sheet } = block;
    expect(
      [...sheet.rows].map(([row, cells]) => [
        row,
        ...[...cells].map(([column, { text }]) => `${column} ${text}`),
      ]),
    ).toEqual([
      [1, '1 附件1'],
      [2, '1 重点任务分解表'],
      [3, '1 序号', '2 工作事项', '3 牵头单位'],
      [4, '1 1', '2 修路\n架桥', '3 市交通局'],
      [5, '2 合并两列'],
    ]);
    expect(sheet.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 2, left: 1, bottom: 2, right: 3 },
      { top: 4, left: 1, bottom: 5, right: 1 },
      { top: 5, left: 2, bottom: 5, right: 3 },
    ]);
    expect(block.text).toBe('序号\t工作事项\t牵头单位\n1\t修路 架桥\t市交通局\n合并两列');
  });

  it('[W5] a letter laid out in a table of one column stays text', async () => {
    expect(await textOf(table([['澜江市文件\n一、任务'], ['二、要求']]))).toBe(
      '澜江市文件\n一、任务\n二、要求',
    );
  });

  it('[W5] a deleted row is left out', async () => {
    const row = (text: string, properties = '') =>
      `<w:tr>${properties}${tableCell(text)}${tableCell('乙')}</w:tr>`;
    const xml = `<w:tbl><w:tblPr/><w:tblGrid/>${row('甲')}${row('删', '<w:trPr><w:del w:id="1"/></w:trPr>')}</w:tbl>`;
    expect(await textOf(xml)).toBe('甲\t乙');
  });
});

describe('packages that cannot be trusted', () => {
  const text = paragraph('一、任务');
  const part = (name: string, data: string) => [{ name, data }];
  const documentOf = (inside: string, before = '') =>
    `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`;
  const nested = (depth: number) =>
    `${'<w:sdt><w:sdtContent>'.repeat(depth)}${text}${'</w:sdtContent></w:sdt>'.repeat(depth)}`;

  it.each([
    [
      'a document type with entities',
      {
        body: '',
        parts: part('word/document.xml', documentOf('<w:p/>', '<!DOCTYPE x [<!ENTITY a "aaaa">]>')),
      },
      'badDocx',
    ],
    [
      'a document type in the styles',
      {
        body: text,
        styles: '',
        parts: part('word/styles.xml', '<!DOCTYPE x []><w:styles xmlns:w="w"/>'),
      },
      'badDocx',
    ],
    ['tags nested without end', { body: nested(400) }, 'docxTooLarge'],
    [
      'crossed tags',
      { body: '', parts: part('word/document.xml', documentOf('<w:p><w:r></w:p></w:r>')) },
      'badDocx',
    ],
    [
      'another document inside',
      { body: '', parts: part('word/document.xml', '<html/>') },
      'badDocx',
    ],
  ] as [string, WordFixture, string][])('[W6] refuses %s', async (_, fixture, code) => {
    const read = await readDocx(wordPackage(fixture), '通知.docx');
    expect(read.ok ? 'read' : read.problem).toEqual({ code, where: '通知.docx' });
  });

  it('[W6] a part that is larger than it says, and bytes that break off', async () => {
    const bytes = wordPackage({ body: text });
    const cut = await readDocx(bytes.subarray(0, bytes.length - 60), '通知.docx');
    expect(cut.ok ? 'read' : cut.problem.code).toBe('badDocx');
  });

  it('[W6] styles in a circle and lists that point to themselves end', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="a"/><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="b"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="b"/></w:abstractNum>${listOf(1, 0)}`;
    expect(await textOf(styled('甲', 'a'), { styles, numbering })).toBe('甲');
  });

  it('[W6] text with the signs of XML in it and numbers beside them', async () => {
    const numbering = listDefinition(0, [{ format: 'decimal', text: '%1&lt;' }]) + listOf(1, 0);
    expect(await textOf(item(run('甲<乙&丙'), 1), { numbering })).toBe('1<甲<乙&丙');
    expect(escapeXml('<')).toBe('&lt;');
  });
});
