// The text of a seal, packed into the plan and taken out again: nothing that was altered is shown as what was sealed [SN3].
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { SnapshotRow } from '#shared/plan/outputRows.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { rowAgrees, type SealedContent } from '#shared/snapshots/content.ts';
import { readContent } from '#shared/snapshots/contentSchema.ts';
import { sealTitle } from '#shared/snapshots/names.ts';

/** In bytes: a plan of 5,000 tasks with long reports on a few sheets has some ten million. */
export const longestContent = 64_000_000;

const pack = promisify(gzip);
const unpack = promisify(gunzip);

export async function packSeal(
  content: SealedContent,
): Promise<Result<Pick<SnapshotRow, 'content' | 'digest'>>> {
  const text = Buffer.from(JSON.stringify(content), 'utf8');
  if (text.length > longestContent) return failure('sealTooLarge');
  const packed = await pack(text);
  return success({ content: packed.toString('base64'), digest: digestOf(text) });
}

export async function openSeal(row: SnapshotRow): Promise<Result<SealedContent>> {
  const damaged = failure('sealDamaged', sealTitle(row));
  let text: Buffer;
  try {
    text = await unpack(Buffer.from(row.content, 'base64'), { maxOutputLength: longestContent });
  } catch {
    return damaged;
  }
  if (digestOf(text) !== row.digest) return damaged;
  // The digest and the reading of a large one each take a while.
  await new Promise((resolve) => setImmediate(resolve));
  const content = readContent(text.toString('utf8'));
  return content && rowAgrees(row, content) ? success(content) : damaged;
}

function digestOf(text: Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
