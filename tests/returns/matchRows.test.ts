import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRows, type RowToMatch, type TaskToMatch } from '#shared/returns/matchRows.ts';

const tasks: TaskToMatch[] = [
  { taskId: 'a', ordinal: 1, names: ['新建改造城市道路12条，打通断头路4条'] },
  { taskId: 'b', ordinal: 2, names: ['建成停车泊位3000个'] },
  { taskId: 'c', ordinal: 3, names: ['完成老旧小区改造', '安居工程'] },
  { taskId: 'd', ordinal: 4, names: ['完善慢行系统'] },
  { taskId: 'e', ordinal: 5, names: ['完善慢行系统'] },
];
const row = (more: Partial<RowToMatch>): RowToMatch => ({
  id: null,
  ordinal: null,
  names: [],
  ...more,
});
const match = (rows: RowToMatch[], of = tasks) => matchRows(rows, of, (id) => `任务${id}`);
const ids = (rows: RowToMatch[]) => match(rows).map(({ taskId }) => taskId);

describe('matching rows', () => {
  it('[M1] takes the hidden id before anything else', () => {
    expect(ids([row({ id: 'b', ordinal: 1, names: ['停车位建设'] })])).toEqual(['b']);
  });

  it('[M2] believes the name when rows were sorted without their ids', () => {
    const sorted = [
      row({ id: 'a', names: ['建成停车泊位3000个'] }),
      row({ id: 'b', names: ['新建改造城市道路12条，打通断头路4条'] }),
    ];
    expect(ids(sorted)).toEqual(['b', 'a']);
    expect(match(sorted)[0]?.by).toBe('name');
  });

  it('[M1] tells tasks of one name apart by number', () => {
    expect(
      ids([
        row({ ordinal: 5, names: ['完善慢行系统'] }),
        row({ ordinal: 4, names: ['完善慢行系统。'] }),
      ]),
    ).toEqual(['e', 'd']);
  });

  it('[M3] leaves a tie to a person', () => {
    const [one] = match([row({ names: ['完善慢行系统'] })]);
    expect(one).toMatchObject({ taskId: null, by: 'tie' });
    const twice = match([row({ id: 'b' }), row({ id: 'b' })]);
    expect(twice.map(({ taskId }) => taskId)).toEqual([null, null]);
    expect(twice[0]?.reason).toContain('2行对应同一任务');
  });

  it('[M3] does not give a contested task to a similar row', () => {
    const rows = [row({ id: 'b' }), row({ id: 'b' }), row({ names: ['建成停车泊位3000个以上'] })];
    expect(ids(rows)).toEqual([null, null, null]);
  });

  it('[M1] lets certain rows go first, whatever their order', () => {
    const rows = [
      row({ names: ['新建改造城市道路12条，打通断头路3条'] }),
      row({ names: ['新建改造城市道路12条，打通断头路4条'] }),
    ];
    expect(ids(rows)).toEqual([null, 'a']);
  });

  it('[M4] matches a similar name with its score, and nothing below 60 %', () => {
    const [near, far] = match([
      row({ names: ['建成停车泊位3000个以上'] }),
      row({ names: ['建设垃圾分类示范小区'] }),
    ]);
    expect(near).toMatchObject({ taskId: 'b', by: 'similar' });
    expect(near?.reason).toMatch(/相似度\d+%/u);
    expect(far).toMatchObject({ taskId: null, by: 'none' });
  });

  it('[M1] ignores white space, marks and width, and knows the name of the project', () => {
    expect(
      ids([row({ names: ['1．建成停车泊位 ３０００ 个。'] }), row({ names: ['安居工程'] })]),
    ).toEqual(['b', 'c']);
  });

  it('[M1] never takes a task twice', () => {
    const name = fc.constantFrom('道路建设', '道路改造', '道路建设二期', '停车场', '');
    const rows = fc.array(
      fc.record({
        id: fc.option(fc.constantFrom('0', '1', '2', '9')),
        ordinal: fc.option(fc.integer({ min: 1, max: 4 })),
        names: fc.array(name, { maxLength: 2 }),
      }),
      { maxLength: 8 },
    );
    const candidates = fc.array(fc.array(name, { minLength: 1, maxLength: 2 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, candidates, (someRows, names) => {
        const of = names.map((each, index) => ({
          taskId: String(index),
          ordinal: index + 1,
          names: each,
        }));
        const matches = match(someRows, of);
        const given = matches.map(({ taskId }) => taskId).filter((id) => id !== null);
        expect(matches).toHaveLength(someRows.length);
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });

  it('matches thousands of rows whose names are nearly the same', () => {
    const names = Array.from(
      { length: 8000 },
      (_, index) => `第${index}号道路建设任务${index * 7919}段`,
    );
    const found = match(
      names.map((name) => row({ names: [name] })),
      names.map((name, index) => ({ taskId: `${index}`, ordinal: null, names: [name] })),
    );
    expect(found.every(({ taskId }, index) => taskId === `${index}`)).toBe(true);
  });
});

describe('a second row of a task', () => {
  it('[M17] has its name under another id', () => {
    const name = '建成停车泊位3000个';
    const found = match([
      row({ id: 'b', names: [name], content: '完成500个' }),
      row({ id: 'c', names: [name], content: '完成800个' }),
      row({ id: 'a', names: ['完成老旧小区改造'] }),
    ]);
    expect(found.map(({ by }) => by)).toEqual(['split', 'split', 'name']);
    const copied = match([
      row({ id: 'c', names: [name], content: '完成500个' }),
      row({ id: 'b', names: [name], content: '完成500个' }),
    ]);
    expect(copied.map(({ taskId, by }) => [taskId, by])).toEqual([
      ['b', 'name'],
      [null, 'copy'],
    ]);
  });
});

describe('names that do not fit', () => {
  it('[M2] is a tie where the rest of the row is still that of the id', () => {
    const other = '建成停车泊位3000个';
    const own = '新建改造城市道路12条，打通断头路4条';
    const swapped = match([
      row({ id: 'a', ordinal: 1, names: [other] }),
      row({ id: 'b', ordinal: 2, names: [own] }),
    ]);
    expect(swapped.map(({ by }) => by)).toEqual(['tie', 'tie']);
    expect(swapped[0]?.candidates.map(({ taskId }) => taskId)).toEqual(['a', 'b']);
    const agrees = (taskId: string) => (taskId === 'b' ? 2 : 0);
    const [sorted] = match([row({ id: 'a', ordinal: 1, names: [other], agrees })]);
    expect(sorted).toMatchObject({ taskId: 'b', by: 'name' });
  });

  it('[M2] keeps the id under quite another name, with a score that asks', () => {
    const [renamed, touched] = match([
      row({ id: 'a', names: ['做好项目谋划'] }),
      row({ id: 'b', names: ['建成停车泊位3000个以上'] }),
    ]);
    expect(renamed).toMatchObject({ taskId: 'a', by: 'id' });
    expect(renamed?.taskId !== null && renamed && renamed.score).toBeLessThan(0.6);
    expect(touched).toMatchObject({ taskId: 'b', score: 1 });
  });

  it('[M2] does not take the name of a project for that of its task', () => {
    const named: TaskToMatch[] = [
      { taskId: 'c', ordinal: 1, names: ['完成老旧小区改造', '安居工程'], project: '安居工程' },
    ];
    const [found] = match([row({ names: ['做好项目谋划', '安居工程'] })], named);
    expect(found).toMatchObject({ taskId: 'c', by: 'name' });
    expect(found?.taskId !== null && found && found.score).toBeLessThan(0.6);
    expect(match([row({ names: ['安居工程'] })], named)[0]).toMatchObject({ score: 1 });
  });
});
