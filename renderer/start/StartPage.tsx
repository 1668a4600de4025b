// What stands on the screen when no plan is open: three doors and the plans of last time.
import { Button, Spinner } from '@fluentui/react-components';
import {
  BookOpen28Regular,
  Dismiss16Regular,
  DocumentAdd28Regular,
  DocumentTable20Regular,
  Table28Regular,
  FolderOpen20Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { RecentPlan, Recovery } from '#shared/ipc/appState.ts';
import { RecoveryBar } from '../pages.ts';
import { formatInstant } from '../parts/formatInstant.ts';

export type Door = 'newFromNotice' | 'newFromTable' | 'open' | 'openExample' | 'backups';

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
};

export function StartPage(props: Props): ReactNode {
  const { recent, busy, version, onDoor } = props;
  return (
    <main className="pb-start" data-help="start">
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
            needs="需要：通知或方案（Word、文本）"
            gives="得到：任务、责任单位、目标和时限"
            onClick={() => onDoor('newFromNotice')}
          />
          <DoorButton
            icon={<Table28Regular />}
            title="从任务分解表新建"
            needs="需要：任务分解表（Excel、WPS）"
            gives="得到：能发表、收表、汇总的计划"
            onClick={() => onDoor('newFromTable')}
          />
          <DoorButton
            icon={<BookOpen28Regular />}
            title="打开示例计划"
            needs="需要：不用准备"
            gives="得到：做好的计划，可以随意试用"
            onClick={() => onDoor('openExample')}
          />
        </div>
        <div className="pb-start-more">
          <Button icon={<FolderOpen20Regular />} onClick={() => onDoor('open')}>
            打开已有计划…
          </Button>
          <Button appearance="subtle" onClick={() => onDoor('backups')}>
            从备份恢复…
          </Button>
          <span className="pb-start-none">
            通知、表格和计划文件（.planbook）也可以直接拖到窗口里
          </span>
        </div>
        {props.left}
        <h2>最近打开</h2>
        {busy && <Spinner size="tiny" label="正在打开…" className="pb-start-busy" />}
        <RecentList {...props} recent={recent} />
      </div>
      <span className="pb-start-version">计划簿 {version}</span>
    </main>
  );
}

type DoorProps = {
  icon: ReactNode;
  title: string;
  needs: string;
  gives: string;
  onClick(): void;
};

function DoorButton({ icon, title, needs, gives, onClick }: DoorProps): ReactNode {
  return (
    <button type="button" className="pb-door" onClick={onClick}>
      {icon}
      <strong>{title}</strong>
      <span>{needs}</span>
      <span>{gives}</span>
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
