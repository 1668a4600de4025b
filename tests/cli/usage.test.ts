// What the command line says about its own use.
import { describe, expect, it } from 'vitest';
import { runPlanbook } from './runPlanbook.ts';

describe('usage', () => {
  it.each([
    [[]],
    [['nonsense']],
    [['toString']],
    [['flags']],
    [['flags', 'a', 'b']],
    [['flags', 'a.planbook', '--as-of', 'gestern']],
    [['flags', 'a.planbook', '--nonsense']],
    [['flags', 'a.planbook', '--out', '预警.xlsx']],
    [['forms', 'a.planbook', '--period', '2022-13', '--out', 'x']],
    [['consolidate', 'a.planbook', '--by', 'colour', '--out', 'x']],
    [['consolidate', 'a.planbook', '--by', 'unit', '--design', '月报', '--out', 'x']],
  ])('%j is wrong usage: exit status 2 and no output', (words) => {
    const ran = runPlanbook(...words);
    expect([ran.status, ran.out]).toEqual([2, '']);
    expect(ran.messages).not.toBe('');
  });

  it.each([
    [['flags'], '缺少参数。'],
    [['flags', 'a', 'b'], '多余的参数：b'],
    [['flags', 'a.planbook', '--nonsense'], '没有选项 --nonsense。'],
    [['flags', 'a.planbook', '--toString', '1'], '没有选项 --toString。'],
    [['flags', 'a.planbook', '-x'], '没有选项 -x。'],
    [['flags', 'a.planbook', '--as-of'], '选项“--as-of”后面缺少值。'],
    [['flags', 'a.planbook', '--as-of', '--json'], '选项“--as-of”后面缺少值。'],
    [['flags', 'a.planbook', '--json=yes'], '--json 后面不带值。'],
  ])('%j is told as %s and how the command is used', (words, sentence) => {
    const ran = runPlanbook(...words);
    expect([ran.status, ran.out]).toEqual([2, '']);
    expect(ran.messages).toContain(`${sentence}\n用法：flags 计划.planbook`);
  });

  it.each(['--help', '-h'])('%s behind a command tells how it is used', (word) => {
    const ran = runPlanbook('letters', 'a.planbook', word);
    expect(ran.status).toBe(0);
    expect(ran.out).toMatch(/^用法：letters 计划\.planbook .+\n {4}生成督查通报/u);
    expect(ran.out.split('\n')).toHaveLength(3);
  });

  it('help names every command', () => {
    const ran = runPlanbook('help');
    expect(ran.status).toBe(0);
    for (const name of [
      'decompose',
      'deadline',
      'read',
      'new',
      'show',
      'forms',
      'returns',
      'undo-import',
      'flags',
      'consolidate',
      'check',
    ]) {
      expect(ran.out).toContain(`  ${name} `);
    }
  });
});
