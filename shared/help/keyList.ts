// Every key of the program, as 使用说明 lists them. Several ways to one thing are parted by 、 [HP5].
import type { KeyRow } from './parseHelp.ts';

export type KeyGroup = { id: string; title: string; rows: readonly KeyRow[] };

export const keyGroups: readonly KeyGroup[] = [
  {
    id: 'help',
    title: '使用说明',
    rows: [
      { keys: 'F1', words: '打开当前画面的说明；锁定或有预警的格先说明原因，再按一次打开说明' },
      { keys: 'Ctrl+/', words: '打开这张快捷键表' },
    ],
  },
  {
    id: 'menu',
    title: '文件和窗口',
    rows: [
      { keys: 'Ctrl+N', words: '从通知新建计划' },
      { keys: 'Ctrl+O', words: '打开计划' },
      { keys: 'Ctrl+S', words: '看是否已保存（每改一处已立即保存）' },
      { keys: 'Ctrl+Shift+S', words: '另存为' },
      { keys: 'Ctrl+P', words: '打印现在显示的内容' },
      { keys: 'Ctrl+E', words: '导出表格' },
      { keys: 'Ctrl+W', words: '关闭计划' },
      { keys: 'Ctrl+Z', words: '撤销' },
      { keys: 'Ctrl+Y、Ctrl+Shift+Z', words: '重做' },
      { keys: 'Ctrl+F', words: '查找' },
      { keys: 'Ctrl+H', words: '替换' },
      { keys: 'F3、Shift+F3', words: '查找下一处、上一处' },
      { keys: 'Ctrl+Shift+F', words: '只显示含有所填文字的行' },
    ],
  },
  {
    id: 'panes',
    title: '在窗口里走动',
    rows: [
      {
        keys: 'F6、Shift+F6',
        words: '到下一部分、上一部分（工具栏、页签、表格、状态栏、使用说明）',
      },
      { keys: 'Ctrl+PageUp、Ctrl+PageDown', words: '到上一张表、下一张表' },
      { keys: 'Esc', words: '关闭对话框、列表或使用说明，回到原来的地方' },
    ],
  },
  {
    id: 'move',
    title: '表格：移动和选择',
    rows: [
      { keys: '↑、↓、←、→', words: '移动到相邻的格' },
      { keys: 'Ctrl+↑、Ctrl+↓、Ctrl+←、Ctrl+→', words: '跳到一片内容的边上' },
      { keys: 'Shift+↑、Shift+↓、Shift+←、Shift+→', words: '扩大或缩小选择' },
      { keys: 'Tab、Shift+Tab', words: '到右一格、左一格' },
      { keys: 'Enter、Shift+Enter', words: '到下一格、上一格' },
      { keys: 'Home、End', words: '到本行第一格、最后一格' },
      { keys: 'Ctrl+Home、Ctrl+End', words: '到表的左上角、右下角' },
      { keys: 'PageUp、PageDown', words: '上翻、下翻一屏' },
      { keys: 'Ctrl+A', words: '全选' },
      { keys: 'Shift+空格', words: '选整行' },
      { keys: 'Ctrl+空格', words: '选整列' },
    ],
  },
  {
    id: 'edit',
    title: '表格：填写',
    rows: [
      { keys: 'F2', words: '修改格里的文字' },
      { keys: 'Esc', words: '放弃正在填的内容，或取消剪切' },
      { keys: 'Delete', words: '清空所选的格' },
      { keys: 'Backspace', words: '清空这一格，接着填写' },
      { keys: 'Alt+↓', words: '打开选项、日历；没有选项的列打开排序和筛选' },
      { keys: 'Ctrl+;', words: '填今天的日期' },
      { keys: 'Ctrl+D', words: '向下填充' },
      { keys: 'Ctrl+R', words: '向右填充' },
      { keys: 'Ctrl++', words: '插入行' },
      { keys: 'Ctrl+-', words: '删除行' },
      { keys: 'Ctrl+Shift+D', words: '复制行' },
      { keys: 'Alt+Shift+↑、Alt+Shift+↓', words: '把行上移、下移' },
      { keys: 'Ctrl+Shift+L', words: '打开这一列的排序和筛选' },
      { keys: 'Ctrl+Shift+H', words: '看这一格的修改记录' },
      { keys: 'Shift+F10、菜单键', words: '打开右键菜单' },
      { keys: 'Ctrl+Alt++、Ctrl+Alt+-', words: '放大、缩小表格' },
      { keys: 'Ctrl+0', words: '表格恢复原来大小' },
    ],
  },
  {
    id: 'typing',
    title: '正在一格里打字时',
    rows: [
      { keys: 'Enter', words: '写入，到下一格' },
      { keys: 'Tab', words: '写入，到右一格' },
      { keys: 'Ctrl+Enter', words: '写入所选的每一格' },
      { keys: 'Alt+Enter', words: '在格里换行' },
      { keys: 'F2', words: '方向键在换格和移动光标之间切换' },
    ],
  },
  {
    id: 'review',
    title: '核对通知、反馈表、修订和合并',
    rows: [
      { keys: 'F8、Shift+F8', words: '到下一处、上一处要看的地方' },
      { keys: 'Ctrl+Enter', words: '核对通知：记为“已核对”，到下一处' },
      { keys: '空格', words: '收表、修订：采用或保留；合并：换另一份或本计划' },
      { keys: 'Enter', words: '收表：采用，到下一处；修订：看原文' },
      { keys: 'Delete', words: '收表：不采用' },
    ],
  },
  {
    id: 'others',
    title: '汇总表、时间轴和节假日',
    rows: [
      { keys: '方向键', words: '在汇总表里走；在时间轴上换行、换时间节点' },
      {
        keys: 'Enter',
        words: '汇总表：列出这一格的出处；时间轴：到表中那一行；节假日：改为放假或上班',
      },
      { keys: '1、2、Delete', words: '节假日：设为放假、设为上班、恢复原来的安排' },
      { keys: '空格', words: '时间轴：展开或收起项目' },
    ],
  },
];
