// What a person does to a plan in its sheets, and the first steps of a new plan.
import { PlanSession } from '#electron/planSession.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { plainView } from '#shared/view/sheetLayout.ts';
import {
  anyNote,
  edit,
  makePlan,
  note,
  openFirst,
  smallerPlan,
  value,
  type Workload,
} from './workload.ts';

export const typing: Workload = {
  steps: { ofRound: 13, milliseconds: 6 },
  prepare: makePlan(60),
  run(writer) {
    const { acknowledge, random } = writer;
    const session = openFirst(writer);
    for (let round = 0; round < writer.rounds; round++) {
      for (let at = 0; at < 10; at++) {
        const typed = anyNote(random, 60, round * 10 + at);
        acknowledge(() => edit(session, '修改备注', typed));
        if (random.chance(0.1)) acknowledge(() => (value(session.undo()), session));
      }
      acknowledge(() => (value(session.undo()), session));
      acknowledge(() => (value(session.redo()), session));
      acknowledge(() => (value(session.keepView({ ...plainView, zoom: 1 + round / 10 })), session));
    }
    session.close();
  },
};

export const pasting: Workload = {
  steps: { ofRound: 1, milliseconds: 250 },
  prepare: makePlan(1000),
  run(writer) {
    const { acknowledge, random } = writer;
    const session = openFirst(writer);
    for (let round = 0; round < writer.rounds; round++) {
      const first = random.int(0, 500);
      const last = random.int(first + 200, 999);
      const text = '粘贴'.repeat(random.int(1, 12));
      const cells = Array.from({ length: last - first + 1 }, (_, at): Operation[] => [
        note(first + at, `${text}${round}-${at}`),
        {
          type: 'input',
          tab: 'tasks',
          rowId: `t${first + at}`,
          column: 'percent',
          text: `${(at + round) % 97}`,
        },
      ]);
      acknowledge(() => edit(session, '粘贴', ...cells.flat()));
      if (random.chance(0.5)) acknowledge(() => (value(session.undo()), session));
    }
    session.close();
  },
};

export const structure: Workload = {
  steps: { ofRound: 8, milliseconds: 6 },
  prepare: makePlan(60),
  run(writer) {
    const { acknowledge, random } = writer;
    const session = openFirst(writer);
    const step = (label: string, ...operations: Operation[]) =>
      acknowledge(() => edit(session, label, ...operations));
    for (let round = 0; round < writer.rounds; round++) {
      const [row, column] = [`new${round}`, `column${round}`];
      const after = `t${random.int(0, 59)}`;
      step('插入行', { type: 'insertRow', tab: 'tasks', after, id: row });
      step('复制行', {
        type: 'duplicateRow',
        tab: 'tasks',
        rowId: after,
        after: `t${random.int(0, 59)}`,
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
      const text = '内容'.repeat(random.int(1, 400));
      step('填列', { type: 'input', tab: 'tasks', rowId: row, column, text });
      if (random.chance(0.7)) step('删除列', { type: 'deleteColumn', id: column });
      step('删除行', { type: 'deleteRow', tab: 'tasks', rowId: random.pick([row, `${row}c`]) });
      const id = `u${random.int(0, 11)}`;
      step('更名', { type: 'renameUnit', id, name: `第${round}新局`, until: null });
      acknowledge(() => (value(session.undo()), session));
    }
    session.close();
  },
};

/** A plan is there once making it has ended, before anybody opens it. */
export const creating: Workload = {
  steps: { ofRound: 1, milliseconds: 8 },
  prepare() {},
  run({ plan, rounds, random, acknowledge }) {
    const tasks = random.int(10, 90);
    acknowledge(() => {
      makePlan(tasks)(plan);
      return PlanSession.inMemory(toSnapshot(smallerPlan(tasks)));
    });
    const session = value(PlanSession.open(plan));
    for (let round = 0; round < rounds; round++) {
      const typed = anyNote(random, tasks, round);
      acknowledge(() => edit(session, '修改备注', typed));
    }
    session.close();
  },
};
