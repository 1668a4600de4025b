// Tells a unit what to correct: the text goes to the clipboard, the workbook into a file that the person chooses.
import { useCallback } from 'react';
import type { Bridge } from '#shared/ipc/calls.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { copyText } from '../parts/copyText.ts';
import type { Notify } from '../window/messages.tsx';
import type { SendBackForm } from './SendBackMenu.tsx';

export function useSendBack(
  bridge: Bridge,
  token: string,
  notify: Notify,
): (file: number, form: SendBackForm) => void {
  const send = useCallback(
    async (file: number, form: SendBackForm) => {
      if (form === 'text') {
        const told = await bridge.call('returns:sendBack', { token, file });
        if (!told.ok) notify({ tone: 'info', title: wordProblem(told.problem) });
        else if (copyText(told.value.text)) {
          notify({
            tone: 'info',
            title: `退回意见已复制，共${told.value.count}处，可粘贴发给单位`,
          });
        }
        return;
      }
      const written = await bridge.call('returns:writeSendBack', { token, file });
      if (!written.ok) notify({ tone: 'error', title: wordProblem(written.problem) });
      else if (written.value) {
        const { token: open, name } = written.value;
        notify({
          tone: 'info',
          title: `已导出：${name}`,
          action: { label: '打开', run: () => void bridge.call('file:open', { token: open }) },
        });
      }
    },
    [bridge, token, notify],
  );
  return useCallback((file, form) => void send(file, form), [send]);
}
