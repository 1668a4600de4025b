// What stands on the screen when no plan is open: three doors and the plans of last time.
import { Button, Spinner } from '@fluentui/react-components';
import {
  BookOpen28Regular,
  Document20Regular,
  DocumentAdd28Regular,
  Table28Regular,
  FolderOpen20Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { RecentPlan, Recovery } from '#shared/ipc/appState.ts';
import { showHelp } from '../help/helpStore.ts';
import { RecoveryBar } from '../pages.ts';
import { RecentList, type RecentActions } from './RecentList.tsx';

export type Door =
  | 'newBlank'
  | 'newFromNotice'
  | 'newFromTable'
  | 'open'
  | 'openExample'
  | 'backups';

type Props = RecentActions & {
  recent: readonly RecentPlan[] | null;
  recovery: Recovery | null;
  busy: boolean;
  version: string;
  onDoor(door: Door): void;
  /** What waits from last time. */
  left: ReactNode;
  /** Opens the plan of the run that did not end. */
  onLeft(): void;
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
          <Button icon={<Document20Regular />} onClick={() => onDoor('newBlank')}>
            新建空白计划…
          </Button>
          <Button appearance="subtle" onClick={() => onDoor('backups')}>
            从备份恢复…
          </Button>
          <Button appearance="subtle" onClick={() => showHelp('start')}>
            使用说明
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
