// The plan file: one SQLite database, one connection. What is acknowledged here is on the disk.
import { createHash } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Change } from '#shared/plan/change.ts';
import type { PlanSnapshot } from '#shared/plan/document.ts';
import type { HistoryStep } from '#shared/plan/history.ts';
import { sheetNames, type AnyRow, type SheetName } from '#shared/plan/model.ts';
import { success, type Result } from '#shared/result.ts';
import { sqliteFailure } from './sqliteProblem.ts';

/** A step to write: who did what when, and the change that it came to. `at` is an ISO time in UTC. */
export type NewStep = Omit<HistoryStep, 'number'> & { at: string; who: string; change: Change };

/** How many of the newest steps take part in undo. Older ones stay in the file as history. */
const undoSteps = 2000;

/**
 * Settings of the connection. EXCLUSIVE stands before journal_mode, so that a commit ends by zeroing the journal's
 * header with a sync: only so are acknowledged edits safe from a power cut on every platform, and a second program
 * is refused at once.
 */
export const connectionPragmas = [
  'PRAGMA locking_mode = EXCLUSIVE',
  'PRAGMA journal_mode = DELETE',
  'PRAGMA synchronous = FULL',
  'PRAGMA trusted_schema = OFF',
  'PRAGMA cell_size_check = ON',
];

export class PlanFile {
  readonly path: string;
  readonly readOnly: boolean;
  private readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();

  /** For `createPlanFile` and `openPlanFile`, which check what they hand over. */
  constructor(path: string, database: DatabaseSync, readOnly: boolean) {
    this.path = path;
    this.database = database;
    this.readOnly = readOnly;
  }

  /** All rows of the plan. Rows whose digest does not match are named: their values changed outside this program. */
  load(): { snapshot: PlanSnapshot; damaged: string[] } {
    const snapshot = Object.fromEntries(
      sheetNames.map((sheet) => [sheet, []]),
    ) as unknown as PlanSnapshot;
    const known = new Set<string>(sheetNames);
    const damaged: string[] = [];
    for (const row of this.prepare('SELECT sheet, id, data, digest FROM record').iterate()) {
      const { sheet, id, data, digest } = row as {
        sheet: string;
        id: string;
        data: string;
        digest: Uint8Array;
      };
      if (!known.has(sheet)) damaged.push(`${sheet}/${id}`);
      else if (Buffer.compare(digest, rowDigest(sheet, id, data)) !== 0)
        damaged.push(`${sheet}/${id}`);
      else (snapshot[sheet as SheetName] as AnyRow[]).push(JSON.parse(data) as AnyRow);
    }
    return { snapshot, damaged };
  }

  /** The newest steps, oldest first, as far as undo reaches. */
  steps(): HistoryStep[] {
    const rows = this.prepare(
      'SELECT number, kind, step_of AS "of", label FROM history ORDER BY number DESC LIMIT ?',
    ).all(undoSteps);
    return (rows as unknown as HistoryStep[]).toReversed();
  }

  /** The change of a step, or null when the history has no such step. */
  changeOf(number: number): Change | null {
    const row = this.prepare('SELECT change FROM history WHERE number = ?').get(number);
    return row ? (JSON.parse(String(row['change'])) as Change) : null;
  }

  /** The change of the first step that added a row, or null when no step did. */
  changeThatAdded(sheet: SheetName, id: string): Change | null {
    const rows = this.prepare(
      'SELECT change FROM history WHERE instr(change, ?) > 0 ORDER BY number',
    ).all(JSON.stringify(id));
    for (const { change: text } of rows) {
      const change = JSON.parse(String(text)) as Change;
      if (change.added.some((entry) => entry.sheet === sheet && entry.row.id === id)) return change;
    }
    return null;
  }

  property(name: string): string | null {
    const row = this.prepare('SELECT value FROM property WHERE name = ?').get(name);
    return row ? String(row['value']) : null;
  }

  /**
   * Writes a step with its change in one transaction and returns its number. When this returns, the step is durable;
   * when it fails, the file is as it was.
   */
  append(step: NewStep): Result<number> {
    try {
      this.database.exec('BEGIN IMMEDIATE');
      const number = this.writeStep(step);
      this.database.exec('COMMIT');
      return success(number);
    } catch (error) {
      // SQLite has already rolled back after some errors (disk full); a second ROLLBACK would throw.
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      return sqliteFailure(error, this.path);
    }
  }

  private writeStep(step: NewStep): number {
    for (const { sheet, row } of step.change.removed) this.removeRow(sheet, row.id);
    for (const { sheet, id, after } of step.change.updated) {
      const found = this.prepare('SELECT data FROM record WHERE sheet = ? AND id = ?').get(
        sheet,
        id,
      );
      if (!found) throw new Error(`the file has no row ${sheet}/${id}`);
      this.writeRow(sheet, {
        ...(JSON.parse(String(found['data'])) as AnyRow),
        ...after,
      } as AnyRow);
    }
    for (const { sheet, row } of step.change.added) this.writeRow(sheet, row);
    const written = this.prepare(
      'INSERT INTO history (at, who, kind, step_of, label, change) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(step.at, step.who, step.kind, step.of, step.label, JSON.stringify(step.change));
    return Number(written.lastInsertRowid);
  }

  /** Fills a new file in one transaction. */
  fill(snapshot: PlanSnapshot, properties: Record<string, string>): void {
    this.database.exec('BEGIN IMMEDIATE');
    for (const sheet of sheetNames) for (const row of snapshot[sheet]) this.writeRow(sheet, row);
    const insert = this.prepare('INSERT INTO property (name, value) VALUES (?, ?)');
    for (const [name, value] of Object.entries(properties)) insert.run(name, value);
    this.database.exec('COMMIT');
  }

  private writeRow(sheet: SheetName, row: AnyRow): void {
    const data = JSON.stringify(row);
    this.prepare(
      `INSERT INTO record (sheet, id, data, digest) VALUES (?, ?, ?, ?)
       ON CONFLICT (sheet, id) DO UPDATE SET data = excluded.data, digest = excluded.digest`,
    ).run(sheet, row.id, data, rowDigest(sheet, row.id, data));
  }

  private removeRow(sheet: SheetName, id: string): void {
    const removed = this.prepare('DELETE FROM record WHERE sheet = ? AND id = ?').run(sheet, id);
    if (removed.changes !== 1) throw new Error(`the file has no row ${sheet}/${id}`);
  }

  /** Writes the whole plan with its history to another place, which must not exist. */
  writeCopy(path: string): Result<null> {
    try {
      this.prepare('VACUUM INTO ?').run(path);
      return success(null);
    } catch (error) {
      return sqliteFailure(error, path);
    }
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }

  private prepare(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.database.prepare(sql)));
    return statement;
  }
}

/** SHA-256 over sheet, id and data, cut to 16 bytes: notices any change of a value that SQLite's own check passes. */
export function rowDigest(sheet: string, id: string, data: string): Uint8Array {
  return createHash('sha256').update(`${sheet}\0${id}\0${data}`).digest().subarray(0, 16);
}
