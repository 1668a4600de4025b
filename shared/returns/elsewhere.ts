// Rows that bear the name of a task of other units: an office that sends the whole list back fills in its own rows only.
import type { PlanDocument } from '../plan/document.ts';
import { plainName } from '../plan/matchText.ts';
import type { RowMatch, RowToMatch } from './matchRows.ts';

const namesCache = new WeakMap<PlanDocument['tasks'], Set<string>>();

function allNames({ tasks }: PlanDocument): Set<string> {
  let names = namesCache.get(tasks);
  if (!names) {
    names = new Set([...tasks.values()].map(({ text }) => plainName(text)));
    namesCache.set(tasks, names);
  }
  return names;
}

/** The answer for a row that is about none of the unit's tasks; `blank` rows need nobody. */
export function elsewhere(
  document: PlanDocument,
  match: RowMatch,
  row: RowToMatch,
  blank: boolean,
): RowMatch {
  if (match.by !== 'none' || !row.names.some((name) => allNames(document).has(plainName(name)))) {
    return match;
  }
  return { ...match, by: blank ? 'ignored' : 'elsewhere', reason: '不是该单位的任务' };
}
