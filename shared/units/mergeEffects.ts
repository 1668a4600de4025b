// What a merge would change, told before a person confirms it.
import { differingValues, mergeNotesHeading } from '../plan/mergedValues.ts';
import type { PlanDocument } from '../plan/document.ts';
import { sameDuty } from '../plan/duties.ts';

export type MergeEffects = {
  /** Tasks that name the row that goes, and those among them that name both. */
  tasks: number;
  both: number;
  /** Reports that change hands, and those among them that join one of the kept row. */
  reports: number;
  joined: number;
  /** Duties that change hands, and those among them that the kept row has as well [P26]. */
  duties: number;
  shared: number;
  collectives: number;
  /** Scores of assessments that change hands, and points among them where the kept row was given some as well [K5]. */
  scores: number;
  scored: number;
  /** Headings of the user's columns in which each has a value of its own, of which only one can stand. */
  differing: string[];
};

export function mergeEffects(document: PlanDocument, keep: string, drop: string): MergeEffects {
  const counts = {
    tasks: 0,
    both: 0,
    reports: 0,
    joined: 0,
    duties: 0,
    shared: 0,
    collectives: 0,
    scores: 0,
    scored: 0,
  };
  const effects: MergeEffects = { ...counts, differing: differingHeadings(document, keep, drop) };
  for (const { leads, supports } of document.tasks.values()) {
    if (!leads.includes(drop) && !supports.includes(drop)) continue;
    effects.tasks += 1;
    if (leads.includes(keep) || supports.includes(keep)) effects.both += 1;
  }
  const places = new Set<string>();
  for (const { unitId, taskId, period } of document.progress.values()) {
    if (unitId === keep) places.add(`${taskId}\n${period}`);
  }
  for (const { unitId, taskId, period } of document.progress.values()) {
    if (unitId !== drop) continue;
    effects.reports += 1;
    if (places.has(`${taskId}\n${period}`)) effects.joined += 1;
    places.add(`${taskId}\n${period}`);
  }
  const kept = [...document.duties.values()].filter(({ unitId }) => unitId === keep);
  for (const duty of document.duties.values()) {
    if (duty.unitId !== drop) continue;
    effects.duties += 1;
    if (kept.some((own) => sameDuty(own, duty))) effects.shared += 1;
  }
  for (const { members } of document.units.values()) {
    if (members.includes(drop)) effects.collectives += 1;
  }
  return { ...effects, ...scoreEffects(document, keep, drop) };
}

function scoreEffects(
  { scores }: PlanDocument,
  keep: string,
  drop: string,
): Pick<MergeEffects, 'scores' | 'scored'> {
  const own = [...scores.values()].filter(({ unitId }) => unitId === drop);
  const given = new Set<string>();
  for (const { unitId, indicatorId, period, points } of scores.values()) {
    if (unitId === keep && points !== null) given.add(`${indicatorId} ${period ?? ''}`);
  }
  const both = own.filter(
    ({ indicatorId, period, points }) =>
      points !== null && given.has(`${indicatorId} ${period ?? ''}`),
  );
  return { scores: own.length, scored: both.length };
}

function differingHeadings(document: PlanDocument, keep: string, drop: string): string[] {
  const [one, other] = [document.units.get(keep), document.units.get(drop)];
  const columns = [...document.columns.values()];
  return differingValues(columns, one?.custom ?? {}, other?.custom ?? {}).map(
    ({ column }) => column.heading,
  );
}

/** The effects in sentences; none where nothing but the directory changes. */
export function mergeEffectWords(effects: MergeEffects, keep: string, drop: string): string[] {
  const { tasks, both, reports, joined, duties, shared, collectives, scores, scored, differing } =
    effects;
  const words: string[] = [];
  if (tasks > 0) words.push(`${tasks}项任务中的“${drop}”改为“${keep}”。`);
  if (both > 0) {
    words.push(`其中${both}项同时写有两个名称，合并后只写一次；有一个是牵头的，记为牵头。`);
  }
  if (reports > 0) words.push(`“${drop}”填报的${reports}条进展归到“${keep}”。`);
  if (joined > 0) {
    words.push(
      `其中${joined}条与“${keep}”同期填报，合成一条：文字都保留，数字以“${keep}”为准，不同的写进进展情况。`,
    );
  }
  if (duties > 0) words.push(`“${drop}”的${duties}项阶段要求归到“${keep}”。`);
  if (shared > 0) {
    words.push(`其中${shared}项两者都有，只留一项：完成日期以“${keep}”为准，备注都保留。`);
  }
  if (scores > 0) words.push(`“${drop}”的${scores}条考评评分和加减分归到“${keep}”。`);
  if (scored > 0) {
    words.push(`其中${scored}项两者都有评分，以“${keep}”的为准，“${drop}”的写进说明。`);
  }
  if (differing.length > 0) {
    words.push(
      `两者的${differing.join('、')}不同：以“${keep}”的为准，“${drop}”的记入单位表的“${mergeNotesHeading}”列。`,
    );
  }
  if (collectives > 0) words.push(`${collectives}个集体称谓的包含单位相应改动。`);
  return words;
}
