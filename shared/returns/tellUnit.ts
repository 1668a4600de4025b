// What is said of the rows of a unit in a file: the rows that need a look, and what is missing among them.
import { listed, placedProblem, problem } from './fileProblems.ts';
import type { UnitResult } from './compareUnit.ts';
import type { RowMatch } from './matchRows.ts';
import type { FileProblem } from './review.ts';
import { tellRow } from './rowProblems.ts';

/** `gone`: how many tasks of the form the plan has no longer. `name` tells a task, `unit` is the unit's name. */
export function tellUnit(
  { rows, compared, absent }: UnitResult,
  matches: readonly RowMatch[],
  gone: number,
  name: (taskId: string) => string,
  unit: string,
): FileProblem[] {
  const problems: FileProblem[] = [];
  rows.forEach((row, index) => {
    const match = matches[index];
    const told = match && tellRow(row, match, name);
    if (told) problems.push(told);
  });
  const others = rows.filter((_, index) => matches[index]?.by === 'elsewhere');
  if (others.length > 0) {
    const sheet = others[0]?.sheet ?? null;
    const places = listed(others.map(({ row }) => `第${row}行`));
    const message = `${others.length}行不是${unit}的任务，未采用：${places}。`;
    problems.push(placedProblem('elsewhere', sheet, null, message));
  }
  for (const { sheet, unreadable } of compared) {
    for (const { cell, text } of unreadable) {
      problems.push(placedProblem('unreadable', sheet, cell, `${text}，保留原值。`));
    }
  }
  const cleared = compared.flatMap((each) => each.cleared.map(({ text }) => text));
  if (cleared.length > 0) {
    const message = `${cleared.length}格被清空，按“空白不覆盖”保留原值：${listed(cleared)}。`;
    problems.push(problem('cleared', message));
  }
  const moved = rows.filter(({ order }) => order === 'moved');
  if (moved.length > 0) {
    const sheet = moved[0]?.sheet ?? null;
    const places = listed(moved.map(({ row }) => `第${row}行`));
    const message = `${sheet}的行序与发出时不同（${places}），已按编号和名称对应。`;
    problems.push(placedProblem('reordered', sheet, null, message));
  }
  if (absent.length > 0) {
    const names = listed(absent.map(name));
    problems.push(problem('absent', `${unit}有${absent.length}项任务在表中没有找到：${names}。`));
  }
  if (gone > 0) {
    problems.push(problem('goneTasks', `发出后有${gone}项任务已从计划中删除，未采用。`));
  }
  return problems;
}
