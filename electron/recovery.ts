// After a run that did not end: the plan that was open is opened, which takes back what was cut off, every row is checked, and
// what lay about half is removed. What came of it is said on the first screen [S19].
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '#shared/result.ts';
import { openPaced } from './openPaced.ts';
import { planOfShelf } from './storage/backupShelf.ts';
import type { Backups } from './storage/backups.ts';
import { draftEnding } from './storage/drafts.ts';
import { journalOf } from './storage/journal.ts';
import { planExtension } from './storage/openPlanFile.ts';
import type { LeftRun } from './storage/runMark.ts';
import { samePlace } from './storage/samePlace.ts';

/** `path` is the plan of the last run; `problem` why it could not be checked or is not in order. */
export type Recovered = {
  path: string;
  rolledBack: boolean;
  problem: Problem | null;
  /** Names of other plans that a run had left open. */
  others: string[];
};

type Parts = {
  left: LeftRun | null;
  /** Paths of the plans that were opened last. */
  recent: readonly string[];
  backups: Backups;
  /** Where a plan goes on: its place, or a working copy. */
  fileOf: (plan: string) => string;
  signal: AbortSignal;
  onProgress: (name: string, done: number, total: number) => void;
};

/** Null where there is nothing to say: the last run ended, or had no plan open. */
export async function recover(parts: Parts): Promise<Recovered | null> {
  const { left, recent, backups } = parts;
  if (left) {
    removeDrafts(left.drafts);
    for (const plan of new Set(backups.shelves().map(planOfShelf))) await backups.finishLeft(plan);
  }
  const last = left?.plan ?? null;
  // Before a user moves them: a plan without its journal would keep what was cut off.
  const hot = recent.filter(
    (plan) => (last === null || !samePlace(plan, last)) && journalOf(plan) !== 'none',
  );
  const found: Recovered[] = [];
  for (const plan of last === null ? hot : [last, ...hot]) {
    const one = await recoverPlan(plan, parts);
    // Of a plan that nobody knows to have been open, another program's lock or a missing file says nothing.
    if (one && (plan === last || one.problem === null)) found.push(one);
  }
  const [first, ...others] = found;
  return first ? { ...first, others: others.map(({ path: plan }) => nameOf(plan)) } : null;
}

async function recoverPlan(plan: string, parts: Parts): Promise<Recovered | null> {
  const { backups, signal, onProgress } = parts;
  const file = parts.fileOf(plan);
  const rolledBack = journalOf(file) === 'hot';
  const told = (done: number, total: number) => onProgress(nameOf(plan), done, total);
  const opened = await openPaced(file, backups, signal, told, undefined, plan);
  if (!opened) return null;
  if (opened.ok) opened.value.close();
  const problem = opened.ok ? null : opened.problem;
  return { path: plan, rolledBack: rolledBack && opened.ok, problem, others: [] };
}

function removeDrafts(drafts: readonly string[]): void {
  for (const draft of drafts) {
    // The list is a file too: nothing but drafts is ever removed by it.
    if (!draft.endsWith(draftEnding) || !existsSync(draft)) continue;
    try {
      rmSync(draft);
    } catch (error) {
      console.warn('a draft was not removed:', error);
    }
  }
}

/** What a plan is called on the screen. */
export function nameOf(plan: string): string {
  return path.basename(plan, planExtension);
}
