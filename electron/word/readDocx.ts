// A .docx as blocks of text and tables. The package is checked and bounded first, the numbers of its lists are written into
// its text, and mammoth reads what is left of it. The only file that knows a Word library.
import { failure, success, type Result } from '#shared/result.ts';
import { createBudget } from '../excel/readBudget.ts';
import { ReadProblem } from '../excel/readProblem.ts';
import { writePackage } from '../excel/writePackage.ts';
import { openPackage, type XlsxPackage } from '../excel/xlsxPackage.ts';
import { readWholeZipPart } from '../excel/zipPart.ts';
import { createListNumbers } from './listNumbers.ts';
import type { WordNode } from './wordModel.ts';
import { readBlocks, type WordBlock } from './wordBlocks.ts';
import { createListsReader, createStylesReader } from './wordStyles.ts';
import { writeNumbers } from './writeNumbers.ts';

/** Inflated bytes of the text of a document. 400 pages have 5 MB. */
const mostTextBytes = 24 * 1024 * 1024;

/** Fails with `noticeLocked` (a password), `docxTooLarge`, or `badDocx` for everything else that is wrong with the package. */
export async function readDocx(bytes: Uint8Array, path: string): Promise<Result<WordBlock[]>> {
  try {
    const prepared = await prepare(bytes);
    // Loaded only when a Word file comes: the library is large.
    const { convertToHtml } = await import('mammoth');
    let model: WordNode | null = null;
    await convertToHtml(
      { buffer: Buffer.from(prepared) },
      {
        externalFileAccess: false,
        // The model is all that is wanted: no page is made of it.
        transformDocument(document: WordNode) {
          model = document;
          return { ...document, children: [] };
        },
      },
    );
    return model === null ? failure('badDocx', path) : success(readBlocks(model));
  } catch (error) {
    if (error instanceof ReadProblem && error.code === 'encrypted')
      return failure('noticeLocked', path);
    if (error instanceof ReadProblem && tooLarge.has(error.code))
      return failure('docxTooLarge', path);
    // Whatever else the library throws is about what stands in the file.
    return failure('badDocx', path);
  }
}

const tooLarge = new Set(['tooLarge', 'zipBomb', 'zipTooManyParts', 'xmlTooComplex', 'tooSlow']);

/** The package with nothing in it but the text, its styles and relations, the numbers of its lists written out. */
async function prepare(bytes: Uint8Array): Promise<Uint8Array> {
  const file = openPackage(bytes, createBudget());
  const relations = await file.relationsOf('');
  const main =
    relations.find(({ type, external }) => type === 'officeDocument' && !external)?.target ??
    'word/document.xml';
  const around = await file.relationsOf(main);
  const partOf = (type: string) => {
    const target = around.find((one) => one.type === type && !one.external)?.target;
    return target !== undefined && file.has(target) ? target : null;
  };
  const { handler: readStyle, styles } = createStylesReader();
  const stylesPart = partOf('styles');
  if (stylesPart) await file.read(stylesPart, readStyle);
  const { handler: readList, lists } = createListsReader();
  const numberingPart = partOf('numbering');
  if (numberingPart) await file.read(numberingPart, readList);
  const text = await partText(bytes, file, main);
  const numbered = readableTags(writeNumbers(main, text, styles, createListNumbers(lists, styles)));
  const slash = main.lastIndexOf('/') + 1;
  const kept = new Set([
    '[content_types].xml',
    '_rels/.rels',
    main.toLowerCase(),
    `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`.toLowerCase(),
    ...(stylesPart ? [stylesPart.toLowerCase()] : []),
  ]);
  const name = file.parts.get(main.toLowerCase())?.name ?? main;
  return writePackage(bytes, { [name]: () => numbered }, (part) => kept.has(part.toLowerCase()));
}

/** The text of the part in UTF-8, whatever it was written in. */
async function partText(bytes: Uint8Array, file: XlsxPackage, part: string): Promise<string> {
  const entry = file.parts.get(part.toLowerCase());
  if (!entry) throw new ReadProblem('damagedZip', part, { reason: 'missing' });
  if (entry.size > mostTextBytes) throw new ReadProblem('tooLarge', part);
  const raw = await readWholeZipPart(bytes, entry);
  const [a, b] = raw;
  const encoding =
    a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding, { fatal: true }).decode(raw);
  return text.replace(/^\s*<\?xml[^>]{0,200}\?>/u, '');
}

/** Tags that the library passes over, text and all, as those that it reads: simple fields, carriage returns, phonetic guides. */
function readableTags(xml: string): string {
  return xml
    .replace(/<(\/?)(\w+:)(?:fldSimple|ruby|rubyBase)(?=[\s>/])/gu, '<$1$2smartTag')
    .replace(/<(\w+:)cr(?=\s*\/>)/gu, '<$1br');
}
