// What stands in the menus of a sheet: of cells, of rows, of columns. Pure: from what is selected to entries with their keys.

export type MenuKind = 'cells' | 'rows' | 'columns';

export type GridMenuCommand =
  | 'copy'
  | 'cut'
  | 'paste'
  | 'clear'
  | 'fillDown'
  | 'fillRight'
  | 'fillSeries'
  | 'insertAbove'
  | 'insertBelow'
  | 'duplicateRows'
  | 'deleteRows'
  | 'moveUp'
  | 'moveDown'
  | 'bulkChange'
  | 'find'
  | 'sortUp'
  | 'sortDown'
  | 'sortOff'
  | 'filter'
  | 'filterOff'
  | 'hideColumns'
  | 'showColumns'
  | 'fitColumns'
  | 'freeze'
  | 'unfreeze'
  | 'moveLeft'
  | 'moveRight'
  | 'columns'
  | 'resetColumns'
  | 'insertColumn'
  | 'changeColumn'
  | 'deleteColumn'
  | 'history'
  | `extra ${number}`;

export type MenuEntry = { command: GridMenuCommand; label: string; keys: string; rests: boolean };

export type MenuFacts = {
  kind: MenuKind;
  rowName: string;
  /** Selected rows and columns, and how many rows an insertion makes. */
  rows: number;
  columns: number;
  insertions: number;
  insertable: boolean;
  deletable: boolean;
  reorderable: boolean;
  readOnly: boolean;
  /** Whether any column is hidden, frozen, arranged otherwise than in the tab. */
  hidden: number;
  frozen: boolean;
  arranged: boolean;
  sorted: boolean;
  filtered: boolean;
  findable: boolean;
  /** Whether the history of cells can be asked for. */
  historic: boolean;
  /** Whether columns can be added here, and whether all selected ones were added. */
  customizable: boolean;
  custom: boolean;
  /** What the screen of the sheet adds for rows. */
  extras: readonly { label: string; rests: boolean }[];
};

/** Groups of entries, to be divided by lines. */
export function menuEntries(facts: MenuFacts): MenuEntry[][] {
  // In the empty row below the last one there is nothing yet to be copied, emptied or moved.
  if (facts.kind !== 'columns' && facts.rows === 0) return [[pasteEntry(facts)]];
  const groups =
    facts.kind === 'columns'
      ? columnGroups(facts)
      : facts.kind === 'rows'
        ? [clipboardEntries(facts), ...rowGroups(facts)]
        : [clipboardEntries(facts), cellEntries(facts), ...rowGroups(facts)];
  return groups.filter((group) => group.length > 0);
}

function rowGroups(facts: MenuFacts): MenuEntry[][] {
  const extras = facts.extras.map(({ label, rests }, index) =>
    entry(`extra ${index}`, label, '', rests),
  );
  return [rowEntries(facts), moveEntries(facts), extras];
}

function entry(command: GridMenuCommand, label: string, keys = '', rests = false): MenuEntry {
  return { command, label, keys, rests };
}

function clipboardEntries({ readOnly }: MenuFacts): MenuEntry[] {
  return [
    entry('cut', '剪切', 'Ctrl+X', readOnly),
    entry('copy', '复制', 'Ctrl+C'),
    pasteEntry({ readOnly }),
  ];
}

function pasteEntry({ readOnly }: Pick<MenuFacts, 'readOnly'>): MenuEntry {
  return entry('paste', '粘贴', 'Ctrl+V', readOnly);
}

function cellEntries({ readOnly, findable, historic }: MenuFacts): MenuEntry[] {
  return [
    entry('clear', '清除内容', 'Delete', readOnly),
    entry('fillDown', '向下填充', 'Ctrl+D', readOnly),
    entry('fillRight', '向右填充', 'Ctrl+R', readOnly),
    entry('fillSeries', '序列填充', '', readOnly),
    ...(findable ? [entry('find', '查找…', 'Ctrl+F')] : []),
    ...(historic ? [entry('history', '查看修改记录…', 'Ctrl+Shift+H')] : []),
  ];
}

function rowEntries(facts: MenuFacts): MenuEntry[] {
  const { rowName, rows, insertions, insertable, deletable, readOnly } = facts;
  const fresh = insertions > 1 ? `${insertions}行` : rowName;
  return [
    ...(insertable
      ? [
          entry('insertAbove', `在上方插入${fresh}`, '', readOnly),
          entry('insertBelow', `在下方插入${fresh}`, 'Ctrl+加号', readOnly),
          entry('duplicateRows', `复制并插入${rows}行`, 'Ctrl+Shift+D', readOnly),
        ]
      : []),
    entry('bulkChange', `批量修改${rows}行…`, '', readOnly),
    ...(deletable ? [entry('deleteRows', `删除选中的${rows}行`, 'Ctrl+减号', readOnly)] : []),
  ];
}

function moveEntries({ reorderable, readOnly }: MenuFacts): MenuEntry[] {
  if (!reorderable) return [];
  return [
    entry('moveUp', '上移', 'Alt+Shift+↑', readOnly),
    entry('moveDown', '下移', 'Alt+Shift+↓', readOnly),
  ];
}

function ownColumnEntries({ customizable, custom, columns }: MenuFacts): MenuEntry[] {
  if (!customizable) return [];
  return [
    entry('insertColumn', '插入自定义列…'),
    ...(custom && columns === 1 ? [entry('changeColumn', '修改列…')] : []),
    ...(custom ? [entry('deleteColumn', columns > 1 ? `删除${columns}列` : '删除列')] : []),
  ];
}

function columnGroups(facts: MenuFacts): MenuEntry[][] {
  const { columns, hidden, frozen, arranged, sorted, filtered } = facts;
  const several = columns > 1 ? `${columns}列` : '';
  return [
    [entry('copy', '复制', 'Ctrl+C')],
    [
      entry('sortUp', '升序'),
      entry('sortDown', '降序'),
      ...(sorted ? [entry('sortOff', '恢复原顺序')] : []),
      entry('filter', '筛选…', 'Ctrl+Shift+L'),
      ...(filtered ? [entry('filterOff', '清除这一列的筛选')] : []),
    ],
    [
      entry('hideColumns', `隐藏${several || '这一列'}`),
      ...(hidden > 0 ? [entry('showColumns', `显示隐藏的${hidden}列`)] : []),
      entry('fitColumns', '自动调整列宽'),
      entry('freeze', '冻结到此列'),
      ...(frozen ? [entry('unfreeze', '取消冻结')] : []),
      entry('moveLeft', '左移'),
      entry('moveRight', '右移'),
    ],
    ownColumnEntries(facts),
    [entry('columns', '列…'), ...(arranged ? [entry('resetColumns', '恢复默认列')] : [])],
  ];
}
