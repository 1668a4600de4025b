// One XML part read from its bytes: encoding found out, chunks decoded and handed to the scanner under the budget.
import { TextDecoder } from 'node:util';
import type { ReadBudget } from './readBudget.ts';
import { ReadProblem } from './readProblem.ts';
import { XmlScanner, type XmlHandler } from './xmlTokens.ts';

export type XmlReader = {
  write: (chunk: Uint8Array) => void;
  /** For text that was decoded elsewhere; not to be mixed with `write`. */
  writeText: (text: string) => void;
  end: () => void;
};

/** A reader for one part; feed it the bytes in chunks, then call `end`. Encoding by byte order mark or declaration. */
export function createXmlReader(part: string, handler: XmlHandler, budget: ReadBudget): XmlReader {
  const scanner = new XmlScanner(part, handler);
  let decoder: TextDecoder | null = null;
  return {
    write(chunk) {
      budget.checkTime(part);
      decoder ??= decoderFor(chunk, part);
      scanner.write(decode(decoder, part, chunk));
    },
    writeText(text) {
      budget.checkTime(part);
      scanner.write(text);
    },
    end() {
      if (decoder) scanner.write(decode(decoder, part));
      scanner.end();
    },
  };
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
