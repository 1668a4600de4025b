// The pure parts of the review's screen: rows, decisions of what was typed, the list of files, the panel, tasks to choose from.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Operation } from '#shared/plan/edit.ts';
import { editDecisions, takeable } from '#shared/returns/editDecisions.ts';
import { countStates, everyFile, listedFiles, type FileSort } from '#shared/returns/fileOrder.ts';
import { awaitedWords, canMerge, mergeWords } from '#shared/returns/mergeWords.ts';
import { panelCount, panelGroups } from '#shared/returns/panelLines.ts';
import { taskChoices } from '#shared/returns/rowWords.ts';
import type { Difference, FileState, ReturnFile } from '#shared/returns/review.ts';
import { differenceRows, differenceTab } from '#shared/view/differenceRows.ts';
import { samplePlan } from '#tests/forms/samplePlan.ts';
import { differenceOf, fileOf, noPanel } from '#tests/renderer/fakeReview.ts';

const plan = samplePlan();
const counts = { safe: 0, conflicts: 0, held: 0, open: 0, taken: 0 };

const input = (rowId: string, column: string, text: string): Operation => ({
  type: 'input',
  tab: 'progress',
  rowId,
  column,
  text,
});

it('[RV1] differences of a task stand beneath each other under one merged cell, in the order in which tasks appear', () => {
  const of = (id: string, taskId: string, more: Partial<Difference> = {}) =>
    differenceOf(plan, 0, 0, { id, taskId, ...more });
  const rows = differenceRows(plan, [of('a', 't3'), of('b', 't1'), of('c', 't3')]);
  expect(rows.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  expect(rows[0]?.merges['task']).toBe(rows[1]?.merges['task']);
  expect(rows[1]?.merges['task']).not.toBe(rows[2]?.merges['task']);
  expect(rows[0]?.texts['task']).toBe(
    '3. 道路畅通工程\n新建改造城市道路12条，打通断头路4条，完善慢行系统。',
  );
  // The same task in two files is two cells: each file is decided by itself.
  const two = differenceRows(plan, [of('a', 't3'), of('b', 't3', { fileIndex: 1 })]);
  expect(two[0]?.merges['task']).not.toBe(two[1]?.merges['task']);
});

it('[RV1] a row says what was decided, with a sign where nobody did; open ones and guarded values are marked with the reason', () => {
  const row = (more: Partial<Difference>) =>
    differenceRows(plan, [differenceOf(plan, 0, 0, { reason: '为什么', ...more })])[0];
  const decision = (more: Partial<Difference>) => row(more)?.texts['decision'];
  expect(decision({})).toBe('采用');
  expect(decision({ decision: 'conflict' })).toBe('▲待决定');
  expect(decision({ decision: 'conflict', by: 'person' })).toBe('不采用');
  expect(decision({ decision: 'held', taken: false })).toBe('■锁定');
  expect(decision({ decision: 'held', taken: true, by: 'person' })).toBe('采用');
  expect(decision({ taken: false })).toBe('○暂缓');
  expect(decision({ decision: 'conflict', takes: 'typed' })).toBe('▲待更正');
  expect(decision({ decision: 'held', takes: 'nothing', taken: false })).toBe('■锁定');
  expect(Object.keys(row({ decision: 'held', takes: 'nothing' })?.locks ?? {})).toEqual([
    'returned',
    'decision',
  ]);
  expect(row({ decision: 'conflict' })?.marks).toEqual({ decision: '为什么' });
  expect(row({ guard: 'fell' })?.marks).toEqual({ returned: '为什么' });
  expect(row({})?.marks).toEqual({});
  const choices = differenceTab(false).columns.find(({ key }) => key === 'decision')?.choices;
  expect(choices?.map(({ label }) => label)).toEqual(['采用', '不采用']);
});

it('[RV1] marks what of long texts changed: the marked texts put together are the whole ones', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      (now, returned) => {
        const [row] = differenceRows(plan, [differenceOf(plan, 0, 0, { now, returned })]);
        const text = (column: string) =>
          row?.parts?.[column]?.map((part) => part.text).join('') ?? row?.texts[column];
        expect([text('now'), text('returned')]).toEqual([now, returned]);
        if (Math.max(now.length, returned.length) < 12) expect(row?.parts).toEqual({});
      },
    ),
  );
});

