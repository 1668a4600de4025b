// The plans that returns are made for: the example that is shipped, and larger invented ones.
import { readFileSync } from 'node:fs';
import {
  fromSnapshot,
  toSnapshot,
  type PlanDocument,
  type PlanSnapshot,
} from '#shared/plan/document.ts';
import type { ProgressRow, TaskRow, UnitRow } from '#shared/plan/model.ts';
import { emptyUnit } from '#shared/plan/rowDefaults.ts';
import { personName, phoneNumber, progressText } from './phrases.ts';
import { randomFrom, type Random } from './random.ts';

let example: PlanDocument | null = null;

export function examplePlan(): PlanDocument {
  if (example) return example;
  const file = new URL('../../../templates/example-plan.json', import.meta.url);
  example = fromSnapshot(JSON.parse(readFileSync(file, 'utf8')) as PlanSnapshot);
  return example;
}

const unitNames = [
  '市发展改革委',
  '市住房城乡建设局',
  '市自然资源局',
  '市交通运输局',
  '市城市管理局',
  '市水利局',
  '市生态环境局',
  '市教育局',
  '市教育考试中心',
  '市公安局',
  '市公安局交警支队',
  '云中区',
  '云中区住建局',
  '平鲁区',
  '怀安县',
  '市城投集团',
];
const verbs = ['新建', '改造', '完成', '整治', '推进', '建成', '实施', '启动'];
const subjects = [
  '老旧小区',
  '背街小巷',
  '雨污分流管网',
  '口袋公园',
  '停车泊位',
  '农贸市场',
  '充电设施',
  '公共厕所',
  '社区养老服务中心',
  '绿道',
  '断头路',
  '智慧路灯',
  '学校操场',
  '供热管网',
];
const parts = ['一期', '二期', '东片区', '西片区', '年度', '核心区', '城中村', '开发区'];
const measures = ['个', '处', '条', '公里', '座'];

/** A plan whose tasks are often alike: the same words for other places and figures, several tasks to a project. */
export function inventedPlan(seed: number, taskCount = 120): PlanDocument {
  const random = randomFrom(seed);
  const snapshot = toSnapshot(examplePlan());
  const units = unitNames.map((name, index): UnitRow => {
    const known = random.chance(0.5);
    return {
      ...emptyUnit(`u${index}`, index + 1, name),
      kind: /[区县]$/u.test(name) ? 'district' : 'department',
      contact: known ? personName(random) : '',
      phone: known ? phoneNumber(random) : '',
    };
  });
  const tasks = Array.from({ length: taskCount }, (_, index) => inventedTask(index, random));
  const projects = Array.from({ length: 30 }, (_, index) => ({
    id: `p${index}`,
    order: index + 1,
    actionId: `a${index % 5}`,
    ordinal: String(index + 1),
    name: `${subjects[index % subjects.length]}${random.pick(['提升', '建设', '攻坚', '惠民'])}工程`,
  }));
  const actions = ['风貌提升', '设施补短板', '生态修复', '民生改善', '治理增效'].map(
    (name, index) => ({
      id: `a${index}`,
      order: index + 1,
      ordinal: '一二三四五'.charAt(index),
      name: `${name}行动`,
    }),
  );
  const progress = tasks.flatMap((task) => reportsBefore(task, random));
  const empty = { targets: [], deadlines: [], duties: [], sends: [], returns: [], imports: [] };
  return fromSnapshot({ ...snapshot, ...empty, units, actions, projects, tasks, progress });
}

function inventedTask(index: number, random: Random): TaskRow {
  const [subject, other] = [random.pick(subjects), random.pick(subjects)];
  const figure = `${random.int(2, 60)}${random.pick(measures)}`;
  const text = random.pick([
    `${random.pick(verbs)}${subject}${figure}。`,
    `${random.pick(verbs)}${random.pick(parts)}${subject}，同步${random.pick(verbs)}${other}${figure}。`,
    `${random.pick(verbs)}${random.pick(parts)}${subject}${figure}，2022年底前投入使用。`,
    `${random.pick(verbs)}${subject}、${other}，${random.pick(parts)}全面完成。`,
  ]);
  const leads = random.shuffled(unitNames.map((_, at) => `u${at}`)).slice(0, random.int(1, 2));
  const supports = random
    .shuffled(unitNames.map((_, at) => `u${at}`))
    .filter((id) => !leads.includes(id))
    .slice(0, random.int(0, 3));
  const status = random.pick([
    'notStarted',
    'inProgress',
    'inProgress',
    'inProgress',
    'done',
  ] as const);
  const percent = status === 'done' ? 100 : status === 'notStarted' ? null : random.int(5, 80);
  return {
    id: `t${index}`,
    order: index + 1,
    projectId: `p${index % 30}`,
    text,
    leads,
    supports,
    status,
    percent,
    done: status === 'done' ? `2022-0${random.int(1, 6)}-15` : null,
    note: '',
    custom: {},
  };
}

function reportsBefore(task: TaskRow, random: Random): ProgressRow[] {
  if (task.status === 'notStarted' || random.chance(0.4)) return [];
  return task.leads.slice(0, 1).map((unitId) => ({
    id: `pg-${task.id}-${unitId}`,
    taskId: task.id,
    unitId,
    period: '2022-06',
    status: task.status,
    percent: task.percent,
    progress: progressText(random),
    problems: '',
    nextSteps: '',
    actualDate: task.done,
    contact: random.chance(0.5) ? personName(random) : '',
    phone: random.chance(0.5) ? phoneNumber(random) : '',
    source: '',
  }));
}
