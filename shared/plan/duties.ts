// What units owe at the end of a stage: when it is due, its order, what its cells stand for, two rows that are one.
import { inOrder, type PlanDocument } from './document.ts';
import type { Basis, Day, DutyRow, StageRow } from './model.ts';
import type { CellValue } from './input.ts';

/** Fields behind the cells of the tab 阶段要求 whose keys differ. */
export const dutyFields: Readonly<Record<string, keyof DutyRow>> = {
  stage: 'stageId',
  unit: 'unitId',
};

/** Stored ids from what was read in a cell: the stage and the unit are kept as one id each. */
export function dutyValue(field: string, value: CellValue): CellValue {
  if (field === 'stageId') return value ?? '';
  return field === 'unitId' && Array.isArray(value)
    ? ((value[0] as string | undefined) ?? '')
    : value;
}

/** When a duty is due [P25]: on its own day, else at the end of its stage; null where that is not known. */
export function dueOfDuty(
  duty: Pick<DutyRow, 'due'>,
  stage: Pick<StageRow, 'end'> | undefined,
): { due: Day; basis: Basis } | null {
  if (duty.due !== null) return { due: duty.due, basis: 'stated' };
  return stage?.end ? { due: stage.end, basis: 'inherited' } : null;
}

/** Duties in the order of their tab: by stage, then in their own order. */
export function dutiesInOrder(document: Pick<PlanDocument, 'duties' | 'stages'>): DutyRow[] {
  const places = new Map(inOrder(document.stages).map(({ id }, index) => [id, index]));
  const place = ({ stageId }: DutyRow) => places.get(stageId) ?? places.size;
  return inOrder(document.duties).sort((a, b) => place(a) - place(b));
}

/** Words that do something: what has none of them is a thing, which is completed. */
const doing =
  /[制编拟报交列排建展完组签填召梳做传定查落立部印出汇写送设办]|自评|提供|上线|形成|进行|明确/u;

/** What is to be done, so that it can stand behind 应于…前: `制定实施方案`, but `完成实施方案` for a mere `实施方案`. */
export function dutyPhrase(what: string): string {
  const words = what.trim().replace(/[。；，,;\s]+$/u, '');
  return doing.test(words.slice(0, 8)) ? words : `完成${words}`;
}

/** Whether two rows say the same duty of the same stage, whoever owes it. */
export function sameDuty(
  one: Pick<DutyRow, 'stageId' | 'what'>,
  other: Pick<DutyRow, 'stageId' | 'what'>,
): boolean {
  return one.stageId === other.stageId && bare(one.what) === bare(other.what);
}

function bare(what: string): string {
  return what.replaceAll(/[\s，。；、,.;]/g, '');
}

/** One duty of two units that are one [P26]: the kept row's days, the other's where it has none; every note. */
export function foldDuty(kept: DutyRow, drop: DutyRow): DutyRow {
  const notes = [kept.note, drop.note === kept.note ? '' : drop.note];
  if (kept.actual !== null && drop.actual !== null && kept.actual !== drop.actual) {
    notes.push(`另有完成日期${drop.actual}`);
  }
  return {
    ...kept,
    due: kept.due ?? drop.due,
    actual: kept.actual ?? drop.actual,
    note: notes.filter((note) => note !== '').join('；'),
  };
}
