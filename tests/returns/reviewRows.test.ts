// Rows that a unit added, copied, split, merged, moved and took out; what a person says of them.
import { describe, expect, it } from 'vitest';
import { compareReturns, type ReturnInput } from '#shared/returns/compareReturns.ts';
import type { ReviewDecision } from '#shared/returns/review.ts';
import { fileDetail } from '#shared/returns/shownDifferences.ts';
import { samplePlan } from '../forms/samplePlan.ts';
import { formOf, options, ownTable, returned, rowsOf, type FilledRow } from './rawForm.ts';

const document = samplePlan();
const content = formOf(document, 'u-zj');
const sheet = content.sheetName;

function lookAt(input: ReturnInput, decisions: ReviewDecision[] = []) {
  const draft = compareReturns(document, [input], options, decisions);
  const detail = fileDetail(document, draft, 0);
  if (!detail) throw new Error('no file');
  return { draft, ...detail, messages: detail.file.messages.join('\n') };
}

const changed = (row: FilledRow, cells: FilledRow['cells']): FilledRow => ({
  ...row,
  cells: { ...row.cells, ...cells },
});
const [road, square, ...others] = rowsOf(content).filter(({ id }) => id === 't3' || id === 't5');
const rows = rowsOf(content);
const t3 = rows.find(({ id }) => id === 't3') as FilledRow;
const rest = rows.filter(({ id }) => id !== 't3');

it('builds on the two tasks of the form', () => {
  expect([road?.id, square?.id, others.length]).toEqual(['t3', 't5', 0]);
});

describe('rows of one task', () => {
  it('[M17] that are the same count once', () => {
    const row = changed(t3, { progress: '完成8条' });
    const {
      differences,
      rows: found,
      messages,
      file,
    } = lookAt(returned(content, [row, row, ...rest]));
    expect(found.map(({ state }) => state).slice(0, 2)).toEqual(['matched', 'copied']);
    expect(messages).toContain(`${sheet}第7行`);
    expect(messages).toContain('与第6行完全相同，只采用一行');
    expect(differences.map(({ field, decision }) => [field, decision])).toEqual([
      ['progress', 'safe'],
    ]);
    expect(file.state).toBe('clean');
  });

  it('[M17] are a new row where the copy got a name of its own', () => {
    const copy = changed(t3, { task: '建设智慧社区平台', progress: '方案论证' });
    const {
      rows: found,
      differences,
      file,
    } = lookAt(returned(content, [changed(t3, { progress: '完成8条' }), copy, ...rest]));
    expect(found[1]).toMatchObject({ state: 'copied', taskId: null });
    expect(found[1]?.reason).toContain('由第6行复制而来');
    expect(differences.map(({ returned: value }) => value)).toEqual(['完成8条']);
    expect(file).toMatchObject({ state: 'decide', open: 1, new: 1 });
  });

  it('[M17] are put together where they are parts, and wait for a person', () => {
    const input = returned(content, [
      changed(t3, { progress: '城北完成5条', percent: 60, contact: '王芳' }),
      changed(t3, { progress: '城南完成3条', percent: 70 }),
      ...rest,
    ]);
    const { differences, rows: found } = lookAt(input);
    expect(found.map(({ state, taskId }) => [state, taskId]).slice(0, 2)).toEqual([
      ['split', 't3'],
      ['split', 't3'],
    ]);
    const of = (field: string) => differences.find((each) => each.field === field);
    expect(of('progress')).toMatchObject({
      returned: '城北完成5条\n城南完成3条',
      decision: 'conflict',
      taken: false,
      takes: 'any',
    });
    expect(of('percent')).toMatchObject({ returned: '60／70', takes: 'typed', guard: 'parts' });
    expect(of('contact')).toBeUndefined();
    expect(of('progress')?.reason).toContain('第6行、第7行同报一项任务');

    const one = lookAt(input, [{ type: 'row', file: 0, row: `${sheet}!7`, taskId: null }]);
    expect(one.rows[1]?.state).toBe('ignored');
    expect(
      one.differences.map(({ field, returned: value, decision }) => [field, value, decision]),
    ).toEqual([
      ['percent', '60%', 'safe'],
      ['progress', '城北完成5条', 'safe'],
      ['taskPercent', '60%', 'safe'],
    ]);
  });

  it('[M17] keep the names by which they differ', () => {
    const { differences } = lookAt(
      ownTable('市住建局.xlsx', [
        ['序号', '项目名称', '工作任务', '工作进展'],
        [1, '道路畅通工程', '城北片区', '完成5条'],
        [2, '道路畅通工程', '城南片区', '完成3条'],
      ]),
      [
        { type: 'row', file: 0, row: 'Sheet1!2', taskId: 't3' },
        { type: 'row', file: 0, row: 'Sheet1!3', taskId: 't3' },
      ],
    );
    expect(differences.find(({ field }) => field === 'progress')?.returned).toBe(
      '城北片区：完成5条\n城南片区：完成3条',
    );
  });
});

