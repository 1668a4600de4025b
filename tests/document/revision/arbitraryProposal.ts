// Proposals of every shape for properties: few words, so that names and texts come twice, and levels without a name.
import fc from 'fast-check';
import type {
  PlanProposal,
  ProposedDeadline,
  ProposedTarget,
  ProposedTask,
} from '#shared/document/proposal.ts';

const day = fc.constantFrom(null, '2022-06-30', '2022-12-31', '2023-10-31');
const unit = fc.constantFrom(
  '市住建局',
  '市住房和城乡建设局',
  '市城管局',
  '市文旅局',
  '市文旅广电局',
  '朔城区人民政府',
  '市直相关部门',
  '市直有关部门',
  '澜江公交公司',
);
const units = fc.uniqueArray(unit, { maxLength: 3 });
const phrase = fc.constantFrom(
  '新建公园10个',
  '改造老旧小区',
  '完成公厕提升任务',
  '，',
  '推进城市绿道建设',
  '编制总体规划',
  ' ',
);
const text = fc.array(phrase, { maxLength: 4 }).map((parts) => parts.join(''));
const name = fc.constantFrom(null, '城市风貌提升行动', '公厕提升工程', '公厕改造工程', '绿道工程');
const ordinal = fc.constantFrom(null, '一', '二', '1', '2');

const deadline: fc.Arbitrary<ProposedDeadline> = fc.record({
  raw: fc.constantFrom('2022年底前', '6月底前', ''),
  what: fc.constantFrom('', '完成改造'),
  kind: fc.constantFrom('deadline' as const, 'range' as const, 'recurring' as const),
  start: day,
  end: day,
  precision: fc.constantFrom(null, 'year' as const),
  ongoing: fc.boolean(),
  basis: fc.constantFrom('stated' as const, 'inferred' as const, 'inherited' as const),
  note: fc.constantFrom('', '推算'),
  span: fc.constant(null),
});
const target: fc.Arbitrary<ProposedTarget> = fc.record({
  raw: fc.constantFrom('新建公园10个', '公园10个', ''),
  subject: fc.constantFrom('公园', '公厕', ''),
  comparator: fc.constantFrom(null, '>=' as const, '=' as const),
  value: fc.constantFrom(null, 10, 12.5),
  unit: fc.constantFrom('个', '公里', ''),
  by: day,
  note: fc.constant(''),
  span: fc.constant(null),
});
const task: fc.Arbitrary<ProposedTask> = fc.record({
  text,
  leads: units,
  supports: units,
  targets: fc.array(target, { maxLength: 3 }),
  deadlines: fc.array(deadline, { maxLength: 3 }),
  span: fc.constant<[number, number]>([0, 1]),
  spans: fc.constant({ text: null, leads: null, supports: null }),
});
const project = fc.record({
  ordinal,
  name,
  span: fc.constant(null),
  tasks: fc.array(task, { maxLength: 4 }),
});
const action = fc.record({
  ordinal,
  name,
  span: fc.constant(null),
  projects: fc.array(project, { maxLength: 3 }),
});
const stage = fc.record({
  name: fc.constantFrom('动员部署', '整体推进', '第一阶段：动员部署', '第一阶段'),
  start: day,
  end: day,
  raw: fc.constantFrom('', '2022年'),
  text: fc.constantFrom('', '完成摸底'),
  span: fc.constant(null),
});

export const anyProposal: fc.Arbitrary<PlanProposal> = fc.record({
  title: fc.constantFrom('', '城市品质提升三年行动计划', '提升计划'),
  documentNumber: fc.constantFrom(null, '澜政发〔2022〕3号'),
  issuer: fc.constantFrom(null, '澜江市人民政府'),
  issued: day,
  period: fc.record({ start: day, end: day }),
  stages: fc.array(stage, { maxLength: 3 }),
  actions: fc.array(action, { maxLength: 3 }),
  warnings: fc.constant([]),
});

/** As notices are read: no action or project without a task. */
export const readProposal: fc.Arbitrary<PlanProposal> = anyProposal.map((proposal) => ({
  ...proposal,
  actions: proposal.actions
    .map((entry) => ({
      ...entry,
      projects: entry.projects.filter(({ tasks }) => tasks.length > 0),
    }))
    .filter(({ projects }) => projects.length > 0),
}));
