// Rows named by the beginning of a task's name.
import { describe, expect, it } from 'vitest';
import { matchRows, type TaskToMatch } from '#shared/returns/matchRows.ts';

const tasks: TaskToMatch[] = [
  ['a', '改造年度老旧小区35个，同步完善养老托幼设施，2022年底前投入使用'],
  ['b', '改造年度背街小巷20条，同步更新路灯标识，2022年底前完成'],
  ['c', '改造年度背街小巷20条，同步整治架空线缆，2023年底前完成'],
  ['d', '建设公园'],
].map(([taskId = '', name = ''], index) => ({ taskId, ordinal: index + 1, names: [name] }));

function match(...names: string[]) {
  const rows = names.map((name) => ({ id: null, ordinal: null, names: [name] }));
  return matchRows(rows, tasks, (id) => id);
}

describe('[M25] the beginning of a name', () => {
  it('counts where one task alone begins with it', () => {
    expect(match('改造年度老旧小区35个')).toMatchObject([
      { taskId: 'a', by: 'similar', score: 0.9 },
    ]);
    expect(match('改造年度背街小巷20条，同步更新')).toMatchObject([{ taskId: 'b', score: 0.9 }]);
  });

  it('says nothing where two tasks begin with it, or two rows ask for it', () => {
    expect(match('改造年度背街小巷20条').map(({ taskId }) => taskId)).toEqual([null]);
    const both = match('改造年度老旧小区35个', '改造年度老旧小区35个，同步');
    expect(both.every((one) => one.taskId === null || one.score < 0.9)).toBe(true);
  });

  it('is too little below eight characters', () => {
    expect(match('改造年度老旧').map(({ taskId }) => taskId)).toEqual([null]);
  });
});

it('[M2] a row of the project whose name is the beginning of the task’s is that task’s', () => {
  const task = { ...(tasks[0] as TaskToMatch), project: '老旧小区工程' };
  const named = { ...task, names: [...task.names, '老旧小区工程'] };
  const scoreOf = (name: string) => {
    const rows = [{ id: null, ordinal: null, names: [name, '老旧小区工程'] }];
    return matchRows(rows, [named], (id) => id).map((one) => [
      one.taskId,
      'score' in one && one.score,
    ]);
  };
  expect(scoreOf('改造年度老旧小区35个')).toEqual([['a', 1]]);
  expect(scoreOf('组织业务培训八场')).toEqual([['a', 0]]);
});
