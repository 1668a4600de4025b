// Decisions on cells and files of a review: what each of them does.
import { describe, expect, it } from 'vitest';
import { compareReturns, type ReturnInput } from '#shared/returns/compareReturns.ts';
import { nameDecision } from '#shared/returns/decideReview.ts';
import { mergeReturns } from '#shared/returns/mergeReturns.ts';
import type { ReviewDecision } from '#shared/returns/review.ts';
import { fileDetail } from '#shared/returns/shownDifferences.ts';
import { apply, at, newId } from './planEdits.ts';
import { formOf, options, ownTable, returned, rowsOf } from './rawForm.ts';
import { decide, difference, document, form, taken } from './reviewKit.ts';

describe('[M22] decisions on cells', () => {
  const input = form('u-zj', {
    t3: { progress: '完成8条', percent: '约70%' },
    t5: { contact: '张强' },
  });
  const progress = '0:t3:u-zj:progress';
  const percent = '0:t3:u-zj:percent';

  it('a safe cell goes in unless it is refused', () => {
    expect(taken(decide([input]))).toContain(progress);
    const refused = decide([input], { type: 'take', ids: [progress], take: false });
    expect(taken(refused)).not.toContain(progress);
    expect(difference(refused, progress)).toMatchObject({
      taken: false,
      by: 'person',
      decision: 'safe',
    });
    expect(refused.review.counts.taken).toBe(decide([input]).review.counts.taken - 1);
    const merged = mergeReturns(document, refused, { take: 'decided', newId, at });
    const after = apply(document, merged.edit).document;
    expect([...after.progress.values()].some((row) => row.progress === '完成8条')).toBe(false);
    expect(merged.files[0]?.state).toBe('decide');
  });

  it('a corrected value goes in, and the task follows it', () => {
    expect(difference(decide([input]), percent)).toMatchObject({ takes: 'typed', taken: false });
    const corrected = decide([input], { type: 'value', id: percent, text: '７０％' });
    expect(difference(corrected, percent)).toMatchObject({
      returned: '约70%',
      corrected: '70%',
      taken: true,
      by: 'person',
    });
    expect(difference(corrected, '0:t3:u-zj:taskPercent')).toMatchObject({
      returned: '70%',
      taken: true,
    });
    expect(corrected.review.files[0]).toMatchObject({ open: 0, state: 'clean' });
    const merged = mergeReturns(document, corrected, { take: 'decided', newId, at });
    const after = apply(document, merged.edit).document;
    expect(after.tasks.get('t3')?.percent).toBe(70);
    expect(merged.files[0]).toMatchObject({ status: 'merged', state: 'merged' });
    const back = decide(
      [input],
      { type: 'value', id: percent, text: '70' },
      { type: 'value', id: percent, text: null },
    );
    expect(difference(back, percent)).toMatchObject({ corrected: null, taken: false, by: 'rule' });
  });

  it('[M10] what is decided on a report goes for the task that follows it, unless the task is decided by itself', () => {
    const fell = form('u-zj', { t3: { percent: 40 } });
    const task = '0:t3:u-zj:taskPercent';
    const take = (id: string, yes: boolean): ReviewDecision => ({
      type: 'take',
      ids: [id],
      take: yes,
    });
    expect(decide([fell]).review.counts.open).toBe(2);
    const both = decide([fell], take(percent, true));
    expect(both.review.counts.open).toBe(0);
    expect(taken(both)).toEqual(expect.arrayContaining([percent, task]));
    expect(taken(decide([fell], take(percent, false)))).not.toContain(task);
    const apart = decide([fell], take(task, false), take(percent, true));
    expect(taken(apart)).toContain(percent);
    expect(taken(apart)).not.toContain(task);
    // What the office changed since is a question of its own.
    const operations = [
      { type: 'set', sheet: 'tasks', id: 't3', values: { percent: 65 } } as const,
    ];
    const changed = apply(document, { label: '改', operations }).document;
    const draft = compareReturns(changed, [fell], options, [take(percent, true)]);
    expect(draft.differences.find(({ id }) => id === task)).toMatchObject({
      by: 'rule',
      taken: false,
    });
  });

  it('text that cannot be read decides nothing', () => {
    const draft = decide([input]);
    const wrong = nameDecision(document, draft, { type: 'value', id: percent, text: '大约七成' });
    expect(wrong).toMatchObject({
      ok: false,
      problem: { code: 'unreadableCorrection', where: '完成率' },
    });
    const early = nameDecision(document, draft, { type: 'take', ids: [percent], take: true });
    expect(early).toMatchObject({ ok: false, problem: { code: 'needsCorrection' } });
    const gone = nameDecision(document, draft, {
      type: 'take',
      ids: ['0:t9:u-zj:percent'],
      take: true,
    });
    expect(gone).toMatchObject({ ok: false, problem: { code: 'noDifference' } });
  });

  it('[M6] a blank erases where a person says so of the file, or types it', () => {
    const content = formOf(document, 'u-zj');
    const rows = rowsOf(content).map(({ id, cells: { contact: _, ...cells } }) => ({ id, cells }));
    const cleared = returned(content, rows);
    expect(decide([cleared]).differences).toEqual([]);
    const erased = decide([cleared], { type: 'blanks', file: 0, erase: true });
    expect(
      erased.differences.map(({ field, returned: value, decision }) => [field, value, decision]),
    ).toContainEqual(['contact', '', 'safe']);
    const merged = mergeReturns(document, erased, { take: 'decided', newId, at });
    const row = [...apply(document, merged.edit).document.progress.values()].find(
      ({ taskId, period }) => taskId === 't3' && period === '2022-06',
    );
    expect(row?.contact).toBe('');
    const typed = decide([input], { type: 'value', id: progress, text: '' });
    expect(difference(typed, progress)).toMatchObject({ corrected: '', taken: true });
  });
});

