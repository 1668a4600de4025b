// A narrow XML scanner for parts of packages: tags, attributes and text of well-formed XML without a document type.
// Several times as fast as a general parser, because it knows no document types, no entities but the five, and no
// namespaces. It refuses what Excel would refuse: crossed tags, bare ampersands, forbidden characters.
import { limits } from './limits.ts';
import { ReadProblem } from './readProblem.ts';
import { nameAt, XmlAttributes, type XmlName } from './xmlAttributes.ts';
import { none, withCodes } from './xmlCodes.ts';

export type XmlHandler = {
  /** `name` and the attributes' names come without a prefix (`x:row` → `row`, `r:id` → `id`). */
  open: (name: string, attributes: XmlAttributes, tag: XmlTag) => void;
  close: (name: string, tag: XmlTag) => void;
  /** May come in several pieces. */
  text: (text: string) => void;
  /**
   * May read an element whole that begins at `at` and is well-formed, and answers where it ends; -1 for the usual way, tag
   * after tag. It holds at most three levels of elements and nothing that would have to be decoded.
   */
  whole?: (source: string, at: number) => number;
};

/** A tag as it stands in the text; one object for all tags, to be read at once. */
export type XmlTag = {
  /** With its prefix. */
  name: string;
  /** Where the tag ends; counted from the start of the part only where the part is written in one piece. */
  end: number;
};