describe('a row of several tasks', () => {
  const t5 = rows.find(({ id }) => id === 't5') as FilledRow;
  const number = (row: FilledRow) => Number(row.cells['ordinal']);
  const without = rows.filter(({ id }) => id !== 't3' && id !== 't5');
  it.each([
    ['its number', { ordinal: `${number(t3)}、${number(t5)}` }],
    ['its name', { task: `${t3.cells['task'] ?? ''}${t5.cells['task'] ?? ''}` }],
  ])('[M18] told by %s is proposed for each and waits', (_, cells) => {
    const row = changed(t3, { ...cells, progress: '都在推进' });
    const input = returned(content, [row, ...without]);
    const { differences, rows: found, absent, messages } = lookAt(input);
    expect(found[0]).toMatchObject({ state: 'merged', taskId: null });
    expect(found[0]?.candidates.map(({ taskId }) => taskId)).toEqual(['t3', 't5']);
    expect(messages).toContain('一行合写了');
    expect(absent).toEqual([]);
    const texts = differences.filter(({ field }) => field === 'progress');
    expect(texts.map(({ taskId, decision }) => [taskId, decision])).toEqual([
      ['t3', 'conflict'],
      ['t5', 'conflict'],
    ]);
    const said = lookAt(input, [{ type: 'row', file: 0, row: `${sheet}!6`, taskId: 't3' }]);
    expect(said.differences.map(({ taskId }) => taskId)).not.toContain('t5');
    expect(said.differences.find(({ field }) => field === 'progress')?.decision).toBe('safe');
  });

  it('[M18] is none when the other task has a row of its own, or only numbers say so', () => {
    const row = changed(t3, { ordinal: `${number(t3)}、${number(t5)}` });
    expect(lookAt(returned(content, [row, ...rest])).rows[0]?.state).toBe('matched');
    const codes = ownTable('市住建局.xlsx', [
      ['序号', '工作任务', '工作进展'],
      ['1-2', '完成老旧小区改造任务', '验收'],
    ]);
    expect(lookAt(codes).rows[0]).toMatchObject({ state: 'matched', taskId: 't5' });
  });
});

describe('rows that a person gives a task', () => {
  const table = ownTable('市住建局.xlsx', [
    ['序号', '工作任务', '工作进展'],
    [1, '断头路建设', '完成3条'],
    [2, '完成老旧小区改造任务', '验收'],
  ]);

  it('[M16] count before everything, with the tasks that it may be shown first', () => {
    const { rows: found, file } = lookAt(table);
    expect(found[0]).toMatchObject({ state: 'new', taskId: null });
    expect(file).toMatchObject({ new: 1, open: 1, state: 'decide' });
    const given = lookAt(table, [{ type: 'row', file: 0, row: 'Sheet1!2', taskId: 't5' }]);
    expect(given.rows[0]).toMatchObject({ state: 'matched', taskId: 't5', reason: '人工指定' });
    expect(given.rows[1]?.taskId).toBeNull();
  });
});

describe('rows that were moved, added and taken out', () => {
  it('[M23] are said once, with their places', () => {
    const added: FilledRow = { id: '', cells: { task: '建设智慧社区平台', progress: '论证' } };
    const [first, second, third] = rows as [FilledRow, FilledRow, FilledRow];
    const {
      messages,
      rows: found,
      absent,
      differences,
    } = lookAt(returned(content, [second, third, first, added]));
    expect(found.map(({ order }) => order)).toEqual(['same', 'same', 'moved', 'same']);
    expect(messages).toContain(`${sheet}的行序与发出时不同（第8行）`);
    expect(messages).toContain(`${sheet}第9行“建设智慧社区平台”找不到对应的任务`);
    expect(absent).toEqual([rows[3]?.id]);
    expect(messages).toContain('1项任务在表中没有找到');
    expect(differences).toEqual([]);
  });
});

describe('rows of other units, and names of projects', () => {
  const table = (...lines: (string | number)[][]) =>
    ownTable('市住建局.xlsx', [['序号', '项目名称', '工作任务', '工作进展'], ...lines]);
  const parking = '建成停车泊位3000个';

  it('[M23] are told in one line, and are nothing where they are blank', () => {
    const filled = lookAt(
      table(
        [1, '', '完成老旧小区改造任务', '验收'],
        [2, '', parking, '选址'],
        [3, '', parking, '/'],
      ),
    );
    expect(filled.messages).toContain('1行不是市住建局的任务，未采用：第3行。');
    expect(filled.messages).not.toContain('找不到');
    expect(filled.rows.map(({ state }) => state)).toEqual(['matched', 'new', 'ignored']);
    expect(filled.file).toMatchObject({ new: 1, open: 1 });
    const blank = lookAt(table([1, '', '完成老旧小区改造任务', '验收'], [2, '', parking, '/']));
    expect(blank.file).toMatchObject({ new: 0, open: 0, state: 'clean' });
  });

  it('[M3] a project of several tasks is a tie between them', () => {
    const { rows: found } = lookAt(table([1, '道路畅通工程', '', '完成8条']));
    expect(found[0]).toMatchObject({ state: 'tie', taskId: null });
    expect(found[0]?.candidates.map(({ taskId }) => taskId)).toEqual(['t3', 't5']);
  });
});