describe('[M19] decisions on files', () => {
  const fill = { t3: { progress: '完成8条' } };

  it('a file in doubt waits as a whole until a person accepts it', () => {
    const old = form('u-zj', { t5: { progress: '已移交' } }, '五月.xlsx', '2022-05');
    const doubted = decide([old]);
    expect(doubted.review.files[0]).toMatchObject({
      state: 'decide',
      sentPeriod: '2022-05',
      taken: 0,
    });
    expect(doubted.review.files[0]?.doubt).toContain('此表是2022年5月的');
    expect(doubted.review.panel.oldForms).toEqual([
      { fileIndex: 0, unit: '市住建局', period: '2022-05' },
    ]);
    expect(mergeReturns(document, doubted, { take: 'safe', newId, at }).edit).toBeNull();
    const accepted = decide([old], { type: 'accept', file: 0 });
    expect(accepted.review.files[0]).toMatchObject({ doubt: null, taken: 1, open: 0 });
    const merged = mergeReturns(document, accepted, { take: 'decided', newId, at });
    expect(apply(document, merged.edit).document.returns.size).toBe(1);
  });

  it('a form of another plan keeps what was sent, and waits', () => {
    const other = form('u-zj', fill);
    const draft = compareReturns(document, [other], { ...options, planId: 'plan-two' });
    expect(draft.review.panel.otherPlans).toHaveLength(1);
    expect(draft.differences.map(({ field, decision }) => [field, decision])).toEqual([
      ['progress', 'conflict'],
    ]);
    const untouched = compareReturns(document, [form('u-zj', {})], {
      ...options,
      planId: 'plan-two',
    });
    expect(untouched.differences).toEqual([]);
  });

  it('a person says whose file it is', () => {
    const table = ownTable('汇总.xlsx', [
      ['序号', '工作任务', '工作进展'],
      [1, '完成老旧小区改造任务', '验收'],
    ]);
    const unknown = decide([table]);
    expect(unknown.review.panel.unknown).toEqual([{ fileIndex: 0 }]);
    expect(unknown.review.files[0]).toMatchObject({ state: 'refused', status: 'rejected' });
    const said = decide([table], { type: 'unit', file: 0, unitId: 'u-zj' });
    expect(said.review.files[0]).toMatchObject({ unitId: 'u-zj', matched: 1, state: 'clean' });
    expect(said.review.panel.unknown).toEqual([]);
    expect(said.review.missing).not.toContain('市住建局');
  });

  it('the name of the file against what stands in it is a doubt', () => {
    const table = ownTable('市城管局反馈.xlsx', [
      ['填报单位：市住建局', '', ''],
      ['序号', '工作任务', '工作进展'],
      [1, '完成老旧小区改造任务', '验收'],
    ]);
    const { files, panel } = decide([table]).review;
    expect(files[0]).toMatchObject({ unitId: 'u-zj', taken: 0, state: 'decide' });
    expect(panel.otherUnits).toEqual([
      { fileIndex: 0, sentTo: '市城市管理局', writes: '市住建局' },
    ]);
  });

  it('rows that only name their leads are a doubt; a column of units is none', () => {
    const table = (heading: string) =>
      ownTable('汇总.xlsx', [
        ['序号', '工作任务', heading, '工作进展'],
        [1, '完成老旧小区改造任务', '市住建局', '验收'],
        [
          2,
          '编制完成核心区城市设计以及主要道路景观提升和街景整治规划，形成总体城市设计成果',
          '市自然资源局',
          '评审',
        ],
      ]);
    expect(decide([table('牵头单位')]).review.files[0]).toMatchObject({
      state: 'decide',
      taken: 0,
      matched: 2,
    });
    expect(decide([table('填报单位')]).review.files[0]).toMatchObject({
      state: 'clean',
      doubt: null,
      matched: 2,
    });
  });

  it('a file that is left takes no part', () => {
    const inputs = [
      form('u-zj', fill, '甲.xlsx'),
      form('u-zj', { t3: { progress: '完成9条' } }, '乙.xlsx'),
    ];
    const both = decide(inputs);
    expect(both.review.panel.twice).toEqual([
      { unitId: 'u-zj', unit: '市住建局', fileIndexes: [0, 1] },
    ]);
    expect(both.review.counts).toMatchObject({ open: 2, taken: 0 });
    const left = decide(inputs, { type: 'leave', file: 0, leave: true });
    expect(left.review.files.map(({ state }) => state)).toEqual(['left', 'clean']);
    expect(left.review.panel.twice).toEqual([]);
    expect(taken(left)).toEqual(['1:t3:u-zj:progress']);
    const merged = mergeReturns(document, left, { take: 'decided', newId, at });
    expect(
      [...apply(document, merged.edit).document.returns.values()].map(({ file }) => file),
    ).toEqual(['乙.xlsx']);
    const alone = decide([inputs[0] as ReturnInput], { type: 'leave', file: 0, leave: true });
    expect(alone.review.missing).toContain('市住建局');
  });

  it('[M11] of two files a person takes one, and the other stays', () => {
    const inputs = [
      form('u-zj', fill, '甲.xlsx'),
      form('u-zj', { t3: { progress: '完成9条' } }, '乙.xlsx'),
    ];
    const first: ReviewDecision = { type: 'take', ids: ['0:t3:u-zj:progress'], take: true };
    const second: ReviewDecision = { type: 'take', ids: ['1:t3:u-zj:progress'], take: true };
    expect(taken(decide(inputs, first))).toEqual(['0:t3:u-zj:progress']);
    expect(decide(inputs, first).review.counts.open).toBe(0);
    expect(taken(decide(inputs, first, second))).toEqual(['1:t3:u-zj:progress']);
  });

  it('a person says what a column means', () => {
    const table = ownTable('市住建局.xlsx', [
      ['序号', '工作任务', '本月干了什么', '办到哪了'],
      [1, '完成老旧小区改造任务', '已验收', '0.8'],
    ]);
    const before = fileDetail(document, decide([table]), 0);
    const [key] = before?.tables.map((each) => each.key) ?? [];
    expect(before?.tables[0]?.columns.map(({ field, by }) => [field, by])).toContainEqual([
      null,
      'none',
    ]);
    const draft = decide([table], {
      type: 'columns',
      file: 0,
      table: key ?? '',
      fields: { C: 'progress', D: 'percent' },
    });
    expect(draft.differences.map(({ field, returned: value }) => [field, value])).toEqual(
      expect.arrayContaining([
        ['progress', '已验收'],
        ['percent', '80'],
      ]),
    );
    expect(fileDetail(document, draft, 0)?.tables[0]?.columns[2]).toMatchObject({
      field: 'progress',
      by: 'person',
    });
  });
});
