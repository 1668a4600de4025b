// Files that a person dropped on the window: the preload says which, and the page may name only those.
import path from 'node:path';
import { failure, success, type Result } from '#shared/result.ts';
import type { Desk } from '../desk.ts';

/** The path itself, if it was dropped. The page itself names no paths. */
export function droppedFile(desk: Desk, file: string): Result<string> {
  return path.isAbsolute(file) && desk.dropped.has(file)
    ? success(file)
    : failure('fileMissing', file);
}
