// Calls about the log of this computer: a person reads it, then saves what was read.
import { failure, success } from '#shared/result.ts';
import { wordFault } from '#shared/log/fault.ts';
import { today } from '../clock.ts';
import type { Desk } from '../desk.ts';
import type { LocalLog } from '../storage/localLog.ts';
import { writeFileWhole } from '../storage/writeFile.ts';
import type { Handlers } from './handlers.ts';

type LogCalls = Extract<keyof Handlers, `log:${string}`>;
type Read = { log: string };

export function logHandlers(desk: Desk, log: LocalLog): Pick<Handlers, LogCalls> {
  return {
    'log:text'() {
      const text = log.text();
      return { token: desk.token({ log: text } satisfies Read), text };
    },
    async 'log:save'({ token }) {
      const read = desk.valueOf(token, isRead);
      if (!read) return failure('tokenGone');
      // The notepad of older systems knows only such ends of lines.
      const bytes = Buffer.from(read.log.replaceAll('\n', '\r\n'));
      return desk.save(
        {
          title: '导出日志',
          name: `计划簿日志_${today()}.txt`,
          extension: 'txt',
          kind: '文本文件',
        },
        async (file) => {
          const written = await writeFileWhole(file, bytes);
          return written.ok ? success(null) : written;
        },
      );
    },
    'log:fault'({ where, fault }) {
      log.note(`page ${where}: ${wordFault(fault)}`);
      return null;
    },
  };
}

function isRead(value: unknown): value is Read {
  return typeof value === 'object' && value !== null && 'log' in value;
}
