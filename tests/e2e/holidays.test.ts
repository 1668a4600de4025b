// The dialog of holidays in a window: a year with its marks, days marked by mouse and by keyboard, a pasted notice, undo.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PlanbookApp } from './planbookApp.ts';
import { takePictures } from './pictures.ts';

const patience = { timeout: 30_000 };
let app: PlanbookApp;
beforeAll(async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  await app.cell(0, 'text').waitFor();
});
afterAll(() => app.close());

const dialog = () => app.page.getByRole('dialog', { name: '节假日' });
const day = (label: string) =>
  app.page
    .getByRole('button', { name: new RegExp(`^${label}`) })
    .and(app.page.locator('[data-day]'));
const undo = () => app.page.getByRole('button', { name: /^撤销/ }).first();

const notice = `澜江市人民政府办公室转发关于2027年部分节假日安排的通知
现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历腊月二十九、周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日（周五）至7日（周三）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;

it('[W1][W2] opens from the menu on the year of the as-of day, with 休 and 班', async () => {
  const { page } = app;
  await app.menu('holidays');
  await dialog().waitFor();
  await expect.poll(() => page.getByLabel('年份').inputValue(), patience).toBe('2022');
  await page.getByText('已内置国务院办公厅2022年的放假安排。').waitFor();
  await expect
    .poll(() => day('2022年10月1日').getAttribute('aria-label'), patience)
    .toBe('2022年10月1日（周六），国庆节放假');
  await expect.poll(() => day('2022年1月29日').getAttribute('data-mark'), patience).toBe('班');
  await takePictures(page, 'holidays');
});

it('[W15] days are marked by click and by keys, one step each, and taken back', async () => {
  const { page } = app;
  await day('2022年3月3日').click();
  await page.getByLabel('名称').fill('澜江市民俗节');
  await page.getByRole('button', { name: '放假', exact: true }).click();
  await expect
    .poll(() => day('2022年3月3日').getAttribute('aria-label'), patience)
    .toBe('2022年3月3日（周四），澜江市民俗节放假');
  await page.getByRole('button', { name: /澜江市民俗节.*自行设置/ }).waitFor();

  // By keyboard: two days down into May, three days chosen, worked.
  await day('2022年4月30日').click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.getByText('2022年5月1日至3日，共3天').waitFor();
  await page.keyboard.press('2');
  await expect.poll(() => day('2022年5月2日').getAttribute('data-mark'), patience).toBe('班');
  await takePictures(page, 'holidays-own');
  await page.keyboard.press('Delete');
  await expect
    .poll(() => day('2022年5月2日').getAttribute('aria-label'), patience)
    .toBe('2022年5月2日（周一），劳动节放假');
  await page.keyboard.press('Control+z');
  await expect.poll(() => day('2022年5月2日').getAttribute('data-mark'), patience).toBe('班');
  await page.getByRole('button', { name: '撤销', exact: true }).last().click();
  await expect
    .poll(() => day('2022年5月2日').getAttribute('aria-label'), patience)
    .toBe('2022年5月2日（周一），劳动节放假');
});

it('[W4][W9] a year without a notice says so, and is known after a notice was pasted', async () => {
  const { page } = app;
  await page.getByLabel('年份').selectOption('2027');
  await page.getByText(/^还没有2027年的放假安排/).waitFor();
  await takePictures(page, 'holidays-unknown');
  await page.getByRole('button', { name: '粘贴放假通知…' }).click();
  const field = page.getByLabel('通知全文，或其中几条');
  await field.fill(notice);
  // 7 October 2027 is a Thursday.
  await page.getByText(/^2027年10月7日写作周三，实为周四/).waitFor();
  await takePictures(page, 'holidays-notice');
  await field.fill(notice.replace('至7日（周三）', '至7日（周四）'));
  await expect.poll(() => page.getByText(/实为/).count(), patience).toBe(0);
  await page.getByRole('button', { name: '录入33天' }).click();
  await page.getByText('2027年的放假安排已录入。').waitFor();
  await expect
    .poll(() => day('2027年2月20日').getAttribute('aria-label'), patience)
    .toContain('春节调休上班');
  await takePictures(page, 'holidays-known');
});

it('[W7] where a due day moves is a setting of the plan', async () => {
  const { page } = app;
  const rule = page.getByLabel('时限逢放假日');
  expect(await rule.inputValue()).toBe('none');
  await rule.selectOption('after');
  await expect.poll(() => rule.inputValue(), patience).toBe('after');
});

it('[W15] each was one step of the plan; calendars show the days of the plan', async () => {
  const { page } = app;
  await dialog().getByRole('button', { name: '关闭', exact: true }).click();
  await expect.poll(() => undo().textContent(), patience).toContain('设置时限逢放假日');
  await undo().click();
  await expect.poll(() => undo().textContent(), patience).toContain('录入2027年放假安排');
  await undo().click();
  await expect.poll(() => undo().textContent(), patience).toContain('2022年3月3日放假');
  const asOf = page.getByRole('textbox', { name: '截至日' });
  await asOf.fill('2022-03-10');
  await page.keyboard.press('Enter');
  await app.expectStatus('截至2022年3月10日');
  await app.menu('asOf');
  const calendar = page.getByRole('dialog', { name: '选择日期：2022年3月' });
  await calendar.getByRole('button', { name: '2022年3月3日（周四），澜江市民俗节放假' }).waitFor();
  await takePictures(page, 'calendar-marks');
  await app.escape(calendar);
  await app.undoAll();
});

it('is whole in the dark', async () => {
  const { page } = app;
  await page.emulateMedia({ colorScheme: 'dark' });
  await app.menu('holidays');
  await dialog().waitFor();
  await takePictures(page, 'holidays-dark');
  await app.escape(dialog());
  await page.emulateMedia({ colorScheme: 'light' });
});
