// The three-way comparison of one cell: what was sent, what stands now, what came back [M5] [M6].
import { shownText } from '../forms/values.ts';
import { brief } from './fileProblems.ts';

/** Stored texts; `sent` is null where nothing says what was sent. `recorded`: the unit's report of the period exists. */
export type ThreeWays = { sent: string | null; now: string; returned: string; recorded: boolean };

export type CellVerdict =
  | { kind: 'same' }
  /** A blank came back where there was something: nothing is taken away, but it is said. */
  | { kind: 'cleared' }
  | { kind: 'safe' | 'conflict'; reason: string };

export function compareCell(
  field: string,
  { sent, now, returned, recorded }: ThreeWays,
): CellVerdict {
  if (returned === '') return (sent ?? '') === '' ? { kind: 'same' } : { kind: 'cleared' };
  if (returned === sent) return { kind: 'same' };
  if (returned === now) {
    // The office has the same already; only a report that does not exist yet is still to be written.
    if (recorded) return { kind: 'same' };
    return { kind: 'safe', reason: '与计划现值一致，记入本期进展' };
  }
  const shown = (stored: string): string => shownBriefly(field, stored);
  if (sent === null) {
    if (now === '') return { kind: 'safe', reason: '表中没有发出时的底稿，计划此格为空' };
    if (!recorded) return { kind: 'safe', reason: '表中没有发出时的底稿，本单位本期还没有报过' };
    const reason = `表中没有发出时的底稿，计划已有“${shown(now)}”`;
    return { kind: 'conflict', reason };
  }
  if (sent === now) {
    const reason = sent === '' ? '发出时为空，由单位填报' : '发出后只有单位改动了此格';
    return { kind: 'safe', reason };
  }
  return {
    kind: 'conflict',
    reason: `${changedSince(field, sent, now)}，单位填报“${shown(returned)}”`,
  };
}

function changedSince(field: string, sent: string, now: string): string {
  if (now === '') return `发出时为“${shownBriefly(field, sent)}”，计划现已清空`;
  if (sent === '') return `发出时为空，计划现已填写“${shownBriefly(field, now)}”`;
  return `发出后计划由“${shownBriefly(field, sent)}”改为“${shownBriefly(field, now)}”`;
}

/** A cell that came back blank in a file whose blanks erase: a person said so [M6]. */
export function compareErased(field: string, { sent, now }: ThreeWays): CellVerdict {
  if (now === '' || sent === '') return { kind: 'same' };
  const shown = shownBriefly(field, now);
  if (sent === null || sent === now) {
    return { kind: 'safe', reason: `单位清空了此格，按“空白清除原值”清除“${shown}”` };
  }
  const before = shownBriefly(field, sent);
  return {
    kind: 'conflict',
    reason: `单位清空了此格；发出后计划由“${before}”改为“${shown}”`,
  };
}

function shownBriefly(field: string, stored: string): string {
  return brief(shownText(field, stored) ?? '空', 30);
}
