// Returns of units merged into a plan and taken back.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { writeForm } from '#electron/excel/writeForm.ts';
import {
  acceptReturns,
  acceptReturnsInSteps,
  draftReturns,
  takeImportBack,
} from '#electron/jobs/returns.ts';
import { PlanSession } from '#electron/planSession.ts';
import { inStretches } from '#electron/storage/stretches.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { ReturnInput, ReturnsDraft } from '#shared/returns/compareReturns.ts';
import { formOptions } from '../forms/samplePlan.ts';
import { opened } from '../returns/opened.ts';
import { dataFolder, makePlan, openFirst, smallerPlan, value, type Workload } from './workload.ts';

export const period = '2022-06';

/** The form of a unit as it comes back, with this in every row. */
export async function filledForm(
  document: PlanDocument,
  unit: number,
  progress: string,
): Promise<Uint8Array> {
  const content = buildForm(document, `u${unit % 12}`, period, formOptions);
  for (const { cells } of content.rows) cells['progress'] = progress;
  return writeForm(content);
}

async function filledForms(
  document: PlanDocument,
  units: readonly number[],
  progress: string,
): Promise<ReturnInput[]> {
  return Promise.all(
    units.map(async (unit) => {
      const name = `${unit}.xlsx`;
      const read = await readWorkbook(await filledForm(document, unit, progress), name);
      return { path: name, digest: `${progress} ${unit}`, workbook: opened(read) };
    }),
  );
}

function merge(
  session: PlanSession,
  inputs: readonly ReturnInput[],
  draft = draftReturns(session, inputs, period),
): PlanSession {
  if (!value(acceptReturns(session, draft, 'safe')).changed) throw new Error('no merge');
  return session;
}

/** As the window does it [S21], with every pause that there may be. */
async function mergeInPauses(session: PlanSession, draft: ReturnsDraft): Promise<PlanSession> {
  const merged = await inStretches(acceptReturnsInSteps(session, draft, 'safe'), () =>
    setImmediate(),
  );
  if (!value(merged).changed) throw new Error('no merge');
  return session;
}

export const importing: Workload = {
  steps: { ofRound: 2, milliseconds: 80 },
  prepare: makePlan(120),
  async run(writer) {
    const { acknowledge, random } = writer;
    const session = openFirst(writer);
    for (let round = 0; round < writer.rounds; round++) {
      const text = `第${round}次报送${'，进展顺利'.repeat(random.int(0, 60))}`;
      const first = random.int(0, 11);
      const units = Array.from({ length: random.int(1, 4) }, (_, at) => (first + at) % 12);
      const inputs = await filledForms(session.document, units, text);
      acknowledge(() => merge(session, inputs));
      if (round % 2 === 0) acknowledge(() => (value(session.undo()), session));
      else {
        const last = [...session.document.imports.keys()].at(-1) ?? '';
        acknowledge(() => (value(takeImportBack(session, last)), session));
      }
    }
    session.close();
  },
};

const mergedTasks = 360;
const mergedUnits = [0, 1, 2, 3];
const returnOf = (plan: string, unit: number) => path.join(dataFolder(plan), `${unit}.xlsx`);

/** One large merge; the files are read before the plan is opened. */
export const merging: Workload = {
  steps: { ofRound: 1, milliseconds: 60 },
  async prepare(plan) {
    makePlan(mergedTasks)(plan);
    mkdirSync(dataFolder(plan));
    for (const unit of mergedUnits) {
      const text = `${unit}${'报送'.repeat(300)}`;
      const form = await filledForm(smallerPlan(mergedTasks), unit, text);
      writeFileSync(returnOf(plan, unit), form);
    }
  },
  async run(writer) {
    const { plan, random } = writer;
    const inputs: ReturnInput[] = [];
    for (const unit of random.some(mergedUnits, 0.7)) {
      const read = await readWorkbook(readFileSync(returnOf(plan, unit)), `${unit}.xlsx`);
      inputs.push({ path: `${unit}.xlsx`, digest: `${unit}`, workbook: opened(read) });
    }
    const session = value(PlanSession.open(plan));
    const draft = draftReturns(session, inputs, period);
    // What is killed from here on is the merge itself.
    writer.acknowledge(() => session);
    await writer.acknowledgeLater(() => mergeInPauses(session, draft));
    session.close();
  },
};
