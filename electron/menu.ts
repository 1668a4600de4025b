// The menu bar: the usual places and shortcuts. Each entry only says which command it is; the window carries it out.
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/ipc/calls.ts';

export function setMenu(send: (command: MenuCommand) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(send)));
}

/** Undo, redo and find belong to the window's own keyboard handling, which knows what has the focus. */
function menuTemplate(send: (command: MenuCommand) => void): MenuItemConstructorOptions[] {
  const entry = (
    id: MenuCommand,
    label: string,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => send(id),
  });
  const shown = (
    id: MenuCommand,
    label: string,
    accelerator: string,
  ): MenuItemConstructorOptions => ({
    ...entry(id, label, accelerator),
    registerAccelerator: false,
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    {
      label: '文件(&F)',
      submenu: [
        entry('newFromNotice', '从通知新建…', 'CmdOrCtrl+N'),
        entry('newFromTable', '从任务分解表新建…'),
        entry('open', '打开…', 'CmdOrCtrl+O'),
        entry('openExample', '打开示例计划'),
        separator,
        entry('readRevision', '读入修订通知…'),
        entry('mergeCopy', '合并另一份计划…'),
        separator,
        entry('saveAs', '另存为…', 'CmdOrCtrl+Shift+S'),
        entry('backups', '备份与恢复…'),
        entry('exportSheets', '导出表格…', 'CmdOrCtrl+E'),
        entry('close', '关闭计划', 'CmdOrCtrl+W'),
        separator,
        entry('reminderSettings', '提醒设置…'),
        separator,
        { role: 'quit', label: '退出' },
      ],
    },
    {
      label: '编辑(&E)',
      submenu: [
        shown('undo', '撤销', 'CmdOrCtrl+Z'),
        shown('redo', '重做', 'CmdOrCtrl+Y'),
        separator,
        { role: 'cut', label: '剪切', registerAccelerator: false },
        { role: 'copy', label: '复制', registerAccelerator: false },
        { role: 'paste', label: '粘贴', registerAccelerator: false },
        separator,
        shown('find', '查找…', 'CmdOrCtrl+F'),
        shown('replace', '替换…', 'CmdOrCtrl+H'),
        shown('filterRows', '筛选行', 'CmdOrCtrl+Shift+F'),
      ],
    },
    {
      label: '报送(&R)',
      submenu: [
        entry('assignDuties', '布置阶段要求…'),
        separator,
        entry('writeForms', '发表：生成各单位反馈表…'),
        entry('importReturns', '收表：导入反馈表…'),
        separator,
        entry('consolidate', '汇总表…'),
        entry('letters', '文书：通报、催办函…'),
        entry('assess', '考评：打分、排名…'),
        entry('snapshots', '期次封存、对比…'),
        separator,
        entry('importUnits', '导入单位名录…'),
        entry('exportUnits', '导出单位名录…'),
      ],
    },
    {
      label: '查看(&V)',
      submenu: [
        entry('showToday', '今日要事'),
        entry('asOf', '截至日…'),
        entry('holidays', '节假日…'),
        entry('flagSettings', '预警设置…'),
        separator,
        { role: 'zoomIn', label: '放大' },
        { role: 'zoomOut', label: '缩小' },
        { role: 'resetZoom', label: '实际大小' },
        { role: 'togglefullscreen', label: '全屏' },
      ],
    },
    { label: '帮助(&H)', submenu: [entry('showLog', '导出日志…'), entry('about', '关于计划簿')] },
  ];
}
