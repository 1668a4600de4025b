// Files from the desktop: dropped anywhere, double-clicked while the program runs, given at the start; the jump list's task.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

const notice =
  '澜江市绿化三年行动方案（2022—2024年）\n一、绿化行动\n1.公园工程。2022年底前建成公园3座。（牵头单位：市园林局）\n';

/** Files with Chinese names and spaces in a folder that has both. */
function desktop() {
  const folder = temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  for (const name of ['绿化 计划.planbook', '治水.planbook'])
    expect(PlanSession.create(at(name), smallSnapshot()).ok).toBe(true);
  writeFileSync(at('行动 通知.txt'), notice);
  writeFileSync(at('照片.jpg'), 'x');
  return {
    one: at('绿化 计划.planbook'),
    two: at('治水.planbook'),
    notice: at('行动 通知.txt'),
    picture: at('照片.jpg'),
  };
}

const title = () => app?.page.title();
const patience = { timeout: 30_000 };
const expectTitle = (start: string) =>
  expect.poll(title, patience).toMatch(new RegExp(`^${start.replaceAll('*', '\\*')}`, 'u'));

/** As the system does when somebody double-clicks while the program runs. */
function startAgain(...words: string[]) {
  return app?.running.app.evaluate(({ app: program }, argv) => {
    program.emit('second-instance', {}, [], '/', { argv: ['planbook', ...argv], folder: '/' });
  }, words);
}

it('[D1] opens plans by the start, by a drop on any page, by a double click while it runs', async () => {
  const files = desktop();
  app = await PlanbookApp.launch({ args: [files.one] });
  await expectTitle('绿化 计划.planbook - 已保存');
  await app.drop(files.two);
  await app.page.getByText('已打开“治水”，“绿化 计划”已保存并关闭', { exact: true }).waitFor();
  await expectTitle('治水.planbook - 已保存');
  // A page lies over the plan: what is opened is shown.
  await app.menu('letters');
  await app.page.getByRole('heading', { name: '文书', level: 1 }).waitFor();
  await startAgain(files.one);
  await expectTitle('绿化 计划.planbook');
  await app.page.getByRole('main').waitFor();
});

it('[D3][D4][D6] reads a notice, names what it cannot read, keeps a draft', async () => {
  const files = desktop();
  app = await PlanbookApp.launch();
  const { page } = app;
  await app.drop(files.picture);
  await page.getByText('打不开“照片.jpg”', { exact: true }).waitFor();
  await takePictures(page, 'desktop-cannot-read');
  await startAgain(files.notice);
  await page.getByRole('tab', { name: '任务 1' }).waitFor();
  await expectTitle('*行动 通知.txt - 草稿 - 计划簿');
  // The draft is in no file: nothing takes its place.
  await startAgain(files.one);
  await page.getByText('没有打开“绿化 计划.planbook”', { exact: true }).waitFor();
  await page.getByRole('tab', { name: '任务 1' }).waitFor();
  await takePictures(page, 'desktop-draft-kept');
});

it('[D3] asks what a notice is for while a plan is open, and asks again', async () => {
  const files = desktop();
  app = await PlanbookApp.launch({ args: [files.one] });
  const { page } = app;
  const question = page.getByRole('dialog', { name: '“行动 通知.txt”用来做什么？' });
  await app.drop(files.notice);
  await question.waitFor();
  await takePictures(page, 'desktop-notice-question');
  await app.escape(question);
  // Nothing was done.
  await page.getByRole('main', { name: '任务表' }).waitFor();
  await startAgain(files.notice);
  await question.getByRole('button', { name: /^修订本计划/u }).click();
  await page.getByRole('heading', { name: '读入修订通知' }).waitFor();
  await page.getByText(/^采用\d+处，保留\d+处/u).waitFor();
  await page.getByRole('button', { name: '取消', exact: true }).click();
  await app.drop(files.notice);
  await question.getByRole('button', { name: /^新建计划/u }).press('Enter');
  await page.getByRole('tab', { name: '任务 1' }).waitFor();
  await expectTitle('*行动 通知.txt - 草稿 - 计划簿');
});

it('[D2] keeps dropped tables until the period is right', async () => {
  const files = desktop();
  const table = path.join(path.dirname(files.one), '市园林局 反馈.csv');
  writeFileSync(table, '序号,任务,进展\n1,建成公园3座,已开工\n');
  app = await PlanbookApp.launch({ args: [files.one] });
  const { page } = app;
  // The browser refuses a drop that follows an entering which nobody took, as where the element under the pointer has changed.
  const entering = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['1'], '市园林局 反馈.csv'));
    const of = { bubbles: true, cancelable: true, dataTransfer };
    const taken = !document.body.dispatchEvent(new DragEvent('dragenter', of));
    document.body.dispatchEvent(new DragEvent('dragleave', of));
    return taken;
  });
  expect(entering).toBe(true);
  await app.drop(table);
  await page.getByText('已放入“市园林局 反馈.csv”。请核对期次，再点“读取”。').waitFor();
  await takePictures(page, 'desktop-returns-waiting');
  await page.getByRole('button', { name: '读取', exact: true }).click();
  await page.getByText('市园林局 反馈.csv').first().waitFor();
  await expect
    .poll(() => page.getByRole('button', { name: '读取', exact: true }).count(), patience)
    .toBe(0);
});

it('is given a notice at the start, and the task of the jump list', async () => {
  const files = desktop();
  app = await PlanbookApp.launch({ args: [files.notice], today: true });
  await app.page.getByRole('tab', { name: '任务 1' }).waitFor();
  await app.running.kill();
  app = await PlanbookApp.launch({ args: ['--new-from-notice'], today: true });
  await app.page.getByRole('heading', { name: '从通知新建计划' }).waitFor();
});
