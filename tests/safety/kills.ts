// The writer killed at a random moment of its work: what it had acknowledged must be there when the plan is opened again.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PlanSession } from '#electron/planSession.ts';
import { randomFrom } from '../returns/generator/random.ts';
import { documentLength, stateOf } from './planState.ts';
import { workFolder } from './powerCuts.ts';
import { workloads } from './workloads.ts';

export type Kill = {
  /** Killed in the middle of its work, not before and not after. */
  hit: boolean;
  /** A journal was left, so that opening had something to take back. */
  journal: boolean;
  /** What is wrong, or null. */
  fault: string | null;
};

/** Kills after some acknowledged step and a little while, both from the seed. */
export async function killOnce(name: string, seed: number, broken = ''): Promise<Kill> {
  const random = randomFrom(seed);
  const work = workFolder();
  try {
    const folder = path.join(work, 'plans');
    mkdirSync(folder);
    const plan = path.join(folder, 'plan.planbook');
    const workload = workloads[name];
    if (!workload) throw new Error(`no workload ${name}`);
    workload.prepare(plan);
    const prepared = existsSync(plan) ? readFileSync(plan) : null;
    const { ofRound, milliseconds } = workload.steps;
    const rounds = random.int(2, 4);
    const most = rounds * ofRound - 1;
    // A writer that acknowledges too early is caught right then.
    const last = broken === '' ? random.int(0, most) : random.int(1, most);
    const later = broken === '' ? (random.int(0, 100) / 100) * milliseconds : 0;
    const heard = await runAndKill([name, plan, String(rounds), broken], last, later);
    const journal = existsSync(`${plan}-journal`);
    // Bringing an older plan up to date changes its bytes.
    const fault = faultOf(plan, heard, name === 'migrating' ? null : prepared);
    return { hit: heard.states.length > 0 && !heard.done, journal, fault };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

type Heard = {
  states: string[];
  /** The last step that was acknowledged, -1 before the first. */
  acknowledged: number;
  done: boolean;
};

async function runAndKill(
  words: readonly string[],
  last: number,
  milliseconds: number,
): Promise<Heard> {
  const script = path.join(import.meta.dirname, 'writer.ts');
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, ...words],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise((resolve) => child.once('close', resolve));
  let text = '';
  let killing = false;
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
    if (killing || !text.includes(`ACK ${last}\n`)) return;
    killing = true;
    void wait(milliseconds).then(() => child.kill('SIGKILL'));
  });
  await ended;
  const heard: Heard = { states: [], acknowledged: -1, done: false };
  // What stands behind the last line end was cut off with the program.
  for (const line of text.split('\n').slice(0, -1)) {
    const [word, number, state] = line.split(' ');
    if (word === 'STATE' && state) heard.states[Number(number)] = state;
    else if (word === 'ACK') heard.acknowledged = Number(number);
    else if (word === 'DONE') heard.done = true;
  }
  return heard;
}

function faultOf(plan: string, heard: Heard, prepared: Buffer | null): string | null {
  const { states, acknowledged } = heard;
  if (acknowledged < 0) return 'nothing was ever acknowledged';
  const opened = PlanSession.open(plan);
  if (!opened.ok) return `does not open: ${opened.problem.code}`;
  const session = opened.value;
  const step = states.indexOf(stateOf(session));
  const isNew = step < 0 && isOneStepFurther(session, states[acknowledged] ?? '');
  session.close();
  if (step < 0) return isNew ? null : 'opened as something that the plan never was';
  if (step < acknowledged) return `step ${acknowledged} was acknowledged and is lost`;
  // A step that was taken back on opening leaves no trace.
  const isUntouched = step === 0 && prepared !== null;
  return isUntouched && !readFileSync(plan).equals(prepared)
    ? 'other bytes, though nothing was done'
    : null;
}

/** The step that was in its way when the program was killed: taken back, or done again, it leaves what was there before it. */
function isOneStepFurther(session: PlanSession, before: string): boolean {
  const rows = (state: string) => state.slice(0, documentLength);
  // The arrangement of sheets is no step.
  if (rows(stateOf(session)) === rows(before)) return true;
  if (session.undo().ok) {
    if (rows(stateOf(session)) === rows(before)) return true;
    session.redo();
  }
  return session.redo().ok && rows(stateOf(session)) === rows(before);
}
