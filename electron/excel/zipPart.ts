// The bytes of one part of a zip package: inflated under its declared size, checked against its CRC.
import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { limits } from './limits.ts';
import { ReadProblem } from './readProblem.ts';
import type { ZipEntry } from './zipDirectory.ts';

/**
 * Hands over the part's bytes in one chunk (small parts) or several. The declared size was checked with the
 * directory; a part that inflates to more or less than it declares is refused as damaged.
 */
export async function readZipPart(
  bytes: Uint8Array,
  entry: ZipEntry,
  onChunk: (chunk: Uint8Array) => void,
): Promise<void> {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  if (entry.method === 0) {
    checkWhole(entry, packed);
    for (let at = 0; at < packed.length; at += limits.wholePartBytes) {
      onChunk(packed.subarray(at, at + limits.wholePartBytes));
    }
    return;
  }
  if (entry.size <= limits.wholePartBytes) {
    const whole = inflateWhole(entry, packed);
    checkWhole(entry, whole);
    onChunk(whole);
    return;
  }
  await inflateStream(entry, packed, onChunk);
}

/** The whole part as one array, for parts that are needed at once. */
export async function readWholeZipPart(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await readZipPart(bytes, entry, (chunk) => chunks.push(chunk));
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

function inflateWhole(entry: ZipEntry, packed: Uint8Array): Uint8Array {
  try {
    // One byte more than declared: enough to notice a part that lies about its size. In one chunk: nothing is put together.
    return inflateRawSync(packed, {
      maxOutputLength: entry.size + 1,
      chunkSize: Math.max(constants.Z_MIN_CHUNK, entry.size + 1),
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch {
    throw new ReadProblem('damagedZip', entry.name, { reason: 'inflate' });
  }
}

function checkWhole(entry: ZipEntry, whole: Uint8Array): void {
  if (whole.length !== entry.size) {
    throw new ReadProblem('damagedZip', entry.name, { reason: 'size' });
  }
  if (crc32(whole) !== entry.crc) {
    throw new ReadProblem('damagedZip', entry.name, { reason: 'crc' });
  }
}

async function inflateStream(
  entry: ZipEntry,
  packed: Uint8Array,
  onChunk: (chunk: Uint8Array) => void,
): Promise<void> {
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
  inflate.end(packed);
  let size = 0;
  let crc = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > entry.size) throw new ReadProblem('damagedZip', entry.name, { reason: 'size' });
      crc = crc32(chunk, crc);
      onChunk(chunk);
    }
  } catch (error) {
    if (error instanceof ReadProblem) throw error;
    // Node's zlib errors carry a code such as Z_DATA_ERROR; anything else is a defect of ours.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw new ReadProblem('damagedZip', entry.name, { reason: 'inflate' });
    }
    throw error;
  } finally {
    inflate.destroy();
  }
  if (size !== entry.size) throw new ReadProblem('damagedZip', entry.name, { reason: 'size' });
  if (crc !== entry.crc) throw new ReadProblem('damagedZip', entry.name, { reason: 'crc' });
}
