// Whatever vanishes, comes back, is changed by somebody or ends: every acknowledged edit is in a file that the program names.
import fc from 'fast-check';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Desk } from '#electron/desk.ts';
import { PlanSession } from '#electron/planSession.ts';
import { WorkingCopies } from '#electron/workingCopy/copies.ts';
import { fuzzDesk } from '#tests/ipc/fuzzDesk.ts';

vi.mock('electron', () => ({}));
vi.mock('electron-store', async () => ({
  default: (await import('#tests/ipc/storeInMemory.ts')).StoreInMemory,
}));

type Act =
  | 'edit'
  | 'undo'
  | 'pull'
  | 'plug'
  | 'delete'
  | 'other'
  | 'look'
  | 'write'
  | 'keepBoth'
  | 'restart';
const acts: Act[] = [
  'edit',
  'undo',
  'pull',
  'plug',
  'delete',
  'other',
  'look',
  'write',
  'keepBoth',
  'restart',
];

class World {
  readonly kit = fuzzDesk();
  readonly place = path.join(path.dirname(this.kit.file), 'U盘');
  readonly away = `${this.place}-拔出`;
  readonly file = path.join(this.place, '计划.planbook');
  /** What every edit was called that somebody was told is saved. */
  readonly acknowledged: string[] = [];
  private count = 0;

  constructor() {
    mkdirSync(this.place);
    renameSync(this.kit.file, this.file);
    // What cannot be written is refused; nothing else may fail.
    this.desk.parts.failed = (error) => {
      throw error;
    };
  }

  get desk(): Desk {
    return this.kit.desk;
  }

  async open(): Promise<void> {
    if (!this.desk.session) await this.desk.open(this.file);
  }

  edit(session: PlanSession, who: string): void {
    this.count += 1;
    const label = `${who}${this.count}`;
    const input = {
      type: 'input',
      tab: 'tasks',
      rowId: 't1',
      column: 'text',
      text: label,
    } as const;
    if (session.edit({ label, operations: [input] }).ok) this.acknowledged.push(label);
  }

  async act(act: Act): Promise<void> {
    const { desk } = this;
    const { session, home } = desk;
    if (act === 'edit' && session) this.edit(session, '我');
    else if (act === 'undo') session?.undo();
    else if (act === 'pull' && existsSync(this.place)) renameSync(this.place, this.away);
    else if (act === 'plug' && existsSync(this.away)) {
      rmSync(this.place, { recursive: true, force: true });
      renameSync(this.away, this.place);
    } else if (act === 'delete') this.delete();
    else if (act === 'other') this.other();
    else if (act === 'write') await home?.writeBack(true);
    else if (act === 'keepBoth') await home?.writeBack(true, true);
    else if (act === 'look') await home?.writeBack(false);
    else if (act === 'restart') {
      await desk.close();
      await this.open();
    }
    // The look that the program takes by itself every two seconds.
    desk.session?.stay();
  }

  /** Only what is open here: what somebody deletes of their own is not ours to keep. */
  private delete(): void {
    if (this.desk.session && this.desk.home?.shown() === null) rmSync(this.file, { force: true });
  }

  private other(): void {
    const file = [this.file, path.join(this.away, '计划.planbook')].find((each) =>
      existsSync(each),
    );
    const opened = file === undefined ? null : PlanSession.open(file);
    if (!opened?.ok) return;
    this.edit(opened.value, '别人');
    opened.value.close();
  }

  /** The plan's folder and the working copies at this moment, as a power cut would find them, and what their files hold. */
  found(): Set<string> {
    const root = path.dirname(this.kit.file);
    const cut = `${root}-断电`;
    // Not the backups, which are written and renamed meanwhile.
    for (const name of ['working', 'U盘', 'U盘-拔出']) {
      const folder = path.join(root, name);
      if (existsSync(folder)) cpSync(folder, path.join(cut, name), { recursive: true });
    }
    const files = new WorkingCopies(path.join(cut, 'working')).list().map(({ file }) => file);
    for (const name of ['U盘', 'U盘-拔出']) {
      const folder = path.join(cut, name);
      if (!existsSync(folder)) continue;
      const plans = readdirSync(folder).filter((each) => /^[^~].*\.planbook$/u.test(each));
      files.push(...plans.map((each) => path.join(folder, each)));
    }
    const labels = new Set<string>();
    for (const file of files) {
      const opened = PlanSession.open(file);
      if (!opened.ok) continue;
      for (const { label } of opened.value.store.history.allSteps()) labels.add(label);
      opened.value.close();
    }
    rmSync(cut, { recursive: true, force: true });
    return labels;
  }

  missing(): string[] {
    const found = this.found();
    return this.acknowledged.filter((label) => !found.has(label));
  }

  async end(): Promise<void> {
    await this.desk.close();
    await this.desk.backups.settled();
    this.kit.close();
  }
}

async function run(sequence: readonly Act[], blind = false): Promise<string[]> {
  const world = new World();
  try {
    await world.open();
    if (blind && world.desk.session) world.desk.session.rescue = null;
    for (const act of sequence) {
      await world.act(act);
      const missing = world.missing();
      if (missing.length > 0) return missing;
    }
    return [];
  } finally {
    await world.end();
  }
}

it('[W1][W4][W7] no acknowledged edit is lost, at any moment, in any order', async () => {
  const sequences = fc.array(fc.constantFrom(...acts), { minLength: 3, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      expect(await run(sequence)).toEqual([]);
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

it('the orders in which something is easily lost', async () => {
  const orders: Act[][] = [
    ['edit', 'pull', 'edit', 'other', 'plug', 'look', 'keepBoth', 'edit', 'restart'],
    ['edit', 'delete', 'edit', 'look', 'write', 'edit', 'restart'],
    ['pull', 'edit', 'restart', 'edit', 'plug', 'restart', 'edit', 'look', 'restart', 'edit'],
    ['edit', 'pull', 'plug', 'edit', 'look', 'other', 'edit', 'look', 'write', 'restart'],
  ];
  for (const order of orders) expect(await run(order), order.join(' ')).toEqual([]);
});

it('control: a program that does not look at the place loses what it wrote to a deleted file', async () => {
  const lost = await run(['edit', 'delete'], true);
  expect(lost).toEqual(['我1']);
});
