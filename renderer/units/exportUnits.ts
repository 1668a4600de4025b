// Writing the directory of units to a file that the user names, and offering to open it.
import { wordProblem } from '#shared/words/problems.ts';
import type { Mirror } from '../mirror.ts';
import { writtenMessage } from '../parts/writtenMessage.ts';
import type { Notify } from '../window/messages.tsx';

export async function exportUnits({ bridge }: Mirror, notify: Notify): Promise<void> {
  const reply = await bridge.call('units:export', null);
  if (!reply.ok) {
    notify({ tone: 'error', title: '没有导出', details: [wordProblem(reply.problem)] });
  } else if (reply.value) {
    notify(writtenMessage(bridge, reply.value));
  }
}
