// The plans of last time: opened, pinned, taken off the list; one whose file is gone says so.
import { Button, Spinner } from '@fluentui/react-components';
import {
  Dismiss16Regular,
  DocumentTable20Regular,
  Pin16Filled,
  Pin16Regular,
} from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { RecentPlan } from '#shared/ipc/appState.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { formatInstant } from '../parts/formatInstant.ts';

export type RecentActions = {
  onRecent(id: string): void;
  onForget(id: string): void;
  onPin(id: string, pinned: boolean): void;
};
type Props = RecentActions & { recent: readonly RecentPlan[] | null };

export function RecentList({ recent, onRecent, onForget, onPin }: Props): ReactNode {
  const [lost, setLost] = useState<RecentPlan | null>(null);
  if (recent === null) return <Spinner size="tiny" label="正在读取…" />;
  if (recent.length === 0) {
    return <p className="pb-start-none">还没有打开过计划。新建或打开后，会列在这里。</p>;
  }
  return (
    <>
      <ul className="pb-recent">
        {recent.map((plan) => (
          <li key={plan.id}>
            <button
              type="button"
              className={plan.missing ? 'pb-recent-open pb-recent-lost' : 'pb-recent-open'}
              title={plan.place}
              onClick={() => (plan.missing ? setLost(plan) : onRecent(plan.id))}
            >
              <DocumentTable20Regular />
              <span className="pb-recent-name">{plan.name}</span>
              <span className="pb-recent-place">{plan.place}</span>
              <span className="pb-recent-at">
                {plan.missing ? '找不到文件' : formatInstant(plan.at)}
              </span>
            </button>
            <Button
              size="small"
              appearance="subtle"
              icon={plan.pinned ? <Pin16Filled /> : <Pin16Regular />}
              aria-pressed={plan.pinned}
              aria-label={`固定“${plan.name}”`}
              title={plan.pinned ? '取消固定' : '固定在列表最前面'}
              onClick={() => onPin(plan.id, !plan.pinned)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss16Regular />}
              aria-label={`从列表中去掉“${plan.name}”`}
              title="从列表中去掉（不删除文件）"
              onClick={() => onForget(plan.id)}
            />
          </li>
        ))}
      </ul>
      {lost && (
        <DialogFrame
          title={`找不到“${lost.name}”`}
          help="start"
          alert
          width={480}
          onClose={() => setLost(null)}
          buttons={
            <>
              <Button
                onClick={() => {
                  setLost(null);
                  onForget(lost.id);
                }}
              >
                从列表中去掉
              </Button>
              <Button onClick={() => setLost(null)}>取消</Button>
              <Button
                appearance="primary"
                onClick={() => {
                  setLost(null);
                  onRecent(lost.id);
                }}
              >
                再试一次
              </Button>
            </>
          }
        >
          {lost.place}
          里没有这个文件。它可能已被移动、改名或删除，也可能是 U
          盘或共享文件夹没有接好。接好后可以再试一次；文件换了位置的，请用“打开已有计划”。
        </DialogFrame>
      )}
    </>
  );
}
