// A table of holidays pasted from a page or a workbook, as sentences: `元旦⇥1月1日至3日⇥1月4日⇥3天` under the headings 节日,
// 放假时间, 调休上班, 天数 is 元旦：1月1日至3日放假，共3天。1月4日上班。 Cells are parted by tabs.

type Role = 'name' | 'off' | 'work' | 'total' | 'other';

const roles: readonly [RegExp, Role][] = [
  [/天数|共计/, 'total'],
  [/放假|休息/, 'off'],
  [/上班|补班|调休/, 'work'],
  [/节|假期|名称/, 'name'],
];
/** Where no row tells what the columns are. */
const usual: readonly Role[] = ['name', 'off', 'work', 'total'];
const longestHeading = 12;

/** The text with its lines of cells turned into sentences; other lines stay as they are. */
export function tablesAsSentences(text: string): string {
  if (!text.includes('\t')) return text;
  let columns = usual;
  return text
    .split(/\r\n|[\n\r]/)
    .map((line) => {
      const cells = line.split('\t').map((cell) => cell.trim());
      if (cells.length < 2) return line;
      const heads = headings(cells);
      if (heads) columns = heads;
      return heads ? '' : sentence(cells, columns);
    })
    .join('\n');
}

/** The roles of the columns, if the cells are headings: short, without a day, one of days off among them. */
function headings(cells: readonly string[]): Role[] | null {
  if (cells.some((cell) => cell.length > longestHeading || /\d日/.test(cell))) return null;
  const found = cells.map((cell) => roles.find(([words]) => words.test(cell))?.[1] ?? 'other');
  return found.includes('off') ? found : null;
}

function sentence(cells: readonly string[], columns: readonly Role[]): string {
  const of = (role: Role) => cells[columns.indexOf(role)] ?? '';
  const total = /^(?:共)?(\d{1,2})天?$/.exec(of('total'))?.[1];
  const off = withVerb(of('off'), '放假');
  const work = withVerb(of('work'), '上班');
  const name = of('name');
  const days = `${off}${off !== '' && total !== undefined ? `，共${total}天` : ''}`;
  return `${name === '' ? '' : `${name}：`}${[days, work].filter((part) => part !== '').join('。')}。`;
}

/** A cell of days with the word that its column means; nothing of a cell without a day (无, —). */
function withVerb(cell: string, verb: string): string {
  if (!/\d日/.test(cell)) return '';
  return /放假|补休|休息|上班|补班/.test(cell) ? cell : `${cell}${verb}`;
}
