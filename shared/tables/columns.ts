// Headings → fields: the synonyms that offices use. The tables of RULES.md, section C.
import { lookupForm } from './headingText.ts';
import type { Field } from './table.ts';

/** Exact forms by field, after `lookupForm` (`Y` a year, `P` a month or the like, `M` months up to one). */
const synonyms: Partial<Record<Field, string>> = {
  ordinal:
    '序号 编号 项目编号 项目序号 任务编号 任务序号 问题点位编号 指标编码 No NO 序 编码 序列号',
  action:
    '行动 行动名称 专项行动 重点行动 行动计划 所属行动 任务类别 类别 工作类别 领域 重点领域 任务板块 板块 一级指标 所属领域 三年行动',
  project:
    '项目名称 工程名称 项目 工程 重点项目 重点工程 工程(项目) 项目(工程) 工程项目 工程(项目)名称 项目(工程)名称 所属工程 所属项目 项目类别名称 二级指标 民生实事项目 实事项目',
  task: '任务 主要工作任务 工作事项 工作任务 重点任务 任务名称 具体任务 督办事项 督办件名称 事项名称 改革举措 考核项目 填表项目 主要任务 目标任务分解 重点工作任务 重点工作 工作名称 事项 任务内容 具体事项 年度重点任务 责任事项 工作要点 任务事项 具体工作任务 三级指标 牵头任务 配合任务 牵头事项 配合事项 牵头工作 配合工作',
  content:
    '主要内容 内容 建设内容及规模 建设内容 建设规模及内容 简要说明 考核内容 具体措施 整改措施 工作措施 细化措施 主要措施 相关要求 建设计划 工作内容 任务要求 具体内容 工作要求 推进措施 举措 具体举措 Y建设内容 主要建设内容 责任清单 问题描述 具体问题 问题表述 具体问题表述 反馈问题 整改问题 隐患内容',
  leader:
    '牵头领导 责任领导 分管领导 区政府分管领导 市政府分管领导 县政府分管领导 分管区领导 分管市领导 分管县领导 配合领导 包保领导 批示领导 部署领导 指标责任领导 整改第一责任人 责任人 负责人 服务队长 市级领导 县级领导 分管负责人 主要负责人 包联领导 责任人姓名 单位负责人 项目负责人 牵头市领导 挂帅领导',
  deadline:
    '完成时限 完成时间 工作完成时限要求 时间节点 预估时间节点 考核时间节点 整改时限 交办时限 要求反馈时间 对应的完成时间 整改期限 计划竣工时间 进度安排 截止日期 截止时间 计划完成时间 计划完成时限 时限要求 办结时限 阶段信息 时限 完成期限 要求完成时间 计划完成日期 工作时限 任务时限 办理时限 目标完成时间 预计完成时间 预计竣工时间 时间安排 完成时限要求 时间要求 时间进度 时间进度安排',
  actualDate:
    '实际完成时间 实际竣工时间 销号时间 实际完成日期 办结时间 实际办结时间 实际完成时限 完成销号时间 实际整改完成时间',
  target:
    '工作目标 目标任务 目标值 目标值(标准) 评价标准 考核指标 Y目标 Y工作目标 Y目标任务 整改目标 整改完成标准 目标 目标要求 任务目标 量化目标 指标 总体目标 预期目标 三年目标 考核目标 Y任务目标 目标及要求 工作目标及要求',
  percent:
    '完成比例 投资完成比例 Y投资完成率 投资完成率 完成率 完成百分比 进度 完成进度 总体进度 工程进度 完成比率 完成占比 完成进度百分比 累计完成率 进度比例 形象进度比例 完成投资比例 投资进度 总体完成率 完成率% 完成% 进度% 完成进度% 完成比例% 工程完成率 总完成率 实际进度 实际完成率 实际完成比例 实际完成进度 实际完成百分比',
  progress:
    '进展情况 工作进展 P进展 P工作进展 P进展情况 形象进度 整改进展 整改情况 落实情况 指标运行情况 已采取的整改措施 进度情况 工作进展情况 目前进展 目前进展情况 最新进展 当前进展 累计进展 推进情况 工作推进情况 推进落实情况 P推进情况 完成进展 工作进度 执行落实情况 执行情况 任务进展 任务进展情况 进展 工作落实情况 建设进展 建设进展情况 项目进展 项目进展情况 P工作进展情况 工程形象进度 Y进展情况 具体进展 主要进展 整治情况 完成情况及成效 工作开展情况 开展情况 进展及成效 目前完成情况 当前完成情况 上半年进展 上半年进展情况 进展描述 主要做法 主要做法及成效 工作成效 取得成效 进展说明 配合情况 配合进展 配合工作情况',
  status:
    '项目进度情况 督办件状态 状态 是否完成 是否已完成整改 是否销号 亮灯状态 是否开工 审核标识 任务状态 完成状态 进展状态 办结情况 进度状态 工作状态 项目状态 办理状态 总体进展 当前状态 销号情况 是否办结 进度评价',
  problems:
    '存在问题 存在的问题 存在问题及困难 存在困难 存在困难和问题 存在的困难和问题 存在问题和困难 指标落后原因分析 滞后原因 未整改到位问题原因及下一步计划 问题及原因 主要问题 困难问题 问题 存在的主要问题 困难和问题 问题和困难 未完成原因 存在问题及原因 存在问题及建议 需协调解决的问题 需协调解决问题 需要协调解决的问题 存在问题及下步打算 存在问题及下一步计划 存在问题及下一步措施 存在的问题及下一步打算 存在的问题及下一步计划 存在问题及下一步打算 存在问题和下一步打算 问题及下一步计划 存在问题及下步计划 存在问题及下步措施 存在问题及下一步工作打算 面临困难 面临的困难 面临问题 存在困难及问题 存在困难问题 制约因素 需协调事项 需市级协调解决的问题 需市级协调事项 问题及建议 困难 主要困难 困难及问题 问题困难',
  nextSteps:
    '下一步计划 下一步推进计划 下一步措施 下步打算 下步计划 下步措施 下一步打算 下一步工作打算 下一步工作计划 下一步工作措施 下步工作打算 下步工作计划 下步工作措施 下一步工作 下步工作 下一步安排 下一步工作安排 下月计划 下月工作计划 下阶段计划 下阶段工作计划 下一阶段工作计划 下一步举措 下一步工作举措 下步工作安排 下一步推进措施 下季度计划 下季度工作计划 下阶段工作打算 拟采取措施 拟采取的措施 下一步 下步 后续计划 后续打算 后续工作 后续措施',
  investmentTotal:
    '总投资 项目总投资 计划总投资 估算总投资 概算总投资 总投资额 投资总额 预算总投资 总投资估算 投资规模',
  investmentYearPlan:
    'Y计划投资 Y计划投资额 Y投资计划 Y目标投资数 Y目标投资 Y计划完成投资 计划投资 Y投资目标 Y投资任务 Y计划 Y计划投资数 Y任务投资',
  investmentYearDone:
    'Y累计完成投资 Y累计投资 YM累计完成投资 YM完成投资 M累计完成投资 M完成投资 Y已完成投资 Y完成投资 Y项目累计投资 P至今已完成 年初至今完成投资 年初至今累计完成投资 年初以来累计完成投资 年初以来完成投资 YP累计完成投资 P累计完成投资 YM完成投资额 Y累计完成 Y累计完成投资额 Y完成投资额 自年初累计完成投资 年初累计完成投资 M累计 Y实际完成投资',
  investmentTotalDone:
    '项目累计完成投资 项目累计投资 累计完成投资 累计投资 开工以来累计完成投资 自开工累计完成投资 开工至今累计完成投资 自开工以来累计完成投资 累计完成投资额 累计完成 开工累计完成投资 完成投资累计 已完成总投资 项目累计完成投资额 累计已完成投资',
  investmentPeriodDone:
    'P完成投资 P已完成投资 P投资 P完成投资额 YP完成投资 P完成 YP完成投资额 P新增完成投资 完成投资P P实际完成投资',
  score:
    '得分 分值 考核得分 各项分值 指标分值 自评得分 评分 考核分值 当前得分 自评分 标准分值 标准分 考评得分 赋分',
  contact:
    '联系人 填报人 填表人 联络员 经办人 信息维护单位联系人 督办联系人 联系人姓名 具体联系人 联系人员 填报联系人 牵头单位联系人 县府办联系人',
  phone:
    '联系电话 电话 手机 手机号 手机号码 联系方式 电话号码 联系人电话 办公电话 联系人及电话 联系人联系电话 联系人及联系方式 联系人及联系电话 短号 移动电话 座机',
  note: '备注 说明 补充说明 注 备注说明 其他说明',
  unit: '填报单位 单位名称 单位 部门 填表单位 报送单位 上报单位 填报部门 所在单位 部门名称 填报责任单位',
};

