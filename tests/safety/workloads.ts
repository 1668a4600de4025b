// What a person does to a plan while the power may go: each step is acknowledged before the next begins.
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { writeForm } from '#electron/excel/writeForm.ts';
import { acceptReturns, draftReturns, takeImportBack } from '#electron/jobs/returns.ts';
import { openPaced } from '#electron/openPaced.ts';
import { PlanSession } from '#electron/planSession.ts';
import { Backups } from '#electron/storage/backups.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import { toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import type { Result } from '#shared/result.ts';
import { plainView } from '#shared/view/sheetLayout.ts';
import { largePlan } from '../bench/largePlan.ts';
import { formOptions } from '../forms/samplePlan.ts';
import { opened } from '../returns/opened.ts';
import type { Said } from './planState.ts';

/** Runs a step and acknowledges it; the step answers the plan that it was done to. */
export type Acknowledge = (step: () => Said) => void;

export type Workload = {
  /** Steps of a round, at least, and about how long each takes, for whoever aims at their middle. */
  steps: { ofRound: number; milliseconds: number };
  /** Before anything is recorded. */
  prepare: (plan: string) => void;
  /** `rounds` says how much of it. */
  run: (plan: string, acknowledge: Acknowledge, rounds: number) => void | Promise<void>;
};

const period = '2022-06';

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function smallerPlan(tasks: number): PlanDocument {
  return largePlan({ tasks, deadlinesPerTask: 1, units: 12, progress: tasks });
}

function makePlan(tasks: number): (plan: string) => void {
  const document = smallerPlan(tasks);
  return (plan) =>
    void value(PlanSession.create(plan, toSnapshot(document), { planId: formOptions.planId }));
}

/** Opens the plan, which is the first thing to be acknowledged. */
function openFirst(plan: string, acknowledge: Acknowledge): PlanSession {
  const session = value(PlanSession.open(plan));
  acknowledge(() => session);
  return session;
}

function edit(session: PlanSession, label: string, ...operations: Operation[]): PlanSession {
  const { changed, rejected } = value(session.edit({ label, operations }));
  if (!changed || rejected.length > 0) throw new Error(`${label}: nothing was changed`);
  return session;
}

const note = (row: number, text: string): Operation => ({
  type: 'input',
  tab: 'tasks',
  rowId: `t${row}`,
  column: 'note',
  text,
});

const typing: Workload = {
  steps: { ofRound: 13, milliseconds: 6 },
  prepare: makePlan(60),
  run(plan, acknowledge, rounds) {
    const session = openFirst(plan, acknowledge);
    for (let round = 0; round < rounds; round++) {
      for (let at = 0; at < 10; at++) {
        const text = `第${round}轮第${at}处：${'已开工。'.repeat((round * 7 + at) % 40)}`;
        acknowledge(() => edit(session, '修改备注', note((round * 11 + at) % 60, text)));
      }
      acknowledge(() => (value(session.undo()), session));
      acknowledge(() => (value(session.redo()), session));
      acknowledge(() => (value(session.keepView({ ...plainView, zoom: 1 + round / 10 })), session));
    }
    session.close();
  },
};

const pasting: Workload = {
  steps: { ofRound: 1, milliseconds: 250 },
  prepare: makePlan(1000),
  run(plan, acknowledge, rounds) {
    const session = openFirst(plan, acknowledge);
    for (let round = 0; round < rounds; round++) {
      const cells = Array.from({ length: 1000 }, (_, row): Operation[] => [
        note(row, `粘贴${round}-${row}`),
        {
          type: 'input',
          tab: 'tasks',
          rowId: `t${row}`,
          column: 'percent',
          text: `${(row + round) % 97}`,
        },
      ]);
      acknowledge(() => edit(session, '粘贴', ...cells.flat()));
      if (round % 2 === 1) acknowledge(() => (value(session.undo()), session));
    }
    session.close();
  },
};

