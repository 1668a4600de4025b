// Comments on cells: what somebody wrote beside a cell instead of in it. They are said, never taken.
import { decodeCellText } from './cellText.ts';
import type { ReadBudget } from './readBudget.ts';
import type { XlsxPackage } from './xlsxPackage.ts';

const longest = 200;

/** One warning a comment, with its text and its cell. Conversations are kept by Excel as comments of the old kind too. */
export async function warnOfComments(
  file: XlsxPackage,
  sheetPart: string,
  sheet: string,
  budget: ReadBudget,
): Promise<void> {
  const relations = await file.relationsOf(sheetPart);
  const part = relations.find(({ type, external }) => type === 'comments' && !external)?.target;
  if (part === undefined || !file.has(part)) return;
  let address = '';
  let text = '';
  let inText = false;
  let inPhonetic = false;
  await file.read(part, {
    open(name, attributes) {
      if (name === 'comment') {
        address = (attributes.get('ref') ?? '').slice(0, 12);
        text = '';
      } else if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'comment') warnOfComment(text, `${sheet}!${address}`, budget);
    },
    text(piece) {
      // A comment of Excel's own length; a hostile one is not gathered without end.
      if (inText && text.length < 32_767) text += piece;
    },
  });
}

/** Nothing for a comment without words. */
export function warnOfComment(text: string, where: string, budget: ReadBudget): void {
  const said = decodeCellText(text).trim().replaceAll(/\s+/gu, ' ');
  if (said === '') return;
  const shown = said.length > longest ? `${said.slice(0, longest)}…` : said;
  budget.warn('comment', `批注“${shown}”`, where);
}
