// The toolbar: the same commands as the menu, in the order of the work.
import {
  Button,
  Input,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
} from '@fluentui/react-components';
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  DismissCircle16Regular,
  Document20Regular,
  DocumentAdd20Regular,
  DocumentSync20Regular,
  DocumentTable20Regular,
  DocumentText20Regular,
  FolderOpen20Regular,
  MailInbox20Regular,
  Ribbon20Regular,
  Save20Regular,
  Filter20Regular,
  Send20Regular,
  TableInsertRow20Regular,
  TableDeleteRow20Regular,
  TaskListSquareLtr20Regular,
} from '@fluentui/react-icons';
import type { ReactNode, RefObject } from 'react';
import type { MenuCommand } from '#shared/ipc/calls.ts';
import type { TabName } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import type { OpenPlan } from '../mirror.ts';
import { dateContextOf } from '#shared/plan/input.ts';
import { DayField } from '../parts/DayField.tsx';
import type { DayInputHandle } from '../parts/DayInput.tsx';
import { useStatus, type StatusStore } from './status.ts';

export type SheetCommand = 'insertRow' | 'deleteRows' | 'goToSource';

type Props = {
  plan: OpenPlan;
  store: StatusStore;
  /** The sheet that is shown; null while a page of the whole plan is. */
  tab: { name: string; rowName: string; insertable: boolean } | null;
  quickFind: string;
  findField: RefObject<HTMLInputElement | null>;
  dayField: RefObject<DayInputHandle | null>;
  onQuickFind(text: string): void;
  onFindKey(key: string): void;
  onAsOf(day: string | null): Promise<void>;
  onCommand(command: MenuCommand): void;
  onSheet(command: SheetCommand): void;
};

export function CommandBar(props: Props): ReactNode {
  const { plan, onCommand } = props;
  const { undo, redo } = plan.steps;
  const locked = plan.readOnly !== null;
  return (
    <div className="pb-commands" role="region" aria-label="工具栏和查找" data-pane>
      <Toolbar size="small" aria-label="工具栏" className="pb-toolbar">
        <ToolbarButton icon={<FolderOpen20Regular />} onClick={() => onCommand('open')}>
          打开
        </ToolbarButton>
        <NoticeMenu onCommand={onCommand} />
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
        {props.tab && (
          <>
            <SheetButtons {...props} tab={props.tab} locked={locked} />
            <ToolbarDivider />
          </>
        )}
        <ToolbarButton icon={<Send20Regular />} onClick={() => onCommand('writeForms')}>
          发表
        </ToolbarButton>
        <ToolbarButton icon={<MailInbox20Regular />} onClick={() => onCommand('importReturns')}>
          收表
        </ToolbarButton>
        <ToolbarButton icon={<DocumentTable20Regular />} onClick={() => onCommand('consolidate')}>
          汇总
        </ToolbarButton>
        <ToolbarButton icon={<DocumentText20Regular />} onClick={() => onCommand('letters')}>
          文书
        </ToolbarButton>
        <ToolbarButton icon={<Ribbon20Regular />} onClick={() => onCommand('assess')}>
          考评
        </ToolbarButton>
      </Toolbar>
      <span className="pb-commands-space" />
      <AsOfField {...props} />
      {props.tab && <FindField {...props} />}
    </div>
  );
}

/** What comes from a notice: another plan, or changes of this one. */
function NoticeMenu({ onCommand }: Pick<Props, 'onCommand'>): ReactNode {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" size="medium" icon={<DocumentAdd20Regular />}>
          新建
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<DocumentAdd20Regular />}
            secondaryContent="Ctrl+N"
            onClick={() => onCommand('newFromNotice')}
          >
            从通知新建计划…
          </MenuItem>
          <MenuItem icon={<DocumentTable20Regular />} onClick={() => onCommand('newFromTable')}>
            从任务分解表新建计划…
          </MenuItem>
          <MenuItem icon={<Document20Regular />} onClick={() => onCommand('newBlank')}>
            新建空白计划…
          </MenuItem>
          <MenuItem icon={<DocumentSync20Regular />} onClick={() => onCommand('readRevision')}>
            读入修订通知到本计划…
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
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

/** The tab of the row from which the active one follows. */
function sourceOf(row: ViewRow | null): TabName | null {
  if (row?.place) return row.place.tab;
  return row?.taskId == null ? null : 'tasks';
}

const sourceNames: Partial<Record<TabName, string>> = {
  tasks: '任务',
  duties: '阶段要求',
  units: '单位',
};

type SheetProps = Props & { tab: NonNullable<Props['tab']>; locked: boolean };

function SheetButtons(props: SheetProps): ReactNode {
  const { tab, store, locked, onSheet } = props;
  const source = useStatus(store, ({ activeRow }) => sourceOf(activeRow));
  if (tab.name === 'flags' || tab.name === 'progress') {
    return (
      <ToolbarButton
        icon={<TaskListSquareLtr20Regular />}
        disabled={source === null}
        onClick={() => onSheet('goToSource')}
      >
        查看{sourceNames[source ?? 'tasks'] ?? '任务'}
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
      <label htmlFor="as-of">截至日</label>
      <DayField
        id="as-of"
        size="small"
        handle={dayField}
        value={plan.asOf}
        today={plan.today}
        required
        context={dateContextOf(plan.document, Number(plan.asOf.slice(0, 4)))}
        onChange={onAsOf}
      />
      {plan.asOf !== plan.today && (
        <Button size="small" appearance="subtle" onClick={() => void onAsOf(null)}>
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
      aria-label="筛选行"
      title="只显示含有这些文字的行（Ctrl+Shift+F）；查找和替换请按 Ctrl+F"
      placeholder="筛选行"
      input={{ ref: findField }}
      contentBefore={<Filter20Regular />}
      contentAfter={
        quickFind === '' ? null : (
          <button
            type="button"
            className="pb-find-clear"
            aria-label="清除筛选"
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
