// A narrow XML scanner for parts of packages: tags, attributes and text of well-formed XML without a document type.
// Several times as fast as a general parser, because it knows no document types, no entities but the five, and no
// namespaces. It refuses what Excel would refuse: crossed tags, bare ampersands, forbidden characters.
import { limits } from './limits.ts';
import { ReadProblem } from './readProblem.ts';

export type XmlAttributes = Record<string, string>;

export type XmlHandler = {
  /** `name` and the attributes' names come without a prefix (`x:row` → `row`, `r:id` → `id`). */
  open: (name: string, attributes: XmlAttributes, tag: XmlTag) => void;
  close: (name: string, tag: XmlTag) => void;
  /** May come in several pieces. */
  text: (text: string) => void;
};

/** A tag as it stands in the text; one object for all tags, to be read at once. */
export type XmlTag = {
  /** With its prefix. */
  name: string;
  /** Where the tag ends; counted from the start of the part only where the part is written in one piece. */
  end: number;
};

export type XmlScanner = { write: (text: string) => void; end: () => void };

const noAttributes: XmlAttributes = Object.freeze({});
// Characters that XML 1.0 does not allow, matched on purpose.
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;
/** A piece of text may end inside an entity of at most this length. */
const entityLength = 12;

export function createXmlScanner(
  part: string,
  handler: XmlHandler,
  depth: number = limits.xmlDepth,
): XmlScanner {
  const open: string[] = [];
  const place: XmlTag = { name: '', end: 0 };
  let rest = '';
  let sawRoot = false;
  const broken = (reason: string) => new ReadProblem('damagedXml', part, { reason });

  const emitText = (raw: string) => {
    if (raw === '') return;
    if (open.length > 0) handler.text(raw.includes('&') ? decodeEntities(raw, broken) : raw);
    else if (!/^\s*$/u.test(raw)) throw broken('text outside');
  };

  /** Reads the tag at `at` (its `<`); returns where it ends, or -1 when the text stops inside it. */
  const readTag = (source: string, at: number): number => {
    const first = source.charCodeAt(at + 1);
    if (first === slash) return readClosing(source, at);
    if (first === exclamation) return readDeclaration(source, at);
    if (first === question) {
      const end = source.indexOf('?>', at + 2);
      return end < 0 ? -1 : end + 2;
    }
    return readOpening(source, at);
  };

  const readClosing = (source: string, at: number): number => {
    const end = source.indexOf('>', at + 2);
    if (end < 0) return -1;
    const name = open.pop();
    if (name === undefined || source.slice(at + 2, end).trimEnd() !== name) {
      throw broken('crossed tags');
    }
    place.name = name;
    place.end = end + 1;
    handler.close(localName(name), place);
    return end + 1;
  };

  const readDeclaration = (source: string, at: number): number => {
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at + 4);
      return end < 0 ? -1 : end + 3;
    }
    if (source.startsWith('<![CDATA[', at)) {
      const end = source.indexOf(']]>', at + 9);
      if (end < 0) return -1;
      if (open.length > 0) handler.text(source.slice(at + 9, end));
      return end + 3;
    }
    if (source.length - at < 9) return -1;
    if (/^<!doctype/iu.test(source.slice(at, at + 9))) throw new ReadProblem('xmlDoctype', part);
    throw broken('declaration');
  };

  const readOpening = (source: string, at: number): number => {
    let index = at + 1;
    let code = source.charCodeAt(index);
    if (Number.isNaN(code)) return -1;
    if (!startsName(code)) throw broken('name');
    while (!endsName(code)) code = source.charCodeAt(++index);
    const name = source.slice(at + 1, index);
    let attributes = noAttributes;
    let count = 0;
    for (;;) {
      while (isSpace(code)) code = source.charCodeAt(++index);
      if (Number.isNaN(code)) return -1;
      if (code === greater || code === slash) break;
      const from = index;
      if (!startsName(code)) throw broken('attribute');
      while (!endsName(code) && code !== equals) code = source.charCodeAt(++index);
      const key = source.slice(from, index);
      while (isSpace(code)) code = source.charCodeAt(++index);
      if (Number.isNaN(code)) return -1;
      if (code !== equals) throw broken('attribute');
      code = source.charCodeAt(++index);
      while (isSpace(code)) code = source.charCodeAt(++index);
      if (Number.isNaN(code)) return -1;
      if (code !== doubleQuote && code !== singleQuote) throw broken('attribute');
      const end = source.indexOf(code === doubleQuote ? '"' : "'", index + 1);
      if (end < 0) return -1;
      if (++count > limits.xmlAttributes || end - index > limits.xmlAttributeLength) {
        throw new ReadProblem('xmlTooComplex', part);
      }
      if (attributes === noAttributes) attributes = {};
      addAttribute(attributes, key, source.slice(index + 1, end), broken);
      index = end + 1;
      code = source.charCodeAt(index);
      if (!isSpace(code) && code !== greater && code !== slash && !Number.isNaN(code)) {
        throw broken('attribute');
      }
    }
    const empty = code === slash;
    if (empty) code = source.charCodeAt(++index);
    if (Number.isNaN(code)) return -1;
    if (code !== greater) throw broken('tag');
    if (open.length === 0) {
      if (sawRoot) throw broken('second root');
      sawRoot = true;
    }
    if (open.length >= depth) throw new ReadProblem('xmlTooComplex', part);
    const local = localName(name);
    place.name = name;
    place.end = index + 1;
    handler.open(local, attributes, place);
    if (empty) handler.close(local, place);
    else open.push(name);
    return index + 1;
  };

  return {
    write(text) {
      if (forbidden.test(text)) throw broken('character');
      const source = rest === '' ? text : rest + text;
      let at = 0;
      for (;;) {
        const tag = source.indexOf('<', at);
        if (tag < 0) {
          const end = textEnd(source, at);
          emitText(source.slice(at, end));
          rest = source.slice(end);
          return;
        }
        if (tag > at) emitText(source.slice(at, tag));
        const next = readTag(source, tag);
        if (next < 0) {
          rest = source.slice(tag);
          // Nothing honest is that long without an end; gathering on would cost more with every chunk.
          if (rest.length > 4 * limits.xmlAttributeLength)
            throw new ReadProblem('xmlTooComplex', part);
          return;
        }
        at = next;
      }
    },
    end() {
      if (rest.startsWith('<')) throw broken('cut');
      emitText(rest);
      if (!sawRoot || open.length > 0) throw broken('cut');
    },
  };
}

