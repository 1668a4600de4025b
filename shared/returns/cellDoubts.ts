// Cells that say something, but perhaps not what the column asks for: nothing of them is taken unasked [M33].
import type { FilledKey } from '../forms/definition.ts';
import { withoutSpace } from '../tables/headingText.ts';
import type { RawCell, RawWorkbook } from '../tables/rawSheet.ts';
import { readStatusWord } from '../tables/statusWords.ts';
import type { ReturnedRow } from './returnedTable.ts';

/** 见批注, 详见附件1, 附后: what is meant stands elsewhere. */
const elsewhere =
  /^[（(]?(?:(?:详|参|另|具体|情况|内容|进展)*见.{0,6}(?:批注|备注|附件|附表|附页|附后|另表|另页|下表|上表|左表|右表|背面|后页|材料|文件|总结|报告|清单|台账|专报|说明|文档)\d{0,2}|附后|后附|另附|另报|另行报送)[）)]?[。.]?$/u;

const figure = /^\d{1,3}(?:\.\d+)?[%％]?$/u;
const day = /^(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?$/u;
const texts = new Set<FilledKey>(['progress', 'problems', 'nextSteps']);

/** Addresses with their sheet (`表!L8`) of cells in which something is struck through. */
export function struckCells({ warnings }: RawWorkbook): ReadonlySet<string> {
  return new Set(warnings.flatMap(({ code, where }) => (code === 'struckText' ? [where] : [])));
}

/** The rows of one sheet, each cell with what makes it doubtful; a cell that was doubtful before stays so. */
export function withCellDoubts(
  rows: readonly ReturnedRow[],
  struck: ReadonlySet<string>,
): ReturnedRow[] {
  return rows.map((row) => {
    const shifted = isShifted(row);
    const cells: ReturnedRow['cells'] = new Map();
    for (const [field, entry] of row.cells) {
      const doubt = struck.has(`${row.sheet}!${entry.address}`)
        ? '格内有划掉的文字，不能确定以哪些为准'
        : texts.has(field) && elsewhere.test(plain(entry.cell))
          ? '所填指向别处，请补上内容'
          : shifted
            ? '这一行的内容像是填错了列'
            : null;
      cells.set(field, doubt === null ? entry : { ...entry, doubt });
    }
    return { ...row, cells };
  });
}

/** Two cells or more that hold what another column asks for: somebody wrote one column to the side. */
function isShifted({ cells }: ReturnedRow): boolean {
  const of = (field: FilledKey) => cells.get(field)?.cell;
  const isDay = (cell: RawCell | undefined) =>
    cell !== undefined && (cell.type === 'date' || day.test(plain(cell)));
  const isFigure = (cell: RawCell | undefined) => cell !== undefined && figure.test(plain(cell));
  const percent = of('percent');
  const signs = [
    percent?.type === 'text' && !isFigure(percent) && readStatusWord(percent.text.trim()) !== null,
    isFigure(of('progress')),
    isFigure(of('status')),
    isDay(of('contact')),
    isDay(of('phone')),
    isDay(of('nextSteps')),
    isDay(of('percent')),
  ];
  return signs.filter(Boolean).length > 1;
}

function plain({ text }: RawCell): string {
  return withoutSpace(text.normalize('NFKC'));
}
