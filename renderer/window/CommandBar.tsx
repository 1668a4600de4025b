// The toolbar: the same commands as the menu, in the order of the work.
import {
  Button,
  Input,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
} from '@fluentui/react-components';
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  CalendarLtr20Regular,
  DismissCircle16Regular,
  DocumentAdd20Regular,
  DocumentTable20Regular,
  FolderOpen20Regular,
  MailInbox20Regular,
  Save20Regular,
  Search20Regular,
  Send20Regular,
  TableInsertRow20Regular,
  TableDeleteRow20Regular,
  TaskListSquareLtr20Regular,
} from '@fluentui/react-icons';
import type { ReactNode, RefObject } from 'react';
import type { MenuCommand } from '#shared/ipc/calls.ts';
import type { OpenPlan } from '../mirror.ts';
import { useStatus, type StatusStore } from './status.ts';

export type SheetCommand = 'insertRow' | 'deleteRows' | 'goToTask';

type Props = {
  plan: OpenPlan;
  store: StatusStore;
  tab: { name: string; rowName: string; insertable: boolean };
  quickFind: string;
  findField: RefObject<HTMLInputElement | null>;
  dayField: RefObject<HTMLInputElement | null>;
  onQuickFind(text: string): void;
  onFindKey(key: string): void;
  onAsOf(day: string | null): void;
  onCommand(command: MenuCommand): void;
  onSheet(command: SheetCommand): void;
};

export function CommandBar(props: Props): ReactNode {
  const { plan, onCommand } = props;
  const { undo, redo } = plan.steps;
  const locked = plan.readOnly !== null;
  return (
    <div className="pb-commands">
      <Toolbar size="small" aria-label="工具栏" className="pb-toolbar">
        <ToolbarButton icon={<FolderOpen20Regular />} onClick={() => onCommand('open')}>
          打开
        </ToolbarButton>
        <ToolbarButton icon={<DocumentAdd20Regular />} onClick={() => onCommand('newFromNotice')}>
          新建
        </ToolbarButton>
        <ToolbarButton icon={<Save20Regular />} onClick={() => onCommand('saveAs')}>
          另存为
        </ToolbarButton>
        <ToolbarDivider />
        <StepButton
          icon={<ArrowUndo20Regular />}
          name="撤销"
          keys="Ctrl+Z"
          step={locked ? null : undo}
          onClick={() => onCommand('undo')}
        />
        <StepButton
          icon={<ArrowRedo20Regular />}
          name="重做"
          keys="Ctrl+Y"
          step={locked ? null : redo}
          onClick={() => onCommand('redo')}
        />
        <ToolbarDivider />
        <SheetButtons {...props} locked={locked} />
        <ToolbarDivider />
        <ToolbarButton icon={<Send20Regular />} onClick={() => onCommand('writeForms')}>
          发表
        </ToolbarButton>
        <ToolbarButton icon={<MailInbox20Regular />} onClick={() => onCommand('importReturns')}>
          收表
        </ToolbarButton>
        <ToolbarButton icon={<DocumentTable20Regular />} onClick={() => onCommand('consolidate')}>
          汇总
        </ToolbarButton>
      </Toolbar>
      <span className="pb-commands-space" />
      <AsOfField {...props} />
      <FindField {...props} />
    </div>
  );
}

type StepProps = {
  icon: ReactNode & object;
  name: string;
  keys: string;
  step: string | null;
  onClick(): void;
};

/** Says which step it takes back; a long name is cut on the button and whole in the tooltip. */
function StepButton({ icon, name, keys, step, onClick }: StepProps): ReactNode {
  const label = step === null ? `没有可以${name}的操作` : `${name}：${step}（${keys}）`;
  const slot = icon as ReactNode as React.JSX.Element;
  return (
    <Tooltip content={label} relationship="description">
      <ToolbarButton
        icon={slot}
        className="pb-step"
        disabledFocusable={step === null}
        onClick={onClick}
      >
        <span className="pb-step-name">{step === null ? name : `${name} ${step}`}</span>
      </ToolbarButton>
    </Tooltip>
  );
}

function SheetButtons(props: Props & { locked: boolean }): ReactNode {
  const { tab, store, locked, onSheet } = props;
  const hasTask = useStatus(store, (status) => status.activeRow?.taskId != null);
  if (tab.name === 'flags' || tab.name === 'progress') {
    return (
      <ToolbarButton
        icon={<TaskListSquareLtr20Regular />}
        disabled={!hasTask}
        onClick={() => onSheet('goToTask')}
      >
        查看任务
      </ToolbarButton>
    );
  }
  return (
    <>
      <Tooltip content={`在下方插入${tab.rowName}（Ctrl+加号）`} relationship="description">
        <ToolbarButton
          icon={<TableInsertRow20Regular />}
          disabled={locked || !tab.insertable}
          onClick={() => onSheet('insertRow')}
        >
          插入行
        </ToolbarButton>
      </Tooltip>
      <Tooltip content="删除选中的行（Ctrl+减号），可以撤销" relationship="description">
        <ToolbarButton
          icon={<TableDeleteRow20Regular />}
          disabled={locked || !tab.insertable}
          onClick={() => onSheet('deleteRows')}
        >
          删除行
        </ToolbarButton>
      </Tooltip>
    </>
  );
}

function AsOfField({ plan, dayField, onAsOf }: Props): ReactNode {
  return (
    <div className="pb-as-of" title="预警和天数按这一天计算">
      <label htmlFor="as-of">
        <CalendarLtr20Regular aria-hidden /> 截至日
      </label>
      <Input
        id="as-of"
        type="date"
        size="small"
        input={{ ref: dayField }}
        value={plan.asOf}
        onChange={(_, { value }) => {
          // A half-typed year such as 0002 is not a choice yet.
          if (/^[1-9]\d{3}-\d\d-\d\d$/.test(value)) onAsOf(value);
        }}
      />
      {plan.asOf !== plan.today && (
        <Button size="small" appearance="subtle" onClick={() => onAsOf(null)}>
          回到今天
        </Button>
      )}
    </div>
  );
}

function FindField({ quickFind, findField, onQuickFind, onFindKey }: Props): ReactNode {
  return (
    <Input
      className="pb-find"
      size="small"
      type="text"
      aria-label="查找"
      placeholder="查找（Ctrl+F）"
      input={{ ref: findField }}
      contentBefore={<Search20Regular />}
      contentAfter={
        quickFind === '' ? null : (
          <button
            type="button"
            className="pb-find-clear"
            aria-label="清除查找"
            onClick={() => onQuickFind('')}
          >
            <DismissCircle16Regular />
          </button>
        )
      }
      value={quickFind}
      onChange={(_, { value }) => onQuickFind(value)}
      onKeyDown={(event) => {
        if (!event.nativeEvent.isComposing) onFindKey(event.key);
      }}
    />
  );
}
