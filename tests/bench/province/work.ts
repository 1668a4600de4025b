// One step of `npm run bench -- province` in a process of its own, so that its processor time and memory are its own.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PlanSession } from '#electron/planSession.ts';
import { prepareCopies, takeCopies, takeStranger } from './copies.ts';
import { prepareAnswer, takeAnswer } from './answer.ts';
import { create, prepareReturns, sure, takeReturns, type Facts } from './level.ts';
import { askedPlan, wholePlan } from './plans.ts';

type Step = (folder: string, size: number) => Promise<Facts | void> | Facts | void;

/** `prepare` makes what others have sent; only `take` is measured. */
const ways = {
  copies: { prepare: prepareCopies, take: takeCopies },
  returns: {
    prepare: (folder, size) => prepareReturns(folder, wholePlan(size)),
    take: takeReturns,
  },
  asked: {
    prepare: (folder, size) => prepareReturns(folder, askedPlan(size)),
    take: takeReturns,
  },
  opened: {
    prepare(folder, size) {
      create(folder, wholePlan(size, true));
    },
    take(folder) {
      const file = path.join(folder, '计划.planbook');
      sure(PlanSession.open(file)).close();
      return { bytes: statSync(file).size };
    },
  },
  // One copy of a plan for so many counties: the level above merges as many as there are below it.
  oneCopy: {
    prepare: (folder, size) => prepareCopies(folder, size, 1),
    take: (folder) => takeCopies(folder, 1),
  },
  answer: { prepare: prepareAnswer, take: takeAnswer },
  stranger: { prepare() {}, take: takeStranger },
  // The control: what is quadratic is seen as such.
  control: {
    prepare() {},
    take(_folder, size) {
      const seen: number[] = [];
      for (let item = 0; item < size * 10_000; item += 1) if (!seen.includes(item)) seen.push(item);
      return { items: seen.length };
    },
  },
} satisfies Record<string, { prepare: Step; take: Step }>;

export type Way = keyof typeof ways;
export type Job = { way: Way; phase: 'prepare' | 'take'; folder: string; size: number };
/** `cpu` in milliseconds, `memory` the most that was held, in megabytes; `fault` where it failed. */
export type Told = { cpu: number; memory: number; facts: Facts; fault?: string };

process.once('message', async ({ way, phase, folder, size }: Job) => {
  const start = process.cpuUsage();
  let facts: Facts = {};
  let fault: string | undefined;
  try {
    const step: Step = ways[way][phase];
    facts = (await step(folder, size)) ?? {};
  } catch (error) {
    fault = error instanceof Error ? error.stack : String(error);
  }
  const { user, system } = process.cpuUsage(start);
  const memory = mostMemory();
  const told: Told = { cpu: (user + system) / 1000, memory, facts, ...(fault ? { fault } : {}) };
  process.send?.(told, undefined, undefined, () => process.disconnect());
});

/** In megabytes. Linux also counts for a process what its parent held when it was started, but not in this figure. */
function mostMemory(): number {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    return Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? Number.NaN) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}
