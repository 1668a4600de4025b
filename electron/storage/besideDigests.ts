// Digests of what a plan file has beside its rows: the steps of the history, from which undo takes what it writes, and the
// properties. As with rows, SQLite's own check passes most changes of a value.
import type { StatementSync } from 'node:sqlite';
import { digestText, isDigestOf, isRowDigest, rowDigest } from './rowDigest.ts';

type Prepare = (sql: string) => StatementSync;
/** number, at, who, kind, step_of, label, change */
type Step = [number, string, string, string, number | null, string, string];

/** Named one by one: what follows from them is the same before and after an upgrade. */
export const stepColumns = 'number, at, who, kind, step_of, label, change';

export function digestOfStep([number, ...rest]: Step): Uint8Array {
  return rowDigest('history', String(number), rest.join('\0'));
}

export function digestOfProperty(name: string, value: string): Uint8Array {
  return rowDigest('property', name, value);
}

/** Every step and property with whether its digest matches. Nothing else may be asked of the file meanwhile. */
export function* besideRows(prepare: Prepare): Generator<{ place: string; sound: boolean }> {
  // Put together by SQLite and taken as bytes: the history may be larger than all rows, and decoded it would take four times
  // as long. Numbers as text: one that no longer fits into a number is damage like any other.
  const steps = `SELECT CAST(number AS TEXT), ${digestText}, CAST('history' || char(0) || number || char(0)
    || at || char(0) || who || char(0) || kind || char(0) || ifnull(step_of, '') || char(0)
    || label || char(0) || change AS BLOB) FROM history`;
  for (const [number, digest, told] of arrays(prepare, steps)) {
    const sound = isBytes(told) && isDigestOf(String(digest), told);
    yield { place: `history/${String(number)}`, sound };
  }
  for (const row of arrays(prepare, `SELECT name, value, ${digestText} FROM property`)) {
    const [name = '', value = '', digest = ''] = row.map(String);
    yield { place: `property/${name}`, sound: isRowDigest(digest, 'property', name, value) };
  }
}

/** Gives digests to what an older version wrote, inside the caller's transaction. */
export function addDigests(prepare: Prepare): void {
  const steps = prepare('SELECT number FROM history').all();
  const step = prepare(`SELECT ${stepColumns} FROM history WHERE number = ?`);
  step.setReturnArrays(true);
  const keepStep = prepare('UPDATE history SET digest = ? WHERE number = ?');
  for (const { number } of steps) {
    const read = step.get(Number(number)) as unknown as Step;
    keepStep.run(digestOfStep(read), Number(number));
  }
  const keepProperty = prepare('UPDATE property SET digest = ? WHERE name = ?');
  for (const { name, value } of prepare('SELECT name, value FROM property').all()) {
    keepProperty.run(digestOfProperty(String(name), String(value)), String(name));
  }
}

function isBytes(field: unknown): field is Uint8Array {
  return field instanceof Uint8Array;
}

function arrays(prepare: Prepare, sql: string): Iterable<unknown[]> {
  const statement = prepare(sql);
  statement.setReturnArrays(true);
  return statement.iterate() as unknown as Iterable<unknown[]>;
}
