// A document that holds running text and tables: which of the two is the plan. Rule K18.
import type { Result } from '../../result.ts';
import type { PlanProposal } from '../proposal.ts';
import type { ProposalSource } from '../source.ts';
import { proposedTasks } from '../toPlan.ts';
import { warnAt } from '../warnings.ts';

export type ReadProposal = { source: ProposalSource; proposal: PlanProposal };

/**
 * The running text, unless it names units for less than half as many tasks as the tables do. What was not taken is
 * said. When neither is a plan, the failure of the text counts.
 */
export function chooseReading(
  text: Result<ReadProposal>,
  tables: Result<ReadProposal> | null,
): Result<ReadProposal> {
  if (!tables?.ok) return text;
  if (!text.ok) return tables;
  const inTables = ledTasks(tables.value.proposal);
  // Text that is nothing but lines of cells is read as cells.
  const cells = text.value.proposal.warnings.some(({ code }) => code === 'tasksFromTable');
  if (cells) return tables;
  const inText = ledTasks(text.value.proposal);
  if (inTables === 0) return text;
  if (text.value.proposal.warnings.some(({ code }) => code === 'tasksFromTable')) {
    // The text was read by its tables too: cells beside the plan show more, where the text says no more than they do.
    const { title } = text.value.proposal;
    const same = title === '' || title === tables.value.proposal.title;
    return same && inTables >= inText ? tables : text;
  }
  const takesText = inText * 2 >= inTables;
  const taken = takesText ? text.value : tables.value;
  const warning = takesText
    ? warnAt('tableBesideText', String(inTables), [0, 0])
    : warnAt('textBesideTable', '', [0, 0]);
  const { proposal, source } = taken;
  return {
    ok: true,
    value: { source, proposal: { ...proposal, warnings: [warning, ...proposal.warnings] } },
  };
}

function ledTasks(proposal: PlanProposal): number {
  return proposedTasks(proposal).filter(({ leads }) => leads.length > 0).length;
}
