// Names of units that cells refused because the directory does not have them → the edit that adds them and fills the cells.
import { unitKind } from '../document/unitKind.ts';
import { unitKindChoices } from '../plan/choices.ts';
import { inOrder, type PlanDocument } from '../plan/document.ts';
import type { Edit, Operation, Rejection } from '../plan/edit.ts';
import { idsOfNames, splitNames, unitIdsByName } from '../plan/input.ts';

/** Most names that are offered at once: more come from a paste into the wrong column. */
const mostNames = 20;

/** Names in the refused cells that the directory lacks, in order, each once. Empty when there is nothing to offer [N11]. */
export function unknownNames(document: PlanDocument, rejected: readonly Rejection[]): string[] {
  const ids = unitIdsByName(document);
  const names = new Set<string>();
  for (const { code, text } of rejected) {
    if (code !== 'unknownUnit') continue;
    for (const name of idsOfNames(splitNames(text), ids).unknown) names.add(name);
  }
  return names.size > mostNames ? [] : [...names];
}

/** One edit: the names at the end of the directory, with the kind that each name tells, then the cells as they were typed. */
export function addUnitsEdit(
  document: PlanDocument,
  rejected: readonly Rejection[],
  newId: () => string,
): Edit {
  const names = unknownNames(document, rejected);
  let after = inOrder(document.units).at(-1)?.id ?? null;
  const added = names.flatMap((name): Operation[] => {
    const id = newId();
    const kind = unitKindChoices.find(({ value }) => value === unitKind(name))?.label ?? '';
    const place = { tab: 'units', rowId: id } as const;
    const operations: Operation[] = [
      { type: 'insertRow', tab: 'units', after, id },
      { type: 'input', ...place, column: 'name', text: name },
      { type: 'input', ...place, column: 'kind', text: kind },
    ];
    after = id;
    return operations;
  });
  const filled = rejected.flatMap(({ code, tab, rowId, column, text }): Operation[] =>
    code === 'unknownUnit' && column !== null ? [{ type: 'input', tab, rowId, column, text }] : [],
  );
  const label = names.length === 1 ? `添加单位“${names[0]}”` : `添加${names.length}个单位`;
  return { label, operations: [...added, ...filled] };
}
