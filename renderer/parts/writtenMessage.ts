// The message about a file that was written, with the ways to it: into the program it belongs to, and to where it lies, so that it can
// be sent on.
import type { Bridge, WrittenFile } from '#shared/ipc/calls.ts';
import type { Message } from '../window/messages.tsx';

export function writtenMessage(bridge: Bridge, { token, name }: WrittenFile): Message {
  return {
    tone: 'success',
    title: `已导出“${name}”`,
    actions: [
      { label: '打开文件', run: () => void bridge.call('file:open', { token }) },
      { label: '打开所在文件夹', run: () => void bridge.call('file:show', { token }) },
    ],
  };
}
