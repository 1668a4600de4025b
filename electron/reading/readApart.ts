// Reading one document from outside in a process of its own.
import { ReadingProcess, type StartReading } from './readingProcess.ts';
import type { Answer, ReadingRequest } from './request.ts';

/** Longest that one document may take, in milliseconds. The longest allowed notice takes a few seconds. */
const patience = { fetch: 120_000, read: 120_000 };

/** Never rejects; for the codes see `ReadingProcess.ask`. With `signal` it ends early, with `readingStopped`. */
export async function readApart<Request extends ReadingRequest>(
  start: StartReading,
  request: Request,
  signal?: AbortSignal,
): Promise<Answer<Request>> {
  const reading = new ReadingProcess(start);
  const stop = () => reading.close();
  signal?.addEventListener('abort', stop);
  try {
    return await reading.ask(request, patience);
  } finally {
    signal?.removeEventListener('abort', stop);
    reading.close();
  }
}
