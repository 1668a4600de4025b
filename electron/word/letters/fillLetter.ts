// A letter from a template: facts in, the bytes of a Word file and the words that it says out.
import type { LetterFacts } from '#shared/letters/facts.ts';
import type { LetterFinding } from '#shared/letters/findings.ts';
import { writePackage } from '../../excel/writePackage.ts';
import { writeXml } from '../../excel/template/xmlTree.ts';
import { checkParts } from './checkLetter.ts';
import { fillBlocks } from './fillBlocks.ts';
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
export async function fillLetter(bytes: Uint8Array, facts: LetterFacts): Promise<FilledLetter> {
  const letter = await openLetter(bytes);
  const { used } = checkParts(letter.parts);
  const scope = { facts, items: [], used: new Set<string>() };
  for (const { root } of letter.parts) fillBlocks(root, scope);
  return { letter, used };
}

export async function letterBytes(
  template: Uint8Array,
  { letter }: FilledLetter,
): Promise<Uint8Array> {
  const written = [
    ...letter.parts.map(({ name, root }) => [name, root] as const),
    ...letter.others,
  ].map(([name, root]) => [name, () => writeXml(root)] as const);
  return writePackage(template, Object.fromEntries(written));
}
