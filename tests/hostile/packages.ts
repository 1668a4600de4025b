// Packages whose directory, parts or relations are not what an honest program writes.
import { deflateRawSync } from 'node:zlib';
import { workbook, workbookParts, type FixtureSheet } from '../fixtures/workbooks/workbook.ts';
import { zip, type ZipPart } from '../fixtures/workbooks/zip.ts';
import { accepted, refused, type HostileEntry } from './entry.ts';

const plain: FixtureSheet[] = [{ name: '表', rows: [['任务', 7]] }];
const plainCells = { '表!A1': '任务', '表!B1': 7 };
const sheetPart = 'xl/worksheets/sheet1.xml';
const relation = (id: string, type: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="x/${type}" Target="${target}" ${more}/>`;
const relations = (...lines: string[]) =>
  `<Relationships>${relation('rIdS', 'sharedStrings', 'sharedStrings.xml')}${lines.join('')}</Relationships>`;

/** The package with a field of its end record written over. */
function endRecord(change: (end: Buffer) => void): Uint8Array {
  const bytes = Buffer.from(workbook(plain));
  change(bytes.subarray(bytes.length - 22));
  return bytes;
}

function withParts(...parts: ZipPart[]): Uint8Array {
  return zip([...workbookParts(plain), ...parts]);
}

/** Other relations of the workbook, with the first sheet at `target`. */
function sheetAt(target: string, more = ''): Uint8Array {
  const data = relations(relation('rId1', 'worksheet', target, more));
  return workbook(plain, { parts: [{ name: 'xl/_rels/workbook.xml.rels', data }] });
}

const megabyte = 1024 * 1024;

export const packages: HostileEntry[] = [
  refused('end record claims one part fewer than stand there', 'damagedZip', () =>
    zip(workbookParts(plain), { count: workbookParts(plain).length - 1 }),
  ),
  refused('end record claims to be volume 2', 'damagedZip', () =>
    endRecord((end) => end.writeUInt16LE(1, 4)),
  ),
  refused('count on this volume differs', 'damagedZip', () =>
    endRecord((end) => end.writeUInt16LE(1, 10)),
  ),
  refused('directory said to start past the end', 'damagedZip', () =>
    endRecord((end) => end.writeUInt32LE(0x7fffffff, 16)),
  ),
  refused('directory said to be of 4 GB', 'damagedZip', () =>
    endRecord((end) => end.writeUInt32LE(0xfffffffe, 12)),
  ),
  refused('directory said to start one byte late', 'damagedZip', () =>
    endRecord((end) => end.writeUInt32LE(end.readUInt32LE(16) + 1, 16)),
  ),
  refused('64-bit sizes announced and not there', 'damagedZip', () =>
    endRecord((end) => end.writeUInt32LE(0xffffffff, 16)),
  ),
  refused('end record buried under 70 KB', 'cutFile', () =>
    Buffer.concat([workbook(plain), Buffer.alloc(70_000, 0x41)]),
  ),
  refused('first half of one package, second half of another', 'damagedZip', () => {
    const one = Buffer.from(workbook(plain));
    const other = Buffer.from(workbook([{ name: '表', rows: [['别的'.repeat(300), 8]] }]));
    return Buffer.concat([
      one.subarray(0, one.length >> 1),
      other.subarray(other.length - (one.length >> 1)),
    ]);
  }),
  refused('a program in front of the package', 'notWorkbook', () =>
    zip(workbookParts(plain), {
      prefix: Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000', 'latin1'),
    }),
  ),
  refused('a part twice, once from the root', 'damagedZip', () =>
    withParts({ name: `/${sheetPart}`, data: '<worksheet/>' }),
  ),
  refused('a part twice, once with backslashes', 'damagedZip', () =>
    withParts({ name: sheetPart.replaceAll('/', '\\'), data: '<worksheet/>' }),
  ),
  refused('forty parts of thirty megabytes', 'zipBomb', () =>
    withParts(
      ...Array.from({ length: 40 }, (_, index) => ({
        name: `xl/media/${index}.bin`,
        data: '',
        packed: Buffer.alloc(200_000),
        size: 30 * megabyte,
      })),
    ),
  ),
  refused('a stored part of two sizes', 'damagedZip', () =>
    withParts({ name: 'x.bin', data: 'abc', stored: true, size: 5 }),
  ),
  refused('a part that says 1 KB and is 64 MB', 'damagedZip', () =>
    workbook(plain, {
      parts: [
        {
          name: sheetPart,
          data: '',
          packed: deflateRawSync(Buffer.alloc(64 * megabyte, 0x20)),
          size: 1024,
        },
      ],
    }),
  ),
  refused('a part that says 64 MB and is 1 KB', 'zipBomb', () =>
    workbook(plain, { parts: [{ name: sheetPart, data: ' '.repeat(1024), size: 64 * megabyte }] }),
  ),
  refused('strings part with a wrong check sum', 'damagedZip', () =>
    workbook(plain, {
      parts: [
        { name: 'xl/sharedStrings.xml', data: '<sst><si><t>改过</t></si></sst>', crc: 0x12345678 },
      ],
    }),
  ),
  refused('workbook part missing', 'damagedZip', () =>
    workbook(plain, { without: ['xl/workbook.xml'] }),
  ),
  refused('strings part missing though cells need it', 'damagedSheet', () =>
    workbook(plain, { without: ['xl/sharedStrings.xml'] }),
  ),
  refused('relations of the workbook missing', 'damagedZip', () =>
    workbook(plain, { without: ['xl/_rels/workbook.xml.rels'] }),
  ),
  refused('sheet outside the package', 'damagedZip', () =>
    sheetAt('file:///C:/other.xlsx', 'TargetMode="External"'),
  ),
  refused('sheet at ../../../etc/passwd', 'damagedZip', () => sheetAt('../../../etc/passwd')),
  refused('sheet at a UNC path', 'damagedZip', () => sheetAt('\\\\server\\share\\a.xml')),
  refused('the strings given as a sheet', 'damagedZip', () => sheetAt('')),
  refused('package in cipher by the strong method', 'encrypted', () =>
    zip(workbookParts(plain).map((part) => ({ ...part, flags: 0x40 }))),
  ),
  refused('a zip in a zip in a zip', 'emptyArchive', () =>
    zip([{ name: 'a.bin', data: zip([{ name: 'b.bin', data: workbook(plain) }]) }]),
  ),
  accepted(
    'names of parts climb out of the package',
    () =>
      withParts({ name: '../../../../evil.xlsx', data: 'x' }, { name: 'C:\\evil.dll', data: 'x' }),
    plainCells,
  ),
  accepted(
    'a part named with a zero byte',
    () => withParts({ name: `${sheetPart}\u0000.txt`, data: 'x' }),
    plainCells,
  ),
  accepted(
    'a folder with bytes in it',
    () => withParts({ name: 'xl/worksheets/', data: 'bytes of a folder' }),
    plainCells,
  ),
  accepted(
    'bytes behind the end of a packed part',
    () =>
      zip(
        workbookParts(plain).map((part) => ({
          ...part,
          packed: Buffer.concat([
            deflateRawSync(Buffer.from(part.data as string)),
            Buffer.alloc(64),
          ]),
        })),
      ),
    plainCells,
  ),
  accepted(
    'sizes behind the data, as a streaming program writes them',
    () => zip(workbookParts(plain).map((part) => ({ ...part, flags: 8 }))),
    plainCells,
  ),
  accepted(
    'a long comment behind the directory',
    () => zip(workbookParts(plain), { comment: 'c'.repeat(60_000) }),
    plainCells,
  ),
  accepted(
    'relations that go in a circle',
    () =>
      withParts({
        name: 'xl/worksheets/_rels/sheet1.xml.rels',
        data: `<Relationships>${relation('a', 'worksheet', 'sheet1.xml')}${relation('b', 'officeDocument', '../workbook.xml')}</Relationships>`,
      }),
    plainCells,
  ),
  accepted(
    'a picture relation without its picture',
    () =>
      withParts({
        name: 'xl/worksheets/_rels/sheet1.xml.rels',
        data: `<Relationships>${relation('a', 'drawing', '../drawings/drawing1.xml')}${relation('b', 'table', '../tables/table1.xml')}</Relationships>`,
      }),
    plainCells,
  ),
  accepted(
    'no list of content types',
    () => workbook(plain, { without: ['[Content_Types].xml'] }),
    plainCells,
  ),
  accepted('no styles', () => workbook(plain, { without: ['xl/styles.xml'] }), plainCells),
  accepted(
    'macros',
    () => withParts({ name: 'xl/vbaProject.bin', data: 'Attribute VB_Name = "AutoOpen"' }),
    plainCells,
    ['macrosIgnored'],
    { fileName: '反馈表.xlsm' },
  ),
  accepted(
    'an embedded program and a control',
    () =>
      withParts(
        { name: 'xl/embeddings/oleObject1.bin', data: 'MZ' },
        { name: 'xl/activeX/activeX1.bin', data: 'x' },
      ),
    plainCells,
    ['objectsIgnored'],
  ),
  accepted(
    'a link to another workbook on a server',
    () =>
      workbook(plain, {
        parts: [
          {
            name: 'xl/_rels/workbook.xml.rels',
            data: relations(
              relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
              relation('x', 'externalLink', 'file://server/a.xlsx', 'TargetMode="External"'),
            ),
          },
        ],
      }),
    plainCells,
    ['linksIgnored'],
  ),
  accepted(
    'a picture of a web bug',
    () => withParts({ name: 'xl/media/image1.png', data: 'x' }),
    plainCells,
    ['picturesIgnored'],
  ),
  accepted(
    'a macro sheet beside the table',
    () => {
      const two = [...plain, { name: '宏', rows: [['=EXEC("calc")']] }];
      const data = relations(
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
        relation('rId2', 'xlMacrosheet', 'worksheets/sheet2.xml'),
      );
      return workbook(two, { parts: [{ name: 'xl/_rels/workbook.xml.rels', data }] });
    },
    plainCells,
    ['sheetWithoutCells'],
  ),
  accepted(
    'two sheets of one name',
    () =>
      workbook([
        { name: '表', rows: [['甲']] },
        { name: '表', rows: [[null, '乙']] },
      ]),
    { '表!A1': '甲', '表!B1': '乙' },
    ['duplicateSheetName'],
  ),
  accepted(
    'a connection to a database and a query',
    () =>
      withParts({
        name: 'xl/connections.xml',
        data: '<connections><connection><dbPr connection="Provider=x;Data Source=\\\\evil"/></connection></connections>',
      }),
    plainCells,
  ),
];
