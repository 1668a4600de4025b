// What the notice itself says that units owe in its stages: suggestions with their sentences, for a person to take [Y3].
import { readDates } from '../calendar/expressions.ts';
import { inOrder, planOf, type PlanDocument } from '../plan/document.ts';
import { sameDuty } from '../plan/duties.ts';
import { unitIdsByName } from '../plan/input.ts';
import type { Day, StageRow } from '../plan/model.ts';
import { expandCollectives } from '../plan/reporters.ts';
import { dutyUnits, type DutyUnits } from './candidates.ts';
import { comesBack, handsIn, whatIn } from './dutyWhat.ts';
import { unitsMeant, whoIn, type Who } from './dutyWho.ts';

export type DutySuggestion = {
  stageId: string;
  what: string;
  /** The sentence of the notice. */
  sentence: string;
  /** Who owes it, in the words of the notice; empty where it does not say. */
  who: string;
  /** Ids of the units meant, in official order, members in place of their collective. */
  units: string[];
  /** Null: at the end of the stage. */
  due: Day | null;
};

/** Longest text of a stage that is looked through, in UTF-16 code units. */
const longestText = 20_000;
/** What is longer is no clause of a notice. */
const longestClause = 400;
const mostSuggestions = 100;

/** In the order of the notice. What the plan has as a duty already is left out [Y9]. */
export function suggestDuties(document: PlanDocument): DutySuggestion[] {
  const units = dutyUnits(document);
  const unitIds = unitIdsByName(document);
  const duties = [...document.duties.values()];
  return inOrder(document.stages)
    .flatMap((stage) => inStage(document, stage, units, unitIds))
    .filter((suggestion) => !duties.some((duty) => sameDuty(duty, suggestion)))
    .slice(0, mostSuggestions);
}

function inStage(
  document: PlanDocument,
  stage: StageRow,
  units: DutyUnits,
  unitIds: ReadonlyMap<string, string>,
): DutySuggestion[] {
  const { issued, start, end } = planOf(document);
  const year = Number((stage.start ?? stage.end ?? start ?? issued ?? '').slice(0, 4)) || null;
  const dates = { year, issued, period: { start, end } };
  const found: DutySuggestion[] = [];
  let who: Who | null = null;
  for (const sentence of sentencesOf(stage.text.slice(0, longestText))) {
    let last: DutySuggestion | null = null;
    for (const part of sentence.split(/[，,：:]/u)) {
      const clause = part.slice(0, longestClause);
      const named = whoIn(clause, unitIds);
      if (named) who = named;
      if (who?.kind === 'foreign' || comesBack.test(clause)) continue;
      const rest = named?.kind === 'units' ? clause.slice(named.to) : clause;
      const what = whatIn(rest);
      if (!what) {
        if (last && handsIn(rest)) {
          last.due = dueIn(rest, dates) ?? last.due;
          if (!last.what.endsWith('报送')) last.what += '并报送';
        }
        continue;
      }
      if (!who && !what.handedIn) continue;
      last = {
        stageId: stage.id,
        what: what.what,
        sentence,
        who: who?.words ?? '',
        units: unitsOf(document, who, units),
        due: dueIn(rest.slice(0, what.from), dates) ?? dueIn(rest.slice(what.from), dates),
      };
      const next = last;
      if (!found.some((each) => sameDuty(each, next))) found.push(next);
    }
  }
  return found;
}

function sentencesOf(text: string): string[] {
  return text
    .split(/[。！？!?；;\n]/u)
    .map((sentence) => sentence.trim().replace(/^(?:[（(]?\d{1,2}[）).．、]|[一二三四五]是)/u, ''))
    .filter((sentence) => sentence !== '');
}

function dueIn(words: string, dates: Parameters<typeof readDates>[1]): Day | null {
  const due = readDates(words, dates).find(
    ({ kind, end }) => (kind === 'deadline' || kind === 'range') && end !== null,
  );
  return due?.end ?? null;
}

/** Without a subject the lead units [Y6]. */
function unitsOf(document: PlanDocument, who: Who | null, units: DutyUnits): string[] {
  if (who?.kind !== 'units') return units.leads.map(({ id }) => id);
  const meant = new Set(expandCollectives(document, who.ids).ids);
  const unsaid = who.ids.length > 0 && meant.size === 0 ? ['单位'] : [];
  for (const words of [...who.general, ...unsaid]) {
    for (const { id } of unitsMeant(words, units)) meant.add(id);
  }
  return inOrder(document.units).flatMap(({ id }) => (meant.has(id) ? [id] : []));
}
