// What was found about a Word file that is to be a template of letters: plain data from the reading process, for `shared/words/`.

export type LetterFindingCode =
  | 'unknownWord'
  | 'unknownList'
  | 'unclosedBrace'
  | 'unopenedBrace'
  | 'listNotClosed'
  | 'listNotOpened'
  | 'listAcross'
  | 'noWords'
  | 'macros'
  | 'signed'
  | 'embedded'
  | 'outsideLink'
  | 'activeField'
  | 'trackedChanges';

export type LetterFinding = {
  code: LetterFindingCode;
  /** `正文第3段`, `第1个表格第2行第3格`, `页眉`; empty where it is about the whole file. */
  where: string;
  /** The word, or the beginning of the text around it. */
  word: string;
  /** Words that may have been meant. */
  similar?: string[];
};

const warnings: ReadonlySet<LetterFindingCode> = new Set(['noWords', 'trackedChanges']);

/** Whether a file with this finding cannot be a template. */
export function stopsLetter({ code }: LetterFinding): boolean {
  return !warnings.has(code);
}