/** Units that lead, strongest first. 责任单位 is decided among the columns of one table, see `assignFields`. */
const leadForms = new Set(
  '牵头单位 牵头部门 牵头责任单位 牵头考核单位 整治牵头单位 整改牵头单位 主办单位 第一责任单位 指导部门 主责 主责单位 牵头(责任)单位 责任(牵头)单位 牵头单位(部门) 牵头 主牵头单位 主要责任单位 牵头主责单位 市级牵头单位 市牵头单位 主责部门 牵头落实单位'.split(
    ' ',
  ),
);
const responsibleForms = new Set(
  '责任单位 责任部门 考核责任单位 负责考核部门 承办单位 负责部门 责任方 帮扶单位 实施单位 主管部门 具体责任单位 责任单位(部门) 责任主体 承办部门 负责单位 责任单位及责任人 完成单位 落实单位 市直责任单位 实施主体 责任单位名称 整改责任单位'.split(
    ' ',
  ),
);
const supportForms = new Set(
  '配合单位 配合部门 协办单位 协同责任单位 协作单位 参与单位 整治参与单位 参加单位 合作单位 相关单位 会同单位 协同单位 配合责任单位 协办部门 参与部门 协助单位 配合 协同配合单位 配合单位(部门) 责任(配合)单位 配合(责任)单位 协同部门'.split(
    ' ',
  ),
);

