// One returned file read in the reading process: its bytes, what they hold, or the files of the archive that it is.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { success, type Result } from '#shared/result.ts';
import { limits } from '../excel/limits.ts';
import { listArchive, readArchived } from '../excel/readArchive.ts';
import { readWorkbook } from '../excel/readWorkbook.ts';
import { packWorkbook } from '../reading/packedWorkbook.ts';
import { readOutsideFile } from '../storage/readFile.ts';

/**
 * `digest` is the SHA-256 of the bytes, hexadecimal; `packed` the raw workbook in few bytes; `members` the names in an archive of
 * other files.
 */
export type ReadReturn =
  | { is: 'workbook'; digest: string; packed: Result<Uint8Array> }
  | { is: 'archive'; members: string[] };

/** Reads a file, or with `member` a file of the archive at `file`. `fetched` is called once its bytes are here. */
export async function readReturn(
  file: string,
  member: string | null,
  fetched: () => void,
): Promise<Result<ReadReturn>> {
  const name = path.basename(file);
  const bytes = fileBytes(file, member !== null);
  fetched();
  if (!bytes.ok) return named(bytes, name);
  if (member === null) return understand(bytes.value, name, true);
  const inside = await readArchived(bytes.value, member, name);
  return inside.ok ? understand(inside.value, path.basename(member), false) : inside;
}

/** The archive that was read last: its files are asked for one after the other. */
let archive: { file: string; bytes: Buffer } | null = null;

function fileBytes(file: string, isArchive: boolean): Result<Buffer> {
  if (isArchive && archive?.file === file) return success(archive.bytes);
  const bytes = readOutsideFile(file, limits.fileBytes, 'tooLarge');
  archive = bytes.ok && isArchive ? { file, bytes: bytes.value } : null;
  return bytes;
}

/** In messages a file goes by its name: where it lies is shown beside it. */
function named<Value>(failed: Result<Value>, name: string): Result<Value> {
  return failed.ok ? failed : { ok: false, problem: { ...failed.problem, where: name } };
}

async function understand(
  bytes: Uint8Array,
  name: string,
  mayBeArchive: boolean,
): Promise<Result<ReadReturn>> {
  const workbook = await readWorkbook(bytes, name);
  if (!workbook.ok && workbook.problem.code === 'isArchive' && mayBeArchive) {
    const members = listArchive(bytes, name);
    if (members.ok && members.value.length > 0) {
      return success({ is: 'archive', members: members.value });
    }
  }
  const digest = createHash('sha256').update(bytes).digest('hex');
  const packed = workbook.ok ? success(packWorkbook(workbook.value)) : workbook;
  return success({ is: 'workbook', digest, packed });
}
