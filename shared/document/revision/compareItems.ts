// Deadlines and targets of one task: paired, then each three ways. The office's own rows and actual values stay [R4] [R7].
import { sameValue } from '../../plan/change.ts';
import type { DeadlineRow, TargetRow } from '../../plan/model.ts';
import type { ProposedTask, Span } from '../proposal.ts';
import type { RevisionGroup } from './difference.ts';
import { sidesOf, type Side } from './flatten.ts';
import type { TaskMatch } from './matchTasks.ts';
import { pairByKey } from './pairs.ts';
import {
  itemsOf,
  placesOf,
  reasonOf,
  type Comparison,
  type DeadlineValues,
  type PlannedDifference,
  type Step,
  type TargetValues,
} from './planned.ts';
import { deadlineText, storedDeadlines, targetText } from './show.ts';
import { officeChanged, sameText, threeWay } from './threeWay.ts';

type Item = DeadlineRow | TargetRow;
type ItemRow<Values> = Values & Pick<Item, 'id' | 'order' | 'taskId'> & { actual: unknown };

/** What is particular to one of the two sheets. */
type Kind<Values> = {
  sheet: 'deadlines' | 'targets';
  field: string;
  /** Keys from certain to likely; the last pairs what is left, in order. */
  keys: readonly ((values: Values) => string)[];
  /** What the notice commits to; the rest is words. */
  substance: (values: Values) => unknown;
  words: (values: Values) => string;
  pick: (values: Values) => Values;
  show: (values: Values) => string;
  add: (taskId: string, values: Values) => Step;
};

const deadlines: Kind<DeadlineValues> = {
  sheet: 'deadlines',
  field: '时间节点',
  keys: [({ kind, end }) => `${kind} ${end}`, ({ raw }) => raw, ({ kind }) => kind, () => ''],
  substance: ({ kind, start, end, precision, ongoing }) => [kind, start, end, precision, ongoing],
  words: ({ raw }) => raw,
  pick: ({ raw, what, kind, start, end, precision, ongoing, basis, note }) => ({
    raw,
    what,
    kind,
    start,
    end,
    precision,
    ongoing,
    basis,
    note,
  }),
  show: deadlineText,
  add: (taskId, values) => ({ type: 'addDeadline', taskId, values }),
};

const targets: Kind<TargetValues> = {
  sheet: 'targets',
  field: '目标',
  keys: [
    ({ subject, unit }) => `${subject} ${unit}`,
    ({ raw }) => raw,
    ({ value, unit }) => `${value} ${unit}`,
    ({ unit }) => unit,
  ],
  substance: ({ comparator, value, unit, by }) => [comparator, value, unit, by],
  words: ({ raw, subject }) => `${subject} ${raw}`,
  pick: ({ raw, subject, comparator, value, unit, by }) => ({
    raw,
    subject,
    comparator,
    value,
    unit,
    by,
  }),
  show: targetText,
  add: (taskId, values) => ({ type: 'addTarget', taskId, values }),
};

export type ItemDifferences = {
  differences: PlannedDifference[];
  /** Wording of rows that are otherwise the same: it goes along with the text of the task. */
  followers: Step[];
};

type Place = { taskId: string; match: TaskMatch; group: RevisionGroup; about: string };

/** `textDiffers`: the text of the task is a difference of its own, which takes the wording along. */
export function compareItems(
  comparison: Comparison,
  place: Place,
  task: ProposedTask,
  textDiffers: boolean,
): ItemDifferences {
  const { document, base, items, baseItems } = comparison;
  const { taskId } = place;
  const result: ItemDifferences = { differences: [], followers: [] };
  // A row that hangs on another task now is there, though not here.
  const wasHere = <Row extends Item>(
    rows: ReadonlyMap<string, Row[]>,
    now: ReadonlyMap<string, Row>,
  ) => itemsOf(rows, taskId).filter(({ id }) => !now.has(id) || now.get(id)?.taskId === taskId);
  compareKind(
    deadlines,
    sidesOf(
      itemsOf(items.deadlines, taskId),
      base.deadlines,
      wasHere(baseItems.deadlines, document.deadlines),
    ),
    storedDeadlines(task),
    place,
    textDiffers,
    result,
  );
  compareKind(
    targets,
    sidesOf(
      itemsOf(items.targets, taskId),
      base.targets,
      wasHere(baseItems.targets, document.targets),
    ),
    task.targets,
    place,
    textDiffers,
    result,
  );
  return result;
}

