// The plan file: one SQLite database, one connection. What is acknowledged here is on the disk.
import { hash } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Change } from '#shared/plan/change.ts';
import type { PlanDocument, PlanSnapshot } from '#shared/plan/document.ts';
import type { HistoryStep } from '#shared/plan/history.ts';
import { sheetNames, type AnyRow, type SheetName } from '#shared/plan/model.ts';
import { allAtOnce } from '#shared/steps.ts';
import type { KeptStep } from '#shared/view/cellHistory.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { LostPlace } from '#shared/workingCopy/copy.ts';
import { besideRows, stepColumns } from './besideDigests.ts';
import { canCopyAside, copyFlushed } from './copyFlushed.ts';
import { identityOf, lostFrom, type FileIdentity } from './filePlace.ts';
import { PlanHistory } from './planHistory.ts';
import type { NewStep, PlanStore } from './planStore.ts';
import { digestText, isRowDigest } from './rowDigest.ts';
import { migrate } from './migrate.ts';
import { digestsBeside, formatVersion } from './schema.ts';
import { sqliteFailure } from './sqliteProblem.ts';
import { writeProperty, writeRow, writeStep } from './writeStep.ts';

export type LoadedRows = { snapshot: PlanSnapshot; damaged: string[] };

/** Gets every sound row as it is read, the rows of a sheet in a row: long before it is known whether all are sound. */
export type OnRow = (sheet: SheetName, row: AnyRow) => void;

export class PlanFile implements PlanStore {
  readonly path: string;
  readonly readOnly: boolean;
  /** Of its form. A later one than ours may have sheets that this program does not know. */
  readonly version: number;
  private readonly database: DatabaseSync;
  private readonly identity: FileIdentity | null;
  readonly history = new PlanHistory((sql) => this.prepare(sql));
  private closed: (() => void) | null = null;
  private readonly statements = new Map<string, StatementSync>();

  /** For `createPlanFile` and `openPlanFile`, which check what they hand over. */
  constructor(path: string, database: DatabaseSync, readOnly: boolean, version: number) {
    this.path = path;
    this.database = database;
    this.readOnly = readOnly;
    this.version = version;
    this.identity = identityOf(path);
  }

  /** How the file has left its place since it was opened; null while it is there. */
  lost(): LostPlace | null {
    return lostFrom(this.path, this.identity);
  }

  /** All rows of the plan. What does not match its digest is named: its value changed outside this program. */
  load(): LoadedRows {
    return allAtOnce(this.loadInSteps());
  }

  /** The same with a pause after every thousand rows, in which the caller learns how many have been read. */
  *loadInSteps(onRow?: OnRow): Generator<number, LoadedRows> {
    const snapshot = Object.fromEntries(
      sheetNames.map((sheet) => [sheet, []]),
    ) as unknown as PlanSnapshot;
    const known = new Set<string>(sheetNames);
    const damaged: string[] = [];
    let read = 0;
    for (const { sheet, id, data, sound } of this.rows()) {
      if (!known.has(sheet)) {
        if (this.version <= formatVersion) damaged.push(`${sheet}/${id}`);
      } else if (!sound) damaged.push(`${sheet}/${id}`);
      else {
        const row = JSON.parse(data) as AnyRow;
        (snapshot[sheet as SheetName] as AnyRow[]).push(row);
        onRow?.(sheet as SheetName, row);
      }
      read += 1;
      if (read % 1000 === 0) yield read;
    }
    for (const { place, sound } of this.beside()) {
      if (!sound) damaged.push(place);
      read += 1;
      // One step may be as large as a thousand rows.
      yield read;
    }
    return { snapshot, damaged };
  }

  /** Every row as it is written, with whether its digest matches. Nothing else may be asked of the file meanwhile. */
  *rows(): Generator<{ sheet: string; id: string; data: string; sound: boolean }> {
    const records = this.prepare(`SELECT sheet, id, data, ${digestText} FROM record`);
    // As arrays they are read in four fifths of the time.
    records.setReturnArrays(true);
    for (const record of records.iterate()) {
      const [sheet, id, data, digest] = record as unknown as [string, string, string, string];
      yield { sheet, id, data, sound: isRowDigest(digest, sheet, id, data) };
    }
  }

  /** The same of steps of the history and of properties; nothing in a file of a version that has no digests of them. */
  *beside(): Generator<{ place: string; sound: boolean }> {
    if (this.version === digestsBeside) yield* besideRows((sql) => this.prepare(sql));
  }

  countRows(): number {
    const row = this.prepare(
      'SELECT (SELECT count(*) FROM record) + (SELECT count(*) FROM history) AS rows',
    ).get();
    return Number(row?.['rows']);
  }

  steps(): HistoryStep[] {
    return this.history.steps();
  }

  changeOf(number: number): Change | null {
    return this.history.changeOf(number);
  }

  stepsBackwards(): Iterable<KeptStep> {
    return this.history.stepsBackwards();
  }

