// Writing the directory of units to a file that the user names, and offering to open it.
import { wordProblem } from '#shared/words/problems.ts';
import type { Mirror } from '../mirror.ts';
import type { Notify } from '../window/messages.tsx';

export async function exportUnits({ bridge }: Mirror, notify: Notify): Promise<void> {
  const reply = await bridge.call('units:export', null);
  if (!reply.ok) {
    notify({ tone: 'error', title: '没有导出', details: [wordProblem(reply.problem)] });
  } else if (reply.value) {
    const { token, name } = reply.value;
    const open = () => void bridge.call('file:open', { token });
    notify({ tone: 'success', title: `已导出“${name}”`, action: { label: '打开', run: open } });
  }
}
