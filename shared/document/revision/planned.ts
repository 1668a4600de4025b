// What taking a difference does, and what the parts of the comparison share.
import { inOrder, type PlanDocument } from '../../plan/document.ts';
import type { DeadlineRow, SheetName, Sheets, StageRow, TargetRow } from '../../plan/model.ts';
import type { freshDeadline, freshTarget } from '../../plan/rowDefaults.ts';
import type { PlanProposal, Span } from '../proposal.ts';
import type { RevisionDifference, RevisionGroup } from './difference.ts';
import type { FlatProposal, PlanSides } from './flatten.ts';
import type { RevisionMatch } from './matchTasks.ts';
import { nodeWords } from './show.ts';
import type { UnitKeys, UnitRef } from './unitKeys.ts';

export type StageValues = Omit<StageRow, 'id' | 'order'>;
type Placed = 'id' | 'order' | 'taskId';
export type TargetValues = Omit<TargetRow, Placed | keyof typeof freshTarget>;
export type DeadlineValues = Omit<DeadlineRow, Placed | keyof typeof freshDeadline>;

/** `task` and `project` are places in the flat proposal. */
export type Step =
  | {
      [S in SheetName]: { type: 'set'; sheet: S; id: string; values: Partial<Sheets[S]> };
    }[SheetName]
  | { type: 'units'; taskId: string; field: 'leads' | 'supports'; refs: UnitRef[] }
  | { type: 'addTask'; task: number }
  | { type: 'moveTask'; task: number }
  | { type: 'moveProject'; project: number }
  | { type: 'dropTask'; taskId: string }
  | { type: 'addTarget'; taskId: string; values: TargetValues }
  | { type: 'addDeadline'; taskId: string; values: DeadlineValues }
  | { type: 'addStage'; values: StageValues }
  | { type: 'remove'; sheet: 'targets' | 'deadlines' | 'stages'; id: string }
  | { type: 'alias'; unitId: string; name: string };

export type PlannedDifference = RevisionDifference & { steps: Step[] };

/** Deadlines and targets by task, in order. */
export type PlanItems = {
  deadlines: ReadonlyMap<string, DeadlineRow[]>;
  targets: ReadonlyMap<string, TargetRow[]>;
};

export function planItems(document: PlanDocument): PlanItems {
  return {
    deadlines: Map.groupBy(inOrder(document.deadlines), ({ taskId }) => taskId),
    targets: Map.groupBy(inOrder(document.targets), ({ taskId }) => taskId),
  };
}

export function itemsOf<Row>(items: ReadonlyMap<string, Row[]>, taskId: string): Row[] {
  return items.get(taskId) ?? [];
}

export type Comparison = {
  document: PlanDocument;
  items: PlanItems;
  baseItems: PlanItems;
  /** The plan as the notice made it. */
  base: PlanDocument;
  proposal: PlanProposal;
  flat: FlatProposal;
  sides: PlanSides;
  match: RevisionMatch;
  keys: UnitKeys;
};

export const planGroup: RevisionGroup = { id: 'plan', title: '计划信息' };

/** The group of a project of the proposal. */
export function groupOfProposed({ flat }: Comparison, projectAt: number): RevisionGroup {
  const entry = flat.projects[projectAt];
  const action = entry && flat.actions[entry.action];
  const parts = [action, entry?.project].filter((node) => node?.name);
  const title = parts.map((node) => (node ? nodeWords(node, '') : '')).join(' / ');
  return { id: `project ${projectAt}`, title: title || '（未分行动、工程）' };
}

/** The group of a project of the plan: that of the project it is in the proposal, where it is there. */
export function groupOfRow(comparison: Comparison, projectId: string): RevisionGroup {
  const at = comparison.match.projects.indexOf(projectId);
  if (at >= 0) return groupOfProposed(comparison, at);
  const { document, base } = comparison;
  const project = document.projects.get(projectId) ?? base.projects.get(projectId);
  const actionId = project?.actionId ?? '';
  const action = document.actions.get(actionId) ?? base.actions.get(actionId);
  const parts = [action, project].filter((node) => node?.name);
  const title = parts.map((node) => (node ? nodeWords(node, '') : '')).join(' / ');
  return { id: projectId, title: title || '（未分行动、工程）' };
}

export function placesOf(...spans: (Span | null)[]): Span[] {
  return spans.filter((span) => span !== null);
}

/** Sentences joined to one reason; empty ones fall away. */
export function reasonOf(...parts: (string | null | false)[]): string {
  return parts.filter((part) => part !== null && part !== false && part !== '').join('；');
}
