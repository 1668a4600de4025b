// The rows of the targets tab: targets, and below one that counts anew every year what each year asks for [C1].
import { comparatorChoices } from '../plan/choices.ts';
import {
  checkpointId,
  checkpointsByTarget,
  isPerYear,
  yearlyTotal,
  type Checkpoint,
} from '../plan/checkpoints.ts';
import { inOrder } from '../plan/document.ts';
import type { TargetRow } from '../plan/model.ts';
import { customLocks, customTextsOf } from './customTexts.ts';
import { taskPlaces, taskReference } from './taskReference.ts';
import { choiceLabel, type PlainContext } from './viewContext.ts';
import { formatNumber } from '../words/numbers.ts';
import { formatPercent, type ViewRow } from './viewRow.ts';

export function targetRows(context: PlainContext): ViewRow[] {
  const { document } = context;
  const places = taskPlaces(document);
  const place = (taskId: string) => places.get(taskId) ?? places.size;
  const custom = customTextsOf(document, 'targets');
  const locks = yearLocks(customLocks(document, 'targets', '按年的行不填自定义列'));
  const checkpoints = checkpointsByTarget(document);
  return inOrder(document.targets)
    .sort((a, b) => place(a.taskId) - place(b.taskId))
    .flatMap((target) => {
      const reference = taskReference(document, document.tasks.get(target.taskId));
      const years = isPerYear(target) ? (checkpoints.get(target.id) ?? []) : [];
      return [
        targetRow(target, reference, years, custom(target.custom)),
        ...years.map((year) => yearRow(target, reference, year, locks)),
      ];
    });
}

type Reference = ReturnType<typeof taskReference>;

function targetRow(
  target: TargetRow,
  reference: Reference,
  years: readonly Checkpoint[],
  custom: Record<string, string>,
): ViewRow {
  const byYear = years.length > 0;
  const wanted = byYear ? (years.at(-1)?.cumulative ?? null) : target.value;
  const total = byYear ? yearlyTotal(target) : null;
  const actual = total ?? target.actual;
  return {
    id: target.id,
    texts: {
      ...reference.texts,
      subject: target.subject,
      comparator: choiceLabel(comparatorChoices, target.comparator),
      value: formatNumber(target.value),
      unit: target.unit,
      by: target.by ?? '',
      actual: formatNumber(actual),
      rate: rateText(target, wanted, actual),
      raw: target.raw,
      ...custom,
    },
    locks: total === null ? {} : { actual: '各年合计，请在下面按年填写' },
    merges: reference.merges,
    light: null,
    ...(byYear && wanted !== null ? { says: { value: totalWords(years, wanted, target) } } : {}),
    taskId: target.taskId,
  };
}

/** `2021—2023年共600公里`. */
function totalWords(years: readonly Checkpoint[], wanted: number, { unit }: TargetRow): string {
  const span = `${years[0]?.year ?? ''}—${years.at(-1)?.year ?? ''}年`;
  return `每年一算，${span}共${formatNumber(wanted)}${unit.replace(/\/年$/, '')}`;
}

/** What one year asks for: only what was reached in it can be typed. */
function yearRow(
  target: TargetRow,
  reference: Reference,
  { year, due, expected, actual, ...point }: Checkpoint,
  locks: Record<string, string>,
): ViewRow {
  const blank = Object.fromEntries(Object.keys(locks).map((key) => [key, '']));
  return {
    id: checkpointId({ ...point, year }),
    texts: {
      ...blank,
      ...reference.texts,
      subject: `　${year}年`,
      comparator: choiceLabel(comparatorChoices, target.comparator),
      value: formatNumber(expected),
      unit: target.unit.replace(/\/年$/, ''),
      by: due,
      actual: formatNumber(actual),
      rate: rateText(target, expected, actual),
      raw: '',
    },
    locks,
    merges: reference.merges,
    light: null,
    taskId: target.taskId,
  };
}

const fromTarget = '按年拆分，随上面的目标变动；这一行只填“已完成”';

function yearLocks(custom: Record<string, string>): Record<string, string> {
  const keys = ['subject', 'comparator', 'value', 'unit', 'by', 'raw'];
  return { ...Object.fromEntries(keys.map((key) => [key, fromTarget])), ...custom };
}

/** Where lower is better, a share of the limit is no rate of success. */
function rateText({ comparator }: TargetRow, wanted: number | null, actual: number | null): string {
  if (comparator === '<=' || comparator === '<') return '';
  return formatPercent(
    wanted && actual !== null ? Math.round((actual / wanted) * 1000) / 10 : null,
  );
}
