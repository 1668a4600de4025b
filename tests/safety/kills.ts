// The writer killed at a random moment of its work: what it had acknowledged must be there when the plan is opened again.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PlanSession } from '#electron/planSession.ts';
import { randomFrom } from '../returns/generator/random.ts';
import { faultOfBackups, openLeft, planName, stepOf } from './left.ts';
import { documentLength, stateOf } from './planState.ts';
import { prepared, workFolder } from './powerCuts.ts';
import { writerEnvironment } from './trace.ts';
import { hear, nothingTold, type Told } from './told.ts';
import { workloads, type WorkloadName } from './workloads.ts';

export type Kill = {
  /** Killed in the middle of its work, not before and not after. */
  hit: boolean;
  /** A journal was left, so that opening had something to take back. */
  journal: boolean;
  /** What the plan is afterwards: of the same bytes as before the first step, or of others. */
  untouched: boolean;
  /** What is wrong, or null. */
  fault: string | null;
};

/** Kills after some acknowledged step and a little while, both from the seed. */
export async function killOnce(
  name: WorkloadName,
  seed: number,
  options: { broken?: string; rounds?: number } = {},
): Promise<Kill> {
  const random = randomFrom(seed);
  const { broken = '', rounds = random.int(2, 4) } = options;
  const work = workFolder();
  try {
    const folder = path.join(work, 'disk');
    const { before, older } = await prepared(name, folder);
    const plan = path.join(folder, planName);
    const { ofRound, milliseconds } = workloads[name].steps;
    const most = rounds * ofRound - 1;
    // A writer that acknowledges too early is caught right then.
    const last = broken === '' ? random.int(0, most) : random.int(1, most);
    const later = broken === '' ? (random.int(0, 100) / 100) * milliseconds : 0;
    const told = await runAndKill([name, plan, String(rounds), String(seed), broken], last, later);
    const journal = existsSync(`${plan}-journal`);
    const fault = await faultOf(folder, told, older);
    const bytes = before.get(planName);
    const untouched = bytes !== undefined && readFileSync(plan).equals(bytes);
    // Bringing an older plan up to date changes its bytes.
    const isOther = bytes && name !== 'migrating' && !fault && !untouched && isAtStart(plan, told);
    return {
      hit: told.states.length > 0 && !told.done,
      journal,
      untouched,
      fault: isOther ? 'other bytes, though nothing was done' : fault,
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function runAndKill(
  words: readonly string[],
  last: number,
  milliseconds: number,
): Promise<Told> {
  const script = path.join(import.meta.dirname, 'writer.ts');
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, ...words],
    { stdio: ['ignore', 'pipe', 'inherit'], env: writerEnvironment },
  );
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let text = '';
  let killing = false;
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
    if (killing || !text.includes(`ACK ${last}\n`)) return;
    killing = true;
    void wait(milliseconds).then(() => child.kill('SIGKILL'));
  });
  const code = await ended;
  if (code !== null && code !== 0)
    throw new Error(`${words.join(' ')}: the writer ended by itself`);
  const told = nothingTold();
  // What stands behind the last line end was cut off with the program.
  for (const line of text.split('\n').slice(0, -1)) hear(told, line);
  return told;
}

async function faultOf(
  folder: string,
  told: Told,
  older: ReadonlyMap<string, string>,
): Promise<string | null> {
  const { states, acknowledged } = told;
  if (acknowledged < 0) return 'nothing was ever acknowledged';
  const left = await openLeft(folder);
  let step = stepOf(left, told, states);
  if (typeof step !== 'number') {
    const { kind, what } = step;
    const isFurther =
      kind === 'torn' && isOneStepFurther(path.join(folder, planName), states[acknowledged] ?? '');
    if (!isFurther) return `${kind}: ${what}`;
    step = acknowledged + 1;
  }
  return faultOfBackups(left, told, { step, older })?.what ?? null;
}

function isAtStart(plan: string, { states }: Told): boolean {
  const opened = PlanSession.open(plan);
  if (!opened.ok) return false;
  const isFirst = stateOf(opened.value) === states[0];
  opened.value.close();
  return isFirst;
}

/** The step that was in its way when the program was killed: taken back, or done again, it leaves what was there before it. */
function isOneStepFurther(plan: string, before: string): boolean {
  const opened = PlanSession.open(plan);
  if (!opened.ok) return false;
  const session = opened.value;
  try {
    const isBefore = () =>
      stateOf(session).slice(0, documentLength) === before.slice(0, documentLength);
    // The arrangement of sheets is no step.
    if (isBefore()) return true;
    if (session.undo().ok) {
      if (isBefore()) return true;
      session.redo();
    }
    return session.redo().ok && isBefore();
  } finally {
    session.close();
  }
}
