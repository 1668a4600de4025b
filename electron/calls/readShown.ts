// Reading one file or text from outside while the window waits: it is told what is read, and can stop it.
import { success, type Result } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import { readApart } from '../reading/readApart.ts';
import type { ReadingAnswers, ReadingRequest } from '../reading/request.ts';

type Read<Request extends ReadingRequest> =
  ReadingAnswers[Request['kind']] extends Result<infer Value> ? Value : never;

/** `name` is what the person knows it by. Null: it was stopped, and nothing has happened. */
export function readShown<Request extends ReadingRequest>(
  desk: Desk,
  request: Request,
  name: string,
): Promise<Result<Read<Request> | null>> {
  return desk.work.run(async (signal, tell) => {
    tell(`正在读取“${name}”`, 0, 0);
    const read = await readApart(desk.parts.startReading, request, signal);
    // That an answer is of the kind that was asked for TypeScript cannot follow.
    return signal.aborted ? success(null) : (read as Result<Read<Request>>);
  });
}
