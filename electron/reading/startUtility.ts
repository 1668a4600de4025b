// The reading process as a utility process of the app. Only the installed program can start one, and only once it is ready.
import { app, utilityProcess } from 'electron';
import path from 'node:path';
import { wordFault } from '#shared/log/fault.ts';
import { mostMemory, type StartReading } from './readingProcess.ts';
import type { ReadingMessage } from './request.ts';

/** `note` is told of failures that nobody foresaw, without their sentences. */
export function startUtility(note: (words: string) => void): StartReading {
  return ({ message, ended }) => {
    const program = path.join(app.getAppPath(), 'out/main/reading.mjs');
    const child = utilityProcess.fork(program, [], {
      serviceName: '计划簿：读取文件',
      // Electron hands V8 its flags in this one switch; a bare flag would do nothing.
      execArgv: [`--js-flags=--max-old-space-size=${mostMemory}`],
    });
    child.on('message', (sent: ReadingMessage) => {
      if (sent.type === 'answer' && sent.fault) note(`reading: ${wordFault(sent.fault)}`);
      message(sent);
    });
    child.once('exit', ended);
    // Out of memory is told as an error first; nobody listening, it would end the whole program. The exit follows.
    child.on('error', (type) => note(`the reading process: ${type}`));
    return { send: (order) => child.postMessage(order), kill: () => void child.kill() };
  };
}
