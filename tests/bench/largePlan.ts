// Plans of any size for benchmarks, the same every time.
import { dayFromNumber, dayNumber } from '#shared/calendar/days.ts';
import { emptySnapshot, fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import { customKinds } from '#shared/plan/customColumns.ts';
import type {
  ColumnRow,
  CustomValue,
  DeadlineRow,
  ProgressRow,
  TaskRow,
  UnitRow,
} from '#shared/plan/model.ts';
import { emptyUnit, freshDeadline } from '#shared/plan/rowDefaults.ts';
import { defaultSettings } from '#shared/plan/settings.ts';

export type Size = {
  tasks: number;
  deadlinesPerTask: number;
  units: number;
  progress?: number;
  /** How many columns of the user the tasks have, of all kinds in turn, with something in every cell. */
  columns?: number;
};

export function largePlan(size: Size): PlanDocument {
  const { tasks, deadlinesPerTask, units, progress = 0 } = size;
  const columns = ownColumns(size.columns ?? 0);
  const first = dayNumber('2021-01-01');
  const unitRows = Array.from({ length: units }, (_, index): UnitRow => {
    return emptyUnit(`u${index}`, index, `第${index + 1}局`);
  });
  const taskRows = Array.from({ length: tasks }, (_, index): TaskRow => {
    return {
      id: `t${index}`,
      order: index,
      projectId: `p${index % 40}`,
      text: `推进第${index + 1}项工作，完成年度改造任务${index % 90}个`,
      leads: [`u${index % units}`],
      supports: [`u${(index + 1) % units}`, `u${(index + 7) % units}`],
      status: index % 5 === 0 ? 'done' : 'inProgress',
      percent: index % 100,
      done: index % 10 === 0 ? dayFromNumber(first + (index % 900)) : null,
      note: '',
      custom: Object.fromEntries(
        columns.map((column, place) => [column.id, valueIn(column, index + place, units)]),
      ),
    };
  });
  const deadlines = taskRows.flatMap((task, index) =>
    Array.from({ length: deadlinesPerTask }, (_, place): DeadlineRow => {
      return {
        id: `d${index}-${place}`,
        order: place,
        taskId: task.id,
        raw: '2022年6月底',
        what: '',
        kind: 'deadline',
        start: null,
        end: dayFromNumber(first + ((index * 37 + place * 311) % 1095)),
        precision: 'day',
        ongoing: false,
        basis: 'stated',
        note: '',
        ...freshDeadline,
      };
    }),
  );
  const reports = Array.from({ length: progress }, (_, index): ProgressRow => {
    return {
      id: `r${index}`,
      taskId: `t${index % tasks}`,
      unitId: `u${index % units}`,
      period: `${2021 + (Math.floor(index / tasks) % 3)}-${String((index % 12) + 1).padStart(2, '0')}`,
      status: 'inProgress',
      percent: index % 100,
      progress: `本期完成第${index}项，累计推进顺利，按计划实施。`,
      problems: '',
      nextSteps: '继续推进',
      actualDate: null,
      contact: '',
      phone: '',
      source: '',
      places: {},
    };
  });
  return fromSnapshot({
    ...emptySnapshot(),
    plan: [
      {
        id: 'plan',
        title: '三年行动计划',
        documentNumber: null,
        issuer: null,
        issued: null,
        start: '2021-01-01',
        end: '2023-12-31',
        settings: defaultSettings,
      },
    ],
    units: unitRows,
    actions: Array.from({ length: 8 }, (_, index) => {
      return {
        id: `a${index}`,
        order: index,
        ordinal: String(index + 1),
        name: `第${index + 1}行动`,
      };
    }),
    projects: Array.from({ length: 40 }, (_, index) => {
      return {
        id: `p${index}`,
        order: index,
        actionId: `a${index % 8}`,
        ordinal: null,
        name: `工程${index}`,
      };
    }),
    tasks: taskRows,
    deadlines,
    progress: reports,
    columns,
  });
}

function ownColumns(count: number): ColumnRow[] {
  return Array.from({ length: count }, (_, index): ColumnRow => {
    const { kind, label, width } = customKinds[index % customKinds.length] ?? {
      kind: 'text',
      label: '',
      width: 100,
    };
    const choices = kind === 'choice' ? ['甲类', '乙类', '丙类'] : [];
    const heading = `${label}${Math.floor(index / customKinds.length) + 1}`;
    return { id: `cu-${index}`, order: index, tab: 'tasks', heading, kind, choices, width };
  });
}

function valueIn({ kind, choices }: ColumnRow, number: number, units: number): CustomValue {
  switch (kind) {
    case 'text':
      return `第${number % 300}批`;
    case 'longText':
      return `第${number}项已与有关县区会商，按职责推进，重要情况随时报告。`;
    case 'number':
      return number * 10;
    case 'percent':
      return number % 100;
    case 'date':
      return dayFromNumber(dayNumber('2022-01-01') + (number % 600));
    case 'choice':
      return choices[number % choices.length] ?? '';
    case 'units':
      return [`u${number % units}`];
  }
}