const exact = new Map<string, Field>();
for (const [field, forms] of Object.entries(synonyms)) {
  for (const form of forms.split(/\s+/u)) exact.set(lookupForm(form), field as Field);
}

/** Which way a heading names units: `responsible` leads or supports depending on its neighbours. */
export type UnitRole = 'lead' | 'responsible' | 'support';

export type HeadingMeaning =
  | { kind: 'field'; field: Field }
  | { kind: 'units'; role: UnitRole }
  /** 完成情况: status where the words are short, progress where they are sentences. */
  | { kind: 'outcome' }
  /** 完成日期: the actual day where another column states the deadline, else the deadline. */
  | { kind: 'doneDay' };

const remembered = new Map<string, HeadingMeaning | null>();

/** What one heading text says by itself; null where it is not known. Remembers what it was asked. */
export function meaningOf(heading: string): HeadingMeaning | null {
  if (heading.length > 60) return null;
  const known = remembered.get(heading);
  if (known !== undefined) return known;
  const meaning = lookUp(lookupForm(heading));
  if (remembered.size > 20_000) remembered.clear();
  remembered.set(heading, meaning);
  return meaning;
}

function lookUp(form: string): HeadingMeaning | null {
  const field = exact.get(form);
  if (field) return { kind: 'field', field };
  if (form === '完成情况' || form === '任务完成情况' || /^Y?[YPM]完成情况$/u.test(form))
    return { kind: 'outcome' };
  if (/^(?:完成日期|办结日期|竣工日期|完工时间|完工日期)$/u.test(form)) return { kind: 'doneDay' };
  // Figures of an earlier period are not those that this return is about.
  if (/^(?:上期|上月|上年|上季度|上半年|截[止至]上)/u.test(form)) return null;
  // Departments inside one body are not units of the plan, however they are called.
  if (/处室|科室|股室|内设/u.test(form)) return null;
  if (leadForms.has(form)) return { kind: 'units', role: 'lead' };
  if (responsibleForms.has(form)) return { kind: 'units', role: 'responsible' };
  if (supportForms.has(form)) return { kind: 'units', role: 'support' };
  return ofPeriod(form) ?? byPattern(form);
}

const told = new Set<Field>(['progress', 'problems', 'nextSteps', 'status', 'percent']);

/** A heading that names its period first: 1-7月进展情况, 截至7月底存在问题. */
function ofPeriod(form: string): HeadingMeaning | null {
  const rest = /^Y?[YPM](.+)$/u.exec(form)?.[1];
  const field = rest === undefined ? undefined : exact.get(rest);
  return field && told.has(field) ? { kind: 'field', field } : null;
}

/** Longer headings by what they are made of. Persons come before units: 牵头单位责任人 is a person. */
const patterns: [RegExp, HeadingMeaning][] = [
  [/联系电话$|手机号码?$/u, { kind: 'field', field: 'phone' }],
  [/联系人$|填报人$|联络员$/u, { kind: 'field', field: 'contact' }],
  [/(?:领导|责任人|负责人)$/u, { kind: 'field', field: 'leader' }],
  [
    /^实际.{0,6}(?:完成|竣工|办结|销号).{0,2}(?:时间|日期)$/u,
    { kind: 'field', field: 'actualDate' },
  ],
  [
    /^(?:计划|预计|要求|目标)?(?:完成|整改|办结|竣工|落实).{0,4}(?:时限|期限|时间节点)$/u,
    { kind: 'field', field: 'deadline' },
  ],
  [/牵头(?:责任)?(?:单位|部门)$/u, { kind: 'units', role: 'lead' }],
  [/(?:配合|协办|协同|参与)(?:责任)?(?:单位|部门)$/u, { kind: 'units', role: 'support' }],
  [/^存在.{0,8}问题.{0,4}(?:下一?步|打算|措施|计划).*$/u, { kind: 'field', field: 'problems' }],
  [/^下一?步.{0,8}(?:计划|打算|措施|安排|举措)$/u, { kind: 'field', field: 'nextSteps' }],
  [
    /^.{0,8}(?:工作|任务|项目|整改|推进|落实|建设)(?:进展|推进|落实)情况$/u,
    { kind: 'field', field: 'progress' },
  ],
];

function byPattern(form: string): HeadingMeaning | null {
  for (const [pattern, meaning] of patterns) if (pattern.test(form)) return meaning;
  return null;
}
