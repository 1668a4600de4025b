// Headings by which offices call what the columns hold: the lists of synonyms, by what is filled in and what is told.
import type { FilledKey } from '#shared/forms/definition.ts';
import type { Random } from './random.ts';

export const filledHeadings: Record<FilledKey, string[]> = {
  status: [
    '完成状态',
    '任务状态',
    '办理状态',
    '当前状态',
    '进展状态',
    '项目状态',
    '办结情况',
    '督办件状态',
    '项目进度情况',
    '是否完成',
    '亮灯状态',
    '销号情况',
  ],
  percent: ['完成比例', '完成率', '完成进度', '完成百分比', '完成进度（%）', '总体进度(%)'],
  progress: [
    '进展情况',
    '工作进展情况',
    '本月进展',
    '落实情况',
    '工作推进情况',
    '目前进展情况',
    '本 期 进 展',
    '形象进度',
    '整改进展',
    '已采取的整改措施',
    '执行落实情况',
    '指标运行情况',
    '进度情况',
  ],
  problems: [
    '存在的问题',
    '存在困难和问题',
    '存在问题及困难',
    '问题和困难',
    '存在问题',
    '滞后原因',
  ],
  nextSteps: [
    '下一步计划',
    '下步打算',
    '下一步工作打算',
    '下步工作措施',
    '下一步工作安排',
    '下一步推进计划',
  ],
  actualDate: ['实际完成时间', '实际完成日期', '实际办结时间', '销号时间'],
  contact: ['填报人', '联系人姓名', '联络员', '经办人', '联系人'],
  phone: ['联系方式', '电话', '手机号码', '联系人电话', '联系电话'],
};

export const givenHeadings = {
  ordinal: ['序号', '序 号', 'No.', '编号'],
  action: ['行动', '行动名称', '专项行动', '任务类别'],
  project: ['项目名称', '工程名称', '工程（项目）', '重点工程'],
  task: [
    '督办件名称',
    '事项名称',
    '改革举措',
    '考核项目',
    '填表项目',
    '问题描述',
    '工作任务',
    '重点任务',
    '任务名称',
    '任务内容',
    '具体任务',
    '工作事项',
    '督办事项',
    '主要任务',
  ],
  lead: ['牵头单位', '牵头部门', '主办单位', '牵头责任单位', '整改牵头单位', '牵头考核单位'],
  support: ['配合单位', '协办单位', '责任单位', '配合部门'],
  deadline: [
    '完成时限',
    '完成时间',
    '时间节点',
    '整改时限',
    '时限要求',
    '计划竣工时间',
    '进度安排',
  ],
  last: ['上期进展', '上月进展情况', '上月完成情况'],
  leader: ['分管领导', '责任领导', '包联领导'],
  money: ['总投资（万元）', '年度计划投资(万元)', '总投资（亿元）'],
  note: ['备注', '备 注'],
} satisfies Record<string, string[]>;

export function headingFor(key: keyof typeof givenHeadings | FilledKey, random: Random): string {
  return key in filledHeadings
    ? random.pick(filledHeadings[key as FilledKey])
    : random.pick(givenHeadings[key as keyof typeof givenHeadings]);
}
