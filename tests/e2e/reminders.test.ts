// Reminders in the running program: once a day, after sleep, past midnight, put off, muted.
import { afterEach, expect } from 'vitest';
import { addDays } from '#shared/calendar/days.ts';
import { today as realToday } from '#electron/clock.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { PlanbookApp } from './planbookApp.ts';
import {
  ask,
  expectTitles,
  happens,
  open,
  openSettings,
  overlay,
  patience,
  planDue,
  recorded,
  shown,
  turnClock,
} from './reminderKit.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

recorded('[Q1, Q3] reminds at the first start of the day, not at the second', async () => {
  const userData = temporaryFolder();
  const file = planDue(addDays(realToday(), -3), addDays(realToday(), 5));
  app = await PlanbookApp.launch({ args: [file], userData });
  await expectTitles(app, '今日要事：逾期1项，7天内到期1项');
  expect((await shown(app))[0]?.body).toContain('逾期3天');
  await expect.poll(() => app && overlay(app), patience).toBe('1项红灯');
  await app.close();

  app = await PlanbookApp.launch({ args: [file], userData });
  await expect.poll(() => app && overlay(app), patience).toBe('1项红灯');
  await happens(app, 'resume');
  await expectTitles(app);
  // Without a plan there is no number.
  await app.menu('close');
  await expect.poll(() => app && overlay(app), patience).toBeNull();
  await app.close();
});

recorded('[Q2, Q11] waits for the hour, and comes when sleep went over it', async () => {
  app = await PlanbookApp.launch();
  const { page } = app;
  await turnClock(app, '2022-06-01', '07:50');
  const dialog = await openSettings(app);
  await dialog.getByRole('radio', { name: '每天这个时间' }).click();
  const hour = dialog.getByRole('textbox', { name: /提醒的时间/ });
  await hour.fill('八点');
  await dialog.getByText('请填写时间，如08:30。').waitFor();
  await hour.fill('8：30');
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.waitFor({ state: 'detached' });
  await open(app, planDue('2022-06-04'));
  await happens(app, 'resume');
  await expectTitles(app);
  await turnClock(app, '2022-06-01', '10:12');
  await happens(app, 'resume');
  await expectTitles(app, '今日要事：7天内到期1项');
  await happens(app, 'unlock-screen');
  await expectTitles(app, '今日要事：7天内到期1项');

  // The click leads to what presses.
  await app.running.app.evaluate(() => globalThis.__standin?.notifications[0]?.emit('click'));
  await page.getByRole('main', { name: '今日要事' }).waitFor();
  await app.close();
});

recorded(
  '[Q3] past midnight the day of the window goes on, and only what got worse is told',
  async () => {
    app = await PlanbookApp.launch();
    await turnClock(app, '2022-06-03', '23:50');
    await open(app, planDue('2022-06-03', '2022-06-10', '2022-06-30'));
    await expectTitles(app, '今日要事：今天到期1项，7天内到期1项，16至30天到期1项');
    await app.expectStatus('截至2022年6月3日');
    await app.expectStatus('红灯 0');
    await turnClock(app, '2022-06-04', '00:00');
    await happens(app, 'resume');
    await app.expectStatus('截至2022年6月4日');
    await app.expectStatus('红灯 1');
    const told = '今日要事：今天到期1项，7天内到期1项，16至30天到期1项';
    await expectTitles(app, told, '今日要事：逾期1项');
    expect((await shown(app))[1]?.body).toContain('此前提醒过尚未办结的2项');

    // A day that was chosen stays; the way back leads to the new day.
    await app.page.getByRole('button', { name: '回到今天' }).waitFor({ state: 'detached' });
    await ask(app, 'plan:asOf', { day: '2022-06-01' });
    await turnClock(app, '2022-06-05', '00:01');
    await happens(app, 'resume');
    await app.expectStatus('（不是今天）');
    await app.page.getByRole('button', { name: '回到今天' }).click();
    await app.expectStatus('截至2022年6月5日');
    await app.close();
  },
);

recorded('[Q7, Q8] is silent about what is put off or muted', async () => {
  app = await PlanbookApp.launch();
  await turnClock(app, '2022-06-01', '09:00');
  await open(app, planDue('2022-06-20', '2022-06-21', '2022-06-22'));
  await expectTitles(app, '今日要事：16至30天到期3项');
  const reply = [
    await ask(app, 'reminders:snooze', { flagId: 'dueSoon:due-0', until: '2022-06-25' }),
    await ask(app, 'reminders:mute', { flagId: 'dueSoon:due-1', on: true }),
    await ask(app, 'reminders:mute', { flagId: 'dueSoon:none', on: true }),
    await ask(app, 'reminders:snooze', { flagId: 'dueSoon:due-0', until: '2022-06-01' }),
  ];
  expect(reply).toMatchObject([
    { ok: true, value: { snoozed: { 'due:due-0': '2022-06-25' }, muted: [] } },
    { ok: true, value: { muted: ['due:due-1'] } },
    { ok: false, problem: { code: 'flagGone' } },
    { ok: false, problem: { code: 'badSnooze' } },
  ]);
  const titles = ['今日要事：16至30天到期3项'];
  for (const [day, title] of [
    ['2022-06-23', '今日要事：逾期1项'],
    ['2022-06-24', null],
    ['2022-06-25', '今日要事：逾期1项'],
    ['2022-06-26', null],
  ] as const) {
    await turnClock(app, day, '09:00');
    await happens(app, 'resume');
    if (title) titles.push(title);
    await expectTitles(app, ...titles);
  }
  await app.close();
});

recorded('shows a notification to try, in words of the plan', async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  await app.cell(0, 'text').waitFor();
  const dialog = await openSettings(app);
  await dialog.getByRole('button', { name: '现在试一下' }).click();
  await dialog.getByText(/^已发出/).waitFor();
  // The example is looked at in the middle of its own year: nothing is told of it by itself.
  expect((await shown(app)).map(({ title }) => title)).toEqual([
    expect.stringMatching(/^（试发）今日要事：逾期\d+项/),
  ]);
  expect(await overlay(app)).toBeUndefined();
  await app.close();
});

recorded('says it in the window where the computer shows no notifications', async () => {
  app = await PlanbookApp.launch();
  await app.running.app.evaluate(({ Notification }) => {
    Notification.isSupported = () => false;
  });
  const dialog = await openSettings(app);
  expect(await dialog.getByRole('button', { name: '现在试一下' }).isDisabled()).toBe(true);
  await dialog.getByText('到时间在计划簿的窗口里提醒').waitFor();
  await dialog.getByRole('button', { name: '取消' }).click();
  await turnClock(app, '2022-06-04', '09:00');
  await open(app, planDue('2022-06-03'));
  await app.page.getByText('今日要事：逾期1项').first().waitFor();
  await expectTitles(app);
  await app.close();

  // Nor where Windows refuses one, as it may for a program without an entry in the start menu.
  app = await PlanbookApp.launch();
  await turnClock(app, '2022-06-04', '09:00');
  await open(app, planDue('2022-06-03'));
  await expectTitles(app, '今日要事：逾期1项');
  expect(await app.page.getByText('今日要事：逾期1项').count()).toBe(0);
  await app.running.app.evaluate(() => globalThis.__standin?.notifications[0]?.emit('failed'));
  await app.page.getByText('今日要事：逾期1项').first().waitFor();
  await app.close();
});
