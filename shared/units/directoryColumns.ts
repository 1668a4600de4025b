// Where the directory of units is in a sheet, and which column holds what: headings by their synonyms.
import type { Grid } from '../tables/grid.ts';
import { lookupForm, withoutSpace } from '../tables/headingText.ts';

export type DirectoryField =
  | 'ordinal'
  | 'name'
  | 'aliases'
  | 'formerNames'
  | 'kind'
  | 'members'
  | 'behindBy'
  | 'leader'
  | 'contact'
  | 'contactAndPhone'
  | 'phone';

export type DirectoryColumns = {
  /** Last row of the heading. */
  headRow: number;
  /** Columns by field, from left to right; several where a list keeps 简称 and 别称 apart. */
  columns: { field: DirectoryField; column: number }[];
};

const synonyms: Record<DirectoryField, string> = {
  ordinal: '序号 编号 次序 排序 序 No NO',
  name: '单位名称 单位全称 全称 单位 部门 部门名称 成员单位 成员单位名称 责任单位 机构名称 机构全称 单位(部门) 单位(部门)名称 部门(单位) 部门(单位)名称 单位规范名称 规范名称 现名 名称 填报单位 报送单位 牵头单位',
  aliases: '简称 单位简称 别称 别名 规范简称 通用简称 常用简称 又称 其他名称 其他写法',
  formerNames: '曾用名 曾用名称 原名称 原名 原单位名称 更名前名称 历史名称',
  kind: '类别 单位类别 类型 单位类型 性质 单位性质 机构类别',
  members: '包含单位 包括单位 涵盖单位 成员 包含单位名单 具体单位',
  behindBy: '进度界限 滞后界限 进度偏差界限 预警界限',
  leader:
    '分管领导 分管市领导 分管县领导 分管区领导 市政府分管领导 县政府分管领导 区政府分管领导 联系领导 包联领导 分管副市长 分管副县长 分管副区长',
  contact:
    '联系人 联络员 联系人姓名 联络员姓名 填报人 经办人 具体联系人 信息员 联系人员 联络人 业务联系人',
  contactAndPhone:
    '联系人及电话 联系人及联系电话 联系人和电话 联系人联系电话 联络员及电话 联络员及联系电话 联系人及联系方式 联络员及联系方式 联系人电话号码',
  phone:
    '联系电话 电话 手机 手机号 手机号码 电话号码 联系方式 办公电话 移动电话 联系人电话 联络员电话 联络员联系电话 联络员手机 座机',
};

const fieldOf = new Map<string, DirectoryField>();
for (const [field, forms] of Object.entries(synonyms)) {
  for (const form of forms.split(' ')) fieldOf.set(lookupForm(form), field as DirectoryField);
}
const groupWords = /^(?:联系人|联络员|联络人|信息员|业务联系人|填报人|经办人)/u;
const leaderWords = /领导|负责人|副市长|副县长|副区长/u;

/** Rows at the top of a sheet in which the heading is looked for. */
const deepestHeading = 40;

/** The heading of a directory: a column with names of units, alone or among others that are known. Null without one. */
export function findDirectory(grid: Grid): DirectoryColumns | null {
  let alone: DirectoryColumns | null = null;
  for (const row of grid.rows.filter((each) => each <= deepestHeading)) {
    const found = headingAt(grid, row);
    if (!found) continue;
    const named = found.columns.filter(({ field }) => field !== 'ordinal');
    if (found.columns.length > 1 || named.length > 1) return found;
    alone ??= isAloneInRow(grid, row) ? found : null;
  }
  return alone;
}

function isAloneInRow(grid: Grid, row: number): boolean {
  const [only, ...others] = grid.line(row);
  return only !== undefined && others.length === 0 && only.left === only.right;
}

function headingAt(grid: Grid, row: number): DirectoryColumns | null {
  const line = grid.line(row).filter(({ top }) => top === row);
  const grouped = line.some(({ left, right, bottom }) => right > left && bottom === row);
  const below = grouped ? grid.line(row + 1).filter(({ top }) => top === row + 1) : [];
  const columns: DirectoryColumns['columns'] = [];
  for (const segment of line) {
    const parts = below.filter(({ left }) => left >= segment.left && left <= segment.right);
    if (segment.right > segment.left && segment.bottom === row && parts.length > 0) {
      for (const part of parts) {
        const field = fieldInGroup(segment.text, part.text);
        if (field) columns.push({ field, column: part.left });
      }
      continue;
    }
    const field = fieldOf.get(lookupForm(segment.text));
    if (field) columns.push({ field, column: segment.left });
  }
  if (!columns.some(({ field }) => field === 'name')) return null;
  return {
    headRow: Math.max(row, ...line.map(({ bottom }) => bottom), below.length > 0 ? row + 1 : row),
    columns: oneOfEach(columns),
  };
}

/** 联络员 over 姓名, 职务, 电话: the person and the phone; the same under 分管领导 is the leader without a phone. */
function fieldInGroup(group: string, part: string): DirectoryField | null {
  const own = fieldOf.get(lookupForm(part)) ?? null;
  const isName = /^姓名|名字$/u.test(withoutSpace(part));
  if (leaderWords.test(group)) return isName || own === 'leader' ? 'leader' : null;
  if (groupWords.test(withoutSpace(group)) && isName) return 'contact';
  return own;
}

/** The first column of every field; of several phones the one behind the contact; short names all. */
function oneOfEach(columns: DirectoryColumns['columns']): DirectoryColumns['columns'] {
  const contact = columns.find(({ field }) => field === 'contact')?.column ?? 0;
  const phones = columns.filter(({ field }) => field === 'phone');
  const phone = phones.find(({ column }) => column > contact) ?? phones[0];
  const names = columns.filter(({ field }) => field === 'name');
  const seen = new Set<DirectoryField>();
  return columns.flatMap((each) => {
    if (each.field === 'phone') return each === phone ? [each] : [];
    // 单位名称 and 全称 next to each other: the second is another name of the same unit.
    if (each.field === 'name' && each !== names[0]) return [{ ...each, field: 'aliases' as const }];
    if (each.field === 'aliases' || each.field === 'formerNames') return [each];
    if (seen.has(each.field)) return [];
    seen.add(each.field);
    return [each];
  });
}
