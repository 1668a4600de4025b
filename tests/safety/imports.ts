// Imports that come to nothing: files that cannot be read, a disk that is full in the middle of merging, a batch that is called
// off, a program that is killed. Of the plan every byte must be as it was.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { readReturns } from '#electron/jobs/readReturns.ts';
import { acceptReturns, draftReturns } from '#electron/jobs/returns.ts';
import { PlanSession } from '#electron/planSession.ts';
import { startChild } from '#electron/reading/startChild.ts';
import { connectionPragmas } from '#electron/storage/connection.ts';
import { corpus } from '../hostile/corpus.ts';
import { opened } from '../returns/opened.ts';
import { randomFrom, type Random } from '../returns/generator/random.ts';
import { filledForm, period } from './importing.ts';
import { killOnce } from './kills.ts';
import { workFolder } from './powerCuts.ts';
import { makePlan, smallerPlan, value } from './workload.ts';

export const importEnds = ['refused', 'full', 'stopped', 'killed'] as const;
export type ImportEnd = (typeof importEnds)[number];

/** `counts`: it came to the end that it was meant to. */
export type ImportInVain = { counts: boolean; fault: string | null };

const tasks = 60;
const document = smallerPlan(tasks);

/** `broken`: the merge is done after all, and only then is it said to have failed. Must be found out. */
export async function importInVain(
  end: ImportEnd,
  seed: number,
  broken = false,
): Promise<ImportInVain> {
  const random = randomFrom(seed);
  if (end === 'killed') return killedImport(seed);
  const work = workFolder();
  try {
    const plan = path.join(work, 'plan.planbook');
    makePlan(tasks)(plan);
    const before = readFileSync(plan);
    const counts = await attempts[end]({ plan, work, random, broken });
    const isSame = readFileSync(plan).equals(before);
    return { counts, fault: isSame ? null : `seed ${seed}, ${end}: the plan has other bytes` };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

type Attempt = { plan: string; work: string; random: Random; broken: boolean };

/** What each does, and whether it came to the end that it is named after. */
const attempts: Record<Exclude<ImportEnd, 'killed'>, (attempt: Attempt) => Promise<boolean>> = {
  async refused({ plan, work, random, broken }) {
    const files = refusedFiles(work, random);
    if (broken) files.push(await returnedFile(work, random));
    const session = value(PlanSession.open(plan));
    const { inputs } = await readReturns(files, { start: startChild, progress() {} });
    const merged = value(acceptReturns(session, draftReturns(session, inputs, period), 'safe'));
    session.close();
    return merged.changed === null && inputs.length === files.length;
  },

  async full({ plan, random, broken }) {
    const read = await readWorkbook(
      await filledForm(document, random.int(0, 11), '进展'.repeat(random.int(800, 4000))),
      'a.xlsx',
    );
    const inputs = [{ path: 'a.xlsx', digest: 'a', workbook: opened(read) }];
    const pages = readFileSync(plan).length / 4096 + random.int(0, 6);
    const limits = [`PRAGMA max_page_count = ${pages}`];
    // Little memory: pages are written to the file before the merge is through.
    if (random.chance(0.5)) limits.push('PRAGMA cache_size = 4');
    if (broken) limits.length = 0;
    connectionPragmas.push(...limits);
    try {
      const session = value(PlanSession.open(plan));
      const merged = acceptReturns(session, draftReturns(session, inputs, period), 'safe');
      session.close();
      return !merged.ok && merged.problem.code === 'diskFull';
    } finally {
      connectionPragmas.splice(connectionPragmas.length - limits.length, limits.length);
    }
  },

  async stopped({ plan, work, random, broken }) {
    const files = refusedFiles(work, random);
    files.splice(random.int(0, files.length), 0, await returnedFile(work, random));
    const session = value(PlanSession.open(plan));
    const control = new AbortController();
    const after = random.int(0, files.length - 1);
    const { inputs, left } = await readReturns(files, {
      start: startChild,
      signal: control.signal,
      progress(done) {
        if (done === after) setTimeout(() => control.abort(), random.int(0, 60));
      },
      ahead: (input) => void draftReturns(session, [input], period),
    });
    // What was read is shown, and the person leaves.
    const draft = draftReturns(session, inputs, period);
    if (broken) value(acceptReturns(session, draft, 'safe'));
    session.close();
    return left.length > 0;
  },
};

async function killedImport(seed: number): Promise<ImportInVain> {
  const { hit, untouched, fault } = await killOnce('merging', seed, { rounds: 1 });
  return { counts: hit && untouched, fault: fault && `seed ${seed}, killed: ${fault}` };
}

const refusedEntries = corpus.filter(({ answer }) => 'refused' in answer);

function refusedFiles(work: string, random: Random): string[] {
  return random
    .shuffled(refusedEntries)
    .slice(0, random.int(1, 3))
    .map(({ bytes, fileName }, index) => {
      const folder = path.join(work, String(index));
      mkdirSync(folder);
      const file = path.join(folder, fileName);
      writeFileSync(file, bytes());
      return file;
    });
}

async function returnedFile(work: string, random: Random): Promise<string> {
  const file = path.join(work, 'return.xlsx');
  writeFileSync(file, await filledForm(document, random.int(0, 11), `报送${random.int(1, 99)}`));
  return file;
}
