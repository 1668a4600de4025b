// Headings that no list of synonyms holds, by the words they are made of. What is guessed is told to a person. Rule K20.
import type { ColumnRole, LevelKind, RoledColumn } from './columnRoles.ts';

/** Departments of one body, and who keeps the records: nobody of the plan. */
const inside = /处室|科室|股室|内设|维护|填报|信息/u;
const person = /(?:领导|责任人|负责人|联系人|联络员|电话)$/u;
/** 牵头单位及责任人: the unit counts, the person goes to the note. */
const unitAndPerson =
  /(?:单位|部门)(?:及|和|与|、|\/|\()?(?:其)?(?:主要)?(?:责任人|负责人|联系人)\)?$/u;

function guessUnits(form: string): ColumnRole | null {
  if (inside.test(form) || (person.test(form) && !unitAndPerson.test(form))) return null;
  if (/牵头|主办|主责/u.test(form)) return { kind: 'units', role: 'lead' };
  if (/配合|协办|协同|协作|参与(?:单位|部门)|参加(?:单位|部门)/u.test(form)) {
    return { kind: 'units', role: 'support' };
  }
  if (
    /责任(?:单位|部门|主体|科局|县区|区县|县市区|镇街|乡镇|镇办)|(?:承办|落实|实施)(?:单位|部门|主体)/u.test(
      form,
    )
  ) {
    return { kind: 'units', role: 'responsible' };
  }
  return null;
}

const notLevel =
  /类[别型]|性质|来源|编号|级别|状态|情况|成效|成绩|反馈|数量|是否|进展|完成|实际|原因|得分|分值|单位|部门|时间|日期|投资|资金|金额/u;

function guessLevel(form: string): LevelKind | null {
  if (notLevel.test(form)) return null;
  if (/内容|措施|举措|标准|规模|要求|做法/u.test(form)) return 'content';
  if (/项目名称|工程名称|(?:实事|重点|重大)项目|^项目/u.test(form)) return 'project';
  if (/任务|事项|工作|问题|指标|行动|名称/u.test(form)) return 'task';
  return null;
}

function guessDeadline(form: string): ColumnRole | null {
  return /时限|期限|时间节点|节点|(?:完成|办结|整改)(?:时间|日期)/u.test(form) &&
    !/实际/u.test(form)
    ? { kind: 'deadline', what: '' }
    : null;
}

/** Gives roles to columns that have none, as far as the table needs them; answers the columns that it guessed. */
export function guessRoles(
  columns: readonly RoledColumn[],
  formOf: (one: RoledColumn) => string,
): RoledColumn[] {
  const guessed: RoledColumn[] = [];
  const has = (kind: ColumnRole['kind']) => columns.some(({ role }) => role.kind === kind);
  const take = (one: RoledColumn, role: ColumnRole | null) => {
    if (role === null) return;
    one.role = role;
    guessed.push(one);
  };
  for (const one of columns) {
    const form = formOf(one);
    const unread = one.role.kind === 'unread';
    if (unread || (one.role.kind === 'remark' && unitAndPerson.test(form)))
      take(one, guessUnits(form));
  }
  if (!has('deadline')) {
    for (const one of columns)
      if (one.role.kind === 'unread') take(one, guessDeadline(formOf(one)));
  }
  // 办结时间 is when a thing is to be done where nothing tells how it stands.
  const ledger =
    has('status') || has('percent') || columns.some(({ column }) => column.field === 'progress');
  const day = columns.find(({ role }) => role.kind === 'actualDate');
  if (!has('deadline') && !ledger && day) take(day, { kind: 'deadline', what: '' });
  guessLevels(columns, formOf, take);
  return guessed;
}

function guessLevels(
  columns: readonly RoledColumn[],
  formOf: (one: RoledColumn) => string,
  take: (one: RoledColumn, role: ColumnRole | null) => void,
): void {
  const levels = () => columns.flatMap(({ role }) => (role.kind === 'level' ? [role.level] : []));
  const open = columns.filter(({ role }) => role.kind === 'unread');
  const named = levels().some((level) => level === 'project' || level === 'task');
  for (const one of open) {
    let level = guessLevel(formOf(one));
    if (level === null) continue;
    // 重点任务和保障措施 beside 工作内容 names what the contents are of.
    if (level === 'content' && levels().includes('content') && /任务|事项|工作/u.test(formOf(one)))
      level = 'task';
    // What is known goes first: a guess only fills the place that is empty.
    const wanted = level === 'content' ? !levels().includes('content') : !named;
    if (wanted) take(one, { kind: 'level', level });
  }
  // 重点工作 beside 主要任务及目标: the second says what the first one asks for.
  const only = levels();
  if (only.length !== 1 || only[0] === 'content') return;
  const text = open.find((one) => one.role.kind === 'unread' && guessLevel(formOf(one)) !== null);
  if (text) take(text, { kind: 'level', level: 'content' });
}
