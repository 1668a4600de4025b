// The head of the plan, its stages, and spellings of units against the revised notice.
import { formatDay } from '../../calendar/format.ts';
import { inOrder, planOf } from '../../plan/document.ts';
import { sameValue } from '../../plan/change.ts';
import type { HeadField, PlanRow, StageRow } from '../../plan/model.ts';
import type { PlanProposal, ProposedStage } from '../proposal.ts';
import { sidesOf } from './flatten.ts';
import { pairByKey, textKey } from './pairs.ts';
import {
  placesOf,
  planGroup,
  type Comparison,
  type PlannedDifference,
  type StageValues,
} from './planned.ts';
import { stageText } from './show.ts';
import { bareText, officeChanged, sameText, threeWay } from './threeWay.ts';

const headFields: readonly { field: HeadField; label: string; day: boolean }[] = [
  { field: 'title', label: '计划名称', day: false },
  { field: 'documentNumber', label: '文号', day: false },
  { field: 'issuer', label: '印发单位', day: false },
  { field: 'issued', label: '印发日期', day: true },
  { field: 'start', label: '计划开始', day: true },
  { field: 'end', label: '计划结束', day: true },
];

function headOf({
  title,
  documentNumber,
  issuer,
  issued,
  period,
}: PlanProposal): Pick<PlanRow, HeadField> {
  return { title, documentNumber, issuer, issued, start: period.start, end: period.end };
}

/** What the revised document does not say takes nothing away: a pasted part has no head [R10]. */
export function compareHead({ document, base, proposal }: Comparison): PlannedDifference[] {
  const now = planOf(document);
  const was = planOf(base);
  const next = headOf(proposal);
  return headFields.flatMap(({ field, label, day }): PlannedDifference[] => {
    const value = next[field];
    if (value === null || value === '') return [];
    const decision = threeWay<string | null>(now[field], was[field], value, sameText);
    if (!decision) return [];
    const show = (text: string | null) => (text !== null && day ? formatDay(text) : text);
    return [
      {
        id: `plan:${field}`,
        kind: 'plan',
        change: now[field] === null ? 'added' : 'changed',
        group: planGroup,
        field: label,
        about: '',
        before: show(now[field]),
        after: show(value),
        decision,
        reason: decision === 'conflict' ? officeChanged : '',
        choices: ['take'],
        spans: [],
        steps: [{ type: 'set', sheet: 'plan', id: 'plan', values: { [field]: value } }],
      },
    ];
  });
}

function stageValues({ name, start, end, raw, text }: ProposedStage | StageRow): StageValues {
  return { name, start, end, raw, text };
}

function sameStage(a: StageValues, b: StageValues): boolean {
  const core = ({ name, start, end }: StageValues) => [bareText(name), start, end];
  return sameValue(core(a), core(b)) && sameText(a.raw, b.raw) && sameText(a.text, b.text);
}

export function compareStages({ document, base, proposal }: Comparison): PlannedDifference[] {
  const sides = sidesOf(inOrder(document.stages), base.stages, inOrder(base.stages));
  const { stages } = proposal;
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const keys = [
    ({ name, start, end, raw, text }: StageValues) =>
      JSON.stringify([textKey(name), start, end, raw, text]),
    ({ name }: StageValues) => textKey(name),
    // 第一阶段：动员部署 and 第一阶段：宣传发动 are the same place of the plan.
    ({ name }: StageValues) => /^第?[一二三四五六七八九十]+/u.exec(name)?.[0] ?? `#${name}`,
  ];
  for (const keyOf of keys) {
    for (const present of [true, false]) {
      const left = stages.flatMap((stage, index) =>
        pairs.has(index) ? [] : [{ index, keys: [keyOf(stage)] }],
      );
      const right = sides.flatMap(({ now, base: was }, index) => {
        if (taken.has(index) || (now !== null) !== present) return [];
        return [{ index, keys: [now, was].filter((row) => row !== null).map(keyOf) }];
      });
      for (const [stage, row] of pairByKey(left, right, true)) {
        pairs.set(stage, row);
        taken.add(row);
      }
    }
  }
  const common = {
    kind: 'stages' as const,
    group: planGroup,
    field: '工作阶段',
    about: '',
    choices: ['take' as const],
  };
  const differences: PlannedDifference[] = [];
  stages.forEach((stage, index) => {
    const next = stageValues(stage);
    const side = sides[pairs.get(index) ?? -1];
    const now = side?.now ?? null;
    const was = side?.base ?? null;
    if (!now && was && sameStage(was, next)) return;
    const decision = now
      ? threeWay(stageValues(now), was ? stageValues(was) : undefined, next, sameStage)
      : null;
    if (now && !decision) return;
    const days =
      now && now.name === next.name && sameValue([now.start, now.end], [next.start, next.end]);
    differences.push({
      ...common,
      id: now ? `stages:${now.id}` : `stages:+${index}`,
      change: now ? 'changed' : 'added',
      before: now && (days ? `${stageText(now)}\n${now.text}` : stageText(now)),
      after: days ? `${stageText(next)}\n${next.text}` : stageText(next),
      decision: decision ?? (was ? 'conflict' : 'safe'),
      reason: decision === 'conflict' ? officeChanged : !now && was ? '本单位已删去这一阶段' : '',
      spans: placesOf(stage.span),
      steps: [
        now
          ? { type: 'set', sheet: 'stages', id: now.id, values: next }
          : { type: 'addStage', values: next },
      ],
    });
  });
  sides.forEach(({ id, now, base: was }, index) => {
    if (!now || !was || taken.has(index)) return;
    const touched = !sameStage(stageValues(now), stageValues(was));
    // What units owe at the end of the stage would go with it [R8].
    const owed = [...document.duties.values()].filter(({ stageId }) => stageId === id).length;
    const lost = owed > 0 ? `这一阶段已布置${owed}项阶段要求，采用则一并删去` : '';
    differences.push({
      ...common,
      id: `stages:${id}`,
      change: 'removed',
      before: stageText(now),
      after: null,
      decision: touched || owed > 0 ? 'conflict' : 'safe',
      reason: [touched ? '本单位改过此处，修订通知已无此内容' : '', lost]
        .filter((reason) => reason !== '')
        .join('；'),
      spans: [],
      steps: [{ type: 'remove', sheet: 'stages', id }],
    });
  });
  return differences;
}

/** Another spelling of a unit that the directory has: read as that unit, kept as an alias if a person says so [R5]. */
export function compareSpellings({ keys, flat }: Comparison): PlannedDifference[] {
  return [...keys.spellings].map(([name, { unitId, unitName }]): PlannedDifference => {
    const spans = flat.tasks.flatMap(({ task }) => [
      ...(task.leads.includes(name) ? placesOf(task.spans.leads) : []),
      ...(task.supports.includes(name) ? placesOf(task.spans.supports) : []),
    ]);
    return {
      id: `units:${name}`,
      kind: 'units',
      change: 'changed',
      group: { id: 'units', title: '单位名称' },
      field: '单位的另一写法',
      about: unitName,
      before: unitName,
      after: name,
      decision: 'conflict',
      reason: `已按“${unitName}”对照；采用则把“${name}”记为它的别称`,
      choices: ['take'],
      spans,
      steps: [{ type: 'alias', unitId, name }],
    };
  });
}
