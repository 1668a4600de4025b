// One XML part read as a stream of tags and text, under limits. Document type declarations are refused, prefixes dropped.
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { limits } from './limits.ts';
import type { ReadBudget } from './readBudget.ts';
import { ReadProblem } from './readProblem.ts';

export type XmlAttributes = Record<string, string>;

export type XmlHandler = {
  /** `name` and the attributes' names come without a prefix (`x:row` → `row`, `r:id` → `id`). */
  open: (name: string, attributes: XmlAttributes) => void;
  close: (name: string) => void;
  text: (text: string) => void;
};

export type XmlReader = {
  write: (chunk: Uint8Array) => void;
  /** For text that was decoded elsewhere; not to be mixed with `write`. */
  writeText: (text: string) => void;
  end: () => void;
};

/** A reader for one part; feed it the bytes in chunks, then call `end`. Encoding by byte order mark or declaration. */
export function createXmlReader(part: string, handler: XmlHandler, budget: ReadBudget): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let attributes = 0;
  parser.on('error', (error) => {
    throw new ReadProblem('damagedXml', part, { reason: error.message.slice(0, 120) });
  });
  parser.on('doctype', () => {
    throw new ReadProblem('xmlDoctype', part);
  });
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', (attribute) => {
    attributes += 1;
    if (attributes > limits.xmlAttributes || attribute.value.length > limits.xmlAttributeLength) {
      throw new ReadProblem('xmlTooComplex', part);
    }
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.xmlDepth) throw new ReadProblem('xmlTooComplex', part);
    handler.open(localName(tag.name), withoutPrefixes(tag.attributes));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(localName(tag.name));
  });
  parser.on('text', handler.text);
  parser.on('cdata', handler.text);
  let decoder: TextDecoder | null = null;
  return {
    write(chunk) {
      budget.checkTime(part);
      decoder ??= decoderFor(chunk, part);
      parser.write(decode(decoder, part, chunk));
    },
    writeText(text) {
      budget.checkTime(part);
      parser.write(text);
    },
    end() {
      if (decoder) parser.write(decode(decoder, part));
      parser.close();
    },
  };
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function withoutPrefixes(attributes: XmlAttributes): XmlAttributes {
  let plain: XmlAttributes | null = null;
  for (const name in attributes) {
    if (!name.includes(':') || name.startsWith('xml')) continue;
    plain ??= { ...attributes };
    plain[localName(name)] ??= attributes[name] ?? '';
  }
  return plain ?? attributes;
}

function decode(decoder: TextDecoder, part: string, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new ReadProblem('damagedXml', part, { reason: 'encoding' });
  }
}

/** The decoder for a part by its first bytes. Only encodings that spreadsheet programs write are accepted. */
function decoderFor(first: Uint8Array, part: string): TextDecoder {
  const [a, b] = first;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  if (a === 0x3c && b === 0) return new TextDecoder('utf-16le', { fatal: true });
  if (a === 0 && b === 0x3c) return new TextDecoder('utf-16be', { fatal: true });
  const head = Buffer.from(first.subarray(0, 200)).toString('latin1');
  const declared = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/u.exec(head)?.[1];
  const label = (declared ?? 'utf-8').toLowerCase();
  if (['utf-8', 'utf8', 'us-ascii', 'ascii'].includes(label)) {
    return new TextDecoder('utf-8', { fatal: true });
  }
  if (['gb2312', 'gbk', 'gb18030'].includes(label)) {
    return new TextDecoder('gb18030', { fatal: true });
  }
  throw new ReadProblem('damagedXml', part, { reason: `encoding ${label.slice(0, 40)}` });
}
