// What a revised notice would change in a plan, one place at a time, as a person reviews it. Plain JSON.
import type { Span } from '../proposal.ts';

export const revisionKinds = [
  'tasks',
  'moved',
  'text',
  'leads',
  'supports',
  'deadlines',
  'targets',
  'names',
  'ordinals',
  'stages',
  'plan',
  'units',
] as const;
export type RevisionKind = (typeof revisionKinds)[number];

/** How a difference goes into the plan. A task that the notice dropped is deleted, or kept as 已终止. */
export type RevisionChoice = 'take' | 'stop' | 'delete';

/** Differences of one project stand together; `title` names action and project. */
export type RevisionGroup = { id: string; title: string };

/** A place at which something may go into the plan, as lists of such places show it. */
export type ReviewedDifference<Kind extends string = string> = {
  /** The same for the same place of the same two sides, so that a decision finds it again. */
  id: string;
  kind: Kind;
  change: 'added' | 'removed' | 'changed';
  group: RevisionGroup;
  /** What differs, in Chinese: 任务内容, 牵头单位. */
  field: string;
  /** Which row it is about, in words. Empty where the group says it. */
  about: string;
  /** As shown to a person. Null where there is nothing. */
  before: string | null;
  after: string | null;
  /** `safe` goes in without a question; `conflict` needs a person and is kept back until then. */
  decision: 'safe' | 'conflict';
  reason: string;
  /** The first is what taking it means unless another is chosen. */
  choices: RevisionChoice[];
};

/** `spans`: places in the revised document. Empty for what is no longer in it. */
export type RevisionDifference = ReviewedDifference<RevisionKind> & { spans: Span[] };

/** The choice for a difference that is taken, by its id. What is not in it is kept as it is. */
export type TakenDifferences = ReadonlyMap<string, RevisionChoice>;

/** What goes in without a person: everything that is safe, or all with the first choice. */
export function takenBy(
  rule: 'none' | 'safe' | 'all',
  differences: readonly RevisionDifference[],
): Map<string, RevisionChoice> {
  const taken = new Map<string, RevisionChoice>();
  if (rule === 'none') return taken;
  for (const { id, decision, choices } of differences) {
    if (rule === 'all' || decision === 'safe') taken.set(id, choices[0] ?? 'take');
  }
  return taken;
}
