// The menu bar: the usual places and keys. Each entry only says which command it is; the window carries it out.
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/ipc/calls.ts';
import { boards } from '#shared/view/boards.ts';
import { tabs } from '#shared/plan/tabs.ts';
import type { ThemeChoice } from './storage/settings.ts';

/** What the menu shows of the program: entries about a plan rest while there is none. */
export type MenuState = {
  plan: boolean;
  recent: readonly { id: string; name: string }[];
  theme: ThemeChoice;
};

export function setMenu(
  state: MenuState,
  send: (command: MenuCommand) => void,
  onTheme: (theme: ThemeChoice) => void,
): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, send, onTheme)));
}

type Entry = MenuItemConstructorOptions;
const separator: Entry = { type: 'separator' };

const themes: readonly [ThemeChoice, string][] = [
  ['system', '跟随系统(&S)'],
  ['light', '浅色(&L)'],
  ['dark', '深色(&D)'],
];

/** Letters of the entries that show a place, in their order: they must differ from each other. */
const placeKeys = 'TXCRDMJSPF';

/** Undo, redo and find belong to the window's own keyboard handling, which knows what has the focus. */
export function menuTemplate(
  { plan, recent, theme }: MenuState,
  send: (command: MenuCommand) => void,
  onTheme: (theme: ThemeChoice) => void,
): Entry[] {
  const always = (id: MenuCommand, label: string, accelerator?: string): Entry => ({
    id,
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => send(id),
  });
  const shown = (id: MenuCommand, label: string, accelerator: string): Entry => ({
    ...always(id, label, accelerator),
    registerAccelerator: false,
  });
  const ofPlan = (id: MenuCommand, label: string, accelerator?: string): Entry => ({
    ...always(id, label, accelerator),
    enabled: plan,
  });
  const places = (from: readonly { name: string; title: string }[], first: number): Entry[] =>
    from.map(({ name, title }, at) =>
      ofPlan(`go:${name}` as MenuCommand, `${title}(&${placeKeys[first + at]})`),
    );
  return [
    {
      label: '文件(&F)',
      submenu: [
        always('newFromNotice', '从通知新建(&N)…', 'CmdOrCtrl+N'),
        always('newFromTable', '从任务分解表新建(&D)…'),
        always('newBlank', '新建空白计划(&L)…'),
        always('open', '打开(&O)…', 'CmdOrCtrl+O'),
        {
          label: '最近打开(&R)',
          enabled: recent.length > 0,
          submenu: recent.map(({ id, name }, at) =>
            always(`recent:${id}`, `${at < 9 ? `&${at + 1} ` : ''}${name.replaceAll('&', '&&')}`),
          ),
        },
        always('openExample', '打开示例计划(&E)'),
        separator,
        ofPlan('save', '保存(&S)', 'CmdOrCtrl+S'),
        ofPlan('saveAs', '另存为(&A)…', 'CmdOrCtrl+Shift+S'),
        ofPlan('exportSheets', '导出表格(&T)…', 'CmdOrCtrl+E'),
        ofPlan('print', '打印(&P)…', 'CmdOrCtrl+P'),
        separator,
        ofPlan('readRevision', '读入修订通知(&V)…'),
        ofPlan('mergeCopy', '合并另一份计划(&M)…'),
        always('backups', '备份与恢复(&B)…'),
        separator,
        ofPlan('close', '关闭计划(&C)', 'CmdOrCtrl+W'),
        { role: 'quit', label: '退出(&X)' },
      ],
    },
    {
      label: '编辑(&E)',
      submenu: [
        shown('undo', '撤销(&U)', 'CmdOrCtrl+Z'),
        shown('redo', '重做(&R)', 'CmdOrCtrl+Y'),
        separator,
        { role: 'cut', label: '剪切(&T)', registerAccelerator: false },
        { role: 'copy', label: '复制(&C)', registerAccelerator: false },
        { role: 'paste', label: '粘贴(&P)', registerAccelerator: false },
        separator,
        shown('find', '查找(&F)…', 'CmdOrCtrl+F'),
        shown('replace', '替换(&E)…', 'CmdOrCtrl+H'),
        shown('filterRows', '筛选行(&L)', 'CmdOrCtrl+Shift+F'),
      ],
    },
    {
      label: '前往(&G)',
      submenu: [...places(boards, 0), separator, ...places(tabs, boards.length)],
    },
    {
      label: '报送(&R)',
      submenu: [
        ofPlan('assignDuties', '布置阶段要求(&D)…'),
        ofPlan('milestones', '里程碑(&M)…'),
        separator,
        ofPlan('writeForms', '发表：生成各单位反馈表(&W)…'),
        ofPlan('importReturns', '收表：导入反馈表(&I)…'),
        ofPlan('imports', '导入记录(&J)…'),
        separator,
        ofPlan('consolidate', '汇总表(&C)…'),
        ofPlan('letters', '文书：通报、催办函(&L)…'),
        ofPlan('assess', '考评：打分、排名(&A)…'),
        ofPlan('snapshots', '期次封存、对比(&S)…'),
        separator,
        ofPlan('importUnits', '导入单位名录(&U)…'),
        ofPlan('exportUnits', '导出单位名录(&O)…'),
      ],
    },
    {
      label: '查看(&V)',
      submenu: [
        ofPlan('asOf', '截至日(&D)…'),
        ofPlan('holidays', '节假日(&H)…'),
        ofPlan('flagSettings', '预警设置(&W)…'),
        always('reminderSettings', '提醒设置(&R)…'),
        separator,
        {
          label: '外观(&A)',
          submenu: themes.map(([choice, label]) => ({
            id: `theme:${choice}`,
            label,
            type: 'radio',
            checked: choice === theme,
            click: () => onTheme(choice),
          })),
        },
        { role: 'zoomIn', label: '放大(&I)' },
        { role: 'zoomOut', label: '缩小(&O)' },
        { role: 'resetZoom', label: '实际大小(&N)' },
        { role: 'togglefullscreen', label: '全屏(&F)' },
      ],
    },
    {
      label: '帮助(&H)',
      submenu: [
        shown('showHelp', '使用说明(&H)', 'F1'),
        shown('showKeys', '快捷键(&K)', 'CmdOrCtrl+/'),
        always('tour', '示例导览(&T)'),
        separator,
        always('showLog', '导出日志(&L)…'),
        always('about', '关于计划簿(&A)'),
      ],
    },
  ];
}