it('[RV1] rows stay the same objects until their difference or task is another', () => {
  const difference = differenceOf(plan, 0, 0);
  const [row] = differenceRows(plan, [difference]);
  expect(differenceRows(plan, [difference])[0]).toBe(row);
  expect(differenceRows(plan, [{ ...difference, taken: false }])[0]).not.toBe(row);
});

it('[RV2] what was typed becomes decisions: choices in one, corrections each by itself', () => {
  const differences = new Map(
    ['a', 'b', 'c', 'd', 'e'].map((id) => [
      id,
      differenceOf(plan, 0, 0, { id, corrected: id === 'd' ? '66%' : null }),
    ]),
  );
  const { takes, values, unknown } = editDecisions(
    [
      input('a', 'decision', '采用'),
      input('b', 'decision', '不采用'),
      input('c', 'returned', '70%'),
      input('d', 'returned', ''),
      input('e', 'returned', ''),
      input('a', 'decision', '再看看'),
      input('gone', 'decision', '采用'),
    ],
    (id) => differences.get(id),
  );
  expect(takes).toEqual([
    { type: 'take', ids: ['a'], take: true },
    { type: 'take', ids: ['b', 'e'], take: false },
  ]);
  expect(values.map(({ decision }) => decision)).toEqual([
    { type: 'value', id: 'c', text: '70%' },
    { type: 'value', id: 'd', text: null },
  ]);
  expect(unknown).toEqual([{ rowId: 'a', column: 'decision', text: '再看看' }]);
});

it('[RV2] typing what the unit wrote takes a correction back', () => {
  const difference = differenceOf(plan, 0, 0, { corrected: '70%' });
  const { values } = editDecisions([input('0:0', 'returned', '65%')], () => difference);
  expect(values[0]?.decision).toEqual({ type: 'value', id: '0:0', text: null });
});

it('[RV2] taking all leaves out what a unit was not to change', () => {
  const held = differenceOf(plan, 0, 1, { decision: 'held' });
  const conflict = differenceOf(plan, 0, 2, { decision: 'conflict' });
  const unread = differenceOf(plan, 0, 3, { takes: 'typed' });
  const typed = differenceOf(plan, 0, 4, { takes: 'typed', corrected: '80%' });
  expect(takeable([differenceOf(plan, 0, 0), held, conflict, unread, typed])).toEqual([
    '0:0',
    '0:2',
    '0:4',
  ]);
});

const files = [
  fileOf(0, {
    name: '10 城管.xlsx',
    unit: '市城市管理局',
    unitId: 'u-cg',
    state: 'clean',
    differences: 3,
    taken: 3,
  }),
  fileOf(1, {
    name: '9 住建.xlsx',
    unit: '市住建局',
    unitId: 'u-zj',
    state: 'decide',
    differences: 5,
    taken: 2,
    open: 3,
  }),
  fileOf(2, { name: '无名.xls', unit: null, state: 'refused' }),
  fileOf(3, { name: '朔城.xlsx', unit: '朔城区', unitId: 'u-sc', state: 'left', differences: 7 }),
];
const place = (id: string) => plan.units.get(id)?.order ?? 0;
const listed = (more: Partial<typeof everyFile>) =>
  listedFiles(files, { ...everyFile, ...more }, place).map(({ index }) => index);

