// A Word file opened as a template of letters: the parts that hold text, and what in it must not go out to units.
import type { LetterFinding } from '#shared/letters/findings.ts';
import { limits } from '../../excel/limits.ts';
import { createBudget } from '../../excel/readBudget.ts';
import { ReadProblem } from '../../excel/readProblem.ts';
import { openPackage, type XlsxPackage } from '../../excel/xlsxPackage.ts';
import { readWholeZipPart } from '../../excel/zipPart.ts';
import {
  attributeOf,
  elementsOf,
  localName,
  parseXml,
  textOf,
  type XmlElement,
} from '../../excel/template/xmlTree.ts';

/** `name` as the package spells it; `where` names the part for a person, empty for the text itself. */
export type LetterPart = { name: string; where: string; root: XmlElement };
export type OpenLetter = {
  file: XlsxPackage;
  /** The text itself first. */
  parts: LetterPart[];
  /** Of the text; null where a file has none. */
  styles: XmlElement | null;
  /** Parts without text that are changed all the same. */
  others: Map<string, XmlElement>;
};

const partNames: Readonly<Record<string, string>> = {
  header: '页眉',
  footer: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
};

/** Throws ReadProblem for what is no Word file, is locked, or is larger than a letter. */
export async function openLetter(bytes: Uint8Array): Promise<OpenLetter> {
  const file = openPackage(bytes, createBudget());
  const tree = (part: string) => partTree(bytes, file, part);
  const main = (await file.relationsOf('')).find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !file.has(main)) throw new ReadProblem('badDocx');
  const root = await tree(main);
  if (localName(root) !== 'document') throw new ReadProblem('badDocx');
  const parts: LetterPart[] = [{ name: spelled(file, main), where: '', root }];
  let styles: XmlElement | null = null;
  for (const { type, target, external } of await file.relationsOf(main)) {
    if (type === 'styles' && !external && file.has(target)) styles ??= await tree(target);
    const where = Object.hasOwn(partNames, type) ? partNames[type] : undefined;
    if (where === undefined || external || !file.has(target)) continue;
    const name = spelled(file, target);
    if (parts.every((each) => each.name !== name)) {
      parts.push({ name, where, root: await tree(target) });
    }
  }
  return { file, parts, styles, others: await withoutAttachedTemplate(bytes, file) };
}

function spelled(file: XlsxPackage, part: string): string {
  return file.parts.get(part.toLowerCase())?.name ?? part;
}

async function partTree(bytes: Uint8Array, file: XlsxPackage, part: string): Promise<XmlElement> {
  const entry = file.parts.get(part.toLowerCase());
  if (!entry) throw new ReadProblem('damagedZip', part, { reason: 'missing' });
  if (entry.size > limits.templatePartBytes) throw new ReadProblem('letterTooLarge', part);
  return parseXml(part, await readWholeZipPart(bytes, entry));
}

/** Word files name the template that they were made from, often by a path of somebody's computer: it does not go out. */
async function withoutAttachedTemplate(
  bytes: Uint8Array,
  file: XlsxPackage,
): Promise<Map<string, XmlElement>> {
  const changed = new Map<string, XmlElement>();
  for (const { name } of file.parts.values()) {
    if (!/(?:^|\/)settings\.xml(?:\.rels)?$/iu.test(name)) continue;
    const root = await partTree(bytes, file, name);
    const before = root.children.length;
    root.children = root.children.filter(
      (child) =>
        typeof child === 'string' ||
        !(localName(child) === 'attachedTemplate' || isAttachedTemplate(child)),
    );
    if (root.children.length < before) changed.set(name, root);
  }
  return changed;
}

function isAttachedTemplate(element: XmlElement): boolean {
  return attributeOf(element, 'Type')?.endsWith('/attachedTemplate') === true;
}

const embedded =
  /\/(?:oleObject|package|control|aFChunk|vbaProject|attachedToolbars|keyMapCustomizations)$/u;
const activeField =
  /\b(?:DDE|DDEAUTO|LINK|INCLUDETEXT|INCLUDEPICTURE|IMPORT|INCLUDE|DATABASE|MACROBUTTON|HTMLCONTROL|CONTROL|EMBED)\b/iu;

/** What would run, fetch or hide something on the computer of whoever opens the letter. */
export async function dangersOf(
  bytes: Uint8Array,
  { file, parts }: OpenLetter,
): Promise<LetterFinding[]> {
  const found: LetterFinding[] = [];
  const add = (code: LetterFinding['code'], where = '', word = '') => {
    if (!found.some((each) => each.code === code)) found.push({ code, where, word });
  };
  const names = [...file.parts.keys()];
  const types = file.has('[Content_Types].xml') ? await file.text('[Content_Types].xml') : '';
  if (names.some((name) => /vba(?:project|data)/u.test(name)) || /macroEnabled/iu.test(types)) {
    add('macros');
  }
  if (names.some((name) => name.startsWith('_xmlsignatures/'))) add('signed');
  for (const name of names.filter((each) => each.endsWith('.rels'))) {
    for (const relation of elementsOf(await partTree(bytes, file, name))) {
      const type = attributeOf(relation, 'Type') ?? '';
      if (embedded.test(type)) add('embedded');
      const external = attributeOf(relation, 'TargetMode')?.toLowerCase() === 'external';
      if (external && !/\/(?:hyperlink|attachedTemplate)$/u.test(type)) add('outsideLink');
    }
  }
  for (const { root, where } of parts) {
    let instructions = '';
    for (const element of elementsOf(root)) {
      const name = localName(element);
      if (name === 'instrText') instructions += textOf(element);
      else if (name === 'fldSimple') instructions += ` ${attributeOf(element, 'instr') ?? ''} `;
      else if (name === 'fldChar') instructions += ' ';
      else if (['object', 'control', 'altChunk', 'subDoc'].includes(name)) add('embedded', where);
      else if (['ins', 'del', 'moveFrom', 'moveTo'].includes(name)) add('trackedChanges', where);
    }
    // A field's words may be broken into runs, its parts are held apart by its marks.
    const field = activeField.exec(instructions);
    if (field) add('activeField', where, field[0].toUpperCase());
  }
  return found;
}
