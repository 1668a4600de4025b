// What of a row is decided together, and what it is called: fields that only make sense with each other are one question.
import type { PlanSettings } from '../plan/settings.ts';
import type { SheetName } from '../plan/model.ts';

/** `along`: lists that go with the fields, joined from both sides. */
export type FieldGroup = {
  heading: string;
  fields: readonly string[];
  along?: readonly string[];
  /** Lists of names or marks to which both sides may add: joined, not asked about. */
  joined?: true;
};

const one = (heading: string, ...fields: string[]): FieldGroup => ({ heading, fields });
const joined = (heading: string, field: string): FieldGroup => ({
  heading,
  fields: [field],
  joined: true,
});

const done = (...fields: string[]) => one('完成情况', ...fields);

/** Fields that stand in no group are one more, so that none is forgotten. */
export const fieldGroups: { readonly [S in SheetName]?: readonly FieldGroup[] } = {
  plan: [
    one('计划名称', 'title'),
    one('文号', 'documentNumber'),
    one('印发单位', 'issuer'),
    one('印发日期', 'issued'),
    one('起止日期', 'start', 'end'),
  ],
  stages: [
    one('阶段名称', 'name'),
    one('起止日期', 'raw', 'start', 'end'),
    one('阶段要求', 'text'),
  ],
  units: [
    one('单位名称', 'name'),
    joined('别称', 'aliases'),
    joined('曾用名', 'formerNames'),
    one('类别', 'kind'),
    one('包含单位', 'members'),
    one('分管领导', 'leader'),
    one('联系人', 'contact'),
    one('电话', 'phone'),
    one('进度界限', 'behindBy'),
    joined('不是同一单位', 'apartFrom'),
  ],
  actions: [one('行动', 'ordinal', 'name')],
  projects: [one('工程（项目）', 'ordinal', 'name'), one('所属行动', 'actionId')],
  tasks: [
    one('任务内容', 'text'),
    one('所属工程', 'projectId'),
    one('牵头单位', 'leads'),
    one('配合单位', 'supports'),
    done('status', 'percent', 'done'),
    one('备注', 'note'),
  ],
  targets: [
    one('目标', 'raw', 'subject', 'comparator', 'value', 'unit', 'by'),
    one('实际完成', 'actual'),
    one('所属任务', 'taskId'),
  ],
  deadlines: [
    {
      heading: '时限',
      fields: ['raw', 'kind', 'start', 'end', 'precision', 'ongoing', 'basis'],
      along: ['changes'],
    },
    one('节点内容', 'what'),
    one('说明', 'note'),
    one('预计完成', 'forecast'),
    one('实际完成', 'actual'),
    one('所属任务', 'taskId'),
  ],
  duties: [
    one('要求', 'what'),
    one('阶段', 'stageId'),
    one('单位', 'unitId'),
    one('时限', 'due'),
    one('实际完成', 'actual'),
    one('备注', 'note'),
  ],
  progress: [
    done('status', 'percent', 'actualDate'),
    one('进展情况', 'progress'),
    one('存在问题', 'problems'),
    one('下一步', 'nextSteps'),
    one('联系人和电话', 'contact', 'phone'),
    one('来源', 'source'),
    one('任务、单位和期次', 'taskId', 'unitId', 'period'),
  ],
  columns: [
    one('列名', 'heading'),
    one('类型和选项', 'kind', 'choices'),
    one('列宽', 'width'),
    one('随反馈表下发', 'onForms', 'fill'),
    one('所在的表', 'tab'),
  ],
  holidays: [one('放假或上班', 'day', 'kind', 'name')],
  milestoneSets: [one('名称', 'name'), one('步骤', 'steps')],
  sheetDesigns: [one('名称', 'name')],
  formStyles: [one('名称', 'name')],
};

/** Records are taken or left as they are. */
const records: ReadonlySet<SheetName> = new Set([
  'returns',
  'imports',
  'sends',
  'tableMappings',
  'rowNames',
  'decisions',
  'formTemplates',
  'letterTemplates',
  'letters',
  'indicators',
  'scores',
  'snapshots',
]);

/** Fields whose entries are decided one by one. */
export const recordFields: { readonly [S in SheetName]?: readonly string[] } = {
  plan: ['settings'],
  units: ['custom'],
  tasks: ['custom'],
  targets: ['yearly', 'custom'],
  deadlines: ['custom'],
  progress: ['places'],
};

/** The groups of a row's fields; those that no group has are one under the name of `rest`. */
export function groupsOf(sheet: SheetName, fields: Iterable<string>): FieldGroup[] {
  const groups = fieldGroups[sheet] ?? [];
  const known = new Set([
    'id',
    'order',
    ...groups.flatMap((group) => [...group.fields, ...(group.along ?? [])]),
    ...(recordFields[sheet] ?? []),
  ]);
  const rest = [...fields].filter((field) => !known.has(field));
  const heading = records.has(sheet) ? '内容' : '其他内容';
  return rest.length === 0 ? [...groups] : [...groups, { heading, fields: rest }];
}

export const settingWords: Record<keyof PlanSettings, string> = {
  leadDays: '提前提醒的天数',
  lights: '预警灯',
  dueOnHoliday: '时限遇节假日',
  behindBy: '进度滞后的界限',
  reports: '填报期次',
};
