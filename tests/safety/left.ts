// What a power cut or a kill left, opened by the program's own ways of opening and held against what had been told.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PlanSession } from '#electron/planSession.ts';
import { placeNote } from '#electron/storage/backupShelf.ts';
import { Backups } from '#electron/storage/backups.ts';
import { upgradePlanFile } from '#electron/storage/upgradePlanFile.ts';
import { automaticReasons, readBackupFileName } from '#shared/backups/backup.ts';
import { formOptions } from '../forms/samplePlan.ts';
import { stateOf } from './planState.ts';
import type { Told } from './told.ts';
import { dataFolder } from './workload.ts';

export const planName = 'plan.planbook';

/** States as `stateOf` has them, or `!` and the code of what stands in the way. */
export type Left = {
  plan: string;
  /** It was not yet brought to the form of this version. */
  isOlder: boolean;
  /** By name, what is in the backups that stand there as finished. */
  finished: Map<string, string>;
  /** The same once the program has seen to what was left unfinished, as it does on opening. */
  seenTo: Map<string, string>;
  /** Neither finished nor removed by then. */
  unfinished: string[];
};

/** `lost`: acknowledged and not there any more. `torn`: the plan never was that. `backup`: a backup that is not what it says. */
export type Fault = { kind: 'lost' | 'corrupt' | 'torn' | 'backup'; what: string };

function stateIn(file: string): string {
  const opened = PlanSession.open(file);
  if (!opened.ok) return `!${opened.problem.code}`;
  const state = stateOf(opened.value);
  opened.value.close();
  return state;
}

/** `known` remembers what is in files of the same bytes. */
export async function openLeft(folder: string, known = new Map<string, string>()): Promise<Left> {
  const file = path.join(folder, planName);
  const backups = new Backups(path.join(dataFolder(file), 'backups'), () => {});
  // The plan was edited in another folder than the one in which it is found.
  const shelves = () => backups.shelves(formOptions.planId);
  const statesOfBackups = () => {
    const states = new Map<string, string>();
    for (const shelf of shelves()) {
      for (const { file: name } of backups.list(shelf)) {
        const place = path.join(backups.folder(shelf), name);
        const digest = createHash('sha1').update(readFileSync(place)).digest('hex');
        const state = known.get(digest) ?? stateIn(place);
        known.set(digest, state);
        states.set(name, state);
      }
    }
    return states;
  };
  const finished = statesOfBackups();
  // As whoever opens a plan does: one of an older version is brought to this one before.
  const upgraded = await upgradePlanFile(file, backups);
  const plan = stateIn(file);
  await backups.finishLeft(formOptions.planId);
  const seenTo = statesOfBackups();
  const unfinished = shelves()
    .flatMap((shelf) => readdirSync(backups.folder(shelf)))
    .filter((name) => name !== placeNote && !seenTo.has(name));
  const isOlder = upgraded.ok && upgraded.value;
  return { plan, isOlder, finished, seenTo, unfinished };
}

/** The step that the plan stands at, or what is wrong with it. `states` may know more than was told. */
export function stepOf(
  { plan }: Left,
  { acknowledged }: Told,
  states: readonly string[],
): number | Fault {
  // Opening changes nothing that the plan says.
  const least = Math.max(acknowledged, 0);
  const step = states.lastIndexOf(plan, acknowledged + 1);
  if (step >= least) return step;
  const kind = plan.startsWith('!') ? 'corrupt' : step < 0 ? 'torn' : 'lost';
  return { kind, what: `step ${acknowledged} was acknowledged, the plan is ${plan}` };
}

/** What is wrong with the backups of a plan that stands at a step. `older` were there before the first step. */
export function faultOfBackups(
  left: Left,
  told: Told,
  { step, older }: { step: number; older: ReadonlyMap<string, string> },
): Fault | null {
  const fault = (what: string): Fault => ({ kind: 'backup', what });
  const { states } = told;
  const real = new Set([...states.slice(0, Math.max(step, told.acknowledged + 1) + 1), left.plan]);
  for (const [name, state] of [...left.finished, ...left.seenTo]) {
    const before = older.get(name);
    if (before === undefined ? !real.has(state) : before !== state) {
      return fault(`${name} holds ${state}`);
    }
  }
  for (const found of [left.finished, left.seenTo]) {
    const gone = goneOf(told.kept, new Set(found.keys()));
    if (gone !== null) return fault(`${gone} was there and is gone`);
  }
  const held = new Set(left.seenTo.values());
  for (const point of told.points) {
    const before = states[Math.max(point - 1, 0)] ?? '';
    const isReached = point === 0 ? !left.isOlder : point <= step;
    if (isReached && !held.has(before)) return fault(`no backup from before step ${point}`);
  }
  return left.unfinished.length === 0 ? null : fault(`${left.unfinished.join(', ')} was left`);
}

/**
 * One of the backups that are gone and should not be: only the oldest of those that the clock made may go, each when a newer
 * one has come.
 */
export function goneOf(kept: readonly string[], found: ReadonlySet<string>): string | null {
  const gone = kept.filter((name) => !found.has(name));
  const come = [...found].filter((name) => !kept.includes(name));
  const byTheClock = kept.filter((name) => {
    const backup = readBackupFileName(name);
    return backup && automaticReasons.has(backup.reason);
  });
  return gone.find((name, at) => name !== byTheClock[at] || at >= come.length) ?? null;
}
