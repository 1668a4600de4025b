// The way of copies: every county works in a copy of one plan for all, and the level above merges them.
import { copyFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { draftCopy, readyMerge, takeMerge } from '#electron/jobs/copies.ts';
import { PlanSession } from '#electron/planSession.ts';
import { takenFromCopy } from '#shared/copies/difference.ts';
import type { Operation } from '#shared/plan/edit.ts';
import {
  fromSnapshot,
  toSnapshot,
  type PlanDocument,
  type PlanSnapshot,
} from '#shared/plan/document.ts';
import type { TaskRow } from '#shared/plan/model.ts';
import { allAtOnce } from '#shared/steps.ts';
import { create, passUp, sure, type Facts } from './level.ts';
import { asOf, countyOf, inDoubt, reportOf, wholePlan } from './plans.ts';

const main = (folder: string) => path.join(folder, '计划.planbook');
const copyOf = (folder: string, county: number) => path.join(folder, `县${county}.planbook`);

/** One plan for all, and copies of it in each of which the month of a county has been entered. */
export function prepareCopies(folder: string, counties: number, copies = counties): void {
  create(folder, wholePlan(counties));
  edited(main(folder), () => [
    { type: 'set', sheet: 'plan', id: 'plan', values: { issuer: '省' } },
  ]);
  for (let county = 0; county < copies; county += 1) {
    copyFileSync(main(folder), copyOf(folder, county));
    edited(copyOf(folder, county), (tasks, session) =>
      tasks
        .filter((task) => countyOf(task) === county)
        .flatMap((task) => [
          { type: 'set', sheet: 'tasks', id: task.id, values: { percent: 90 } },
          {
            type: 'add',
            sheet: 'progress',
            row: reportOf(session.newId('progress'), task, task.leads[0] ?? ''),
          },
        ]),
    );
  }
  // The level above has corrected some of the same tasks meanwhile.
  edited(main(folder), (tasks) =>
    tasks
      .filter((_, at) => at % inDoubt === 0)
      .map(({ id }) => ({ type: 'set', sheet: 'tasks', id, values: { percent: 50 } })),
  );
}

function edited(
  file: string,
  operationsOf: (tasks: TaskRow[], session: PlanSession) => Operation[],
): void {
  const session = sure(PlanSession.open(file));
  const operations = operationsOf([...session.document.tasks.values()], session);
  const { rejected } = sure(session.edit({ label: '本月进展', operations }));
  if (rejected.length > 0) throw new Error('an edit was refused');
  session.close();
}

export async function takeCopies(folder: string, copies: number): Promise<Facts> {
  const before = statSync(main(folder)).size;
  const session = sure(PlanSession.open(main(folder)));
  session.setAsOf(asOf);
  let arrived = 0;
  let questions = 0;
  for (let county = 0; county < copies; county += 1) {
    const file = copyOf(folder, county);
    arrived += statSync(file).size;
    const draft = sure(await draftCopy(session, file));
    const { differences } = draft.comparison;
    questions += differences.filter(({ decision }) => decision === 'conflict').length;
    const take = takenFromCopy('theirs', differences);
    sure(
      allAtOnce(
        takeMerge(session, sure(await readyMerge(session, draft, { take, keep: new Set() }))),
      ),
    );
  }
  const reports = session.document.progress.size;
  const { up, sealed } = await passUp(session, folder);
  session.close();
  const after = statSync(main(folder)).size;
  return {
    files: copies,
    arrived,
    questions,
    reports,
    grown: after - before,
    up: after,
    sealed,
    workbook: up,
  };
}

/** A plan that a county made for itself, offered to the plan above: what is said to it. */
export async function takeStranger(folder: string): Promise<Facts> {
  const session = sure(PlanSession.open(create(path.join(folder, '市'), wholePlan(1))));
  const answer = async (name: string, ownWords: string) => {
    const draft = await draftCopy(session, create(path.join(folder, name), strangePlan(ownWords)));
    return draft.ok ? 'taken' : draft.problem.code;
  };
  const facts = { 'own words': await answer('县', '本县'), 'same words': await answer('县2', '') };
  session.close();
  return facts;
}

/** The plan of a county with ids of its own, its tasks in its own words or in those of the plan above, further on. */
function strangePlan(ownWords: string): PlanDocument {
  const text = JSON.stringify(toSnapshot(wholePlan(1)))
    .replaceAll(/"(?<id>[tupad]\d+(?:-\d+)?)"/gu, '"own-$<id>"')
    .replaceAll('"推进第', `"${ownWords}推进第`)
    .replaceAll('"percent":10', '"percent":90');
  return fromSnapshot(JSON.parse(text) as PlanSnapshot);
}
