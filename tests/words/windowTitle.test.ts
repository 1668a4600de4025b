// The title of the window: file, saved mark, program.
import { expect, it } from 'vitest';
import { windowTitle, type Titled } from '#shared/words/windowTitle.ts';

const saved = { state: 'saved' } as const;
const plan = { name: '绿化计划', readOnly: null, copy: null };
const copy = {
  why: 'gone',
  state: 'gone',
  place: 'E:\\计划',
  writtenAt: null,
  problem: null,
} as const;

it.each<[string, Titled]>([
  ['计划簿', { draft: null, plan: null, saving: saved }],
  ['绿化计划.planbook - 已保存 - 计划簿', { draft: null, plan, saving: saved }],
  ['绿化计划.planbook - 正在保存 - 计划簿', { draft: null, plan, saving: { state: 'saving' } }],
  [
    '*绿化计划.planbook - 未能保存 - 计划簿',
    { draft: null, plan, saving: { state: 'failed', problem: { code: 'diskFull' } } },
  ],
  [
    '绿化计划.planbook（只读） - 计划簿',
    { draft: null, plan: { ...plan, readOnly: 'fileReadOnly' }, saving: saved },
  ],
  [
    '绿化计划.planbook（工作副本） - 已保存，还没有写回原处 - 计划簿',
    { draft: null, plan: { ...plan, copy }, saving: saved },
  ],
  [
    '绿化计划.planbook（工作副本） - 已保存 - 计划簿',
    { draft: null, plan: { ...plan, copy: { ...copy, state: 'written' } }, saving: saved },
  ],
  ['*通知.docx - 草稿 - 计划簿', { draft: '通知.docx', plan, saving: saved }],
])('%s', (title, state) => {
  expect(windowTitle(state)).toBe(title);
});
