// A month at one level, with the functions that the window calls: forms that came back, or copies of the plan, are read,
// compared, merged; then the period is sealed and the consolidated workbook written that goes to the level above.
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { writeForm } from '#electron/excel/writeForm.ts';
import { writeConsolidatedFile } from '#electron/jobs/consolidate.ts';
import { openSeal } from '#electron/jobs/packedSeal.ts';
import { acceptReturns, draftReturns } from '#electron/jobs/returns.ts';
import { chosenDesigns, sealPeriod } from '#electron/jobs/snapshots.ts';
import { PlanSession } from '#electron/planSession.ts';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import { toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import { success, type Result } from '#shared/result.ts';
import type { ReturnInput } from '#shared/returns/compareReturns.ts';
import { formOptions } from '#tests/forms/samplePlan.ts';
import { asOf, inDoubt, period } from './plans.ts';

/** What a step came to beside time and memory, which the process that runs it tells. */
export type Facts = Record<string, number | string>;

export function sure<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const planFile = (folder: string) => path.join(folder, '计划.planbook');

export function create(folder: string, plan: PlanDocument): string {
  mkdirSync(folder, { recursive: true });
  sure(PlanSession.create(planFile(folder), toSnapshot(plan)));
  return planFile(folder);
}

/** The plan of a level, and the forms of all its units filled in beside it. */
export async function prepareReturns(folder: string, plan: PlanDocument): Promise<void> {
  const session = sure(PlanSession.open(create(folder, plan)));
  const options = { ...formOptions, planId: session.planId };
  const returns = path.join(folder, 'returns');
  mkdirSync(returns);
  let row = 0;
  for (const unitId of plan.units.keys()) {
    const content = buildForm(plan, unitId, period, options);
    for (const { cells } of content.rows) {
      Object.assign(cells, {
        percent: row % inDoubt === 0 ? 1 : 90,
        progress: `本月完成第${row}项的招标，累计完成投资${row}万元，下月开工。`,
        problems: '无',
        nextSteps: '加快办理前期手续，确保按期开工。',
      });
      row += 1;
    }
    writeFileSync(path.join(returns, content.fileName), await writeForm(content));
  }
  session.close();
}

export async function readInput(file: string): Promise<ReturnInput> {
  const workbook = sure(await readWorkbook(readFileSync(file), file));
  return { path: file, digest: file, workbook: success(() => workbook) };
}

/** The month of a level that gets workbooks. */
export async function takeReturns(folder: string): Promise<Facts> {
  const session = sure(PlanSession.open(planFile(folder)));
  const before = statSync(planFile(folder)).size;
  session.setAsOf(asOf);
  const inputs: ReturnInput[] = [];
  let arrived = 0;
  for (const name of readdirSync(path.join(folder, 'returns')).sort()) {
    const file = path.join(folder, 'returns', name);
    arrived += statSync(file).size;
    inputs.push(await readInput(file));
  }
  const draft = draftReturns(session, inputs, period);
  const questions = questionsOf(draft);
  const accepted = sure(acceptReturns(session, draft, 'all'));
  if (!accepted.changed) throw new Error('nothing was merged');
  const reports = session.document.progress.size;
  const { up, sealed } = await passUp(session, folder);
  session.close();
  const grown = statSync(planFile(folder)).size - before;
  return { files: inputs.length, arrived, questions, reports, grown, up, sealed };
}

/** Rows of which somebody has to decide something. */
export function questionsOf({ differences }: ReturnType<typeof draftReturns>): number {
  const open = differences.filter(({ decision }) => decision === 'conflict');
  return new Set(open.map(({ taskId, unitId }) => `${taskId} ${unitId}`)).size;
}

/** Seals the period and writes the workbook for the level above: its bytes, and those of the sealed text. */
export async function passUp(
  session: PlanSession,
  folder: string,
): Promise<{ up: number; sealed: number }> {
  const designs = sure(chosenDesigns(session, ['action']));
  const kept = sure(await sealPeriod(session, { period, name: '', designs }));
  if (!kept) throw new Error('nobody stops this');
  const content = sure(await openSeal(kept.row));
  const file = path.join(folder, '汇总表.xlsx');
  sure(await writeConsolidatedFile(session, { design: builtInDesign('action'), period, file }));
  return { up: statSync(file).size, sealed: JSON.stringify(content).length };
}
