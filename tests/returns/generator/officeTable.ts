// A table of an office’s own as a paper: its headings, its order of columns, nothing hidden in it.
import type { FilledKey } from '#shared/forms/definition.ts';
import { deadlineWords } from '#shared/flags/deadlineWords.ts';
import { effectiveDeadlines } from '#shared/flags/effectiveDeadlines.ts';
import type { UnitTask } from '#shared/forms/reportingUnits.ts';
import { standingOf } from '#shared/forms/standing.ts';
import { storedText } from '#shared/forms/values.ts';
import { periodLabel } from '#shared/calendar/periods.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { TaskRow, UnitRow } from '#shared/plan/model.ts';
import { headingFor, type givenHeadings } from './headings.ts';
import { plainCell } from './ownForm.ts';
import {
  cell,
  line,
  wideLine,
  type ColumnKey,
  type Paper,
  type PaperCell,
  type PaperSheet,
} from './paper.ts';
import type { Random } from './random.ts';

type GivenKey = keyof typeof givenHeadings;
type Place = GivenKey | FilledKey | 'unit';

/** What is asked for in the table: always the progress, the rest by chance. */
function chooseColumns(random: Random, unitInRows: boolean): Place[] {
  const often = (key: Place, share: number): Place[] => (random.chance(share) ? [key] : []);
  return [
    ...often('ordinal', 0.9),
    ...(unitInRows ? (['unit'] as const) : []),
    ...often('action', 0.3),
    ...often('project', 0.4),
    'task',
    ...often('lead', 0.5),
    ...often('support', 0.4),
    ...often('leader', 0.2),
    ...often('money', 0.2),
    ...often('deadline', 0.5),
    ...often('last', 0.2),
    ...often('status', 0.7),
    ...often('percent', 0.7),
    'progress',
    ...often('problems', 0.7),
    ...often('nextSteps', 0.7),
    ...often('actualDate', 0.4),
    ...often('contact', 0.4),
    ...often('phone', 0.3),
    ...often('note', 0.3),
  ];
}

const keyed: Partial<Record<Place, ColumnKey>> = {
  ordinal: 'ordinal',
  action: 'action',
  project: 'project',
  task: 'task',
  unit: 'unit',
};
const filled = new Set<Place>([
  'status',
  'percent',
  'progress',
  'problems',
  'nextSteps',
  'actualDate',
  'contact',
  'phone',
]);

export type OfficeOptions = {
  document: PlanDocument;
  period: string;
  /** Who reports on what; the unit of each row is written in it where there are several. */
  reporting: { unit: UnitRow; tasks: readonly UnitTask[] }[];
  random: Random;
};

export function officeTable(options: OfficeOptions): { paper: Paper; main: PaperSheet } {
  const { document, period, reporting, random } = options;
  const several = reporting.length > 1;
  const places = chooseColumns(random, several);
  // 责任单位 is the word for those that support only where somebody leads.
  if (places.includes('support') && !places.includes('lead')) {
    places.splice(places.indexOf('support'), 1);
  }
  const main: PaperSheet = {
    name: random.pick(['Sheet1', '进展情况', '台账', periodLabel(period)]),
    state: 'visible',
    columns: places.map((place) => ({
      key: keyed[place] ?? (filled.has(place) ? (place as FilledKey) : null),
    })),
    lines: [],
  };
  const titles = ['重点任务进展情况表', '工作推进台账', '任务落实情况统计表', '工作进展情况月报表'];
  main.lines.push(wideLine(main, 'above', `${periodLabel(period)}${random.pick(titles)}`));
  const [first] = reporting;
  if (!several && first) {
    main.lines.push(wideLine(main, 'above', `填报单位：${first.unit.name}`));
  }
  main.lines.push(
    line(
      'head',
      places.map((place) =>
        place === 'unit' ? random.pick(['填报单位', '单位名称']) : headingFor(place, random),
      ),
    ),
  );
  const repeats = random.chance(0.4);
  let number = 0;
  for (const { unit, tasks } of reporting) {
    for (const { task } of tasks) {
      number += 1;
      const row = line('task', []);
      row.unitId = unit.id;
      row.taskId = task.id;
      row.cells = places.map((place) =>
        contentOf(place, { document, period, unit, task, number, repeats, random }),
      );
      main.lines.push(row);
    }
  }
  return { paper: { sheets: [main] }, main };
}

type RowFacts = {
  document: PlanDocument;
  period: string;
  unit: UnitRow;
  task: TaskRow;
  number: number;
  /** Whether the office writes again what it reported before. */
  repeats: boolean;
  random: Random;
};

function contentOf(place: Place, facts: RowFacts): PaperCell | null {
  const { document, period, unit, task, number, repeats, random } = facts;
  const project = document.projects.get(task.projectId);
  const names = (ids: readonly string[]) =>
    ids.map((id) => document.units.get(id)?.name ?? '').join('、');
  switch (place) {
    case 'ordinal':
      return cell(number);
    case 'unit':
      return cell(unit.name);
    case 'action':
      return cell(document.actions.get(project?.actionId ?? '')?.name ?? '');
    case 'project':
      return cell(project?.name ?? '');
    case 'task':
      return cell(task.text);
    case 'lead':
      return cell(names(task.leads));
    case 'support':
      return cell(task.supports.length > 0 ? names(task.supports) : '/');
    case 'deadline':
      return cell(deadlineWords(effectiveDeadlines(document).get(task.id) ?? []));
    case 'leader':
      return cell(random.pick(['张副市长', '李市长', '王主任']));
    case 'money':
      return cell(random.int(1, 9000));
    case 'last':
      return cell('上月按计划推进。');
    case 'note':
      return random.chance(0.2) ? cell('见附件') : null;
    default: {
      const { values } = standingOf(document, unit, task, period);
      const stored = storedText(values[place]);
      return repeats && stored !== '' ? plainCell(place, stored) : null;
    }
  }
}
