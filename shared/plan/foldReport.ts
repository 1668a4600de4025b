// Two reports on one task in one period that turn out to be one unit's: one report with the words of both.
import { statusChoices } from './choices.ts';
import type { ProgressRow } from './model.ts';

/** `own` with what `other` says beyond it. Where figures differ, those of `own` stand and the other's are put in words. */
export function foldReport(own: ProgressRow, other: ProgressRow, name: string): ProgressRow {
  const differing = [
    differs(own.status, other.status) ? `状态 ${statusLabel(other.status)}` : '',
    differs(own.percent, other.percent) ? `完成率 ${other.percent}%` : '',
    differs(own.actualDate, other.actualDate) ? `完成日期 ${other.actualDate}` : '',
  ].filter((part) => part !== '');
  const figures = differing.length > 0 ? `（${name}填报：${differing.join('，')}）` : '';
  const progress = both(own.progress, other.progress, name);
  return {
    ...own,
    status: own.status ?? other.status,
    percent: own.percent ?? other.percent,
    actualDate: own.actualDate ?? other.actualDate,
    progress: [progress, figures].filter((part) => part !== '').join('\n'),
    problems: both(own.problems, other.problems, name),
    nextSteps: both(own.nextSteps, other.nextSteps, name),
    contact: listed(own.contact, other.contact),
    phone: listed(own.phone, other.phone),
    source: listed(own.source, other.source),
    ...foldedPlaces(own, other),
  };
}

/** Of a value that is the other's, its place. Where both have words, they are of the report that stays. */
function foldedPlaces(own: ProgressRow, other: ProgressRow): Pick<ProgressRow, 'places'> {
  const values: Record<string, unknown> = own;
  const taken = Object.entries(other.places ?? {}).filter(
    ([field]) => values[field] === null || values[field] === '',
  );
  if (!own.places && taken.length === 0) return {};
  return { places: { ...own.places, ...Object.fromEntries(taken) } };
}

function differs(own: unknown, other: unknown): boolean {
  return own !== null && other !== null && own !== other;
}

function statusLabel(status: ProgressRow['status']): string {
  return statusChoices.find(({ value }) => value === status)?.label ?? '';
}

function both(own: string, other: string, name: string): string {
  if (other === '' || own === other) return own;
  return own === '' ? other : `${own}\n（${name}填报）${other}`;
}

function listed(own: string, other: string): string {
  if (own === '' || own === other) return other;
  return other === '' ? own : `${own}、${other}`;
}
