// The statements that write a step and its rows, inside the caller's transaction.
import type { StatementSync } from 'node:sqlite';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { AnyRow, SheetName } from '#shared/plan/model.ts';
import { digestOfProperty, digestOfStep } from './besideDigests.ts';
import type { NewStep } from './planStore.ts';
import { rowDigest } from './rowDigest.ts';

type Prepare = (sql: string) => StatementSync;

/** The number that the step has in the history. */
export function writeStep(prepare: Prepare, step: NewStep, after: PlanDocument): number {
  for (const { sheet, row } of step.change.removed) removeRow(prepare, sheet, row.id);
  for (const { sheet, id } of step.change.updated) {
    const row = after[sheet].get(id);
    if (!row) throw new Error(`the plan has no row ${sheet}/${id}`);
    updateRow(prepare, sheet, row);
  }
  for (const { sheet, row } of step.change.added) writeRow(prepare, sheet, row);
  const { last } = prepare('SELECT ifnull(max(number), 0) AS last FROM history').get() ?? {};
  const number = Number(last) + 1;
  const { at, who, kind, of, label } = step;
  const change = JSON.stringify(step.change);
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
