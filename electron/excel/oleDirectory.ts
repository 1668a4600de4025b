// The names of the streams in an OLE file, and the start of one: enough to tell a workbook from a letter or a locked file.
// Every chain of sectors is followed with a count, so that a loop cannot hold the reader.
import { ReadProblem } from './readProblem.ts';

export type OleStream = { name: string; size: number; start: number };

export type OleFile = {
  streams: OleStream[];
  /** Up to `length` first bytes of a stream that is long enough to have sectors of its own. */
  head: (stream: OleStream, length: number) => Uint8Array;
};

const lastRegularSector = 0xfffffffa;
const noSector = 0xffffffff;
const directoryEntrySize = 128;
const maximumEntries = 100_000;

export function readOleDirectory(bytes: Uint8Array): OleFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 1536) throw new ReadProblem('cutFile');
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damaged('header');
  const sectorSize = 1 << shift;
  const sectorCount = Math.ceil(bytes.length / sectorSize);
  const sectorAt = (sector: number) => (sector + 1) * sectorSize;
  const table = allocationTable(view, sectorSize, sectorCount, sectorAt);
  const chain = (start: number, limit = Number.MAX_SAFE_INTEGER): number[] => {
    const sectors: number[] = [];
    for (let sector = start; sector < lastRegularSector; sector = table[sector] ?? noSector) {
      if (sectors.length >= limit) break;
      if (sectors.length > sectorCount) throw damaged('loop');
      if (sectorAt(sector) >= bytes.length) throw new ReadProblem('cutFile');
      sectors.push(sector);
    }
    return sectors;
  };
  const streams: OleStream[] = [];
  for (const sector of chain(view.getUint32(48, true))) {
    for (let at = sectorAt(sector); at < sectorAt(sector) + sectorSize; at += directoryEntrySize) {
      if (at + directoryEntrySize > bytes.length) throw new ReadProblem('cutFile');
      const nameLength = Math.min(view.getUint16(at + 64, true), 64);
      if (bytes[at + 66] !== 2 || nameLength < 2) continue;
      const name = Buffer.from(bytes.subarray(at, at + nameLength - 2)).toString('utf16le');
      streams.push({
        name,
        size: view.getUint32(at + 120, true),
        start: view.getUint32(at + 116, true),
      });
      if (streams.length > maximumEntries) throw damaged('directory');
    }
  }
  return {
    streams,
    head(stream, length) {
      // Short streams live inside another stream; what is asked for here never is one of them.
      if (stream.size < 4096) return new Uint8Array();
      const sectors = chain(stream.start, Math.ceil(Math.min(length, stream.size) / sectorSize));
      const parts = sectors.map((one) => bytes.subarray(sectorAt(one), sectorAt(one) + sectorSize));
      return Buffer.concat(parts).subarray(0, length);
    },
  };
}

function damaged(reason: string): ReadProblem {
  return new ReadProblem('damagedOle', null, { reason });
}

function allocationTable(
  view: DataView,
  sectorSize: number,
  sectorCount: number,
  sectorAt: (sector: number) => number,
): Uint32Array {
  const perSector = sectorSize / 4;
  const tableSectors: number[] = [];
  for (let at = 76; at < 512; at += 4) tableSectors.push(view.getUint32(at, true));
  let next = view.getUint32(68, true);
  for (let steps = 0; next < lastRegularSector; steps++) {
    if (steps > sectorCount || sectorAt(next) + sectorSize > view.byteLength) throw damaged('loop');
    for (let index = 0; index < perSector - 1; index++) {
      tableSectors.push(view.getUint32(sectorAt(next) + index * 4, true));
    }
    next = view.getUint32(sectorAt(next) + sectorSize - 4, true);
  }
  const used = tableSectors.filter((sector) => sector < lastRegularSector);
  if (used.length > sectorCount) throw damaged('table');
  const table = new Uint32Array(used.length * perSector).fill(noSector);
  for (const [index, sector] of used.entries()) {
    for (let entry = 0; entry < perSector; entry++) {
      const at = sectorAt(sector) + entry * 4;
      if (at + 4 > view.byteLength) throw new ReadProblem('cutFile');
      table[index * perSector + entry] = view.getUint32(at, true);
    }
  }
  return table;
}
