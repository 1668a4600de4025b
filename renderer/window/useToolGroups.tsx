// The commands of the toolbar, in groups, in the order of the work.
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  Document20Regular,
  DocumentAdd20Regular,
  DocumentSync20Regular,
  DocumentTable20Regular,
  DocumentText20Regular,
  FolderOpen20Regular,
  MailInbox20Regular,
  Ribbon20Regular,
  Save20Regular,
  Send20Regular,
  TableDeleteRow20Regular,
  TableInsertRow20Regular,
  TaskListSquareLtr20Regular,
} from '@fluentui/react-icons';
import type { MenuCommand } from '#shared/ipc/calls.ts';
import type { TabName } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import type { Tool, ToolGroup } from './FoldingToolbar.tsx';
import { useStored } from '../parts/store.ts';
import type { StatusStore } from './status.ts';

export type SheetCommand = 'insertRow' | 'deleteRows' | 'goToSource';
export type ShownSheet = { name: string; rowName: string; insertable: boolean };

type Given = {
  undo: string | null;
  redo: string | null;
  locked: boolean;
  store: StatusStore;
  tab: ShownSheet | null;
  onCommand(command: MenuCommand): void;
  onSheet(command: SheetCommand): void;
};

/** Which command stays longer where room is short: the work of a period first, what the menu's usual keys do last. */
const stays = { work: 4, steps: 3, more: 2, files: 1 };

export function useToolGroups(given: Given): ToolGroup[] {
  const { undo, redo, locked, store, tab, onCommand } = given;
  const source = useStored(store, ({ activeRow }) => sourceOf(activeRow));
  const tool = (id: MenuCommand, name: string, icon: Tool['icon'], stay: number): Tool => ({
    id,
    name,
    icon,
    stay,
    onPress: () => onCommand(id),
  });
  const groups: ToolGroup[] = [
    {
      id: 'files',
      tools: [
        tool('open', '打开', <FolderOpen20Regular />, stays.files),
        {
          ...tool('newFromNotice', '新建', <DocumentAdd20Regular />, stays.files),
          ways: ways(given),
        },
        tool('saveAs', '另存为', <Save20Regular />, stays.files),
      ],
    },
    {
      id: 'steps',
      tools: [
        step(
          tool('undo', '撤销', <ArrowUndo20Regular />, stays.steps),
          'Ctrl+Z',
          locked ? null : undo,
        ),
        step(
          tool('redo', '重做', <ArrowRedo20Regular />, stays.more),
          'Ctrl+Y',
          locked ? null : redo,
        ),
      ],
    },
    {
      id: 'work',
      tools: [
        tool('writeForms', '发表', <Send20Regular />, stays.work),
        tool('importReturns', '收表', <MailInbox20Regular />, stays.work),
        tool('consolidate', '汇总', <DocumentTable20Regular />, stays.work),
        tool('letters', '文书', <DocumentText20Regular />, stays.steps),
        tool('assess', '考评', <Ribbon20Regular />, stays.more),
      ],
    },
  ];
  if (tab) groups.splice(2, 0, { id: 'sheet', tools: sheetTools(given, tab, source) });
  return groups;
}

/** What comes from a notice or a table: another plan, or changes of this one. */
function ways({ onCommand }: Given): NonNullable<Tool['ways']> {
  return [
    {
      name: '从通知新建计划…',
      icon: <DocumentAdd20Regular />,
      keys: 'Ctrl+N',
      onPress: () => onCommand('newFromNotice'),
    },
    {
      name: '从任务分解表新建计划…',
      icon: <DocumentTable20Regular />,
      onPress: () => onCommand('newFromTable'),
    },
    {
      name: '新建空白计划…',
      icon: <Document20Regular />,
      onPress: () => onCommand('newBlank'),
    },
    {
      name: '读入修订通知到本计划…',
      icon: <DocumentSync20Regular />,
      onPress: () => onCommand('readRevision'),
    },
  ];
}

/** Says which step it takes back; a long name is cut on the button and whole in the tooltip. */
function step(tool: Tool, keys: string, name: string | null): Tool {
  return {
    ...tool,
    keys,
    detail: name,
    tip: name === null ? `没有可以${tool.name}的操作` : `${tool.name}：${name}（${keys}）`,
    resting: name === null,
  };
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

function sheetTools({ onSheet, locked }: Given, tab: ShownSheet, source: TabName | null): Tool[] {
  if (tab.name === 'flags' || tab.name === 'progress') {
    return [
      {
        id: 'goToSource',
        name: `查看${sourceNames[source ?? 'tasks'] ?? '任务'}`,
        icon: <TaskListSquareLtr20Regular />,
        stay: stays.more,
        disabled: source === null,
        onPress: () => onSheet('goToSource'),
      },
    ];
  }
  const disabled = locked || !tab.insertable;
  return [
    {
      id: 'insertRow',
      name: '插入行',
      icon: <TableInsertRow20Regular />,
      tip: `在下方插入${tab.rowName}（Ctrl+加号）`,
      stay: stays.more,
      disabled,
      onPress: () => onSheet('insertRow'),
    },
    {
      id: 'deleteRows',
      name: '删除行',
      icon: <TableDeleteRow20Regular />,
      tip: '删除选中的行（Ctrl+减号），可以撤销',
      stay: stays.more,
      disabled,
      onPress: () => onSheet('deleteRows'),
    },
  ];
}
