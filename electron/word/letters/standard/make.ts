// Makes the Word files in `templates/letters/`: `node electron/word/letters/standard/make.ts`. The same bytes every time.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { letterKinds } from '#shared/letters/kinds.ts';
import type { LetterKind } from '#shared/plan/outputRows.ts';
import { writePackage } from '../../../excel/writePackage.ts';
import { officialParts } from './officialParts.ts';
import { letterBlocks } from './texts.ts';

/** A zip package without parts. */
const emptyPackage = Buffer.concat([Buffer.from([0x50, 0x4b, 5, 6]), Buffer.alloc(18)]);

export function standardLetter(kind: LetterKind): Promise<Uint8Array> {
  return writePackage(emptyPackage, {}, () => true, officialParts(letterBlocks[kind]));
}

if (import.meta.main) {
  const folder = path.resolve(import.meta.dirname, '../../../../templates/letters');
  mkdirSync(folder, { recursive: true });
  for (const { kind } of letterKinds) {
    writeFileSync(path.join(folder, `${kind}.docx`), await standardLetter(kind));
  }
}
