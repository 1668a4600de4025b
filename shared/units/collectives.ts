// Names that stand for several units (市直相关部门): in how many tasks, for whom, and who might lend its list.
import { collectiveKey } from '../document/sameUnits.ts';
import { inOrder, type PlanDocument } from '../plan/document.ts';
import type { UnitRow } from '../plan/model.ts';
import { expandCollectives } from '../plan/reporters.ts';
import { roleCounts } from './roleCounts.ts';

export type Collective = {
  unit: UnitRow;
  /** Tasks that name it. */
  tasks: number;
  /** Units that it stands for in the end, other collectives in it expanded. */
  stands: UnitRow[];
  /** Names in it, its own included, of collectives that stand for nobody yet. */
  open: UnitRow[];
  /** A collective of nearly the same name that has a list already [N4]. */
  like: UnitRow | null;
};

/** In official order [N3]. */
export function collectivesOf(document: PlanDocument): Collective[] {
  const counts = roleCounts(document);
  const all = inOrder(document.units).filter(({ kind }) => kind === 'collective');
  const rows = (ids: readonly string[]) => ids.flatMap((id) => document.units.get(id) ?? []);
  return all.map((unit) => {
    const { ids, withoutMembers } = expandCollectives(document, [unit.id]);
    const key = collectiveKey(unit.name);
    const like =
      unit.members.length > 0
        ? undefined
        : all.find(
            (other) =>
              other !== unit && other.members.length > 0 && collectiveKey(other.name) === key,
          );
    return {
      unit,
      tasks: counts.get(unit.id)?.tasks ?? 0,
      stands: rows(ids),
      open: rows(withoutMembers),
      like: like ?? null,
    };
  });
}