const slash = 47;
const exclamation = 33;
const question = 63;
const greater = 62;
const equals = 61;
const doubleQuote = 34;
const singleQuote = 39;

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function startsName(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127;
}

function endsName(code: number): boolean {
  return isSpace(code) || code === greater || code === slash || code === equals || code !== code;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Attributes that declare namespaces say nothing here; `xml:space` must not shadow a plain name. */
function addAttribute(
  attributes: XmlAttributes,
  key: string,
  raw: string,
  broken: (reason: string) => ReadProblem,
): void {
  if (raw.includes('<')) throw broken('attribute');
  const colon = key.indexOf(':');
  if (colon >= 0 && (key.startsWith('xmlns') || key.startsWith('xml:'))) return;
  const name = colon < 0 ? key : key.slice(colon + 1);
  // `id` and `r:id` may stand side by side: then the first counts under the bare name. Files in use never do.
  if (Object.hasOwn(attributes, name)) {
    if (colon < 0) throw broken('attribute twice');
    return;
  }
  attributes[name] = raw.includes('&') ? decodeEntities(raw, broken) : raw;
}

/** Where text may be handed on: before an entity that the text stops inside. */
function textEnd(source: string, from: number): number {
  const ampersand = source.lastIndexOf('&');
  const open = ampersand >= from && source.indexOf(';', ampersand) < 0;
  return open && source.length - ampersand <= entityLength ? ampersand : source.length;
}

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
