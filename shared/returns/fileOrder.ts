// Which files of a review are listed, and in which order [RV3].
import { namesMatch } from '../units/initials.ts';
import type { FileState, ReturnFile } from './review.ts';

/** How files fared, each with a sign and a word: none of it speaks by colour alone. */
export const fileStates: Record<FileState, { sign: string; word: string }> = {
  decide: { sign: '▲', word: '待决定' },
  refused: { sign: '✕', word: '不能采用' },
  unfilled: { sign: '◇', word: '已交回、未填写' },
  clean: { sign: '✓', word: '干净' },
  left: { sign: '○', word: '不收' },
  merged: { sign: '●', word: '已合并' },
};

export const fileSorts = {
  state: '按状态',
  unit: '按单位',
  name: '按文件名',
  open: '按待决定数',
  differences: '按变化数',
} as const;
export type FileSort = keyof typeof fileSorts;

export type FileFilter = {
  /** Parts of the file's name or the unit's, or initials of pinyin. */
  words: string;
  state: FileState | null;
  /** The id of a unit; the empty text: files whose unit nobody knows. */
  unitId: string | null;
  sort: FileSort;
};

export const everyFile: FileFilter = { words: '', state: null, unitId: null, sort: 'state' };

const stateOrder: readonly FileState[] = [
  'decide',
  'refused',
  'unfilled',
  'clean',
  'left',
  'merged',
];
const byName = new Intl.Collator('zh-CN', { numeric: true });

/** `unitPlace`: the place of a unit in the official order. */
export function listedFiles(
  files: readonly ReturnFile[],
  { words, state, unitId, sort }: FileFilter,
  unitPlace: (unitId: string) => number,
): ReturnFile[] {
  const place = ({ unitId: id }: ReturnFile) =>
    id === null ? Number.MAX_SAFE_INTEGER : unitPlace(id);
  const compare: Record<FileSort, (a: ReturnFile, b: ReturnFile) => number> = {
    state: (a, b) =>
      stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) || place(a) - place(b),
    unit: (a, b) => place(a) - place(b),
    name: () => 0,
    open: (a, b) => b.open - a.open || place(a) - place(b),
    differences: (a, b) => b.differences - a.differences || place(a) - place(b),
  };
  return files
    .filter((file) => state === null || file.state === state)
    .filter((file) => unitId === null || (file.unitId ?? '') === unitId)
    .filter(({ name, unit }) => namesMatch(unit === null ? [name] : [name, unit], words))
    .sort((a, b) => compare[sort](a, b) || byName.compare(a.name, b.name) || a.index - b.index);
}

/** How many files are in each state, in the order in which states are listed; states without files are left out. */
export function countStates(files: readonly ReturnFile[]): { state: FileState; count: number }[] {
  return stateOrder
    .map((state) => ({ state, count: files.filter((file) => file.state === state).length }))
    .filter(({ count }) => count > 0);
}