it('[RV3] files stand with questions first; numbers in names count as numbers', () => {
  expect(listed({})).toEqual([1, 2, 0, 3]);
  expect(listed({ sort: 'unit' })).toEqual([1, 0, 3, 2]);
  expect(listed({ sort: 'name' })[0]).toBe(1);
  expect(listed({ sort: 'differences' })).toEqual([3, 1, 0, 2]);
  expect(listed({ sort: 'open' })[0]).toBe(1);
});

it('[RV3] files are found by initials of unit and name, filtered by state and by unit or none', () => {
  expect(listed({ words: 'zjj' })).toEqual([1]);
  expect(listed({ words: '城' })).toEqual([0, 3]);
  expect(listed({ state: 'refused' })).toEqual([2]);
  expect(listed({ unitId: 'u-sc' })).toEqual([3]);
  expect(listed({ unitId: '' })).toEqual([2]);
  expect(countStates(files).map(({ state }) => state)).toEqual([
    'decide',
    'refused',
    'clean',
    'left',
  ]);
});

it('[RV3] however files are sorted, none is lost or shown twice', () => {
  const sorts: FileSort[] = ['state', 'unit', 'name', 'open', 'differences'];
  const states: FileState[] = ['clean', 'decide', 'refused', 'left', 'merged'];
  const some = fc.array(
    fc.record({
      state: fc.constantFrom(...states),
      open: fc.nat(3),
      unitId: fc.option(fc.constant('u-zj')),
    }),
  );
  fc.assert(
    fc.property(some, fc.constantFrom(...sorts), (list, sort) => {
      const all = list.map((more, index) => fileOf(index, more));
      const seen = listedFiles(all, { ...everyFile, sort }, place).map(({ index }) => index);
      expect(seen.toSorted((a, b) => a - b)).toEqual(all.map(({ index }) => index));
    }),
  );
});

it('[RV4] says how much of how many units and files goes in, and what stays out', () => {
  expect(mergeWords({ files, counts: { ...counts, open: 3, taken: 5 } })).toEqual({
    goes: '将把2个单位2个文件的5处写入计划，算作一步，可以撤销。',
    stays: '3处还没有决定，保留计划现在的内容；1个文件不能采用；1个文件不收。',
  });
  const untouched: ReturnFile[] = [fileOf(0, { unitId: 'u-zj' }), fileOf(1, { unitId: 'u-zj' })];
  expect(mergeWords({ files: untouched, counts })).toEqual({
    goes: '内容没有要写入的，只登记1个单位2个文件已收到。',
    stays: '',
  });
  expect(canMerge(untouched)).toBe(true);
  // A form in which nothing was filled in is noted, and is no report.
  const empty = fileOf(2, { unitId: 'u-cg', state: 'unfilled' });
  expect(mergeWords({ files: [...untouched, empty], counts }).goes).toBe(
    '内容没有要写入的，只登记2个单位3个文件已收到。其中1个文件已交回、未填写，不算已报。',
  );
  expect(canMerge([empty])).toBe(true);
  // A doubt that nobody lifted keeps a file out: it is no return of its unit.
  const doubtful = fileOf(2, { unitId: 'u-cg', state: 'decide', doubt: '是5月的表' });
  expect(mergeWords({ files: [...untouched, doubtful], counts })).toEqual({
    goes: '内容没有要写入的，只登记1个单位2个文件已收到。',
    stays: '1个文件存疑，没有确认。',
  });
  expect(canMerge([fileOf(0, { state: 'refused' }), fileOf(1, { state: 'left' })])).toBe(false);
});

