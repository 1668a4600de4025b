// What the pages of 使用说明 name exists: entries of the menu by their path, and buttons by their words.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { tourSteps } from '#shared/tour/tour.ts';

vi.mock('electron', () => ({ Menu: {} }));

const root = path.resolve(import.meta.dirname, '..', '..');
const folder = path.join(root, 'templates', 'help');
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
const said = [
  ...pages,
  ...tourSteps.map(({ key, lines }) => ({ name: `tour ${key}`, text: lines.join('\n') })),
];

/** Entries as a page names them, without their letters: 文件 › 另存为. */
async function entries(): Promise<string[]> {
  const { menuTemplate } = await import('#electron/menu.ts');
  const nothing = () => {};
  const menus = menuTemplate({ plan: true, recent: [], theme: 'system' }, nothing, nothing);
  const plain = (label = '') => label.replace(/\(&.\)/u, '').replace('…', '');
  return menus.flatMap(({ label, submenu }) =>
    (Array.isArray(submenu) ? submenu : [])
      .filter((entry) => entry.label !== undefined)
      .map((entry) => `${plain(label)} › ${plain(entry.label)}`),
  );
}

/** Paths through the menu in a text, to the end of what can belong to the name of an entry. */
function pathsIn(text: string): string[] {
  return (
    [...text.matchAll(/\p{Script=Han}{2} › [\p{Script=Han}、：]+/gu)]
      .map(([found]) => found)
      // The menus of Windows are not ours.
      .filter((found) => !found.startsWith('设置 › ') && !found.startsWith('系统 › '))
  );
}

it('[HP7] every way through the menu leads to an entry', async () => {
  const all = await entries();
  const lost = (text: string) =>
    pathsIn(text).filter(
      (found) =>
        !all.some(
          (entry) => found.startsWith(entry.split('：')[0] ?? '') || entry.startsWith(found),
        ),
    );
  expect(said.flatMap(({ text }) => pathsIn(text)).length).toBeGreaterThan(10);
  expect(said.flatMap(({ name, text }) => lost(text).map((found) => `${name}: ${found}`))).toEqual(
    [],
  );
  // The control: an entry under another menu than its own.
  expect(lost('点 文件 › 提醒设置 里的')).toEqual(['文件 › 提醒设置']);
});

/** Everything that the program can say, as its sources hold it. */
function sources(): string {
  return ['renderer', 'shared', 'electron']
    .flatMap((room) =>
      readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/u.test(name))
        .map((name) => readFileSync(path.join(root, room, name), 'utf8')),
    )
    .join('\n');
}

/** Words of Windows and Excel, of people, and examples of what may be typed. */
const notOurs = new Set([
  '(冲突)',
  '(1)',
  '受保护的视图',
  '启用编辑',
  '请勿打扰',
  '任务计划程序',
  '启动程序',
  '打开文件所在的位置',
  '设置 › 系统 › 通知',
  '不低于200公里',
  // Put together from parts.
  '查看任务',
  '查看阶段要求',
  '查看单位',
]);

it('[HP7] every word in quotes is one that the program says', () => {
  const source = sources();
  const unknown = (text: string) =>
    [...text.matchAll(/“([^”]+)”/gu)]
      .map(([, word = '']) => word)
      .filter((word) => !notOurs.has(word))
      // “正由……打开” leaves out what is put in.
      .filter(
        (word) => !word.split('……').every((part) => source.includes(part.replace(/…$/u, ''))),
      );
  expect(
    pages.flatMap(({ name, text }) => unknown(text).map((word) => `${name}: ${word}`)),
  ).toEqual([]);
  // The control: a button that does not exist.
  expect(unknown('点“一键完成”。')).toEqual(['一键完成']);
});
