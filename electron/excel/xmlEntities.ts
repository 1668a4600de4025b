// Characters that XML names by entities, and those that it does not allow.
import type { ReadProblem } from './readProblem.ts';

// Characters that XML 1.0 does not allow, matched on purpose.
// oxlint-disable-next-line no-control-regex
export const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;

const entity = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|&/gu;
const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function decodeEntities(text: string, broken: (reason: string) => ReadProblem): string {
  return text.replace(entity, (_, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return named[name] ?? '';
    if (decimal === undefined && hexadecimal === undefined) throw broken('entity');
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    const character = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\u0000';
    if (forbidden.test(character) || (code >= 0xd800 && code <= 0xdfff)) throw broken('character');
    return character;
  });
}

/** A piece of text may end inside an entity of at most this length. */
const entityLength = 12;

/** Where text may be handed on: before an entity that the text stops inside. */
export function textEnd(source: string, from: number): number {
  // Only the last characters are looked at: the text may be a whole part.
  const tail = Math.max(from, source.length - entityLength);
  const open = source.slice(tail).lastIndexOf('&');
  return open >= 0 && source.indexOf(';', tail + open) < 0 ? tail + open : source.length;
}
