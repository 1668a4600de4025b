// What a notice of the corpus says, as a person read it, and where in the text each part of it stands. See README.md.
import type {
  PlanProposal,
  ProposedDeadline,
  ProposedTarget,
  Span,
} from '#shared/document/proposal.ts';

/** `uncertain`: two careful readers could differ, so the program must warn. `optional`: it may be listed or not. */
type Doubt = { uncertain?: true; optional?: true };

export type GoldDeadline = Doubt &
  Pick<ProposedDeadline, 'raw' | 'kind' | 'start' | 'end' | 'precision' | 'ongoing' | 'basis'>;
export type GoldTarget = Doubt &
  Pick<ProposedTarget, 'raw' | 'subject' | 'value' | 'unit' | 'by'> & { comparator: string | null };

/**
 * `text` is `first words…last words`. Names of units, titles, comparators and units of measure may be written
 * `市交警支队|交警支队` where either is right.
 */
export type GoldTask = Doubt & {
  text: string;
  leads: string[];
  supports: string[];
  deadlines: GoldDeadline[];
  targets: GoldTarget[];
};
export type GoldProject = Doubt & {
  ordinal: string | null;
  name: string | null;
  tasks: GoldTask[];
};
export type GoldAction = Doubt & {
  ordinal: string | null;
  name: string | null;
  projects: GoldProject[];
};

export type Gold = Pick<PlanProposal, 'title' | 'issuer' | 'documentNumber' | 'issued'> & {
  /** How the notice reaches the reader: as the text file it is, or made into a Word file (with automatic numbers). */
  file?: 'docx' | 'docxNumbered';
  period: { start: string | null; end: string | null } & Doubt;
  stages: { name: string; start: string | null; end: string | null }[];
  actions: GoldAction[];
};

/** A task of the gold with its path and where its text stands; `region` reaches to the next task. */
export type PlacedTask = {
  task: GoldTask;
  action: string | null;
  project: string | null;
  span: Span;
  region: Span;
};

/** A text without its white space, and where each character of it stood. */
export type Compact = { text: string; at: number[] };

export function compact(text: string): Compact {
  const kept: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text[index] ?? '';
    if (/\s/u.test(unit)) continue;
    kept.push(unit);
    at.push(index);
  }
  return { text: kept.join(''), at };
}

/** Where words stand in the text between two places, white space apart; null where they do not. */
export function findWords(source: Compact, words: string, within: Span): Span | null {
  const wanted = words.replace(/\s+/gu, '');
  if (wanted === '') return null;
  const first = source.at.findIndex((at) => at >= within[0]);
  if (first < 0) return null;
  const found = source.text.indexOf(wanted, first);
  const from = source.at[found];
  const last = source.at[found + wanted.length - 1];
  if (from === undefined || last === undefined || last >= within[1]) return null;
  return [from, last + 1];
}

/** The tasks of the gold in order with their places. Throws when the text does not hold the words of a task. */
export function placeTasks(gold: Gold, text: string): PlacedTask[] {
  const source = compact(text);
  const placed: PlacedTask[] = [];
  let after = 0;
  for (const action of gold.actions) {
    for (const project of action.projects) {
      for (const task of project.tasks) {
        const span = placeTask(source, task.text, [after, text.length]);
        after = span[1];
        placed.push({
          task,
          action: action.name,
          project: project.name,
          span,
          region: [span[0], text.length],
        });
      }
    }
  }
  placed.forEach((entry, index) => {
    entry.region[1] = placed[index + 1]?.span[0] ?? text.length;
  });
  return placed;
}

function placeTask(source: Compact, words: string, within: Span): Span {
  const cut = words.indexOf('…');
  const [first, last] = cut < 0 ? [words, words] : [words.slice(0, cut), words.slice(cut + 1)];
  const start = findWords(source, first, within);
  if (!start) throw new Error(`not in the notice: ${first}`);
  const end = cut < 0 ? start : findWords(source, last, [start[1], within[1]]);
  if (!end) throw new Error(`not in the notice after ${first}: ${last}`);
  return [start[0], end[1]];
}
