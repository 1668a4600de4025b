// Why indicators and scores could not be written, in words.
import type { ProblemWords } from './problems.ts';

export const assessmentProblems: ProblemWords = {
  indicatorWithoutName: '请填写考评指标的名称。',
  indicatorNameLong: ({ most = '' }) => `指标或类别的名称太长，请缩短到${most}个字以内。`,
  indicatorNoteLong: ({ most = '' }) => `评分标准太长，请缩短到${most}个字以内。`,
  indicatorNameTaken: ({ name = '' }) => `指标“${name}”重复了，请换一个名称。`,
  tooManyIndicators: ({ most = '' }) => `考评指标最多${most}项。请先删除不用的。`,
  badWeight: ({ name = '' }) => `“${name}”的分值不对。请填写大于0、不超过1000的数，最多两位小数。`,
  badRuleNumber: ({ name = '' }) =>
    `“${name}”每次扣（加）的分数不对。请填写0至1000之间的数，最多两位小数。`,
  scoreOutOfRange: ({ most = '' }) => `得分超出范围，请填写0至${most}之间的数，最多两位小数。`,
  scoreComputed: '这项指标自动计算，不能直接填得分。要调整请加分或扣分，并写明理由。',
  scoreOfCollective: '集体称谓不参加考评，请评具体单位。',
  scoreWithoutReason: '请写明加分、扣分的理由。',
  scoreReasonLong: ({ most = '' }) => `理由太长，请缩短到${most}个字以内。`,
  badScoreChange: ({ most = '' }) => `分数超出范围，请填写大于0、不超过${most}的数，最多两位小数。`,
  noIndicators: '还没有考评指标。请先在“考评”里设置指标。',
};
