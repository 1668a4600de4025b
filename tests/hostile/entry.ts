// One file of the hostile corpus: how it is made and the only right answer to it.
import { hostileFiles } from '../fixtures/workbooks/hostile.ts';

/** Value of every cell by sheet and address (`表!A1`), or only how many there are, for files too large to list. */
export type ExpectedCells = Record<string, string | number | boolean> | number;

export type HostileEntry = {
  trouble: string;
  fileName: string;
  bytes: () => Uint8Array;
  /** A refusal by its code, or what must be read and the codes of all warnings that must be given, each once. */
  answer: { refused: string } | { cells: ExpectedCells; warnings: string[] };
};

type Options = { fileName?: string };

export function refused(
  trouble: string,
  code: string,
  bytes: () => Uint8Array,
  { fileName = '反馈表.xlsx' }: Options = {},
): HostileEntry {
  return { trouble, fileName, bytes, answer: { refused: code } };
}

export function accepted(
  trouble: string,
  bytes: () => Uint8Array,
  cells: ExpectedCells,
  warnings: string[] = [],
  { fileName = '反馈表.xlsx' }: Options = {},
): HostileEntry {
  return { trouble, fileName, bytes, answer: { cells, warnings: warnings.toSorted() } };
}

/** The refusals that tests of the reader have always had. In a batch, a zip of other files is an archive. */
export const knownRefusals: HostileEntry[] = hostileFiles.map(
  ({ trouble, code, bytes, fileName = '反馈表.xlsx' }) =>
    refused(trouble, trouble === 'zip of other files' ? 'emptyArchive' : code, bytes, { fileName }),
);