const importing: Workload = {
  steps: { ofRound: 2, milliseconds: 80 },
  prepare: makePlan(120),
  async run(plan, acknowledge, rounds) {
    const session = openFirst(plan, acknowledge);
    for (let round = 0; round < rounds; round++) {
      const inputs = await Promise.all(
        Array.from({ length: 4 }, async (_, at) => {
          const content = buildForm(session.document, `u${(round + at) % 12}`, period, formOptions);
          for (const { cells } of content.rows) cells['progress'] = `第${round}次报送`;
          const read = await readWorkbook(await writeForm(content), `${at}.xlsx`);
          return { path: `${at}.xlsx`, digest: `${round}-${at}`, workbook: opened(read) };
        }),
      );
      acknowledge(() => {
        const draft = draftReturns(session, inputs, period);
        if (!value(acceptReturns(session, draft, 'safe')).changed) throw new Error('no merge');
        return session;
      });
      if (round % 2 === 0) acknowledge(() => (value(session.undo()), session));
      else {
        const last = [...session.document.imports.keys()].at(-1) ?? '';
        acknowledge(() => (value(takeImportBack(session, last)), session));
      }
    }
    session.close();
  },
};

const structure: Workload = {
  steps: { ofRound: 8, milliseconds: 6 },
  prepare: makePlan(60),
  run(plan, acknowledge, rounds) {
    const session = openFirst(plan, acknowledge);
    const step = (label: string, ...operations: Operation[]) =>
      acknowledge(() => edit(session, label, ...operations));
    for (let round = 0; round < rounds; round++) {
      const [row, column] = [`new${round}`, `column${round}`];
      step('插入行', { type: 'insertRow', tab: 'tasks', after: 't3', id: row });
      step('复制行', {
        type: 'duplicateRow',
        tab: 'tasks',
        rowId: 't3',
        after: 't3',
        id: `${row}c`,
      });
      step('添加列', {
        type: 'addColumn',
        column: {
          id: column,
          tab: 'tasks',
          heading: `列${round}`,
          kind: 'text',
          choices: [],
          width: 100,
          onForms: false,
          fill: 'no',
        },
        before: null,
      });
      step('填列', { type: 'input', tab: 'tasks', rowId: row, column, text: '内容' });
      step('删除列', { type: 'deleteColumn', id: column });
      step('删除行', { type: 'deleteRow', tab: 'tasks', rowId: row });
      step('更名', { type: 'renameUnit', id: 'u2', name: `第${round}新局`, until: null });
      acknowledge(() => (value(session.undo()), session));
    }
    session.close();
  },
};

/** A plan is there once making it has ended, before anybody opens it. */
const creating: Workload = {
  steps: { ofRound: 1, milliseconds: 8 },
  prepare() {},
  run(plan, acknowledge, rounds) {
    acknowledge(() => {
      makePlan(60)(plan);
      return PlanSession.inMemory(toSnapshot(smallerPlan(60)));
    });
    const session = value(PlanSession.open(plan));
    for (let round = 0; round < rounds; round++) {
      acknowledge(() => edit(session, '修改备注', note(round, `新建后第${round}处`)));
    }
    session.close();
  },
};

/** An older plan brought to the form of this version. */
const migrating: Workload = {
  steps: { ofRound: 1, milliseconds: 8 },
  prepare(plan) {
    makePlan(60)(plan);
    const database = new DatabaseSync(plan);
    database.exec('PRAGMA user_version = 1');
    database.close();
  },
  async run(plan, acknowledge, rounds) {
    const backups = new Backups(path.join(path.dirname(plan), '..', 'backups'), () => {});
    const older = await openPaced(plan, backups);
    if (!older) throw new Error('nobody stopped it');
    const session = value(older);
    acknowledge(() => session);
    for (let round = 0; round < rounds; round++) {
      acknowledge(() => edit(session, '修改备注', note(round, `升级后第${round}处`)));
    }
    session.close();
  },
};

export const workloads: Record<string, Workload> = {
  typing,
  pasting,
  importing,
  structure,
  creating,
  migrating,
};
