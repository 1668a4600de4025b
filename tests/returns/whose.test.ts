// Whose return a file is, and what is said when nobody knows.
import { describe, expect, it } from 'vitest';
import { success } from '#shared/result.ts';
import { compareReturns, type ReturnInput } from '#shared/returns/compareReturns.ts';
import { samplePlan } from '../forms/samplePlan.ts';
import { formOf, options, ownTable, returned, rowsOf } from './rawForm.ts';

const document = samplePlan();
const table = (name: string, ...above: string[]): ReturnInput =>
  ownTable(name, [
    ...above.map((text) => [text, '', '']),
    ['序号', '工作任务', '工作进展'],
    [1, '完成老旧小区改造任务', '验收'],
  ]);
const review = (...inputs: ReturnInput[]) => compareReturns(document, inputs, options).review;

describe('[M9] the unit of a file', () => {
  it.each([
    ['the title', table('汇总.xlsx', '市住建局2022年6月工作进展情况')],
    ['the name of the file without its 市', table('住建局6月.xlsx')],
    ['the title without its 市', table('汇总.xlsx', '住建局重点任务进展情况')],
  ])('is in %s', (_, input) => {
    expect(review(input).files[0]).toMatchObject({ unit: '市住建局', matched: 1, doubt: null });
  });

  it('is unknown under a name that the directory does not have, which is said', () => {
    const { files } = review(table('汇总.xlsx', '填报单位：市精神文明办'));
    expect(files[0]?.messages).toEqual([
      '认不出填报单位：填报单位写作“市精神文明办”，单位名录中没有，请指定单位。',
    ]);
  });
});

it('[M11] of copies the one counts that says whose it is', () => {
  const named = table('市住建局.xlsx');
  const nameless = { ...named, path: '/收表/汇总.xlsx' };
  for (const inputs of [
    [nameless, named],
    [named, nameless],
  ]) {
    const { files, missing } = review(...inputs);
    expect(files.map(({ name, state }) => [name, state])).toContainEqual([
      '市住建局.xlsx',
      'clean',
    ]);
    expect(files.find(({ name }) => name === '汇总.xlsx')?.messages[0]).toContain('内容完全相同');
    expect(missing).not.toContain('市住建局');
  }
});

it('[M19] of an old form only what the plan does not say already is asked', () => {
  const content = formOf(document, 'u-zj', '2022-04');
  const rows = rowsOf(content).map((row) =>
    row.id === 't3'
      ? { ...row, cells: { ...row.cells, contact: '王芳', progress: '完成8条' } }
      : row,
  );
  const { differences } = compareReturns(document, [returned(content, rows)], options);
  expect(differences.map(({ field, decision }) => [field, decision])).toEqual([
    ['progress', 'conflict'],
  ]);
});

it('[M1] a name but for the word 工程 at its end is that name', () => {
  const plan = samplePlan();
  const input = ownTable('市城管局.xlsx', [
    ['序号', '项目名称', '工作进展'],
    [1, '街景整治', '开工'],
  ]);
  const { differences } = compareReturns(plan, [input], options);
  expect(differences.map(({ taskId, field, decision }) => [taskId, field, decision])).toEqual([
    ['t2', 'progress', 'safe'],
  ]);
});

describe('a unit known by letters of its name', () => {
  it.each([
    ['市文旅局', '市文化和旅游局', '市文化和旅游局'],
    ['文旅局', '市文化和旅游局', '市文化和旅游局'],
    ['市旅文局', '市文化和旅游局', null],
    ['市文旅委', '市文化和旅游局', null],
    ['市局', '市文化和旅游局', null],
  ])('[M9] %j may be short for %j: %j', (written, name, unit) => {
    const plan = samplePlan();
    const [id, row] = [...plan.units].find(([, { name: own }]) => own === '市住建局') ?? ['', null];
    if (!row) throw new Error('no unit');
    const units = new Map(plan.units).set(id, { ...row, name, aliases: [] });
    const input = table('汇总.xlsx', `填报单位：${written}`);
    const [file] = compareReturns({ ...plan, units }, [input], options).review.files;
    expect(file?.unit ?? null).toBe(unit);
    // A guess is never used without a question.
    expect(file?.doubt ?? null).toBe(
      unit && `填报单位写作“${written}”，像是“${unit}”的简称，请核对后再采用。`,
    );
  });
});

describe('a period without its year', () => {
  it.each<[string, string, string | null]>([
    ['市住建局5月份工作进展', '汇总.xlsx', '5月份'],
    ['市住建局二季度工作进展', '汇总.xlsx', null],
    ['市住建局一季度工作进展', '汇总.xlsx', '一季度'],
    ['市住建局1-6月工作进展', '汇总.xlsx', null],
    ['市住建局工作进展（5月28日报）', '汇总.xlsx', null],
    ['市住建局2022年6月工作进展', '市住建局5月.xlsx', null],
    ['市住建局工作进展', '市住建局5月.xlsx', '5月'],
    ['市住建局工作进展', '市住建局6月28日.xlsx', null],
  ])('[M19] %j in %j is of another one: %j', (title, name, found) => {
    const [file] = review(table(name, title)).files;
    expect(file?.doubt ?? null).toBe(
      found && `此表是“${found}”的，现在汇总的是2022年6月，请核对后再采用。`,
    );
  });

  it('[M19] of a book with two months the one that is asked for counts, the other is said', () => {
    const may = table('市住建局.xlsx', '市住建局2022年5月工作进展');
    const june = table('市住建局.xlsx', '市住建局2022年6月工作进展');
    const books = [may, june].map(({ workbook }) => (workbook.ok ? workbook.value() : null));
    const sheets = books.flatMap((book, index) =>
      (book?.sheets ?? []).map((sheet) => ({ ...sheet, name: `${index + 5}月` })),
    );
    const both: ReturnInput = {
      ...june,
      workbook: success(() => ({ format: 'xlsx', sheets, warnings: [] })),
    };
    const [file] = review(both).files;
    expect(file).toMatchObject({ unit: '市住建局', rows: 1, matched: 1, doubt: null });
    expect(file?.messages).toContain(
      '5月的表是2022年5月的，现在汇总的是2022年6月，其中的1行未采用。',
    );
  });
});

