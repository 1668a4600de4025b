// A letter from a template: facts in, the bytes of a Word file and the words that it says out.
import type { LetterFacts } from '#shared/letters/facts.ts';
import type { LetterFinding } from '#shared/letters/findings.ts';
import { writePackage } from '../../excel/writePackage.ts';
import type { Pace } from '../../pace.ts';
import { inStretches } from '../../storage/stretches.ts';
import { writeXmlInSteps } from '../../excel/template/xmlTree.ts';
import { checkParts } from './checkLetter.ts';
import { fillBlocksInSteps } from './fillBlocks.ts';
import { breakTitles } from './titleBreaks.ts';
import { dangersOf, openLetter, type OpenLetter } from './openLetter.ts';

/** `used`: the words and lists that stand in the template, whether they say something or not. */
export type FilledLetter = { letter: OpenLetter; used: ReadonlySet<string> };

/** What is wrong with a template, and the words that it uses. Throws ReadProblem for bytes that are no Word file. */
export async function checkLetter(
  bytes: Uint8Array,
): Promise<{ findings: LetterFinding[]; used: string[] }> {
  const letter = await openLetter(bytes);
  const { findings, used } = checkParts(letter.parts);
  return { findings: [...(await dangersOf(bytes, letter)), ...findings], used: [...used] };
}

/** The filled parts, to be looked at or written. */
export async function fillLetter(
  bytes: Uint8Array,
  facts: LetterFacts,
  pace?: Pace,
): Promise<FilledLetter> {
  const letter = await openLetter(bytes);
  const { used } = checkParts(letter.parts);
  const scope = { facts, items: [], used: new Set<string>() };
  for (const { root } of letter.parts) await inStretches(fillBlocksInSteps(root, scope), pace);
  const [text] = letter.parts;
  if (text && letter.styles) breakTitles(text.root, letter.styles);
  return { letter, used };
}

export async function letterBytes(
  template: Uint8Array,
  { letter }: FilledLetter,
  pace?: Pace,
): Promise<Uint8Array> {
  const written: [name: string, patch: () => string][] = [];
  for (const [name, root] of [
    ...letter.parts.map((part) => [part.name, part.root] as const),
    ...letter.others,
  ]) {
    const text = await inStretches(writeXmlInSteps(root), pace);
    written.push([name, () => text]);
  }
  return writePackage(template, Object.fromEntries(written));
}
