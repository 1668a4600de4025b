import { describe, expect, it } from 'vitest';
import { fittingWidth } from '#renderer/grid/autoWidth.ts';
import { menuEntries, type MenuFacts } from '#renderer/grid/menuItems.ts';

const facts: MenuFacts = {
  kind: 'cells',
  rowName: '任务',
  rows: 3,
  columns: 1,
  insertions: 3,
  insertable: true,
  deletable: true,
  reorderable: true,
  readOnly: false,
  hidden: 0,
  frozen: false,
  arranged: false,
  sorted: false,
  filtered: false,
  findable: true,
  historic: true,
  customizable: true,
  custom: false,
  extras: [],
};
const labels = (more: Partial<MenuFacts>) =>
  menuEntries({ ...facts, ...more })
    .flat()
    .map(({ label }) => label);

describe('menus', () => {
  it('of cells name how many rows they are about', () => {
    expect(labels({})).toEqual([
      '剪切',
      '复制',
      '粘贴',
      '清除内容',
      '向下填充',
      '向右填充',
      '序列填充',
      '查找…',
      '查看修改记录…',
      '在上方插入3行',
      '在下方插入3行',
      '复制并插入3行',
      '批量修改3行…',
      '删除选中的3行',
      '上移',
      '下移',
    ]);
    expect(labels({ insertions: 1 })).toContain('在上方插入任务');
  });

  it('of rows end with what the screen adds', () => {
    const extras = [
      { label: '添加里程碑…', rests: true },
      { label: '查看时间节点', rests: false },
    ];
    const groups = menuEntries({ ...facts, kind: 'rows', extras });
    expect(groups.at(-1)).toEqual([
      { command: 'extra 0', label: '添加里程碑…', keys: '', rests: true },
      { command: 'extra 1', label: '查看时间节点', keys: '', rests: false },
    ]);
    expect(labels({ kind: 'columns', extras })).not.toContain('添加里程碑…');
  });

  it('leave out what a tab cannot do, and rest where nothing can be changed', () => {
    const reports = labels({ insertable: false, reorderable: false, findable: false });
    expect(reports).toEqual([
      '剪切',
      '复制',
      '粘贴',
      '清除内容',
      '向下填充',
      '向右填充',
      '序列填充',
      '查看修改记录…',
      '批量修改3行…',
      '删除选中的3行',
    ]);
    const resting = menuEntries({ ...facts, readOnly: true }).flat();
    expect(resting.filter(({ rests }) => !rests).map(({ label }) => label)).toEqual([
      '复制',
      '查找…',
      '查看修改记录…',
    ]);
  });

  it('of columns offer to undo only what was done', () => {
    expect(labels({ kind: 'columns' })).toEqual([
      '复制',
      '升序',
      '降序',
      '筛选…',
      '隐藏这一列',
      '自动调整列宽',
      '冻结到此列',
      '左移',
      '右移',
      '插入自定义列…',
      '列…',
    ]);
    const own = labels({ kind: 'columns', custom: true });
    expect(own).toContain('修改列…');
    expect(own).toContain('删除列');
    const several = labels({ kind: 'columns', custom: true, columns: 2 });
    expect(several).not.toContain('修改列…');
    expect(several).toContain('删除2列');
    expect(labels({ kind: 'columns', customizable: false })).not.toContain('插入自定义列…');
    const all = labels({
      kind: 'columns',
      columns: 2,
      hidden: 1,
      frozen: true,
      arranged: true,
      sorted: true,
      filtered: true,
    });
    for (const label of [
      '恢复原顺序',
      '清除这一列的筛选',
      '隐藏2列',
      '显示隐藏的1列',
      '取消冻结',
      '恢复默认列',
    ]) {
      expect(all).toContain(label);
    }
  });

  it('of columns can be used where nothing can be changed', () => {
    const entries = menuEntries({ ...facts, kind: 'columns', readOnly: true }).flat();
    expect(entries.every(({ rests }) => !rests)).toBe(true);
  });
});

describe('the width that fits', () => {
  const space = { cell: 16, heading: 44 };
  const fit = (texts: string[], heading = '列') => fittingWidth(texts, heading, () => 13, space);

  it('is that of the longest line, at least of the heading, at most 420', () => {
    expect(fit(['一二三', '一二三四五六七八九十'])).toBe(146);
    expect(fit(['一二三\n一二三四五六七八'])).toBe(120);
    expect(fit(['一'], '完成时限依据')).toBe(Math.ceil(6 * 13 * 1.08 + 44));
    expect(fit(['字'.repeat(5000)])).toBe(420);
    expect(fit([])).toBe(Math.ceil(13 * 1.08 + 44));
  });
});