describe('[M17] a sheet that was copied', () => {
  const content = formOf(document, 'u-zj');
  const sent = rowsOf(content);
  const filled = sent.map((row) =>
    row.id === 't3' ? { ...row, cells: { ...row.cells, progress: '验收两处' } } : row,
  );
  const bookOf = (...sheets: (typeof sent)[]): ReturnInput => {
    const inputs = sheets.map((rows) => returned(content, rows));
    const [first] = inputs;
    if (!first) throw new Error('no sheet');
    const books = inputs.map(({ workbook }) => (workbook.ok ? workbook.value() : null));
    const mains = books.flatMap((book, index) =>
      (book?.sheets.slice(0, 1) ?? []).map((sheet) => ({
        ...sheet,
        name: `${sheet.name}${index === 0 ? '' : ` (${index + 1})`}`,
      })),
    );
    const hidden = books[0]?.sheets.slice(1) ?? [];
    return {
      ...first,
      digest: String(sheets.length),
      workbook: success(() => ({ format: 'xlsx', sheets: [...mains, ...hidden], warnings: [] })),
    };
  };

  it.each([
    ['the copy', [sent, filled]],
    ['the original', [filled, sent]],
  ])('is not asked about where only %s was filled in', (_, sheets) => {
    const { differences, review: done } = compareReturns(document, [bookOf(...sheets)], options);
    expect(differences.map(({ taskId, field, decision }) => [taskId, field, decision])).toEqual([
      ['t3', 'progress', 'safe'],
    ]);
    expect(done.files[0]?.problems.map(({ code }) => code)).toEqual([]);
  });

  it('is asked about where both were', () => {
    const other = filled.map((row) =>
      row.id === 't3' ? { ...row, cells: { ...row.cells, progress: '验收三处' } } : row,
    );
    const { differences } = compareReturns(document, [bookOf(filled, other)], options);
    expect(differences.map(({ decision }) => decision)).toEqual(['conflict']);
  });

  it('is one empty form where neither was', () => {
    const { review: done } = compareReturns(document, [bookOf(sent, sent)], options);
    expect(done.files[0]?.problems.map(({ code }) => code)).toEqual(['unfilled']);
  });
});

describe('tables of several units', () => {
  const own = (unit: string) => table('两家.xlsx', `填报单位：${unit}`);
  const sheetsOf = (...inputs: ReturnInput[]) =>
    inputs.flatMap(({ workbook }, index) =>
      (workbook.ok ? workbook.value().sheets : []).map((sheet) => ({
        ...sheet,
        name: `表${index + 1}`,
      })),
    );

  it('[M9] in one book are each its own unit’s', () => {
    const both: ReturnInput = {
      ...own('市住建局'),
      workbook: success(() => ({
        format: 'xlsx',
        sheets: sheetsOf(own('市住建局'), own('市城管局')),
        warnings: [],
      })),
    };
    const { differences } = compareReturns(document, [both], options);
    const found = differences.map(({ unitId, sheet }) => `${unitId} ${sheet}`);
    expect(found).toContain('u-zj 表1');
    expect(found.every((each) => each !== 'u-zj 表2')).toBe(true);
  });

  it('[M9] a row that another unit is responsible for is asked about where both lead', () => {
    const task = [...document.tasks.values()].find(({ leads }) => leads.length > 1);
    const names = (task?.leads ?? []).map((id) => document.units.get(id)?.name ?? '');
    const ask = (responsible: string, heading = '责任单位') =>
      compareReturns(
        document,
        [
          ownTable(`${names[0]}.xlsx`, [
            ['序号', '工作任务', heading, '工作进展'],
            [1, task?.text ?? '', responsible, '验收'],
          ]),
        ],
        options,
      ).differences.map(({ decision }) => decision);
    expect(task).toBeDefined();
    expect(ask(names[1] ?? '')).toEqual(['conflict']);
    expect(ask(names.join('、'))).toEqual(['safe']);
    expect(ask('办公室')).toEqual(['safe']);
    expect(ask(names[1] ?? '', '牵头单位')).toEqual(['safe']);
  });
});

it('[M19] a form of another plan is said to be one, also where both plans have one title', () => {
  const content = formOf(document, 'u-zj');
  const doubtOf = (planTitle: string) => {
    const input = returned({ ...content, planTitle }, rowsOf(content));
    return compareReturns(document, [input], { ...options, planId: 'plan-two' }).review.files[0]
      ?.doubt;
  };
  expect(doubtOf('城市品质提升计划')).toMatch(/^此表由另一份计划《城市品质提升计划》发出，/u);
  expect(doubtOf(content.planTitle)).toBe(
    `此表由另一个同名的计划文件《${content.planTitle}》发出，隐藏编号未采用，按序号和名称对应，请核对后再采用。`,
  );
});

it('[M19] 期次 that was typed over on a form of ours is another period', () => {
  const content = formOf(document, 'u-zj');
  const input = returned(
    { ...content, headLine: [content.headLine[0], '期次：2022年7月', content.headLine[2]] },
    rowsOf(content),
  );
  expect(review(input).files[0]?.doubt).toBe(
    '此表是“2022年7月”的，现在汇总的是2022年6月，请核对后再采用。',
  );
});
