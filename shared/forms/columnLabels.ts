// What the columns of forms hold, in the words of the editor: whatever heading a form gives them.
import { customColumnsOf } from '../plan/customColumns.ts';
import type { PlanDocument } from '../plan/document.ts';
import {
  figureKeys,
  filledKeys,
  givenKeys,
  isFilledKey,
  type FormColumn,
  type FormColumnKey,
  type FormDefinition,
} from './definition.ts';

export const columnLabels: Record<FormColumnKey, string> = {
  ordinal: '序号',
  action: '行动',
  project: '工程（项目）',
  task: '任务内容',
  role: '本单位职责',
  targets: '目标',
  deadline: '完成时限',
  lastProgress: '上期进展',
  leads: '牵头单位',
  supports: '配合单位',
  responsible: '责任单位（牵头在前）',
  unit: '填报单位',
  status: '状态',
  percent: '完成率',
  progress: '本期进展',
  problems: '存在问题',
  nextSteps: '下一步措施',
  actualDate: '完成日期',
  contact: '联系人',
  phone: '联系电话',
  targetsDone: '目标完成值',
};

/** A column that a form can have. `filled`: by the unit; the others are locked. */
export type ColumnSource = {
  key: FormColumn['key'];
  label: string;
  filled: boolean;
  own: boolean;
};

/** All that a form of the plan can have, in the usual order; the user's own columns behind. */
export function columnSources(document: Pick<PlanDocument, 'columns'>): ColumnSource[] {
  const builtIn = [...givenKeys, ...filledKeys, ...figureKeys].map((key) => ({
    key,
    label: columnLabels[key],
    filled: isFilledKey(key) || key === 'targetsDone',
    own: false,
  }));
  const own = customColumnsOf(document.columns, 'tasks').map(
    ({ id, heading, onForms, fill }): ColumnSource => ({
      key: `column:${id}`,
      label: heading,
      filled: onForms === true && fill !== undefined && fill !== 'no',
      own: true,
    }),
  );
  return [...builtIn, ...own];
}

const figures: FormColumn = {
  key: 'targetsDone',
  heading: '目标完成值',
  width: 14,
  align: 'center',
  prompt: '填到本期末累计完成的数字。有几个目标的，在各行冒号后填写，请保留名称。',
};

/** A column as it is usually set: as the usual form has it. */
export function usualColumn(
  { key, label, filled }: ColumnSource,
  usual: FormDefinition,
): FormColumn {
  const known = usual.columns.find((column) => column.key === key);
  if (key === 'targetsDone') return figures;
  return known ?? { key, heading: label, width: filled ? 14 : 12, align: 'left', prompt: '' };
}
