// What stands on the screen when no plan is open: three doors and the plans of last time.
import { Button, Spinner } from '@fluentui/react-components';
import {
  BookOpen28Regular,
  Dismiss16Regular,
  DocumentAdd28Regular,
  DocumentTable20Regular,
  FolderOpen28Regular,
} from '@fluentui/react-icons';
import { useState, type DragEvent, type ReactNode } from 'react';
import type { RecentPlan, Recovery } from '#shared/ipc/appState.ts';
import { RecoveryBar } from '../pages.ts';
import { formatInstant } from '../parts/formatInstant.ts';

export type Door = 'newFromNotice' | 'open' | 'openExample' | 'backups';

type Props = {
  recent: readonly RecentPlan[] | null;
  recovery: Recovery | null;
  busy: boolean;
  version: string;
  onDoor(door: Door): void;
  /** What waits from last time. */
  left: ReactNode;
  onRecent(id: string): void;
  /** Opens the plan of the run that did not end. */
  onLeft(): void;
  onForget(id: string): void;
  onDrop(file: File): void;
};

export function StartPage(props: Props): ReactNode {
  const { recent, busy, version, onDoor, onDrop } = props;
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent, next: boolean) => {
    event.preventDefault();
    setOver(next);
  };
  return (
    <main
      className={over ? 'pb-start pb-start-over' : 'pb-start'}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        hover(event, false);
        const file = event.dataTransfer.files[0];
        if (file) onDrop(file);
      }}
    >
      <div className="pb-start-page">
        <h1>计划簿</h1>
        <p className="pb-start-lead">
          把行动计划分解成任务，发表、收表、汇总、催办，都在这里。数据只存在本机。
        </p>
        {props.recovery && (
          <RecoveryBar
            recovery={props.recovery}
            busy={busy}
            onOpen={props.onLeft}
            onBackups={() => onDoor('backups')}
          />
        )}
        <div className="pb-doors">
          <DoorButton
            icon={<DocumentAdd28Regular />}
            title="从通知新建"
            text="打开通知（Word、文本）或任务分解表（Excel），分解出任务和责任单位。也可以拖到这里"
            onClick={() => onDoor('newFromNotice')}
          />
          <DoorButton
            icon={<FolderOpen28Regular />}
            title="打开计划"
            text="打开以前保存的计划文件（.planbook），也可以把文件拖到这里"
            onClick={() => onDoor('open')}
          />
          <DoorButton
            icon={<BookOpen28Regular />}
            title="打开示例计划"
            text="先看一份做好的计划，随意试用，不影响自己的文件"
            onClick={() => onDoor('openExample')}
          />
        </div>
        {props.left}
        <h2>最近打开</h2>
        {busy && <Spinner size="tiny" label="正在打开…" className="pb-start-busy" />}
        <RecentList {...props} recent={recent} />
        <p>
          <Button size="small" appearance="subtle" onClick={() => onDoor('backups')}>
            从备份恢复…
          </Button>
        </p>
      </div>
      <span className="pb-start-version">计划簿 {version}</span>
    </main>
  );
}

type DoorProps = { icon: ReactNode; title: string; text: string; onClick(): void };

function DoorButton({ icon, title, text, onClick }: DoorProps): ReactNode {
  return (
    <button type="button" className="pb-door" onClick={onClick}>
      {icon}
      <strong>{title}</strong>
      <span>{text}</span>
    </button>
  );
}

function RecentList({ recent, onRecent, onForget }: Props): ReactNode {
  if (recent === null) return <Spinner size="tiny" label="正在读取…" />;
  if (recent.length === 0) {
    return <p className="pb-start-none">还没有打开过计划。新建或打开后，会列在这里。</p>;
  }
  return (
    <ul className="pb-recent">
      {recent.map((plan) => (
        <li key={plan.id}>
          <button
            type="button"
            className="pb-recent-open"
            disabled={plan.missing}
            title={plan.place}
            onClick={() => onRecent(plan.id)}
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
            icon={<Dismiss16Regular />}
            aria-label={`从列表中去掉“${plan.name}”`}
            title="从列表中去掉（不删除文件）"
            onClick={() => onForget(plan.id)}
          />
        </li>
      ))}
    </ul>
  );
}
