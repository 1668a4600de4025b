// Files that are small on the disk and large in memory, and honest ones that are just large.
import { workbook, workbookOfXml } from '../fixtures/workbooks/workbook.ts';
import { accepted, refused, type HostileEntry } from './entry.ts';

const sheetOf = (body: string) => `<worksheet><sheetData>${body}</sheetData></worksheet>`;

/** Numbers that do not repeat, so that the file packs no better than an honest one. */
function spread(index: number): number {
  return Math.imul(index + 1, 0x9e3779b1) >>> 0;
}

/** Rows that are numbered, each with cells made for its first number. */
function rowsOf(count: number, width: number, cell: (index: number) => string): Uint8Array {
  const rows: string[] = [];
  for (let row = 0; row < count; row++) {
    let cells = '';
    for (let at = 0; at < width; at++) cells += cell(row * width + at);
    rows.push(`<row r="${row + 1}">${cells}</row>`);
  }
  return workbookOfXml(sheetOf(rows.join('')));
}

const number = (index: number) => `<c><v>${spread(index) / 100}</v></c>`;
const words = (index: number) => `<c t="str"><v>建设公厕${spread(index)}座</v></c>`;
const same = () => '<c><v>1</v></c>';

export const sizes: HostileEntry[] = [
  refused('a million numbers', 'tooManyCells', () => rowsOf(10_000, 100, number)),
  refused('a million texts', 'tooManyCells', () => rowsOf(10_000, 100, words)),
  refused('a million rows of one number', 'tooManyRows', () => rowsOf(1_048_576, 1, number)),
  refused('twenty million cells in a file of half a megabyte', 'zipBomb', () =>
    workbookOfXml(sheetOf(`<row>${'<c><v>1</v></c>'.repeat(10_000)}</row>`.repeat(2_000))),
  ),
  refused('a row of seventeen thousand cells', 'badReference', () => rowsOf(1, 17_000, same)),
  refused('a million strings that no cell uses', 'tooManyCells', () => {
    const strings: string[] = [];
    for (let index = 0; index < 1_000_000; index++)
      strings.push(`<si><t>${spread(index).toString(36)}</t></si>`);
    return workbook([{ name: '表', rows: [[1]] }], {
      parts: [{ name: 'xl/sharedStrings.xml', data: `<sst>${strings.join('')}</sst>` }],
    });
  }),
  refused('a text of sixty megabytes in one cell', 'zipBomb', () =>
    rowsOf(1, 1, () => `<c t="str"><v>${'a'.repeat(60_000_000)}</v></c>`),
  ),
  refused('a file of fifty-one megabytes', 'tooLarge', () => {
    const bytes = Buffer.alloc(51 * 1024 * 1024, 0x20);
    Buffer.from(workbook([{ name: '表', rows: [[1]] }])).copy(bytes);
    return bytes;
  }),
  accepted(
    'a text of five megabytes in one cell',
    () => rowsOf(1, 1, () => `<c t="str"><v>${'a'.repeat(5_000_000)}</v></c>`),
    1,
    ['longText'],
  ),
  accepted(
    'two hundred thousand rows with formats and nothing in them',
    () => rowsOf(200_000, 2, () => '<c s="1"/>'),
    {},
  ),
  accepted('a million empty rows', () => rowsOf(1_048_576, 0, same), {}),
  accepted(
    'five hundred sheets',
    () =>
      workbook(
        Array.from({ length: 500 }, (_, index) => ({ name: `表${index}`, rows: [[index]] })),
      ),
    500,
  ),
  accepted(
    'as many cells as a file may have',
    () => rowsOf(20_000, 20, (index) => (index % 2 === 0 ? number(index) : words(index))),
    400_000,
  ),
  accepted('as many rows as a file may have', () => rowsOf(150_000, 1, words), 150_000),
  accepted(
    'a ledger of twenty thousand rows',
    () => rowsOf(20_000, 12, (index) => (index % 2 === 0 ? number(index) : words(index))),
    240_000,
  ),
  accepted(
    'ten thousand comments',
    () =>
      workbook([{ name: '表', rows: [[1]] }], {
        parts: [
          {
            name: 'xl/worksheets/_rels/sheet1.xml.rels',
            data: '<Relationships><Relationship Id="c" Type="x/comments" Target="../comments1.xml"/></Relationships>',
          },
          {
            name: 'xl/comments1.xml',
            data: `<comments><commentList>${'<comment ref="A1"><text><t>注</t></text></comment>'.repeat(10_000)}</commentList></comments>`,
          },
        ],
      }),
    1,
    ['comment'],
  ),
];