it('[RV4] afterwards says who is still awaited, and calls nobody late whose file is only in doubt', () => {
  const period = '2022-06';
  const none = { period, files: [], missing: [], unfilled: [] };
  expect(awaitedWords({ ...none, missing: ['平鲁区', '市城管局'], unfilled: ['市住建局'] })).toBe(
    '2022年6月还有2个单位未报：平鲁区、市城管局；1个单位已交回、未填写：市住建局。',
  );
  expect(awaitedWords({ ...none, unfilled: ['市住建局'] })).toBe(
    '2022年6月1个单位已交回、未填写：市住建局。',
  );
  const many = Array.from({ length: 13 }, (_, index) => `第${index + 1}中学`);
  expect(awaitedWords({ ...none, missing: many })).toMatch(/还有13个单位未报：.*第12中学等。$/u);
  expect(awaitedWords(none)).toBe('2022年6月要报的单位都已报送。');
  const doubtful = fileOf(0, { unitId: 'u-cg', state: 'decide', doubt: '是5月的表' });
  expect(awaitedWords({ ...none, files: [doubtful] })).not.toContain('都已报送');
});

it('[RV5] the panel names who did not report and what is wrong with files, each with what can be done', () => {
  const doubtful = files.map((file) => (file.index === 1 ? { ...file, doubt: '是5月的表' } : file));
  const panel = {
    ...noPanel,
    missing: [{ unitId: 'u-pl', unit: '平鲁区', sentAt: '2022-06-01' }],
    unfilled: [
      { unitId: 'u-zj', unit: '市住建局', fileIndex: 1 },
      { unitId: 'u-cg', unit: '市城管局', fileIndex: null },
    ],
    oldForms: [{ fileIndex: 1, unit: '市住建局', period: '2022-05' }],
    otherUnits: [{ fileIndex: 0, sentTo: '市城管局', writes: '没有的局' }],
    twice: [{ unitId: 'u-sc', unit: '朔城区', fileIndexes: [0, 3] }],
    unknown: [{ fileIndex: 2 }],
  };
  const named = (name: string) => (name === '市城管局' ? 'u-cg' : null);
  const groups = panelGroups({ files: doubtful, panel, period: '2022-06' }, named);
  expect(groups.map(({ title, lines }) => [title, lines.length])).toEqual([
    ['未报单位', 1],
    ['已交回、未填写的单位', 2],
    ['未认出单位的文件', 1],
    ['一个单位报了几份', 2],
    ['其他期次的表', 1],
    ['发给别的单位的表', 1],
  ]);
  expect(panelCount(panel)).toBe(8);
  const actions = (title: string, line = 0) =>
    groups.find((group) => group.title === title)?.lines[line]?.actions;
  expect(actions('未认出单位的文件')?.map(({ label }) => label)).toEqual(['选择单位…', '不收']);
  expect(actions('其他期次的表')).toEqual([
    { label: '仍采用', decisions: [{ type: 'accept', file: 1 }] },
    { label: '不收', decisions: [{ type: 'leave', file: 1, leave: true }] },
  ]);
  // A file that is left out already is not left out again; it can be taken up.
  expect(actions('一个单位报了几份')?.[0]).toEqual({ label: '只用这一份', decisions: [] });
  expect(actions('一个单位报了几份', 1)).toEqual([
    { label: '改为收', decisions: [{ type: 'leave', file: 3, leave: false }] },
  ]);
  expect(actions('发给别的单位的表')?.[0]).toEqual({
    label: '算市城管局的',
    decisions: [{ type: 'unit', file: 0, unitId: 'u-cg' }],
  });
});

it('[RV6] candidates stand on top, then the unit’s own tasks; tasks are found by initials', () => {
  const candidates = [
    { taskId: 't4', score: 0.7 },
    { taskId: 't2', score: 0.9 },
  ];
  const all = taskChoices(plan, candidates, 'u-gz', '');
  expect(all.map(({ task }) => task.id).slice(0, 4)).toEqual(['t2', 't4', 't1', 't3']);
  expect(all[0]).toMatchObject({ score: 0.9, project: '街景整治工程' });
  expect(taskChoices(plan, [], null, 'jctc').map(({ task }) => task.id)).toEqual(['t4']);
  expect(taskChoices(plan, [], null, '道路 断头').map(({ task }) => task.id)).toEqual(['t3']);
});
