// A narrow XML scanner for parts of packages: tags, attributes and text of well-formed XML without a document type.
// Several times as fast as a general parser, because it knows no document types, no entities but the five, and no
// namespaces. It refuses what Excel would refuse: crossed tags, bare ampersands, forbidden characters.
import { limits } from './limits.ts';
import { ReadProblem } from './readProblem.ts';
import { nameAt, XmlAttributes, type XmlName } from './xmlAttributes.ts';
import {
  ampersand,
  doubleQuote,
  endsName,
  equals,
  exclamation,
  greater,
  hashWith,
  isSpace,
  less,
  none,
  question,
  singleQuote,
  slash,
  startsName,
  withCodes,
} from './xmlCodes.ts';
import { decodeEntities, forbidden, textEnd } from './xmlEntities.ts';

export type XmlHandler = {
  /** `name` and the attributes' names come without a prefix (`x:row` → `row`, `r:id` → `id`). */
  open: (name: string, attributes: XmlAttributes, tag: XmlTag) => void;
  close: (name: string, tag: XmlTag) => void;
  /** May come in several pieces. */
  text: (text: string) => void;
  /**
   * May read elements whole that stand one behind the other from `at` on and are well-formed, and answers where the last ends; -1
   * for the usual way, tag after tag. They hold at most three levels of elements and nothing that would have to be decoded.
   * `codes` are the characters of the source, with `none` behind them.
   */
  whole?: (source: string, codes: Uint16Array, at: number) => number;
};

/** A tag as it stands in the text; one object for all tags, to be read at once. */
export type XmlTag = {
  /** With its prefix. */
  name: string;
  /** Where the tag ends; counted from the start of the part only where the part is written in one piece. */
  end: number;
};

/** Most tags are shorter. */
const shortTag = 256;

/**
 * Written to piece by piece, then ended. A class rather than closures: those would be other functions for every part, and what the
 * engine has compiled for one part would be thrown away for the next.
 */
export class XmlScanner {
  private readonly part: string;
  private readonly handler: XmlHandler;
  private readonly depth: number;
  private readonly open: XmlName[] = [];
  private readonly attributes = new XmlAttributes();
  private readonly place: XmlTag = { name: '', end: 0 };
  /** What is being read, and its characters with `none` behind them. */
  private source = '';
  private codes: Uint16Array = noCodes;
  private rest = '';
  /** From where the source could not be read. */
  private stopped = 0;
  private sawRoot = false;

  constructor(part: string, handler: XmlHandler, depth: number = limits.xmlDepth) {
    this.part = part;
    this.handler = handler;
    this.depth = depth;
  }

  write(text: string): void {
    if (forbidden.test(text)) throw this.broken('character');
    const source = this.rest === '' ? text : this.rest + text;
    this.source = source;
    this.rest = withCodes(source, (codes) => {
      this.codes = codes;
      return source.slice(this.scan());
    });
    this.source = '';
    this.codes = noCodes;
    // Nothing honest is that long without an end; gathering on would cost more with every chunk.
    if (this.rest.startsWith('<') && this.rest.length > 4 * limits.xmlAttributeLength) {
      throw new ReadProblem('xmlTooComplex', this.part);
    }
  }

  end(): void {
    const { rest } = this;
    if (rest.startsWith('<')) throw this.broken('cut');
    this.source = rest;
    this.emitText(0, rest.length, rest.includes('&'));
    if (!this.sawRoot || this.open.length > 0) throw this.broken('cut');
  }

  private broken(reason: string): ReadProblem {
    return new ReadProblem('damagedXml', this.part, { reason });
  }

  private decode(from: number, to: number): string {
    return decodeEntities(this.source.slice(from, to), (reason) => this.broken(reason));
  }

  private emitText(from: number, to: number, hasEntity: boolean): void {
    if (from === to) return;
    const raw = this.source.slice(from, to);
    if (this.open.length > 0) this.handler.text(hasEntity ? this.decode(from, to) : raw);
    else if (!/^\s*$/u.test(raw)) throw this.broken('text outside');
  }

  /** Reads the source; answers from where it was not read since a tag or an entity goes on after it. */
  private scan(): number {
    for (let at = 0; ;) {
      const next = this.readNext(at);
      if (next < 0) return this.stopped;
      at = next;
    }
  }

  /** Reads the text from `at` on and what follows it; answers where that ends, or -1 when the source goes no further. */
  private readNext(at: number): number {
    const { source, codes, handler } = this;
    let tag = at;
    let hasEntity = false;
    for (let code = codes[tag]; code !== less && code !== none; code = codes[++tag]) {
      if (code === ampersand) hasEntity = true;
    }
    if (tag === source.length) {
      this.stopped = textEnd(source, at);
      this.emitText(at, this.stopped, hasEntity);
      return -1;
    }
    if (tag > at) this.emitText(at, tag, hasEntity);
    // What goes on in the next piece is not tried: code that is compiled for whole tags would be thrown away for it.
    if (tag + shortTag > source.length && source.indexOf('>', tag) < 0) {
      this.stopped = tag;
      return -1;
    }
    const whole = this.mayBeWhole() ? (handler.whole?.(source, codes, tag) ?? -1) : -1;
    const next = whole < 0 ? this.readTag(tag) : whole;
    if (next < 0) this.stopped = tag;
    return next;
  }

