// What persons said in a review, kept in the plan with the import: what columns mean, what rows and units are called, what was
// decided on single cells. The next review begins with it.
import type { PlanDocument } from '../plan/document.ts';
import type { Operation } from '../plan/edit.ts';
import { plainName } from '../plan/matchText.ts';
import type { SheetName } from '../plan/model.ts';
import type { DecisionRow } from '../plan/returnMemory.ts';
import { tableFingerprint } from './columnChoice.ts';
import type { DraftFile, ReturnsDraft } from './compareReturns.ts';
import type { DraftDifference } from './decideFile.ts';
import { shownReturned, shownValue } from './difference.ts';
import type { RememberedRows } from './matchRows.ts';
import { unitFinder } from './matchUnit.ts';

export type Memory = {
  newId: (sheet: SheetName) => string;
  at: string;
  /** The person's name; empty where nobody is known. */
  by: string;
};

/** Longest name of a unit that is taken for one; what is longer is a sentence. */
const longestName = 40;

/** `merged` are the differences that went in; of those in `stale` nothing was decided after all. */
export function rememberOperations(
  document: PlanDocument,
  draft: ReturnsDraft,
  importId: string,
  { merged, stale }: { merged: ReadonlySet<DraftDifference>; stale: ReadonlySet<string> },
  memory: Memory,
): Operation[] {
  const staying = draft.files.filter(({ decisions }) => !decisions.left);
  return [
    ...columnOperations(document, staying, memory),
    ...rowOperations(document, staying, memory),
    ...aliasOperations(document, staying),
    ...draft.differences.flatMap((difference): Operation[] => {
      const silent = difference.by !== 'person' || stale.has(difference.id);
      if (silent || draft.files[difference.file]?.decisions.left) return [];
      const decision = decisionOn(difference, merged.has(difference));
      if (!decision) return [];
      const { newId, at, by } = memory;
      const file = draft.files[difference.file]?.name ?? '';
      const row: DecisionRow = { id: newId('decisions'), importId, ...decision, file, by, at };
      return [{ type: 'add', sheet: 'decisions', row }];
    }),
  ];
}

/** Names that a person gave tasks of the unit in its returns, by plain name [M16]. */
export function rememberedRows({ rowNames }: PlanDocument, unitId: string): RememberedRows {
  const names = new Map<string, string>();
  for (const row of rowNames.values()) {
    if (row.unitId === unitId) names.set(plainName(row.name), row.taskId);
  }
  return names;
}

type Decision = Omit<DecisionRow, 'id' | 'importId' | 'file' | 'by' | 'at'>;

/** Null for what would have gone in by itself and did. */
function decisionOn(difference: DraftDifference, merged: boolean): Decision | null {
  const { taskId, unitId, field, corrected, reason, sheet, cell } = difference;
  const usual = difference.decision === 'safe' && merged && corrected === null;
  if (usual) return null;
  const decision = !merged ? 'refused' : corrected === null ? 'taken' : 'corrected';
  const returned = shownReturned(difference);
  const value = corrected === null ? returned : shownValue(difference, corrected);
  return {
    taskId,
    unitId,
    field,
    sent: shownValue(difference, difference.sent),
    now: shownValue(difference, difference.now),
    returned,
    value: merged ? value : null,
    decision,
    reason,
    sheet,
    cell,
  };
}

function columnOperations(
  document: PlanDocument,
  files: readonly DraftFile[],
  { newId, at, by }: Memory,
): Operation[] {
  const byFingerprint = new Map<string, Operation>();
  for (const { compared, decisions } of files) {
    for (const table of compared?.tables ?? []) {
      const fields = decisions.columns.get(table.key);
      if (!fields) continue;
      const fingerprint = tableFingerprint(table.columns);
      const columns = table.columns.flatMap(({ column, heading }) => {
        const field = fields[column];
        return field === undefined || heading === '' ? [] : [{ heading, field }];
      });
      if (columns.length === 0) continue;
      const known = [...document.tableMappings.values()].find(
        (row) => row.fingerprint === fingerprint,
      );
      const said = new Set(columns.map(({ heading }) => heading));
      const before = (known?.columns ?? []).filter(({ heading }) => !said.has(heading));
      const values = { name: table.title ?? table.sheet, columns: [...before, ...columns], at, by };
      byFingerprint.set(
        fingerprint,
        known
          ? { type: 'set', sheet: 'tableMappings', id: known.id, values }
          : {
              type: 'add',
              sheet: 'tableMappings',
              row: { id: newId('tableMappings'), fingerprint, ...values },
            },
      );
    }
  }
  return [...byFingerprint.values()];
}

/** A row of a file in which several units write may be of any of them: then nothing is remembered. */
function rowOperations(
  document: PlanDocument,
  files: readonly DraftFile[],
  { newId, at, by }: Memory,
): Operation[] {
  const byName = new Map<string, Operation>();
  for (const { compared, decisions, unitIds } of files) {
    const [unitId] = unitIds;
    if (!compared || unitId === undefined || unitIds.length !== 1) continue;
    for (const { key, name } of compared.reviewRows) {
      const taskId = decisions.rows.get(key);
      const plain = plainName(name);
      if (!taskId || plain === '' || !document.tasks.has(taskId)) continue;
      // A name that the task has in the plan needs no memory.
      if (plainName(document.tasks.get(taskId)?.text ?? '') === plain) continue;
      const known = [...document.rowNames.values()].find(
        (row) => row.unitId === unitId && plainName(row.name) === plain,
      );
      byName.set(
        `${unitId}\n${plain}`,
        known
          ? { type: 'set', sheet: 'rowNames', id: known.id, values: { taskId, at, by } }
          : {
              type: 'add',
              sheet: 'rowNames',
              row: { id: newId('rowNames'), unitId, name, taskId, at, by },
            },
      );
    }
  }
  return [...byName.values()];
}

/** The name that a file bears and that nobody knew, of the unit that a person said it is from. */
function aliasOperations(document: PlanDocument, files: readonly DraftFile[]): Operation[] {
  const finder = unitFinder(document);
  const added = new Map<string, Set<string>>();
  for (const { compared, decisions } of files) {
    const { unitId } = decisions;
    const name = compared?.writtenUnit?.trim() ?? '';
    if (unitId === null || name.length < 2 || name.length > longestName) continue;
    if (!document.units.has(unitId) || finder.exact(name) !== null) continue;
    const names = added.get(unitId) ?? new Set();
    added.set(unitId, names.add(name));
  }
  return [...added].map(([id, names]): Operation => {
    const aliases = document.units.get(id)?.aliases ?? [];
    return { type: 'set', sheet: 'units', id, values: { aliases: [...aliases, ...names] } };
  });
}
