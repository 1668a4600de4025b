// A county answers the city with the consolidated workbook of its own plan instead of the city's form: how much of it is found.
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { draftReturns } from '#electron/jobs/returns.ts';
import { PlanSession } from '#electron/planSession.ts';
import { fromSnapshot, toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import {
  create,
  passUp,
  prepareReturns,
  questionsOf,
  readInput,
  sure,
  takeReturns,
  type Facts,
} from './level.ts';
import { askedPlan, asOf, period, tasksAsked, wholePlan } from './plans.ts';

const inCounty = (folder: string) => path.join(folder, 'county');
const inCity = (folder: string) => path.join(folder, 'city');

export async function prepareAnswer(folder: string): Promise<void> {
  mkdirSync(inCounty(folder));
  await prepareReturns(inCounty(folder), countyPlan());
  await takeReturns(inCounty(folder));
  create(inCity(folder), askedPlan(1));
}

/** The tasks that the city asks of a county, each given to a unit of the county. */
function countyPlan(): PlanDocument {
  const asked = toSnapshot(askedPlan(1));
  const units = toSnapshot(wholePlan(1)).units.slice(0, tasksAsked);
  const tasks = asked.tasks.map((task, at) => ({ ...task, leads: [`u${at}`] }));
  return fromSnapshot({ ...asked, units, tasks, progress: [] });
}

export async function takeAnswer(folder: string): Promise<Facts> {
  const county = sure(PlanSession.open(path.join(inCounty(folder), '计划.planbook')));
  county.setAsOf(asOf);
  await passUp(county, inCounty(folder));
  county.close();
  // Named after the office that sends it, as the city knows it.
  const file = path.join(folder, '第1局_汇总表.xlsx');
  copyFileSync(path.join(inCounty(folder), '汇总表.xlsx'), file);
  const city = sure(PlanSession.open(path.join(inCity(folder), '计划.planbook')));
  const draft = draftReturns(city, [await readInput(file)], period);
  city.close();
  const matched = new Set(draft.differences.map(({ taskId }) => taskId)).size;
  const percent = draft.differences.filter(({ field }) => field === 'percent').length;
  return { asked: tasksAsked, matched, percent, questions: questionsOf(draft) };
}
