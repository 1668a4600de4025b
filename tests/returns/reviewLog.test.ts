// The log of decisions: taken back in any order and done again, and one decision costs one file.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReturnsDraft } from '#shared/returns/compareReturns.ts';
import { nameDecision } from '#shared/returns/decideReview.ts';
import {
  emptyLog,
  logDecision,
  nextSteps,
  redoDecision,
  standingDecisions,
  undoDecision,
  type ReviewLog,
} from '#shared/returns/reviewLog.ts';
import type { ReviewDecision } from '#shared/returns/review.ts';
import { fileDetail, openDifferences } from '#shared/returns/shownDifferences.ts';
import { decide, document, form } from './reviewKit.ts';

describe('[M22] the log', () => {
  const inputs = [
    form('u-zj', {
      t3: { progress: '完成8条', percent: 70, task: '新建道路' },
      t5: { percent: '约八成' },
    }),
    form('u-cg', { t2: { progress: '开工', status: '推进中' } }),
    form('u-gz', { t1: { progress: '评审', actualDate: '2022年2月30日' } }, '五月.xlsx', '2022-05'),
  ];
  const first = decide(inputs);
  const ids = first.differences.map(({ id }) => id);
  const rows = [0, 1, 2].flatMap((file) =>
    (fileDetail(document, first, file)?.rows ?? []).map(({ key }) => ({ file, key })),
  );
  const file = fc.integer({ min: 0, max: 2 });
  const decision: fc.Arbitrary<ReviewDecision> = fc.oneof(
    fc.record({
      type: fc.constant('take' as const),
      ids: fc.subarray(ids, { minLength: 1 }),
      take: fc.boolean(),
    }),
    fc.record({
      type: fc.constant('value' as const),
      id: fc.constantFrom(...ids),
      text: fc.constantFrom('60', '推进中', '2022-06-01', null),
    }),
    fc.record({ type: fc.constant('accept' as const), file }),
    fc.record({ type: fc.constant('leave' as const), file, leave: fc.boolean() }),
    fc.record({ type: fc.constant('blanks' as const), file, erase: fc.boolean() }),
    fc.record({
      type: fc.constant('unit' as const),
      file,
      unitId: fc.constantFrom('u-zj', 'u-cg', null),
    }),
    fc
      .record({
        row: fc.constantFrom(...rows),
        taskId: fc.constantFrom('t1', 't2', 't3', 't5', null),
      })
      .map(({ row, taskId }) => ({ type: 'row' as const, file: row.file, row: row.key, taskId })),
  );
  const essence = ({ review, differences }: ReturnsDraft) => ({ review, differences });

  it('all undone, the review is what it was; done again, what it had become', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), (decisions) => {
        let log: ReviewLog = emptyLog;
        const drafts = [essence(first)];
        for (const each of decisions) {
          log = logDecision(log, { decision: each, label: each.type });
          drafts.push(essence(decide(inputs, ...standingDecisions(log))));
        }
        for (let step = decisions.length - 1; step >= 0; step--) {
          log = undoDecision(log) ?? log;
          expect(essence(decide(inputs, ...standingDecisions(log)))).toEqual(drafts[step]);
        }
        expect(undoDecision(log)).toBeNull();
        while (redoDecision(log)) log = redoDecision(log) ?? log;
        expect(essence(decide(inputs, ...standingDecisions(log)))).toEqual(drafts.at(-1));
      }),
      { numRuns: 40 },
    );
  });

  it('[M1] no task is in two reports, whatever is decided', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), (decisions) => {
        const draft = decide(inputs, ...decisions);
        for (const { compared } of draft.files) {
          const keys = compared?.compared.map(({ unitId, taskId }) => `${unitId} ${taskId}`) ?? [];
          expect(new Set(keys).size).toBe(keys.length);
        }
        const cells = draft.differences
          .filter((each) => each.taken && each.target)
          .map(({ target, unitId, taskId }) => JSON.stringify([target, unitId, taskId]));
        expect(new Set(cells).size).toBe(cells.length);
      }),
      { numRuns: 60 },
    );
  });

  it('names the steps, and forgets what was undone before something new', () => {
    const take: ReviewDecision = { type: 'take', ids: [ids[0] ?? ''], take: false };
    const label = nameDecision(document, first, take);
    expect(label).toMatchObject({
      ok: true,
      value: expect.stringMatching(/^不采用.+（.+![A-Z]+\d+）$/u),
    });
    const one = logDecision(emptyLog, { decision: take, label: '不采用一处' });
    const two = logDecision(one, { decision: { type: 'accept', file: 2 }, label: '确认' });
    expect(nextSteps(two)).toEqual({ undo: '确认', redo: null });
    const back = undoDecision(two) ?? two;
    expect(nextSteps(back)).toEqual({ undo: '不采用一处', redo: '确认' });
    const other = logDecision(back, {
      decision: { type: 'blanks', file: 0, erase: true },
      label: '空白',
    });
    expect(nextSteps(other)).toEqual({ undo: '空白', redo: null });
    expect(standingDecisions(other)).toHaveLength(2);
  });

  it('compares only the file that a decision is about', () => {
    const before = decide(inputs);
    const after = decide(inputs, { type: 'blanks', file: 1, erase: true });
    expect(
      after.files.map(({ compared }, index) => compared === before.files[index]?.compared),
    ).toEqual([true, false, true]);
    const refused = decide(inputs, { type: 'take', ids: [ids[0] ?? ''], take: false });
    expect(refused.files[0]?.compared).toBe(decide(inputs).files[0]?.compared);
  });

  it('lists what is open over all files, and as many as are asked for', () => {
    const open = openDifferences(document, first, 1);
    expect(open.differences).toHaveLength(1);
    expect(open.count).toBe(
      first.differences.filter(({ decision: each }) => each === 'conflict').length,
    );
  });
});
