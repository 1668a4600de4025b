// The last step of every workbook that is written: parts of the package that ExcelJS has no words for are patched,
// then the package is compressed once.
import { promisify } from 'node:util';
import { crc32, deflateRaw, deflateRawSync } from 'node:zlib';
import { readZipDirectory } from './zipDirectory.ts';
import { readWholeZipPart } from './zipPart.ts';

/** Changes to the text of parts, by part name. A part that is not there is a broken invariant. */
export type PartPatches = Record<string, (xml: string) => string>;

type Entry = { name: Buffer; crc: number; size: number; packed: Buffer; method: 0 | 8; at: number };

/** 1 January 1980, the earliest day of the format: the same content gives the same bytes. */
const dosDate = 0x21;
/** Names are in UTF-8. */
const flags = 0x0800;

/**
 * The package with patches applied and every part that is kept deflated. ExcelJS is asked to store without compression, so nothing
 * is compressed twice. `added` are parts that come behind the others, by name.
 */
export async function writePackage(
  stored: Uint8Array,
  patches: PartPatches,
  keeps: (part: string) => boolean = () => true,
  added: ReadonlyMap<string, string> = new Map(),
): Promise<Uint8Array> {
  const entries: Entry[] = [];
  const chunks: Buffer[] = [];
  const left = new Set(Object.keys(patches));
  let at = 0;
  const write = async (name: string, content: Buffer) => {
    const small = await deflated(content);
    const smaller = small.length < content.length;
    const written: Entry = {
      name: Buffer.from(name, 'utf8'),
      crc: crc32(content),
      size: content.length,
      packed: smaller ? small : content,
      method: smaller ? 8 : 0,
      at,
    };
    const header = localHeader(written);
    chunks.push(header, written.packed);
    at += header.length + written.packed.length;
    entries.push(written);
  };
  for (const entry of readZipDirectory(stored).values()) {
    if (!keeps(entry.name)) continue;
    let content = Buffer.from(await readWholeZipPart(stored, entry));
    const patch = patches[entry.name];
    if (patch) {
      content = Buffer.from(patch(content.toString('utf8')), 'utf8');
      left.delete(entry.name);
    }
    await write(entry.name, content);
  }
  for (const [name, text] of added) await write(name, Buffer.from(text, 'utf8'));
  if (left.size > 0) throw new Error(`the package has no part ${[...left].join(', ')}`);
  const directory = entries.map(directoryEntry);
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  return Buffer.concat([...chunks, ...directory, endRecord(entries.length, size, at)]);
}

const deflateApart = promisify(deflateRaw);
/** Bytes from which compressing takes long enough to be felt: then a thread of its own does it. */
const large = 512 * 1024;

async function deflated(content: Buffer): Promise<Buffer> {
  const level = 5;
  return content.length < large
    ? deflateRawSync(content, { level })
    : deflateApart(content, { level });
}

function common(entry: Entry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(entry.method, 4);
  fields.writeUInt16LE(0, 6);
  fields.writeUInt16LE(dosDate, 8);
  fields.writeUInt32LE(entry.crc, 10);
  fields.writeUInt32LE(entry.packed.length, 14);
  fields.writeUInt32LE(entry.size, 18);
  fields.writeUInt16LE(entry.name.length, 22);
  return fields;
}

function localHeader(entry: Entry): Buffer {
  return Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common(entry), entry.name]);
}

function directoryEntry(entry: Entry): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(entry.at, 10);
  return Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common(entry), rest, entry.name]);
}

function endRecord(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
