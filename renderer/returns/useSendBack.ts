// Tells units what to correct: the text goes to the clipboard, the workbook into a file that the person chooses, those of many
// files into a folder.
import { useCallback } from 'react';
import type { Bridge } from '#shared/ipc/calls.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { ReturnFile } from '#shared/returns/review.ts';
import { copyText } from '../parts/copyText.ts';
import type { Caller } from '../parts/useCall.ts';
import { writtenMessage } from '../parts/writtenMessage.ts';
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
        notify(writtenMessage(bridge, written.value));
      }
    },
    [bridge, token, notify],
  );
  return useCallback((file, form) => void send(file, form), [send]);
}

/** The workbooks of many files at once. `run` says what goes wrong with all of them. */
export function useSendBackAll(
  bridge: Bridge,
  run: Caller['run'],
  notify: Notify,
): (token: string, files: readonly ReturnFile[]) => void {
  const send = useCallback(
    async (token: string, files: readonly ReturnFile[]) => {
      const indexes = files.map(({ index }) => index);
      const sent = await run(() =>
        bridge.call('returns:writeSendBacks', { token, files: indexes }),
      );
      if (!sent) return;
      const { folder, written, nothing, failed, left } = sent;
      const details = [
        ...failed.map(({ file, problem }) => `${file}：${wordProblem(problem)}`),
        ...(nothing.length > 0 ? [`${nothing.length}个文件没有需要更正的内容。`] : []),
        ...(left > 0 ? [`已停止，还有${left}个文件没有导出。`] : []),
      ];
      notify({
        tone: failed.length + left > 0 ? 'warning' : 'info',
        title: `已导出${written.length}份退回意见`,
        details,
        actions: [
          {
            label: '打开文件夹',
            run: () => void bridge.call('file:open', { token: folder.token }),
          },
        ],
      });
    },
    [bridge, run, notify],
  );
  return useCallback((token, files) => void send(token, files), [send]);
}

/** Files of which nothing goes into the plan as things stand: their units have to send something else. */
export function filesToSendBack(files: readonly ReturnFile[]): ReturnFile[] {
  return files.filter(
    ({ state, doubt }) =>
      state === 'refused' || state === 'unfilled' || (state === 'decide' && doubt !== null),
  );
}