  /** An element that is read whole is neither the root nor goes deeper than is allowed. */
  private mayBeWhole(): boolean {
    return this.open.length > 0 && this.open.length + 3 <= this.depth;
  }

  /** Reads the tag at `at` (its `<`); returns where it ends, or -1 when the text stops inside it. */
  private readTag(at: number): number {
    const first = this.codes[at + 1];
    if (first === slash) return this.readClosing(at);
    if (first === exclamation) return this.readDeclaration(at);
    if (first === question) {
      const end = this.source.indexOf('?>', at + 2);
      return end < 0 ? -1 : end + 2;
    }
    return this.readOpening(at);
  }

  private readClosing(at: number): number {
    const { source, place } = this;
    const last = this.open.at(-1);
    let end = at + 2 + (last?.whole.length ?? 0);
    if (!last || this.codes[end] !== greater) end = source.indexOf('>', at + 2);
    if (end < 0) return -1;
    if (!last || !isName(source, at + 2, end, last.whole)) throw this.broken('crossed tags');
    this.open.pop();
    place.name = last.whole;
    place.end = end + 1;
    this.handler.close(last.local, place);
    return end + 1;
  }

  private readDeclaration(at: number): number {
    const { source } = this;
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at + 4);
      return end < 0 ? -1 : end + 3;
    }
    if (source.startsWith('<![CDATA[', at)) {
      const end = source.indexOf(']]>', at + 9);
      if (end < 0) return -1;
      if (this.open.length > 0) this.handler.text(source.slice(at + 9, end));
      return end + 3;
    }
    if (source.length - at < 9) return -1;
    if (/^<!doctype/iu.test(source.slice(at, at + 9))) {
      throw new ReadProblem('xmlDoctype', this.part);
    }
    throw this.broken('declaration');
  }

  private readOpening(at: number): number {
    const { source, codes, open, attributes, handler, place } = this;
    let index = at + 1;
    let code = codes[index] ?? none;
    if (code === none) return -1;
    if (!startsName(code)) throw this.broken('name');
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
      if (!startsName(code)) throw this.broken('attribute');
      hash = 0;
      while (!endsName(code)) {
        hash = hashWith(hash, code);
        code = codes[++index] ?? none;
      }
      const key = nameAt(source, codes, from, index, hash);
      while (isSpace(code)) code = codes[++index] ?? none;
      if (code === none) return -1;
      if (code !== equals) throw this.broken('attribute');
      code = codes[++index] ?? none;
      while (isSpace(code)) code = codes[++index] ?? none;
      if (code === none) return -1;
      if (code !== doubleQuote && code !== singleQuote) throw this.broken('attribute');
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
        throw new ReadProblem('xmlTooComplex', this.part);
      }
      if (hasTag) throw this.broken('attribute');
      this.addAttribute(key, start, index, hasEntity);
      code = codes[++index] ?? none;
      if (!isSpace(code) && code !== greater && code !== slash && code !== none) {
        throw this.broken('attribute');
      }
    }
    const empty = code === slash;
    if (empty) {
      code = codes[++index] ?? none;
      if (code === none) return -1;
      if (code !== greater) throw this.broken('tag');
    }
    if (open.length === 0) {
      if (this.sawRoot) throw this.broken('second root');
      this.sawRoot = true;
    }
    if (open.length >= this.depth) throw new ReadProblem('xmlTooComplex', this.part);
    place.name = name.whole;
    place.end = index + 1;
    handler.open(name.local, attributes, place);
    if (empty) handler.close(name.local, place);
    else open.push(name);
    return index + 1;
  }

  /** Attributes that declare namespaces say nothing here; `xml:space` must not shadow a plain name. */
  private addAttribute(
    { local, hasPrefix, silent }: XmlName,
    from: number,
    to: number,
    hasEntity: boolean,
  ): void {
    const { attributes } = this;
    if (silent) return;
    // `id` and `r:id` may stand side by side: then the first counts under the bare name. Files in use never do.
    if (attributes.has(local)) {
      if (!hasPrefix) throw this.broken('attribute twice');
      return;
    }
    const decoded = hasEntity ? this.decode(from, to) : null;
    attributes.add(local, from, to, decoded);
  }
}

const noCodes = new Uint16Array(1);
/** Whether the text from `from` to `to` is the name; space may follow it. */
function isName(source: string, from: number, to: number, name: string): boolean {
  return source.startsWith(name, from) && source.slice(from + name.length, to).trimEnd() === '';
}