export type XmlScanner = { write: (text: string) => void; end: () => void };

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
  const open: XmlName[] = [];
  const attributes = new XmlAttributes();
  const place: XmlTag = { name: '', end: 0 };
  /** What is being read, and its characters with `none` behind them. */
  let source = '';
  let codes: Uint16Array = noCodes;
  let rest = '';
  let sawRoot = false;
  const broken = (reason: string) => new ReadProblem('damagedXml', part, { reason });

  const emitText = (from: number, to: number, hasEntity: boolean) => {
    if (from === to) return;
    const raw = source.slice(from, to);
    if (open.length > 0) handler.text(hasEntity ? decodeEntities(raw, broken) : raw);
    else if (!/^\s*$/u.test(raw)) throw broken('text outside');
  };

  /** Reads the tag at `at` (its `<`); returns where it ends, or -1 when the text stops inside it. */
  const readTag = (at: number): number => {
    const first = codes[at + 1];
    if (first === slash) return readClosing(at);
    if (first === exclamation) return readDeclaration(at);
    if (first === question) {
      const end = source.indexOf('?>', at + 2);
      return end < 0 ? -1 : end + 2;
    }
    return readOpening(at);
  };

  const readClosing = (at: number): number => {
    const last = open.at(-1);
    let end = at + 2 + (last?.whole.length ?? 0);
    if (!last || codes[end] !== greater) end = source.indexOf('>', at + 2);
    if (end < 0) return -1;
    if (!last || !isName(source, at + 2, end, last.whole)) throw broken('crossed tags');
    open.pop();
    place.name = last.whole;
    place.end = end + 1;
    handler.close(last.local, place);
    return end + 1;
  };

  const readDeclaration = (at: number): number => {
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

  const readOpening = (at: number): number => {
    let index = at + 1;
    let code = codes[index] ?? none;
    if (code === none) return -1;
    if (!startsName(code)) throw broken('name');
    let hash = 0;
    while (!endsName(code)) {
      hash = hashWith(hash, code);
      code = codes[++index] ?? none;
    }
    const name = nameAt(source, codes, at + 1, index, hash);
    let count = 0;
    attributes.begin(source);
    for (;;) {
      while (isSpace(code)) code = codes[++index] ?? none;
      if (code === none) return -1;
      if (code === greater || code === slash) break;
      const from = index;
      if (!startsName(code)) throw broken('attribute');
      hash = 0;
      while (!endsName(code)) {
        hash = hashWith(hash, code);
        code = codes[++index] ?? none;
      }
      const key = nameAt(source, codes, from, index, hash);
      while (isSpace(code)) code = codes[++index] ?? none;
      if (code === none) return -1;
      if (code !== equals) throw broken('attribute');
      code = codes[++index] ?? none;
      while (isSpace(code)) code = codes[++index] ?? none;
      if (code === none) return -1;
      if (code !== doubleQuote && code !== singleQuote) throw broken('attribute');
      const quote = code;
      const start = ++index;
      let hasEntity = false;
      let hasTag = false;
      code = codes[index] ?? none;
      while (code !== quote && code !== none) {
        if (code === ampersand) hasEntity = true;
        else if (code === less) hasTag = true;
        code = codes[++index] ?? none;
      }
      if (code === none) return -1;
      if (++count > limits.xmlAttributes || index - start >= limits.xmlAttributeLength) {
        throw new ReadProblem('xmlTooComplex', part);
      }
      if (hasTag) throw broken('attribute');
      addAttribute(key, start, index, hasEntity);
      code = codes[++index] ?? none;
      if (!isSpace(code) && code !== greater && code !== slash && code !== none) {
        throw broken('attribute');
      }
    }
    const empty = code === slash;
    if (empty) {
      code = codes[++index] ?? none;
      if (code === none) return -1;
      if (code !== greater) throw broken('tag');
    }
    if (open.length === 0) {
      if (sawRoot) throw broken('second root');
      sawRoot = true;
    }
    if (open.length >= depth) throw new ReadProblem('xmlTooComplex', part);
    place.name = name.whole;
    place.end = index + 1;
    handler.open(name.local, attributes, place);
    if (empty) handler.close(name.local, place);
    else open.push(name);
    return index + 1;
  };

  /** Attributes that declare namespaces say nothing here; `xml:space` must not shadow a plain name. */
  const addAttribute = (
    { local, hasPrefix, silent }: XmlName,
    from: number,
    to: number,
    hasEntity: boolean,
  ) => {
    if (silent) return;
    // `id` and `r:id` may stand side by side: then the first counts under the bare name. Files in use never do.
    if (attributes.has(local)) {
      if (!hasPrefix) throw broken('attribute twice');
      return;
    }
    const decoded = hasEntity ? decodeEntities(source.slice(from, to), broken) : null;
    attributes.add(local, from, to, decoded);
  };

  /** An element that is read whole is neither the root nor goes deeper than is allowed. */
  const mayBeWhole = () => open.length > 0 && open.length + 3 <= depth;

  /** Reads the source; answers from where it was not read since a tag or an entity goes on after it. */
  const scan = (): number => {
    let at = 0;
    for (;;) {
      let tag = at;
      let hasEntity = false;
      for (let code = codes[tag]; code !== less && code !== none; code = codes[++tag]) {
        if (code === ampersand) hasEntity = true;
      }
      if (tag === source.length) {
        const end = textEnd(source, at);
        emitText(at, end, hasEntity);
        return end;
      }
      emitText(at, tag, hasEntity);
      const whole = mayBeWhole() ? (handler.whole?.(source, tag) ?? -1) : -1;
      const next = whole < 0 ? readTag(tag) : whole;
      if (next < 0) return tag;
      at = next;
    }
  };

  return {
    write(text) {
      if (forbidden.test(text)) throw broken('character');
      source = rest === '' ? text : rest + text;
      rest = withCodes(source, (characters) => {
        codes = characters;
        return source.slice(scan());
      });
      source = '';
      codes = noCodes;
      // Nothing honest is that long without an end; gathering on would cost more with every chunk.
      if (rest.startsWith('<') && rest.length > 4 * limits.xmlAttributeLength) {
        throw new ReadProblem('xmlTooComplex', part);
      }
    },
    end() {
      if (rest.startsWith('<')) throw broken('cut');
      source = rest;
      emitText(0, rest.length, rest.includes('&'));
      if (!sawRoot || open.length > 0) throw broken('cut');
    },
  };
}

const noCodes = new Uint16Array(1);
const slash = 47;
const exclamation = 33;
const question = 63;
const less = 60;
const greater = 62;
const ampersand = 38;
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
  // Most characters of names stand behind all of those that end one.
  return (
    code <= greater &&
    (isSpace(code) || code === greater || code === slash || code === equals || code === none)
  );
}

function hashWith(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Whether the text from `from` to `to` is the name; space may follow it. */
function isName(source: string, from: number, to: number, name: string): boolean {
  return source.startsWith(name, from) && source.slice(from + name.length, to).trimEnd() === '';
}

/** Where text may be handed on: before an entity that the text stops inside. */
function textEnd(source: string, from: number): number {
  // Only the last characters are looked at: the text may be a whole part.
  const tail = Math.max(from, source.length - entityLength);
  const open = source.slice(tail).lastIndexOf('&');
  return open >= 0 && source.indexOf(';', tail + open) < 0 ? tail + open : source.length;
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
