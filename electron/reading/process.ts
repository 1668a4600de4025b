// The program of the reading process: what comes from outside is read and understood here, one request after the other.
// Apart from the process that holds the plan, a long or hostile file blocks no window and takes no plan down with it. It runs
// as a utility process of the app and as a child of the command line: both have one way in and one way out.
import { faultOf } from '#shared/log/fault.ts';
import { failure } from '#shared/result.ts';
import type { Answer, ReadingMessage, ReadingOrder, ReadingRequest } from './request.ts';

type Port = {
  send(message: ReadingMessage): void;
  listen(take: (order: ReadingOrder) => void): void;
};

/** Bytes in memory after an answer: a file at its limits adds some 250 megabytes to them, and all must stay under 400. */
const muchMemory = 180 * 1024 * 1024;

const port = openPort();
port.listen(({ number, request }) => {
  void answer(request)
    .then(
      (given) => ({ answer: given }),
      (error: unknown) => {
        console.error('reading failed:', error);
        return { answer: failure('internal'), fault: faultOf(error) };
      },
    )
    .then((given) => {
      const full = process.memoryUsage.rss() > muchMemory;
      port.send({ type: 'answer', number, full, ...given });
    });
});
port.send({ type: 'ready' });

/** Each kind loads what it needs and no more: a batch of returns starts sooner without the reader of notices. */
async function answer(request: ReadingRequest): Promise<Answer<ReadingRequest>> {
  const fetched = () => port.send({ type: 'fetched' });
  if (request.kind === 'return') {
    const { readReturn } = await import('../jobs/readReturn.ts');
    return readReturn(request.path, request.member, fetched);
  }
  if (request.kind === 'template') {
    const { readTemplate } = await import('../jobs/readTemplate.ts');
    return readTemplate(request.path, fetched);
  }
  if (request.kind === 'letterTemplate') {
    const { readLetterTemplate } = await import('../jobs/readLetterTemplate.ts');
    return readLetterTemplate(request.path, fetched);
  }
  if (request.kind === 'directory') {
    const { readUnits } = await import('../jobs/readUnits.ts');
    return readUnits(request.path);
  }
  if (request.kind === 'report') {
    const { reportWorkbook } = await import('../jobs/reportWorkbook.ts');
    return reportWorkbook(request.path);
  }
  if (request.kind === 'backup') {
    const { checkBackup } = await import('../storage/checkBackup.ts');
    return checkBackup(request.path);
  }
  if (request.kind === 'rows') {
    const { decomposeTables } = await import('#shared/document/table/decomposeTables.ts');
    const { sheetOfRows } = await import('#shared/document/table/pastedRows.ts');
    return decomposeTables([sheetOfRows(request.rows, request.plan)]);
  }
  const { readProposalFile, readProposalText } = await import('../jobs/notice.ts');
  return request.kind === 'file'
    ? readProposalFile(request.path)
    : readProposalText(request.text, request.where);
}

function openPort(): Port {
  // Electron's types know no process without it.
  const parent = process.parentPort as typeof process.parentPort | undefined;
  if (parent) {
    return {
      send: (message) => parent.postMessage(message),
      listen: (take) => parent.on('message', ({ data }) => take(data as ReadingOrder)),
    };
  }
  // Whoever started it is gone: nobody waits for an answer any more.
  process.on('disconnect', () => process.exit());
  return {
    send: (message) => process.send?.(message),
    listen: (take) => process.on('message', (order) => take(order as ReadingOrder)),
  };
}
