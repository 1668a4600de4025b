// What is doubtful in the revised document and touches a difference makes a person look at it; the rest is told apart [R13].
import type { ProposalWarning, Span } from '../proposal.ts';
import type { PlannedDifference } from './planned.ts';
import { reasonOf } from './planned.ts';

export type DoubtedDifferences = {
  differences: PlannedDifference[];
  /** Doubts that touch no difference and that the first reading did not have. */
  elsewhere: ProposalWarning[];
};

/** `known` are the doubts of the first reading, which a person has been through. */
export function withDoubts(
  differences: readonly PlannedDifference[],
  warnings: readonly ProposalWarning[],
  known: readonly ProposalWarning[],
): DoubtedDifferences {
  const sorted = warnings
    .map((warning) => ({ warning, used: false }))
    .sort((a, b) => a.warning.span[0] - b.warning.span[0]);
  const doubted = differences.map((difference) => {
    const said = new Set<string>();
    for (const entry of sorted) {
      if (!difference.spans.some((span) => overlap(span, entry.warning.span))) continue;
      entry.used = true;
      said.add(`存疑：${entry.warning.message}`);
    }
    if (said.size === 0) return difference;
    const reason = reasonOf(difference.reason, ...said);
    return { ...difference, decision: 'conflict' as const, reason };
  });
  const heard = new Set(known.map(wordsOf));
  const elsewhere = sorted.flatMap(({ warning, used }) =>
    used || heard.has(wordsOf(warning)) ? [] : [warning],
  );
  return { differences: doubted, elsewhere };
}

function wordsOf({ code, message }: ProposalWarning): string {
  return `${code} ${message}`;
}

/** An empty place counts where it stands. */
function overlap([from, to]: Span, [otherFrom, otherTo]: Span): boolean {
  return from < Math.max(otherTo, otherFrom + 1) && otherFrom < Math.max(to, from + 1);
}
