// Files from the desktop: dropped anywhere on the window where no page takes them itself, on the icon, or double-clicked.
import { useEffect, useRef, useState } from 'react';
import { actOnFiles, arrivingName, leftWords } from '#shared/desktop/arriving.ts';
import type { PlanState } from '#shared/ipc/calls.ts';
import type { Result } from '#shared/result.ts';
import type { Mirror } from '../mirror.ts';
import { topDialog } from '../parts/topDialog.ts';
import type { Notify } from '../window/messages.tsx';

type Parts = {
  mirror: Mirror;
  notify: Notify;
  isReviewing(): boolean;
  opening(call: () => Promise<Result<PlanState | null>>): Promise<boolean>;
  onPlan(): void;
  /** Reads a file as a notice; without one the page of notices is shown. */
  onNotice(file: string | null): void;
  /** A notice while a plan is open: asks what it is for. */
  onAsk(file: string): void;
  onReturns(files: readonly string[]): void;
};

/** Whether files are held over the window. */
export function useArriving(parts: Parts): boolean {
  const { mirror } = parts;
  const { bridge } = mirror;
  const [over, setOver] = useState(false);

  const take = async (files: readonly string[]) => {
    const { notify } = parts;
    if (files.length === 0) return;
    const { plan } = mirror.getState();
    if (parts.isReviewing() || topDialog()) {
      const title = `没有打开“${arrivingName(files[0] ?? '')}”`;
      const why = parts.isReviewing()
        ? '正在核对草稿。请先点“创建计划”，或点“取消”放弃，再打开。'
        : '请先关闭打开的对话框，再打开。';
      notify({ tone: 'info', title, details: [why] });
      return;
    }
    const act = actOnFiles(files, plan !== null);
    if (act.act === 'say') {
      notify({ tone: 'warning', title: act.title, details: act.details });
      return;
    }
    const left = leftWords(act.left);
    const said = left === null ? [] : [left];
    if (act.act === 'open') {
      if (!(await parts.opening(() => bridge.call('plan:openDropped', { path: act.file })))) return;
      parts.onPlan();
      const now = mirror.getState().plan;
      if (plan && now && (plan.place !== now.place || plan.name !== now.name)) {
        const title = `已打开“${now.name}”，“${plan.name}”已保存并关闭`;
        notify({ tone: 'success', title, details: said });
        return;
      }
    } else if (act.act === 'notice') parts.onNotice(act.file);
    else if (act.act === 'ask') parts.onAsk(act.file);
    else parts.onReturns(act.files);
    if (left !== null) notify({ tone: 'info', title: left });
  };
  const latest = useRef(take);
  latest.current = take;
  const latestNotify = useRef(parts.notify);
  latestNotify.current = parts.notify;
  const { onNotice } = parts;
  const latestNotice = useRef(onNotice);
  latestNotice.current = onNotice;

  useEffect(() => {
    const ask = async () => {
      const { files, left, newFromNotice, notices } = await bridge.call('desktop:arrived', null);
      for (const { title, body } of notices) {
        latestNotify.current({ tone: 'warning', title, details: [body], unasked: true });
      }
      const notOpened = leftWords(left.map(arrivingName));
      if (notOpened !== null) latestNotify.current({ tone: 'info', title: notOpened });
      if (files.length > 0) await latest.current(files);
      else if (newFromNotice) latestNotice.current(null);
    };
    void ask();
    return bridge.on('desktop:arrived', () => void ask());
  }, [bridge]);

  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      const taken = event.defaultPrevented;
      event.preventDefault();
      setOver(!taken);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const files = event.dataTransfer?.files;
      if (event.defaultPrevented || !files || files.length === 0) return;
      event.preventDefault();
      void latest.current([...files].map((file) => bridge.pathOfDropped(file)));
    };
    // Entering counts too: a drop in the same instant as the pointer comes to another element would be refused.
    window.addEventListener('dragenter', hold);
    window.addEventListener('dragover', hold);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', hold);
      window.removeEventListener('dragover', hold);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [bridge]);
  return over;
}
