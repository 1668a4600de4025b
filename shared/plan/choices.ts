// The words on screen for values that are kept as codes.
import type { Basis, Comparator, DeadlineKind, Precision, TaskStatus, UnitKind } from './model.ts';

export type Choice = { value: string; label: string };

export const statusChoices = [
  { value: 'notStarted', label: '未启动' },
  { value: 'inProgress', label: '推进中' },
  { value: 'done', label: '已完成' },
  { value: 'stopped', label: '已终止' },
] as const satisfies readonly (Choice & { value: TaskStatus })[];

export const unitKindChoices = [
  { value: 'department', label: '部门' },
  { value: 'district', label: '县区' },
  { value: 'company', label: '企业' },
  { value: 'institution', label: '事业单位' },
  { value: 'collective', label: '集体称谓' },
] as const satisfies readonly (Choice & { value: UnitKind })[];

export const comparatorChoices = [
  { value: '=', label: '等于' },
  { value: '>=', label: '不低于' },
  { value: '<=', label: '不高于' },
  { value: '>', label: '高于' },
  { value: '<', label: '低于' },
  { value: '~', label: '约' },
  { value: '+', label: '新增' },
] as const satisfies readonly (Choice & { value: Comparator })[];

export const basisLabels: Record<Basis, string> = {
  stated: '文件写明',
  inherited: '沿用阶段',
  inferred: '推算',
};

/** How exact the words of the document are. */
export const precisionChoices = [
  { value: 'day', label: '日' },
  { value: 'tenDays', label: '旬' },
  { value: 'month', label: '月' },
  { value: 'quarter', label: '季' },
  { value: 'half', label: '半年' },
  { value: 'year', label: '年' },
  { value: 'years', label: '多年' },
] as const satisfies readonly (Choice & { value: Precision })[];

export const deadlineKindChoices = [
  { value: 'deadline', label: '期限' },
  { value: 'range', label: '起止' },
  { value: 'recurring', label: '定期' },
  { value: 'ongoing', label: '长期' },
  { value: 'relative', label: '相对' },
  { value: 'none', label: '未定' },
] as const satisfies readonly (Choice & { value: DeadlineKind })[];
