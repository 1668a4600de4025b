// Who leads a task does not support it as well, where the one comes from one copy and the other from the other [CP7].
import type { PlanDocument } from '../plan/document.ts';
import type { AnyRow, SheetName, TaskRow } from '../plan/model.ts';
import type { WorkingCopy } from '../plan/workingCopy.ts';
import { groupsOf, type FieldGroup } from './fields.ts';
import { sameContent } from './sides.ts';

type Roles = Pick<TaskRow, 'leads' | 'supports'>;

/** Units that a copy itself names in both roles: a contradiction of its own, which flags tell. */
const twice = ({ leads, supports }: Roles) => supports.filter((unit) => leads.includes(unit));

/** A lead that one side gave takes the place of the support that the other gave. */
export function settleRoles(copy: WorkingCopy, theirs: PlanDocument): void {
  for (const id of copy.touchedIds('tasks')) {
    const task = copy.get('tasks', id);
    if (!task) continue;
    const known = [copy.original.tasks.get(id), theirs.tasks.get(id)].flatMap((row) =>
      row ? twice(row) : [],
    );
    const extra = twice(task).filter((unit) => !known.includes(unit));
    if (extra.length === 0) continue;
    copy.put('tasks', { ...task, supports: task.supports.filter((unit) => !extra.includes(unit)) });
  }
}

const together: FieldGroup = { heading: '牵头单位和配合单位', fields: ['leads', 'supports'] };

/** `theirs` is shown and taken, `judged` says whether anything is to be taken. */
export type ComparedRow = { theirs: AnyRow; judged: AnyRow; groups: readonly FieldGroup[] };

type Versions = { base: AnyRow | null; mine: AnyRow; theirs: AnyRow };
type Decide = (group: FieldGroup, theirs: AnyRow) => 'safe' | 'conflict' | null;

/**
 * The other copy's row as it can stand beside the leads of this plan, and what of it is decided together. A support that the
 * merge would drop is not offered, or it would be offered at every merge anew; where the leads themselves are asked about and
 * nothing else of the supports is, they go with the answer.
 */
export function besideLeads(
  sheet: SheetName,
  { base, mine, theirs }: Versions,
  decide: Decide,
): ComparedRow {
  const groups = groupsOf(sheet, new Set([...Object.keys(mine), ...Object.keys(theirs)]));
  const leads = groups.find(({ fields }) => fields.includes('leads'));
  const supports = groups.find(({ fields }) => fields.includes('supports'));
  const plain = { theirs, judged: theirs, groups };
  if (sheet !== 'tasks' || !leads || !supports) return plain;
  const [own, other] = [mine as TaskRow, theirs as TaskRow];
  const before = (base as TaskRow | null)?.supports ?? [];
  if (sameContent(before, other.supports)) return plain;
  const known = [...twice(own), ...twice(other)];
  const dropped = twice({ leads: own.leads, supports: other.supports }).filter(
    (unit) => !known.includes(unit),
  );
  const decided = dropped.length === 0 ? 'safe' : decide(leads, theirs);
  if (decided === 'safe') return plain;
  const judged: TaskRow = {
    ...other,
    supports: other.supports.filter((unit) => !dropped.includes(unit)),
  };
  if (decided === null) return { theirs: judged, judged, groups };
  if (decide(supports, judged) !== null) return { theirs, judged, groups };
  const others = groups.filter((group) => group !== supports);
  return { ...plain, groups: others.map((group) => (group === leads ? together : group)) };
}
