// The whole way of a return: forms written, filled in as a unit would, read, compared, merged as one edit, taken back.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { reportingUnits } from '#shared/forms/reportingUnits.ts';
import { isEmptyChange } from '#shared/plan/change.ts';
import { toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import { compareReturns, type ReturnsDraft } from '#shared/returns/compareReturns.ts';
import { mergeReturns } from '#shared/returns/mergeReturns.ts';
import { undoImport } from '#shared/returns/mergeUndo.ts';
import { convert, withoutOffice } from '../excel/libreOffice.ts';
import { samplePlan } from '../forms/samplePlan.ts';
import { opened } from '../returns/opened.ts';
import {
  apply,
  at,
  fillIn,
  folder,
  merge,
  newId,
  period,
  review,
  sendForm,
  shown,
  type Filling,
} from './returnKit.ts';

function reportOf(document: PlanDocument, unitId: string, taskId: string) {
  return [...document.progress.values()].find(
    (row) => row.unitId === unitId && row.taskId === taskId && row.period === period,
  );
}

const filling: Filling = {
  t3: {
    状态: '推进中',
    '完成率(%)': 70,
    本期进展: '已完成8条道路改造，2条断头路贯通。',
    下一步措施: '7月底前完成管线迁改。',
  },
  t2: { 状态: '滞后', '完成率(%)': '４５％', 本期进展: '=立面改造已开工', 完成日期: '看情况' },
  t5: { 本期进展: '已通过验收。', 完成日期: new Date('2022-06-03T00:00:00Z') },
};

describe('a return from beginning to end', () => {
  it('[M34] is a report once anything stands in it, also what the plan has already', async () => {
    const document = samplePlan();
    const form = await sendForm(document, 'u-zj');
    const empty = await review(document, [form]);
    const emptied = merge(document, empty);
    expect([...emptied.document.returns.values()].map(({ unfilled }) => unfilled)).toEqual([true]);
    const again = await review(emptied.document, []);
    expect(again.review.unfilled).toEqual(['市住建局']);
    expect(again.review.missing).not.toContain('市住建局');

    const some: Filling = { t3: { '完成率(%)': 70, 本期进展: '已完成8条道路改造。' } };
    const first = await review(emptied.document, [
      await fillIn(form, some, path.join(folder, '已填.xlsx')),
    ]);
    expect(first.review.unfilled).toEqual([]);
    const { document: after } = merge(emptied.document, first);
    // The same in a file of its own: nothing changes, and yet it was filled in.
    const same = { t3: { ...some.t3, '完成率(%)': '70%' } };
    const twice = await review(after, [await fillIn(form, same, path.join(folder, '再报.xlsx'))]);
    const states = twice.review.files.map(({ state, differences }) => [state, differences]);
    expect(states).toEqual([['clean', 0]]);
  });

  it('[P5] comes back untouched and changes nothing', async () => {
    const document = samplePlan();
    const files = await Promise.all(
      reportingUnits(document).units.map(({ unit }) => sendForm(document, unit.id)),
    );
    const draft = await review(document, files);
    expect(shown(draft)).toEqual([]);
    expect(draft.review.files.map(({ messages }) => messages.join())).toEqual(
      files.map(() => '已交回、未填写：与发出时完全相同。'),
    );
    expect(new Set(draft.review.files.map(({ state }) => state))).toEqual(new Set(['unfilled']));
    expect(draft.review.missing).toEqual([]);
    expect(draft.review.unfilled).toHaveLength(files.length);
    const { change, document: after } = merge(document, draft);
    expect(change.updated).toEqual([]);
    expect(new Set(change.added.map(({ sheet }) => sheet))).toEqual(
      new Set(['imports', 'returns']),
    );
    expect([...after.progress.values()]).toEqual([...document.progress.values()]);
  });

  it('[M5] [M8] [M10] [M14] merges what a unit filled in, and says what it could not read', async () => {
    const document = samplePlan();
    const file = await fillIn(await sendForm(document, 'u-zj'), filling);
    const draft = await review(document, [file]);
    const [entry] = draft.review.files;
    expect(entry).toMatchObject({ unit: '市住建局', rows: 4, matched: 4, new: 0, absent: 0 });
    expect(entry).toMatchObject({ unreadable: 1, conflicts: 0, status: 'review' });
    expect(entry?.messages.join()).toContain('“看情况”填作完成日期，看不出是哪一天，保留原值');
    expect(draft.review.missing).toEqual([
      '市规划和自然资源局',
      '市城市管理局',
      '朔城区',
      '平鲁区',
    ]);
    expect(shown(draft).every(({ decision }) => decision === 'safe')).toBe(true);
    const { document: after, edit, files, merged } = merge(document, draft);
    expect(edit?.label).toBe('导入反馈表（2022年6月，1个文件）');
    expect(merged).toBe(shown(draft).length);
    expect(files[0]?.status).toBe('merged');
    expect(reportOf(after, 'u-zj', 't3')).toMatchObject({
      status: 'inProgress',
      percent: 70,
      progress: '已完成8条道路改造，2条断头路贯通。',
      nextSteps: '7月底前完成管线迁改。',
      contact: '王芳',
      phone: '03492020002',
    });
    expect(after.tasks.get('t3')).toMatchObject({ status: 'inProgress', percent: 70, done: null });
    const lagging = reportOf(after, 'u-zj', 't2');
    expect(lagging).toMatchObject({ status: 'inProgress', percent: 45, actualDate: null });
    expect(lagging?.progress).toBe('=立面改造已开工');
    expect(lagging?.source).toContain('状态原文“滞后”');
    // The second lead does not speak for the task.
    expect(after.tasks.get('t2')).toEqual(document.tasks.get('t2'));
    expect(after.tasks.get('t5')).toMatchObject({
      status: 'done',
      percent: 100,
      done: '2022-06-03',
    });
    expect(reportOf(after, 'u-zj', 't5')).toMatchObject({ status: 'done', percent: 100 });
    expect(reportOf(after, 'u-zj', 't1')).toBeUndefined();
  });

  it('[M13] takes the import back, except what was changed since', async () => {
    const document = samplePlan();
    const file = await fillIn(await sendForm(document, 'u-zj'), filling);
    const merged = merge(document, await review(document, [file]));
    const { importId } = merged;
    const clean = undoImport(merged.document, importId ?? '', merged.change);
    if (!clean.ok) throw new Error(clean.problem.code);
    const back = apply(merged.document, clean.value.edit).document;
    expect(clean.value.kept).toEqual([]);
    expect({ ...toSnapshot(back), imports: [] }).toEqual({ ...toSnapshot(document), imports: [] });
    expect(back.imports.get(importId ?? '')?.state).toBe('undone');
    const again = undoImport(back, importId ?? '', merged.change);
    expect(again).toMatchObject({ ok: false, problem: { code: 'importUndone' } });

    const report = reportOf(merged.document, 'u-zj', 't3');
    const edited = apply(merged.document, {
      label: '修改',
      operations: [
        { type: 'set', sheet: 'progress', id: report?.id ?? '', values: { percent: 72 } },
        { type: 'set', sheet: 'tasks', id: 't5', values: { done: '2022-06-04' } },
      ],
    }).document;
    const partial = undoImport(edited, importId ?? '', merged.change);
    if (!partial.ok) throw new Error(partial.problem.code);
    const kept = apply(edited, partial.value.edit).document;
    expect(partial.value.kept.map(({ reason }) => reason).sort()).toEqual([
      '导入后又被改为“2022-06-04”，予以保留',
      '导入后又被改为“72%”，予以保留',
    ]);
    expect(kept.tasks.get('t5')?.done).toBe('2022-06-04');
    expect(kept.tasks.get('t3')).toMatchObject({ percent: 55 });
    expect(kept.progress.get(report?.id ?? '')).toMatchObject({ percent: 72, progress: '' });
  });

  it('[M5] leaves what both sides changed to a person', async () => {
    const document = samplePlan();
    const file = await fillIn(await sendForm(document, 'u-zj'), filling);
    const since = apply(document, {
      label: '修改',
      operations: [{ type: 'set', sheet: 'tasks', id: 't3', values: { percent: 60 } }],
    }).document;
    const draft = await review(since, [file]);
    const conflicts = shown(draft).filter(({ decision }) => decision === 'conflict');
    expect(conflicts.map(({ field, sent, now, returned }) => [field, sent, now, returned])).toEqual(
      [
        ['percent', '55%', '60%', '70%'],
        ['taskPercent', '55%', '60%', '70%'],
      ],
    );
    const safe = merge(since, draft, 'safe');
    expect(safe.document.tasks.get('t3')?.percent).toBe(60);
    expect(reportOf(safe.document, 'u-zj', 't3')?.percent).toBeNull();
    expect(safe.files[0]?.status).toBe('review');
    // The rest of the same file can be taken later; what went in already is not merged again.
    const later = await review(safe.document, [file]);
    expect(shown(later).map(({ decision }) => decision)).toEqual(['conflict', 'conflict']);
    const all = merge(safe.document, later, 'all');
    expect(all.document.tasks.get('t3')?.percent).toBe(70);
    expect(reportOf(all.document, 'u-zj', 't3')?.percent).toBe(70);
    expect([...all.document.returns.values()]).toHaveLength(1);
  });

  it('[M11] merges the same bytes once, in one batch and in two', async () => {
    const document = samplePlan();
    const file = await fillIn(await sendForm(document, 'u-zj'), filling);
    const copy = path.join(folder, '副本.xlsx');
    writeFileSync(copy, readFileSync(file));
    const draft = await review(document, [file, copy]);
    expect(draft.review.files[1]?.messages[0]).toContain('内容完全相同');
    const first = merge(document, draft);
    expect([...first.document.returns.values()]).toHaveLength(1);
    const second = await review(first.document, [file]);
    expect(second.review.files[0]?.messages[0]).toContain('已经导入过');
    expect(mergeReturns(first.document, second, { take: 'all', newId, at }).edit).toBeNull();
  });

  it('[M11] leaves two different files of one unit to a person', async () => {
    const document = samplePlan();
    const sent = await sendForm(document, 'u-zj');
    const one = await fillIn(sent, { t3: { '完成率(%)': 70 } }, path.join(folder, '甲.xlsx'));
    const two = await fillIn(sent, { t3: { '完成率(%)': 75 } }, path.join(folder, '乙.xlsx'));
    const draft = await review(document, [one, two]);
    expect(shown(draft).map(({ decision }) => decision)).toEqual(
      shown(draft).map(() => 'conflict'),
    );
    expect(shown(draft)[0]?.reason).toContain('甲.xlsx、乙.xlsx');
  });

  it('[M15] leaves out a cell that was edited while the review was open', async () => {
    const document = samplePlan();
    const file = await fillIn(await sendForm(document, 'u-zj'), filling);
    const draft = await review(document, [file]);
    const since = apply(document, {
      label: '修改',
      operations: [{ type: 'set', sheet: 'tasks', id: 't3', values: { percent: 66 } }],
    }).document;
    const merged = merge(since, draft);
    expect(merged.stale).toHaveLength(2);
    expect(merged.document.tasks.get('t3')?.percent).toBe(66);
  });

  it('[M9] says when the period or the plan is another one', async () => {
    const document = samplePlan();
    const file = await fillIn(await sendForm(document, 'u-zj'), filling);
    const bytes = readFileSync(file);
    const workbook = opened(await readWorkbook(bytes, 'x.xlsx'));
    const input = { path: file, digest: 'd', workbook };
    const tellProblem = ({ code }: { code: string }) => code;
    const today = '2022-08-02';
    const july = compareReturns(document, [input], {
      period: '2022-07',
      planId: 'plan-one',
      today,
      tellProblem,
    });
    expect(july.review.files[0]?.messages[0]).toContain('此表是2022年6月的，现在汇总的是2022年7月');
    expect(shown(july).some(({ decision }) => decision === 'safe')).toBe(false);
    const other = compareReturns(document, [input], {
      period,
      planId: 'plan-two',
      today,
      tellProblem,
    });
    expect(other.review.files[0]?.messages[0]).toContain('此表由另一个同名的计划文件');
    expect(other.review.files[0]?.matched).toBe(4);
  });

  it.skipIf(withoutOffice)(
    'reads the same after LibreOffice has saved the form',
    async () => {
      const document = samplePlan();
      const file = await fillIn(await sendForm(document, 'u-zj'), filling);
      const saved = await convert(file, 'xlsx');
      const [direct, resaved] = [await review(document, [file]), await review(document, [saved])];
      const essence = (draft: ReturnsDraft) => shown(draft).map(({ file: _file, ...rest }) => rest);
      expect(essence(resaved)).toEqual(essence(direct));
      expect(resaved.review.files[0]).toMatchObject({
        unit: '市住建局',
        matched: 4,
        unreadable: 1,
      });
      expect(isEmptyChange(merge(document, resaved).change)).toBe(false);
    },
    120_000,
  );
});
