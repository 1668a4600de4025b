// The kinds of warnings: the words for a group of them, and which field of a plan each asks a person to look at.
import type { WarningCode } from './warnings.ts';

/**
 * What a warning is about: `units` are the units that its place names, `openUnits` the last list of them, `title` the
 * name of an action or project, `field` whatever was read at its place, `nothing` what became no row.
 */
export type WarningSubject =
  | 'leads'
  | 'units'
  | 'openUnits'
  | 'text'
  | 'title'
  | 'field'
  | 'deadline'
  | 'target'
  | 'stage'
  | 'period'
  | 'planTitle'
  | 'nothing';

type Kind = { name: string; about: WarningSubject };

const kinds: Record<WarningCode, Kind> = {
  bracketMended: { name: '括号断开', about: 'units' },
  bracketMixed: { name: '括号不一致', about: 'units' },
  bracketUnclosed: { name: '括号没有右半边', about: 'units' },
  numberingJump: { name: '编号不连续', about: 'title' },
  taskWithoutLead: { name: '没有牵头单位', about: 'leads' },
  taskWithoutNumber: { name: '没有编号的任务', about: 'text' },
  taskInClosingChapter: { name: '保障部分的任务', about: 'text' },
  chapterWithoutResponsibility: { name: '没有责任单位的章节', about: 'nothing' },
  planWithoutResponsibility: { name: '全文没有责任单位', about: 'nothing' },
  leadInherited: { name: '沿用上级的单位', about: 'leads' },
  headingClauseUnused: { name: '标题的责任单位没有用上', about: 'nothing' },
  leadRepeated: { name: '既牵头又配合', about: 'units' },
  unitsOpen: { name: '名单以“等”结尾', about: 'openUnits' },
  prefixExpanded: { name: '补全单位名称', about: 'units' },
  splitWithoutSeparator: { name: '拆开单位名称', about: 'units' },
  bareUnitList: { name: '没有写明牵头或配合', about: 'units' },
  clauseRemainder: { name: '责任括号里的其他文字', about: 'units' },
  nameDoubtful: { name: '可能不是单位', about: 'units' },
  leadInProse: { name: '正文里的责任单位', about: 'units' },
  closingText: { name: '文末说明', about: 'nothing' },
  boxSkipped: { name: '专栏', about: 'nothing' },
  boxRead: { name: '专栏里的责任单位', about: 'text' },
  unitsOfStages: { name: '阶段里的责任单位', about: 'nothing' },
  tasksFromTable: { name: '文中的表格', about: 'nothing' },
  tableRowShort: { name: '缺少单元格的行', about: 'title' },
  tableRowUnread: { name: '没有读入的行', about: 'nothing' },
  tableInText: { name: '没有读入的表', about: 'nothing' },
  textAfterClause: { name: '责任单位之后的文字', about: 'leads' },
  stageWithoutDates: { name: '阶段没有起止时间', about: 'stage' },
  deadlineDoubtful: { name: '时限', about: 'deadline' },
  targetDoubtful: { name: '目标', about: 'target' },
  columnsNotRead: { name: '没有读入的列', about: 'nothing' },
  cellError: { name: '错误值', about: 'field' },
  tableNotTaken: { name: '没有读入的表', about: 'nothing' },
  columnsGuessed: { name: '列的用途', about: 'nothing' },
  unitColumnGuessed: { name: '责任单位列', about: 'nothing' },
  noUnitColumn: { name: '责任单位列', about: 'nothing' },
  firstUnitLeads: { name: '责任单位列', about: 'nothing' },
  allUnitsLead: { name: '责任单位列', about: 'nothing' },
  levelCarried: { name: '沿用上一行', about: 'title' },
  sectionNotUsed: { name: '分节标题', about: 'nothing' },
  rowContinued: { name: '接到上一行', about: 'text' },
  unitDoubtful: { name: '可能不是单位', about: 'units' },
  personBesideUnit: { name: '单位后的人名', about: 'units' },
  deadlineNotRead: { name: '时限', about: 'deadline' },
  statusNotRead: { name: '状态和完成率', about: 'text' },
  percentNotRead: { name: '状态和完成率', about: 'text' },
  textDamaged: { name: '乱码', about: 'text' },
  tableBesideText: { name: '没有读入的表', about: 'nothing' },
  textBesideTable: { name: '表外的文字', about: 'nothing' },
  severalTitles: { name: '计划名称', about: 'planTitle' },
  noPeriod: { name: '计划起止时间', about: 'period' },
};

/** The kind of a warning by its code; a code that is not listed is about the text of its task. */
export function warningKind(code: string): Kind {
  return (kinds as Record<string, Kind | undefined>)[code] ?? { name: '其他', about: 'text' };
}
