// The statements that write a step and its rows, inside the caller's transaction.
import type { StatementSync } from 'node:sqlite';
import type { Change } from '#shared/plan/change.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { AnyRow, SheetName } from '#shared/plan/model.ts';
import { digestOfProperty, digestOfStep } from './besideDigests.ts';
import type { NewStep } from './planStore.ts';
import { rowDigest } from './rowDigest.ts';

type Prepare = (sql: string) => StatementSync;

/** Rows between two pauses. */
const stretch = 100;

/**
 * Pauses with how many rows are written, and answers the number that the step has in the history. That comes last and without a
 * pause after it: who looks at the history meanwhile sees that of before.
 */
export function* writeStep(
  prepare: Prepare,
  step: NewStep,
  after: PlanDocument,
): Generator<number, number> {
  const { removed, updated, added } = step.change;
  let done = 0;
  for (const { sheet, row } of removed) {
    removeRow(prepare, sheet, row.id);
    done += 1;
    if (done % stretch === 0) yield done;
  }
  for (const { sheet, id } of updated) {
    const row = after[sheet].get(id);
    if (!row) throw new Error(`the plan has no row ${sheet}/${id}`);
    updateRow(prepare, sheet, row);
    done += 1;
    if (done % stretch === 0) yield done;
  }
  for (const { sheet, row } of added) {
    writeRow(prepare, sheet, row);
    done += 1;
    if (done % stretch === 0) yield done;
  }
  yield done;
  const change = yield* changeText(step.change);
  yield done;
  const { last } = prepare('SELECT ifnull(max(number), 0) AS last FROM history').get() ?? {};
  const number = Number(last) + 1;
  const { at, who, kind, of, label } = step;
  prepare(
    `INSERT INTO history (number, at, who, kind, step_of, label, change, digest)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    number,
    at,
    who,
    kind,
    of,
    label,
    change,
    digestOfStep([number, at, who, kind, of, label, change]),
  );
  return number;
}

/** As JSON, like `JSON.stringify` but with pauses. */
function* changeText({ added, updated, removed, ...rest }: Change): Generator<number, string> {
  const lists: string[] = [];
  for (const [name, entries] of Object.entries({ added, updated, removed })) {
    const texts: string[] = [];
    for (const entry of entries) {
      texts.push(JSON.stringify(entry));
      if (texts.length % stretch === 0) yield texts.length;
    }
    lists.push(`"${name}":[${texts.join(',')}]`);
  }
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined) lists.push(`"${name}":${JSON.stringify(value)}`);
  }
  return `{${lists.join(',')}}`;
}

export function writeProperty(prepare: Prepare, name: string, value: string): void {
  prepare(
    `INSERT INTO property (name, value, digest) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value, digest = excluded.digest`,
  ).run(name, value, digestOfProperty(name, value));
}

export function writeRow(prepare: Prepare, sheet: SheetName, row: AnyRow): void {
  const data = JSON.stringify(row);
  prepare(
    `INSERT INTO record (sheet, id, data, digest) VALUES (?, ?, ?, ?)
     ON CONFLICT (sheet, id) DO UPDATE SET data = excluded.data, digest = excluded.digest`,
  ).run(sheet, row.id, data, rowDigest(sheet, row.id, data));
}

function updateRow(prepare: Prepare, sheet: SheetName, row: AnyRow): void {
  const data = JSON.stringify(row);
  const updated = prepare('UPDATE record SET data = ?, digest = ? WHERE sheet = ? AND id = ?').run(
    data,
    rowDigest(sheet, row.id, data),
    sheet,
    row.id,
  );
  if (updated.changes !== 1) throw new Error(`the file has no row ${sheet}/${row.id}`);
}

function removeRow(prepare: Prepare, sheet: SheetName, id: string): void {
  const removed = prepare('DELETE FROM record WHERE sheet = ? AND id = ?').run(sheet, id);
  if (removed.changes !== 1) throw new Error(`the file has no row ${sheet}/${id}`);
}
