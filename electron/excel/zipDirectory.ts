// The central directory of a zip package, read and checked before a single part is inflated.
// A package is refused whole when its directory contradicts itself: two readers would see two different workbooks.
import { limits } from './limits.ts';
import { ReadProblem } from './readProblem.ts';

export type ZipEntry = {
  /** Name with `\` turned to `/`, without a leading `/`. */
  name: string;
  method: 0 | 8;
  crc: number;
  packedSize: number;
  size: number;
  /** Where the packed bytes start. */
  dataStart: number;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const zip64LocatorSignature = 0x07064b50;
const zip64EndSignature = 0x06064b50;

/** Entries by lower-case name: part names of a workbook are compared without case. */
export function readZipDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) throw new ReadProblem('cutFile');
  const { count, size, offset } = directoryBounds(view, end);
  if (offset + size > end) throw damaged('directory');
  if (count > limits.zipEntries) {
    throw new ReadProblem('zipTooManyParts', null, { count, limit: limits.zipEntries });
  }
  const entries = new Map<string, ZipEntry>();
  const ranges: [from: number, to: number, name: string][] = [];
  let total = 0;
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (at + 46 > offset + size || view.getUint32(at, true) !== entrySignature) {
      throw damaged('directory');
    }
    const { entry, next, encrypted, local } = readEntry(bytes, view, at, offset);
    at = next;
    if (entry.name.endsWith('/') && entry.size === 0) continue;
    if (encrypted) throw new ReadProblem('encrypted', entry.name);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw damaged('duplicate', entry.name);
    if (entry.dataStart + entry.packedSize > offset) throw damaged('bounds', entry.name);
    checkSize(entry);
    total += entry.size;
    entries.set(key, entry);
    ranges.push([local, entry.dataStart + entry.packedSize, entry.name]);
  }
  // Entries that are not counted would be seen by some programs and not by others.
  if (at !== offset + size) throw damaged('directory');
  if (total > limits.totalBytes) {
    throw new ReadProblem('zipBomb', null, { bytes: total, limit: limits.totalBytes });
  }
  checkOverlap(ranges);
  return entries;
}

function damaged(reason: string, part: string | null = null): ReadProblem {
  return new ReadProblem('damagedZip', part, { reason });
}

/** Where the end record starts; a trailing comment or padding of up to 64 KB is allowed for. */
function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

function directoryBounds(
  view: DataView,
  end: number,
): { count: number; size: number; offset: number } {
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    throw damaged('volumes');
  }
  if (count !== 0xffff && size !== 0xffffffff && offset !== 0xffffffff) {
    return { count, size, offset };
  }
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== zip64LocatorSignature) {
    return { count, size, offset };
  }
  const record = readUint64(view, locator + 8);
  if (record + 56 > locator || view.getUint32(record, true) !== zip64EndSignature) {
    throw damaged('zip64');
  }
  return {
    count: readUint64(view, record + 32),
    size: readUint64(view, record + 40),
    offset: readUint64(view, record + 48),
  };
}

function readUint64(view: DataView, at: number): number {
  const value = view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
  if (value > view.byteLength * 2 ** 12) throw damaged('zip64');
  return value;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, directory: number) {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) throw damaged('directory');
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = decodeName(rawName);
  const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
  const { local } = sizes;
  if (local + 30 > directory || view.getUint32(local, true) !== localSignature) {
    throw damaged('localHeader', name);
  }
  const localName = bytes.subarray(local + 30, local + 30 + view.getUint16(local + 26, true));
  if (Buffer.compare(rawName, localName) !== 0) throw damaged('localName', name);
  if (view.getUint16(local + 8, true) !== method) throw damaged('localHeader', name);
  if (method !== 0 && method !== 8) throw damaged('method', name);
  if (method === 0 && sizes.packedSize !== sizes.size) throw damaged('size', name);
  const entry: ZipEntry = {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    packedSize: sizes.packedSize,
    size: sizes.size,
    dataStart: local + 30 + localName.length + view.getUint16(local + 28, true),
  };
  return { entry, next, local, encrypted: (flags & 0x41) !== 0 };
}

/** Sizes and offset of an entry, the 64-bit ones of its extra field where the short ones are full. */
function readSizes(view: DataView, at: number, extraStart: number, extraLength: number) {
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let local = view.getUint32(at + 42, true);
  if (packedSize !== 0xffffffff && size !== 0xffffffff && local !== 0xffffffff) {
    return { packedSize, size, local };
  }
  const extraEnd = extraStart + extraLength;
  for (let field = extraStart; field + 4 <= extraEnd;) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1 && field + 4 + length <= extraEnd) {
      let value = field + 4;
      const take = () => {
        if (value + 8 > field + 4 + length) throw damaged('zip64');
        value += 8;
        return readUint64(view, value - 8);
      };
      if (size === 0xffffffff) size = take();
      if (packedSize === 0xffffffff) packedSize = take();
      if (local === 0xffffffff) local = take();
      break;
    }
    field += 4 + length;
  }
  return { packedSize, size, local };
}

/**
 * Part names are ASCII in practice; files in an archive that was packed on a Chinese Windows have theirs in its encoding. They
 * are only ever shown and compared, never opened as a path.
 */
function decodeName(raw: Uint8Array): string {
  return decodedName(raw).replaceAll('\\', '/').replace(/^\/+/u, '');
}

function decodedName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

function checkSize(entry: ZipEntry): void {
  const facts = { bytes: entry.size, packed: entry.packedSize };
  if (entry.size > limits.partBytes) throw new ReadProblem('zipBomb', entry.name, facts);
  if (entry.size > limits.ratioFromBytes && entry.size > entry.packedSize * limits.inflateRatio) {
    throw new ReadProblem('zipBomb', entry.name, facts);
  }
}

function checkOverlap(ranges: [from: number, to: number, name: string][]): void {
  ranges.sort((a, b) => a[0] - b[0]);
  let reached = 0;
  for (const [from, to, name] of ranges) {
    if (from < reached) throw damaged('overlap', name);
    reached = to;
  }
}