function pairItems<Values>(
  kind: Kind<Values>,
  sides: readonly Side<ItemRow<Values>>[],
  proposed: readonly Values[],
): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const { keys, substance, words } = kind;
  const whole = (values: Values) => JSON.stringify([words(values), substance(values)]);
  [whole, ...keys].forEach((keyOf, pass) => {
    const last = pass === keys.length;
    // Certain keys also find what the office deleted; likely ones only what is there.
    for (const present of pass < 3 ? [true, false] : [true]) {
      const left = proposed.flatMap((values, index) =>
        pairs.has(index) ? [] : [{ index, keys: [keyOf(values)] }],
      );
      const right = sides.flatMap(({ now, base }, index) => {
        if (taken.has(index) || (now !== null) !== present) return [];
        const versions = [now, base].filter((row) => row !== null);
        return [{ index, keys: versions.map((row) => keyOf(row)) }];
      });
      for (const [item, row] of pairByKey(left, right, pass < 3 || last)) {
        pairs.set(item, row);
        taken.add(row);
      }
    }
  });
  return pairs;
}

function compareKind<Values>(
  kind: Kind<Values>,
  sides: readonly Side<ItemRow<Values>>[],
  proposed: readonly (Values & { span: Span | null })[],
  place: Place,
  textDiffers: boolean,
  result: ItemDifferences,
): void {
  const { taskId, match, group, about } = place;
  const pairs = pairItems(kind, sides, proposed);
  const common = { kind: kind.sheet, group, field: kind.field, about, choices: ['take' as const] };
  const unsure = match.sure ? 'safe' : 'conflict';
  proposed.forEach((item, index) => {
    const next = kind.pick(item);
    const side = sides[pairs.get(index) ?? -1];
    if (!side?.now) {
      const gone = side?.base;
      if (gone && sameValue(kind.substance(gone), kind.substance(next))) return;
      result.differences.push({
        ...common,
        id: `${kind.sheet}:${taskId}:+${index}`,
        change: 'added',
        before: null,
        after: kind.show(next),
        decision: gone ? 'conflict' : unsure,
        reason: reasonOf(gone ? '本单位已删去这一条，修订通知改了它' : null, match.reason),
        spans: placesOf(item.span),
        steps: [kind.add(taskId, next)],
      });
      return;
    }
    const { now, base } = side;
    const set = { type: 'set', sheet: kind.sheet, id: now.id, values: next } as unknown as Step;
    const decision =
      threeWay(
        kind.substance(now),
        base ? kind.substance(base) : undefined,
        kind.substance(next),
      ) ?? wording(kind, now, base, next, textDiffers, () => result.followers.push(set));
    if (!decision) return;
    result.differences.push({
      ...common,
      id: `${kind.sheet}:${now.id}`,
      change: 'changed',
      before: kind.show(now),
      after: kind.show(next),
      decision: decision === 'conflict' ? decision : unsure,
      reason: reasonOf(
        decision === 'conflict' && (base ? officeChanged : '这一条是本单位自行添加的'),
        match.reason,
      ),
      spans: placesOf(item.span),
      steps: [set],
    });
  });
  const paired = new Set(pairs.values());
  sides.forEach(({ id, now, base }, index) => {
    if (!now || !base || paired.has(index)) return;
    const touched = !sameValue(kind.substance(now), kind.substance(base));
    const reached = now.actual !== null;
    result.differences.push({
      ...common,
      id: `${kind.sheet}:${id}`,
      change: 'removed',
      before: kind.show(now),
      after: null,
      decision: touched || reached ? 'conflict' : unsure,
      reason: reasonOf(
        touched && '本单位改过此处，修订通知已无此内容',
        reached && '已填实际完成情况，采用会一并删去',
        match.reason,
      ),
      spans: [],
      steps: [{ type: 'remove', sheet: kind.sheet, id }],
    });
  });
}

/** The same commitment in other words: with the text of the task if that is new, else a difference of its own [R6]. */
function wording<Values>(
  kind: Kind<Values>,
  now: Values,
  base: Values | null,
  next: Values,
  textDiffers: boolean,
  follow: () => void,
): 'safe' | 'conflict' | null {
  if (!sameValue(kind.substance(now), kind.substance(next))) return null;
  const sameWords = (a: Values, b: Values) => sameText(kind.words(a), kind.words(b));
  if (!textDiffers) return threeWay(now, base ?? undefined, next, sameWords);
  const untouched = base !== null && sameValue(kind.pick(now), kind.pick(base));
  if (untouched && !sameValue(kind.pick(now), next)) follow();
  return null;
}
