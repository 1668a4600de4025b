// The last step of every workbook that is written: parts of the package that ExcelJS has no words for are patched,
// then the package is compressed, once.
import { promisify } from 'node:util';
import { crc32, deflateRaw, deflateRawSync } from 'node:zlib';
import { readZipDirectory } from './zipDirectory.ts';
import { readWholeZipPart } from './zipPart.ts';

/** Changes to the text of parts, by part name. A part that is not there is a broken invariant. */
export type PartPatches = Record<string, (xml: string) => string>;

type Entry = { name: Buffer; crc: number; size: number; packed: Buffer; method: 0 | 8 };
type PlacedEntry = Entry & { at: number };

/** 1 January 1980, the earliest day of the format: the same content gives the same bytes. */
const dosDate = 0x21;
/** Names are in UTF-8. */
const flags = 0x0800;

/** A new package of these parts, patched and deflated. */
export async function packParts(
  parts: ReadonlyMap<string, string>,
  patches: PartPatches = {},
): Promise<Uint8Array> {
  allThere(Object.keys(patches).filter((name) => !parts.has(name)));
  const entries: Promise<Entry>[] = [];
  // What takes long to compress is under way in another thread while the next is put together.
  for (const [name, text] of parts) {
    entries.push(entryOf(name, Buffer.from(patches[name]?.(text) ?? text, 'utf8')));
  }
  return packageOf(await Promise.all(entries));
}

/** The package with patches applied and every part that is kept deflated. `added` are parts that come behind the others, by name. */
export async function writePackage(
  stored: Uint8Array,
  patches: PartPatches,
  keeps: (part: string) => boolean = () => true,
  added: ReadonlyMap<string, string> = new Map(),
): Promise<Uint8Array> {
  const entries: Entry[] = [];
  const left = new Set(Object.keys(patches));
  for (const entry of readZipDirectory(stored).values()) {
    if (!keeps(entry.name)) continue;
    let content = Buffer.from(await readWholeZipPart(stored, entry));
    const patch = patches[entry.name];
    if (patch) {
      content = Buffer.from(patch(content.toString('utf8')), 'utf8');
      left.delete(entry.name);
    }
    entries.push(await entryOf(entry.name, content));
  }
  for (const [name, text] of added) entries.push(await entryOf(name, Buffer.from(text, 'utf8')));
  allThere([...left]);
  return packageOf(entries);
}

function allThere(missing: readonly string[]): void {
  if (missing.length > 0) throw new Error(`the package has no part ${missing.join(', ')}`);
}

async function entryOf(name: string, content: Buffer): Promise<Entry> {
  const small = await deflated(content);
  const smaller = small.length < content.length;
  return {
    name: Buffer.from(name, 'utf8'),
    crc: crc32(content),
    size: content.length,
    packed: smaller ? small : content,
    method: smaller ? 8 : 0,
  };
}

function packageOf(entries: readonly Entry[]): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    chunks.push(header, entry.packed);
    directory.push(directoryEntry({ ...entry, at }));
    at += header.length + entry.packed.length;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  return Buffer.concat([...chunks, ...directory, endRecord(entries.length, size, at)]);
}

const deflateApart = promisify(deflateRaw);
/** Bytes from which compressing takes long enough to be felt: then a thread of its own does it. */
const large = 512 * 1024;
/** Bytes that such a thread answers at once: each answer costs as much as compressing some ten thousand bytes. */
const chunkSize = 1024 * 1024;

async function deflated(content: Buffer): Promise<Buffer> {
  const level = 5;
  return content.length < large
    ? deflateRawSync(content, { level })
    : deflateApart(content, { level, chunkSize });
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

function directoryEntry(entry: PlacedEntry): Buffer {
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
