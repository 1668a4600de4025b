// Single bits of a plan file turned over: what changes a value must be noticed on opening. Whether a value changed is found out
// by SQLite alone.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PlanSession } from '#electron/planSession.ts';
import { openPlanFile } from '#electron/storage/openPlanFile.ts';
import { randomFrom } from '../returns/generator/random.ts';
import { workFolder } from './powerCuts.ts';
import { workloads } from './workloads.ts';

export type Flips = {
  /** All bits that were turned over. */
  bits: number;
  /** Those that changed a value of a row, a step of the history or a property, or left it unreadable. */
  changed: number;
  /** Of these, those that opening the plan did not notice. */
  missed: number;
  /** And those that would not have been noticed without the digests. */
  missedWithoutDigest: number;
  faults: string[];
};

/** Goes on until `count` of them changed a value. */
export function flipBits(seed: number, count: number): Flips {
  const work = workFolder();
  const random = randomFrom(seed);
  const result: Flips = {
    bits: 0,
    changed: 0,
    missed: 0,
    missedWithoutDigest: 0,
    faults: [],
  };
  try {
    const plan = path.join(work, 'plan.planbook');
    void workloads.typing.prepare(plan);
    void workloads.typing.run({
      plan,
      rounds: 2,
      random,
      acknowledge: (step) => void step(),
      acknowledgeLater: async (step) => void (await step()),
      point() {},
      kept() {},
    });
    const whole = readFileSync(plan);
    const values = valuesIn(plan);
    while (result.changed < count) {
      const bytes = Buffer.from(whole);
      const at = random.int(0, bytes.length - 1);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(0, 7));
      writeFileSync(plan, bytes);
      result.bits += 1;
      if (valuesIn(plan) === values) continue;
      result.changed += 1;
      if (!isNoticedWithoutDigest(plan)) result.missedWithoutDigest += 1;
      if (isNoticed(plan)) continue;
      result.missed += 1;
      result.faults.push(`seed ${seed}: a bit of byte ${at} was not noticed`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return result;
}

/** All that is in the tables, as SQLite reads it; null where it cannot. */
function valuesIn(plan: string): string | null {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(plan, { readOnly: true });
    const table = (sql: string) =>
      database
        ?.prepare(sql)
        .all()
        .map((row) => Object.values(row).join('\u0001'))
        .toSorted()
        .join('\n') ?? '';
    // Numbers as text: one that was turned over may be past what a number holds.
    return [
      'SELECT sheet, id, data FROM record',
      'SELECT CAST(number AS TEXT), at, who, kind, CAST(step_of AS TEXT), label, change FROM history',
      'SELECT name, value FROM property',
    ]
      .map(table)
      .join('\n');
  } catch {
    return null;
  } finally {
    database?.close();
  }
}

function isNoticed(plan: string): boolean {
  const opened = PlanSession.open(plan);
  if (!opened.ok) return true;
  opened.value.close();
  return false;
}

function isNoticedWithoutDigest(plan: string): boolean {
  const opened = openPlanFile(plan);
  if (!opened.ok) return true;
  opened.value.file.close();
  return false;
}
