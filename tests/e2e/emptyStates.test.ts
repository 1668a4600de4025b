// Every page and list with nothing in it says what it is for, and has the button that does it.
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import { emptySnapshot, type PlanSnapshot } from '#shared/plan/document.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill();
  app = null;
});

async function open(snapshot: PlanSnapshot): Promise<PlanbookApp> {
  const file = path.join(temporaryFolder(), '新计划.planbook');
  const made = PlanSession.create(file, snapshot);
  if (!made.ok) throw new Error(made.problem.code);
  app = await PlanbookApp.launch({ args: [file], today: true });
  return app;
}

const headOnly = (): PlanSnapshot => ({ ...emptySnapshot(), plan: smallSnapshot().plan });

it('says in every sheet and page of a plan without rows what to do, and does it', async () => {
  const { page } = await open(headOnly());
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`, 'u') });
  await page.getByText('这份计划还没有任务。').waitFor();
  await takePictures(page, 'empty-today');
  await button('去“任务”表').click();
  await page.getByRole('main', { name: '任务表' }).waitFor();
  const sheets = [
    ['任务', '还没有任务。', '从通知新建计划…'],
    ['单位', '还没有单位。', '导入名录…'],
    ['目标', '还没有量化目标。', '插入行'],
    ['时间节点', '还没有时间节点。', '去“任务”表'],
    ['阶段要求', '还没有阶段要求。', '布置阶段要求…'],
    ['进展', '还没有进展。', '收表…'],
    ['预警', '没有预警。', '预警设置…'],
    ['时间轴', '还没有任务。', '去“任务”表'],
    ['图表', '还没有任务。', '去“任务”表'],
  ] as const;
  for (const [name, words, action] of sheets) {
    await tab(name).click();
    const main = page.getByRole('main');
    await main.getByText(words).filter({ visible: true }).first().waitFor();
    await main.getByRole('button', { name: action, exact: true }).waitFor();
    await takePictures(page, `empty-${name}`);
  }
  await tab('任务').click();
  // By keyboard: from the sheet Tab leads to the button.
  const insert = page.getByRole('main').getByRole('button', { name: '插入行', exact: true });
  await insert.filter({ visible: true }).focus();
  await page.keyboard.press('Enter');
  await app?.expectStatus('共1项任务');
  await page.getByText('还没有任务。').filter({ visible: true }).waitFor({ state: 'detached' });
});

it('offers to take the filters off that leave nothing', async () => {
  const { page } = await open(smallSnapshot());
  await app?.openTab('任务');
  const total = `共${smallSnapshot().tasks.length}项任务`;
  await app?.expectStatus(total);
  await page.getByRole('textbox', { name: '筛选行' }).fill('没有这样的字');
  const main = page.getByRole('main', { name: '任务表' });
  await main.getByText('没有符合筛选条件的行。').waitFor();
  await takePictures(page, 'empty-filtered');
  await main.getByRole('button', { name: '清除筛选', exact: true }).click();
  await app?.cell(0, 'text').waitFor();
  await app?.expectStatus(total);
  await main.getByText('没有符合筛选条件的行。').waitFor({ state: 'detached' });
});

it('says in the pages of the work what is missing, with the way there', async () => {
  const { page } = await open(headOnly());
  await page.getByText('这份计划还没有任务。').waitFor();
  const pages = [
    ['consolidate', '计划里还没有任务，没有可以汇总的内容。', '返回'],
    ['letters', /任务里没有牵头单位/u, '返回'],
    ['assess', /这份计划还没有考评指标/u, '返回'],
    ['snapshots', /还没有封存过/u, '返回'],
    ['importReturns', /计划里还没有任务，收回的表对不上/u, '取消'],
  ] as const;
  for (const [command, says, back] of pages) {
    await app?.menu(command);
    const away = page.getByRole('button', { name: back, exact: true }).filter({ visible: true });
    await away.waitFor();
    await page.getByText(says).filter({ visible: true }).first().waitFor();
    await takePictures(page, `empty-page-${command}`);
    await away.click();
  }
  await app?.menu('writeForms');
  await page.getByText('没有需要填报的单位').waitFor();
  await takePictures(page, 'empty-page-writeForms');
  await page.getByRole('button', { name: '去“任务”表填写' }).click();
  await page.getByRole('main', { name: '任务表' }).waitFor();
});

it('[T7] leads on with a new plan, until that is put away', async () => {
  const snapshot = smallSnapshot();
  const plan = snapshot.plan.map((row) => ({
    ...row,
    settings: { ...row.settings, reports: { ...row.settings.reports, every: 'none' as const } },
  }));
  const tasks = snapshot.tasks.map((task) => ({ ...task, leads: ['all'] }));
  const units = snapshot.units.map((unit) => ({ ...unit, members: [] }));
  const fresh = { ...snapshot, plan, tasks, units, progress: [], returns: [], sends: [] };
  const { page } = await open(fresh);
  const next = page.getByRole('region', { name: '接下来做什么' });
  await next.waitFor();
  await takePictures(page, 'next-steps');
  await next.getByRole('button', { name: '预警设置…' }).click();
  await app?.escape(page.getByRole('dialog'));
  await next.getByRole('button', { name: '去“单位”表' }).click();
  await page.getByRole('main', { name: '单位表' }).waitFor();
  await page.getByRole('tab', { name: /^今日要事/u }).click();
  await next.getByRole('button', { name: '不再显示“接下来做什么”' }).press('Enter');
  await next.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: /^任务/u }).click();
  await page.getByRole('tab', { name: /^今日要事/u }).click();
  await page.getByRole('heading', { name: '今日要事' }).waitFor();
  expect(await next.count()).toBe(0);
});