  property(name: string): string | null {
    const row = this.prepare('SELECT value FROM property WHERE name = ?').get(name);
    return row ? String(row['value']) : null;
  }

  /** Keeps a value beside the plan, durable when this returns. */
  setProperty(name: string, value: string): Result<null> {
    if (this.database.isTransaction) return failure('planWriting', this.path);
    try {
      writeProperty((sql) => this.prepare(sql), name, value);
      return success(null);
    } catch (error) {
      return sqliteFailure(error, this.path);
    }
  }

  /**
   * Writes a step with its change in one transaction and returns its number. `after` is the plan with the change in it. When this
   * returns, the step is durable; when it fails, the file is as it was.
   */
  append(step: NewStep, after: PlanDocument): Result<number> {
    return allAtOnce(this.appendInSteps(step, after));
  }

  /**
   * The same with pauses in the middle of the transaction. Nothing else may be written meanwhile: it fails with `planWriting`. What
   * is read is what is written so far; of the history, what was there before.
   */
  *appendInSteps(step: NewStep, after: PlanDocument): Generator<number, Result<number>> {
    const lost = this.lost();
    if (lost !== null) return failure('planAway', this.path, { lost });
    if (this.database.isTransaction) return failure('planWriting', this.path);
    try {
      this.database.exec('BEGIN IMMEDIATE');
      const rows = writeStep((sql) => this.prepare(sql), step, after);
      let written = rows.next();
      while (written.done !== true) {
        yield written.value;
        // Without a transaction every row would be written for itself.
        if (!this.database.isTransaction) throw new Error('the step was given up');
        written = rows.next();
      }
      this.database.exec('COMMIT');
      return success(written.value);
    } catch (error) {
      return sqliteFailure(error, this.path);
    } finally {
      this.giveUp();
    }
  }

  /** Takes back what is not committed. */
  giveUp(): void {
    // SQLite has already rolled back after some errors (disk full); a second ROLLBACK would throw.
    if (this.database.isOpen && this.database.isTransaction) this.database.exec('ROLLBACK');
  }

  /** Fills a new file in one transaction. */
  fill(snapshot: PlanSnapshot, properties: Record<string, string>): void {
    this.database.exec('BEGIN IMMEDIATE');
    // A snapshot of an older version may lack sheets.
    for (const sheet of sheetNames) {
      for (const row of snapshot[sheet] ?? []) writeRow((sql) => this.prepare(sql), sheet, row);
    }
    for (const [name, value] of Object.entries(properties)) {
      writeProperty((sql) => this.prepare(sql), name, value);
    }
    this.database.exec('COMMIT');
  }

  /** Brings a file of an older version to the form of this one; where it fails, the file is as it was. */
  migrate(): Result<null> {
    return migrate(this.database, this.path, this.version);
  }

  /** Tells the state of the plan: it is another one after every step, and in every copy that was edited apart. */
  state(): string {
    const last = this.prepare(
      `SELECT ${stepColumns} FROM history ORDER BY number DESC LIMIT 1`,
    ).get();
    const made = this.property('createdAt') ?? '';
    const parts = JSON.stringify([this.property('planId'), made, last ?? null]);
    return hash('sha256', parts).slice(0, 16);
  }

  /** In bytes. */
  size(): number {
    const size = 'SELECT page_count * page_size AS size FROM pragma_page_count, pragma_page_size';
    return Number(this.prepare(size).get()?.['size']);
  }

  /** The settings of the connection that protect from a hostile or damaged file, as SQLite has them. */
  settings(): Record<string, number> {
    const names = ['trusted_schema', 'cell_size_check', 'synchronous'];
    return Object.fromEntries(
      names.map((name) => [name, Number(this.prepare(`PRAGMA ${name}`).get()?.[name])]),
    );
  }

  /** What SQLite finds wrong with the pages and indexes of the file; the first hundred. */
  faultsOfPages(): string[] {
    const found = this.prepare('PRAGMA integrity_check(100)').all();
    return found.map((row) => String(row['integrity_check'])).filter((line) => line !== 'ok');
  }

  /** Writes the whole plan with its history to another place, which must not exist. */
  writeCopy(path: string): Result<null> {
    if (this.database.isTransaction) return failure('planWriting', this.path);
    try {
      this.prepare('VACUUM INTO ?').run(path);
      return success(null);
    } catch (error) {
      return sqliteFailure(error, path);
    }
  }

  /** The same without holding up others: of what is written meanwhile, the copy has every step that was done when this resolves. */
  async copyAside(path: string): Promise<Result<null>> {
    if (!canCopyAside()) return this.writeCopy(path);
    try {
      await copyFlushed(this.database, path);
      return success(null);
    } catch (error) {
      return sqliteFailure(error, path);
    }
  }

  /** What else ends when the file is closed. */
  whenClosed(work: () => void): void {
    this.closed = work;
  }

  close(): void {
    this.statements.clear();
    this.database.close();
    this.closed?.();
    this.closed = null;
  }

  private prepare(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.database.prepare(sql)));
    return statement;
  }
}
