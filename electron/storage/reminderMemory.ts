// What is remembered of each plan's reminders on this computer. The file is somebody else's: tests have none.
import * as v from 'valibot';
import { isDay } from '#shared/calendar/days.ts';
import { emptyMemory, type PlanMemory } from '#shared/reminders/memory.ts';

/** Plans whose memory is kept; of the others, the one used longest ago is forgotten first [Q10]. */
const mostPlans = 24;

const day = v.pipe(v.string(), v.check(isDay));
const id = v.string();
const storedMemory = v.object({
  days: v.array(day),
  told: v.array(v.tuple([id, day, v.nullable(day), v.number()])),
  snoozed: v.array(v.tuple([id, day])),
  muted: v.array(id),
});
type StoredMemory = v.InferOutput<typeof storedMemory>;
export type StoredPlan = { key: string; memory: StoredMemory };

/** Where it is kept. `read` gives whatever is there. */
export type MemoryFile = { read(): unknown; write(plans: StoredPlan[]): void };

export class ReminderMemory {
  private readonly file: MemoryFile;
  /** Read once: what a virus scanner kept from being written still holds until the program ends. */
  private readonly plans: Map<string, PlanMemory>;

  constructor(file: MemoryFile) {
    this.file = file;
    this.plans = readPlans(file.read());
  }

  /** `key` is the plan's own id. */
  of(key: string): PlanMemory {
    return this.plans.get(key) ?? emptyMemory;
  }

  keep(key: string, memory: PlanMemory): void {
    this.plans.delete(key);
    this.plans.set(key, memory);
    for (const oldest of this.plans.keys()) {
      if (this.plans.size <= mostPlans) break;
      this.plans.delete(oldest);
    }
    try {
      this.file.write([...this.plans].map(writePlan));
    } catch (error) {
      console.warn('reminders were not written:', error);
    }
  }
}

/** Entries that cannot be read are left out: nothing in them is worth a program that does not start. */
function readPlans(stored: unknown): Map<string, PlanMemory> {
  const plans = new Map<string, PlanMemory>();
  if (!Array.isArray(stored)) return plans;
  for (const entry of stored as unknown[]) {
    const read = v.safeParse(v.object({ key: v.string(), memory: storedMemory }), entry);
    if (read.success) plans.set(read.output.key, readMemory(read.output.memory));
  }
  return plans;
}

function readMemory({ days, told, snoozed, muted }: StoredMemory): PlanMemory {
  return {
    days,
    told: new Map(told.map(([thing, on, due, rank]) => [thing, { on, due, rank }])),
    snoozed: new Map(snoozed),
    muted: new Set(muted),
  };
}

function writePlan([key, memory]: [string, PlanMemory]): StoredPlan {
  const { days, told, snoozed, muted } = memory;
  return {
    key,
    memory: {
      days: [...days],
      told: [...told].map(([thing, { on, due, rank }]) => [thing, on, due, rank]),
      snoozed: [...snoozed],
      muted: [...muted],
    },
  };
}
