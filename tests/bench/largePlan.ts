// Plans of any size for benchmarks, the same every time.
import { dayFromNumber, dayNumber } from '#shared/calendar/days.ts';
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { DeadlineRow, ProgressRow, TaskRow, UnitRow } from '#shared/plan/model.ts';

export type Size = { tasks: number; deadlinesPerTask: number; units: number; progress?: number };

export function largePlan({ tasks, deadlinesPerTask, units, progress = 0 }: Size): PlanDocument {
  const first = dayNumber('2021-01-01');
  const unitRows = Array.from({ length: units }, (_, index): UnitRow => {
    const rest = { aliases: [], kind: 'department', members: [], contact: '', phone: '' } as const;
    return {
      ...rest,
      aliases: [],
      members: [],
      id: `u${index}`,
      order: index,
      name: `第${index + 1}局`,
    };
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
        actual: null,
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
    };
  });
  return fromSnapshot({
    plan: [
      {
        id: 'plan',
        title: '三年行动计划',
        documentNumber: null,
        issuer: null,
        issued: null,
        start: '2021-01-01',
        end: '2023-12-31',
      },
    ],
    stages: [],
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
    targets: [],
    deadlines,
    progress: reports,
    returns: [],
    imports: [],
  });
}
